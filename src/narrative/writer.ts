import { type Decimal, percentOf } from '../amount';
import type { Blank, Change, Choose, Figure, FormSet, Item, Lacking, List, Name, Phrase, Phrases, Proportion, Word } from '../forms';
import { type FigureId, figureId } from '../report';
import { tidied } from './blank-text';
import type { Evaluated, Figures, Missing } from './figures';
import { ancestor, itemsOf, tablesOf } from './items';
import { type Here, type PlaceIndex } from './places';
import type { BlankToken, Format, Token } from './token';
import { askFor, bracketed, figure, joined, printed, words } from './tokens';

/** What surrounds a phrase: the item of the list that it stands in, its number there, and the change that it tells. */
export interface Scope {
  readonly here?: Here;
  readonly ordinal?: number;
  readonly change?: { readonly current: Evaluated; readonly previous: Evaluated };
}

/** Writes phrases as tokens over one report. */
export class Writer {
  readonly figures: Figures;
  readonly #places: PlaceIndex;
  readonly #set: FormSet;
  readonly #unreadable: string;
  readonly #absent: string;
  readonly #year: string;
  readonly #amount: Format;
  readonly #count: Format;
  readonly #percent: Format;

  constructor(set: FormSet, figures: Figures, places: PlaceIndex, grouping: boolean) {
    this.#set = set;
    this.figures = figures;
    this.#places = places;
    this.#unreadable = set.wording.unreadable;
    this.#absent = set.wording.absent;
    this.#year = /\d{4}/.exec(figures.profile('year'))?.[0] ?? String(set.year);
    this.#amount = { kind: 'amount', places: set.money.places, grouping };
    this.#count = { kind: 'count', grouping };
    this.#percent = { kind: 'percent', places: set.wording.percentPlaces };
  }

  write(phrases: Phrases, scope: Scope): Token[] {
    return joined(phrases.flatMap((phrase) => this.#phrase(phrase, scope)));
  }

  chosen<T>({ cases, otherwise }: Choose<T>, scope: Scope): T {
    return cases.find(({ when }) => this.figures.holds(when, scope.here))?.then ?? otherwise;
  }

  /** The items of a list, each written; what prints nothing is no item. */
  items(list: List, scope: Scope, unknown = false): Token[][] {
    const scopes = list.items.flatMap((item) => this.#scopes(item, scope, unknown).map((each) => ({ each, phrases: item.phrases })));
    return scopes.map(({ each, phrases }, i) => this.write(phrases, { ...each, ordinal: i + 1 })).filter((tokens) => tokens.length > 0);
  }

  #scopes(item: Item, scope: Scope, unknown: boolean): Scope[] {
    if (item.kind === 'one') return item.when === undefined || this.figures.holds(item.when, scope.here, unknown) ? [scope] : [];
    const { where } = item;
    const all = itemsOf(item.over, scope.here, this.#places);
    return all.filter((here) => where === undefined || this.figures.holds(where, here, unknown)).map((here) => ({ ...scope, here }));
  }

  #phrase(phrase: Phrase, scope: Scope): Token[] {
    if (typeof phrase === 'string') return words(phrase);
    switch (phrase.kind) {
      case 'amount':
      case 'count':
        return this.#figure(phrase, scope);
      case 'share':
      case 'completion':
        return this.#proportion(phrase, scope);
      case 'change':
        return this.#change(phrase, scope);
      case 'difference':
        return this.#difference(scope);
      case 'rate':
        return this.#rate(phrase.lead, scope);
      case 'word':
        return this.#word(phrase, scope);
      case 'name':
        return this.#name(phrase, scope);
      case 'list':
        return this.#list(phrase, scope);
      case 'choose':
        return this.write(this.chosen(phrase, scope), scope);
      case 'lacking':
        return this.#lacking(phrase, scope);
      case 'blank':
        return this.#blank(phrase, scope);
    }
  }

  #figure({ kind, of, ask }: Figure, scope: Scope): Token[] {
    const evaluated = this.figures.sum(of, scope.here);
    if (evaluated.unreadable !== undefined) return [this.#cannotRead(evaluated.unreadable)];
    const { entered, missing } = evaluated;
    // A sum is unknown while any part of it is in an unknown table.
    if (missing !== undefined && (missing.table !== undefined || (ask !== undefined && !entered))) return [this.#missing(missing, ask)];
    return [figure(evaluated.value, kind === 'amount' ? this.#amount : this.#count, { kind: 'sum', of: evaluated.of })];
  }

  #proportion({ kind, part, whole, lead, tail }: Proportion, scope: Scope): Token[] {
    const [over, under] = [this.figures.sum(part, scope.here), this.figures.sum(whole, scope.here)];
    if ([over, under].some(({ unreadable, missing }) => unreadable !== undefined || missing?.table !== undefined)) return [];
    const percent = this.#percentOf(over.value, under.value);
    if (percent === undefined) return [];
    return [...words(lead), figure(percent, this.#percent, { kind, part: over.of, whole: under.of }), ...words(tail)];
  }

  /** Nothing is a percentage of a whole that prints as zero or less. */
  #percentOf(part: Decimal, whole: Decimal): Decimal | undefined {
    return this.figures.printed(whole).gt(0) ? percentOf(part, whole) : undefined;
  }

  #change(phrase: Change, scope: Scope): Token[] {
    const current = this.figures.sum(phrase.current, scope.here);
    const previous = this.figures.sum(phrase.previous, scope.here);
    const { lead, ask } = phrase.unknown;
    const unreadable = current.unreadable ?? previous.unreadable;
    if (unreadable !== undefined) return [...words(lead), this.#cannotRead(unreadable)];
    if (current.missing?.table !== undefined) return [...words(lead), this.#missing(current.missing, undefined)];
    if (previous.missing !== undefined) return [...words(lead), this.#missing(previous.missing, ask)];
    const difference = this.figures.printed(current.value.minus(previous.value));
    const branch = difference.isZero() ? phrase.same : difference.gt(0) ? phrase.more : phrase.less;
    return this.write(branch, { ...scope, change: { current, previous } });
  }

  #difference({ change }: Scope): Token[] {
    if (change === undefined) return [];
    const { current, previous } = change;
    return [figure(current.value.minus(previous.value).abs(), this.#amount, { kind: 'difference', current: current.of, previous: previous.of })];
  }

  #rate(lead: string, { change }: Scope): Token[] {
    if (change === undefined) return [];
    const { current, previous } = change;
    const percent = this.#percentOf(current.value.minus(previous.value).abs(), previous.value);
    return percent === undefined ? [] : [...words(lead), figure(percent, this.#percent, { kind: 'rate', current: current.of, previous: previous.of })];
  }

  #word({ word, ask }: Word, scope: Scope): Token[] {
    switch (word) {
      case 'year':
        return words(this.#year);
      case 'last-year':
        return words(String(parseInt(this.#year, 10) - 1));
      case 'level':
        return words(this.figures.profile('level') === '部门' ? '部门' : '单位');
      case 'ordinal':
        return words(String(scope.ordinal ?? 1));
      case 'unit': {
        const { form, row, column } = this.#set.profile.unit;
        const unit = tidied(this.figures.profile('unit'), '');
        return unit === '' ? [askFor({ id: figureId(form, row, column) }, ask ?? '')] : words(unit);
      }
    }
  }

  #name({ of }: Name, { here }: Scope): Token[] {
    switch (of.kind) {
      case 'row':
        return words(this.#places.form(of.form)?.at(of.row)?.name ?? '');
      case 'column':
        return words(this.#places.form(of.form)?.columnTitle(of.column) ?? '');
      case 'here': {
        const code = here?.code ?? '';
        return code === '' ? words(here?.name ?? '') : this.#named(of.level === undefined ? code : ancestor(code, of.level));
      }
    }
  }

  /** A bare code is no name to publish: it is asked for where it is to be entered. */
  #named(code: string): Token[] {
    const name = this.#places.nameOfCode(code);
    if (name !== '') return words(name);
    const id = this.#places.namelessAt(code);
    return [askFor(id === undefined ? {} : { id }, `请填写${code}的科目名称`)];
  }

  #lacking({ some, of, ask }: Lacking, scope: Scope): Token[] {
    return [this.#missing(this.figures.sum(of, this.figures.first(some, scope.here)).missing ?? {}, ask)];
  }

  #missing({ id, table }: Missing, ask: string | undefined): BlankToken {
    const form = table === undefined ? undefined : this.#places.form(table)?.form;
    return askFor({ ...(id === undefined ? {} : { id }), ...(table === undefined ? {} : { table }) }, ask ?? this.#absent.replace('{table}', form?.number ?? form?.title ?? ''));
  }

  /** What a list says that has no items: where their table is unknown, nobody knows that there are none, and one blank asks for all. */
  instead(list: List, scope: Scope): Token[] {
    const { lead, otherwise, end } = list;
    const table = this.#unknownTable(list, scope);
    if (table === undefined) return this.write(otherwise, scope);
    return joined([...this.write(lead, scope), this.#missing({ table }, undefined), ...words(end)]);
  }

  #unknownTable(list: List, scope: Scope): string | undefined {
    const lines = list.items.flatMap((item) => (item.kind === 'each' ? tablesOf(item.over) : []));
    const asked = this.items(list, scope, true).flatMap((tokens) => tokens.flatMap((token) => (token.kind === 'blank' && token.table !== undefined ? [token.table] : [])));
    return [...lines, ...asked].find((form) => this.figures.isUnknown(form));
  }

  #list(list: List, scope: Scope): Token[] {
    const items = this.items(list, scope);
    if (items.length === 0) return this.instead(list, scope);
    const separated = items.flatMap((tokens, i) => [...tokens, ...words(i + 1 < items.length ? list.separator : list.end)]);
    return [...this.write(list.lead, scope), ...separated];
  }

  #blank({ at, lead, ask, otherwise }: Blank, scope: Scope): Token[] {
    const place = this.#places.form(at.form);
    const row = typeof at.row === 'string' ? at.row : place?.withCode(scope.here?.code ?? '')[0]?.row;
    const id = row === undefined ? undefined : figureId(at.form, row, at.column);
    const typed = id === undefined ? '' : tidied(this.figures.text(id), lead);
    const said = otherwise === undefined ? '' : this.write(otherwise, scope).map(printed).join('');
    const text = typed === '' ? said : typed;
    return [
      ...words(lead),
      {
        kind: 'blank',
        ...(id === undefined ? {} : { id }),
        text: typed,
        placeholder: ask,
        printed: text === '' ? bracketed(ask) : text,
        open: text === '',
      },
    ];
  }

  #cannotRead(id: FigureId): Token {
    return askFor({ id }, this.#unreadable);
  }
}
