import { type Decimal, ZERO, roundHalfAway } from '../amount';
import type { Condition, FormSet, Rows, Sum, Term } from '../forms';
import { type Entry, type FigureId, type Report, entryOf, figureId } from '../report';
import type { Here, PlaceIndex } from './places';
import type { Addend } from './token';

/** A sum as the report gives it. */
export interface Evaluated {
  readonly value: Decimal;
  readonly of: readonly Addend[];
  /** At least one of its cells holds an amount. */
  readonly entered: boolean;
  /** The first cell of the support sheet that nobody filled in: there, empty is unknown. `id` is left out where no such cell exists. */
  readonly missing?: { readonly id?: FigureId };
  /** The first cell that holds something else than a figure. */
  readonly unreadable?: FigureId;
}

/** The figures of one report, as sentences read them: rounded to the places that they are printed with. */
export class Figures {
  readonly #set: FormSet;
  readonly #report: Report;
  readonly #places: PlaceIndex;

  constructor(set: FormSet, report: Report, places: PlaceIndex) {
    this.#set = set;
    this.#report = report;
    this.#places = places;
  }

  #entry(id: FigureId): Entry {
    return entryOf(this.#report, id);
  }

  /** What was typed where words belong. */
  text(id: FigureId): string {
    const entry = this.#entry(id);
    // Excel makes a number of a typed year.
    return entry.kind === 'text' ? entry.text.trim() : entry.kind === 'amount' ? entry.value.toString() : '';
  }

  /** As printed, so that a text never says 增加0.00万元. */
  printed(value: Decimal): Decimal {
    return value.isZero() ? ZERO : roundHalfAway(value, this.#set.money.places);
  }

  sum(sum: Sum, here: Here | undefined): Evaluated {
    let value = ZERO;
    let entered = false;
    let missing: { readonly id?: FigureId } | undefined;
    let unreadable: FigureId | undefined;
    const of: Addend[] = [];
    for (const term of sum) {
      const cells = this.#cells(term, here);
      const asks = this.#places.form(term.form)?.form.kind === 'support';
      if (asks && cells.length === 0) missing ??= {};
      for (const cell of cells) {
        of.push({ sign: term.sign, cell });
        const entry = this.#entry(cell);
        if (entry.kind === 'amount') {
          value = term.sign === 1 ? value.plus(entry.value) : value.minus(entry.value);
          entered = true;
        } else if (entry.kind === 'unreadable' || entry.kind === 'text') unreadable ??= cell;
        else if (asks && entry.kind === 'empty') missing ??= { id: cell };
      }
    }
    return { value, of, entered, ...(missing === undefined ? {} : { missing }), ...(unreadable === undefined ? {} : { unreadable }) };
  }

  holds(condition: Condition, here: Here | undefined): boolean {
    switch (condition.kind) {
      case 'all':
        return condition.of.every((part) => this.holds(part, here));
      case 'any':
        return condition.of.some((part) => this.holds(part, here));
      case 'not':
        return !this.holds(condition.of, here);
      case 'filled':
        return condition.figures.some((term) => this.#cells(term, here).some((cell) => isFilled(this.#entry(cell))));
      case 'sign':
        return this.#hasSign(this.sum(condition.figures, here), condition.is);
      case 'profile':
        return this.#isUnit(condition);
    }
  }

  #hasSign({ value, unreadable }: Evaluated, sign: 'zero' | 'positive' | 'negative' | 'nonzero'): boolean {
    // What cannot be read is not nothing: it must show.
    if (unreadable !== undefined) return sign === 'nonzero';
    const printed = this.printed(value);
    switch (sign) {
      case 'zero':
        return printed.isZero();
      case 'nonzero':
        return !printed.isZero();
      case 'positive':
        return printed.gt(0);
      case 'negative':
        return printed.lt(0);
    }
  }

  #isUnit({ unitKinds, levels }: Extract<Condition, { kind: 'profile' }>): boolean {
    return (
      (unitKinds === undefined || unitKinds.some((kind) => kind === this.profile('kind'))) &&
      (levels === undefined || levels.some((level) => level === this.profile('level')))
    );
  }

  /** What the report says about its unit; empty where it does not. */
  profile(field: keyof FormSet['profile']): string {
    const { form, row, column } = this.#set.profile[field];
    return this.text(figureId(form, row, column));
  }

  #cells({ form, rows, column }: Term, here: Here | undefined): FigureId[] {
    const key = typeof column === 'string' ? column : here?.column;
    return key === undefined ? [] : this.#rows(form, rows, here).map((row) => figureId(form, row, key));
  }

  #rows(form: string, rows: Rows, here: Here | undefined): readonly string[] {
    const places = this.#places.form(form);
    const code = here?.code ?? '';
    switch (rows.kind) {
      case 'keys':
        return rows.keys;
      case 'here':
        return here?.row === undefined ? [] : [here.row];
      case 'same-code':
        return (places?.withCode(code) ?? []).map((place) => place.row);
      case 'children':
        return (code === '' ? [] : (places?.below(code) ?? [])).map((place) => place.row);
      case 'codes':
        return rows.codes.flatMap((each) => (places?.withCode(each) ?? []).map((place) => place.row));
    }
  }
}

function isFilled(entry: Entry): boolean {
  return entry.kind === 'amount' || (entry.kind === 'text' && entry.text.trim() !== '');
}
