import { type Decimal, ZERO, roundHalfAway } from '../amount';
import type { Condition, FormSet, Rows, Some, Sum, Term } from '../forms';
import { type Entry, type FigureId, type Report, type Table, entryOf, figureId } from '../report';
import { itemsOf } from './items';
import type { Here, PlaceIndex } from './places';
import type { Addend } from './token';

/** A sum as the report gives it. */
export interface Evaluated {
  readonly value: Decimal;
  readonly of: readonly Addend[];
  /** At least one of its cells holds an amount. */
  readonly entered: boolean;
  /** The first cell that nobody filled in where empty is unknown: on a support sheet and in a table that is unknown. */
  readonly missing?: Missing;
  /** The first cell that holds something else than a figure. */
  readonly unreadable?: FigureId;
}

export interface Missing {
  /** Left out where the workbook has no such cell. */
  readonly id?: FigureId;
  /** The public table that is unknown, and whether it prints such a cell. */
  readonly table?: string;
  readonly printed?: boolean;
}

/** The figures of one report, as sentences read them: rounded to the places that they are printed with. */
export class Figures {
  readonly #set: FormSet;
  readonly #report: Report;
  readonly #places: PlaceIndex;
  readonly #unknown = new Map<string, boolean>();

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
    let missing: Missing | undefined;
    let unreadable: FigureId | undefined;
    const of: Addend[] = [];
    for (const term of sum) {
      const cells = this.#cells(term, here);
      const unknown = this.isUnknown(term.form);
      const table: Missing = unknown ? { table: term.form, printed: cells.length > 0 } : {};
      const asks = unknown || this.#places.form(term.form)?.form.kind === 'support';
      if (asks && cells.length === 0) missing ??= table;
      for (const cell of cells) {
        of.push({ sign: term.sign, cell });
        const entry = this.#entry(cell);
        if (entry.kind === 'amount') {
          value = term.sign === 1 ? value.plus(entry.value) : value.minus(entry.value);
          entered = true;
        } else if (entry.kind === 'unreadable' || entry.kind === 'text') unreadable ??= cell;
        else if (asks && entry.kind === 'empty') missing ??= { ...(unknown && !this.#report.tables.has(term.form) ? {} : { id: cell }), ...table };
      }
    }
    return { value, of, entered, ...(missing === undefined ? {} : { missing }), ...(unreadable === undefined ? {} : { unreadable }) };
  }

  /** The item that a `some` finds. */
  first({ over, where }: Some, here: Here | undefined): Here | undefined {
    return itemsOf(over, here, this.#places).find((item) => this.holds(where, item));
  }

  /** @param unknown whether a figure of an unknown table counts as one that is not nothing: then its sentence shows, and asks for it */
  holds(condition: Condition | Some, here: Here | undefined, unknown = true): boolean {
    switch (condition.kind) {
      case 'all':
        return condition.of.every((part) => this.holds(part, here, unknown));
      case 'any':
        return condition.of.some((part) => this.holds(part, here, unknown));
      case 'not':
        return !this.holds(condition.of, here, unknown);
      case 'filled':
        return condition.figures.some((term) => this.#cells(term, here).some((cell) => isFilled(this.#entry(cell))));
      case 'sign':
        return this.#hasSign(this.sum(condition.figures, here), condition.is, unknown);
      case 'profile':
        return this.#isUnit(condition);
      case 'some':
        return this.first(condition, here) !== undefined;
    }
  }

  /** Whether what is not entered in a public table is unknown, not 0: the workbook lacks the table, or nobody filled it in where others tell that it holds something. */
  isUnknown(form: string): boolean {
    const known = this.#unknown.get(form);
    if (known !== undefined) return known;
    // A condition over the table itself finds 0 there.
    this.#unknown.set(form, false);
    const unknown = this.#judgeUnknown(form);
    this.#unknown.set(form, unknown);
    return unknown;
  }

  #judgeUnknown(form: string): boolean {
    if (this.#places.form(form)?.form.kind !== 'public') return false;
    const told = this.#set.wording.unknown?.find((each) => each.form === form);
    const table = this.#report.tables.get(form);
    if (table === undefined) return told?.missing === undefined || this.holds(told.missing, undefined);
    return told?.empty !== undefined && !isEntered(table) && this.holds(told.empty, undefined);
  }

  #hasSign({ value, missing, unreadable }: Evaluated, sign: 'zero' | 'positive' | 'negative' | 'nonzero', unknown: boolean): boolean {
    // What cannot be read is not nothing: it must show.
    if (unreadable !== undefined) return sign === 'nonzero';
    if (missing?.printed === true) return unknown && sign === 'nonzero';
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
  return entry.kind === 'amount' || entry.kind === 'unreadable' || (entry.kind === 'text' && entry.text.trim() !== '');
}

/** Whether anybody entered a figure: what formulas take from other tables is none. */
function isEntered({ entries, origins }: Table): boolean {
  return [...entries].some(([id, { kind }]) => (kind === 'amount' || kind === 'unreadable') && origins.get(id) !== 'derived');
}
