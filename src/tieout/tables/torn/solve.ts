import type { Decimal } from '../../../amount';
import { type Form, type FormSet, columnsOf, formOf } from '../../../forms';
import { type Entry, type FigureId, type Report, amountEntry, entryOf, figureId, figureKey } from '../../../report';
import { instantiate, toUnits } from '../../../rules';
import { figuresOf } from '../cells';
import { isNear, total } from './units';

/** What was printed in a table whose cells could not be placed. Amounts in the set's unit, in the order of the text. */
export interface Pool {
  readonly amounts: readonly Decimal[];
  readonly exact: boolean;
  readonly hints: ReadonlyMap<FigureId, Decimal>;
}

/** An amount as printed, and in whole numbers. */
interface Printed {
  readonly amount: Decimal;
  readonly units: number;
}

interface Term {
  readonly figure: FigureId;
  readonly sign: 1 | -1;
}

/** Every figure of a fixed form, unknown. */
export function unknownEntries(form: Form): Map<FigureId, Entry> {
  const { body } = form;
  const cells = body.kind === 'lines' ? figuresOf(columnsOf(form)).map(({ key }) => figureId(form.id, body.total.key, key)) : [...body.lanes.flatMap((lane) => lane.rows.filter(({ label }) => label !== '' || lane.rows.length === 1).flatMap((row) => figuresOf(lane.columns).map(({ key }) => figureId(form.id, row.key, key)))), ...footCells(form)];
  return new Map(cells.map((id) => [id, { kind: 'unreadable', text: '', reason: 'ambiguous-separator' }]));
}

function footCells(form: Form): FigureId[] {
  const column = figuresOf(columnsOf(form))[0];
  return form.body.kind === 'fixed' && column !== undefined ? (form.body.foot ?? []).map(({ row }) => figureId(form.id, row.key, column.key)) : [];
}

/**
 * Finds by the set's identities which printed amounts stand in cells that could not be placed. A figure is taken only where
 * an identity leaves one value for it and the table prints that value. Returns what was found, by figure.
 */
export function solved(set: FormSet, report: Report, pools: ReadonlyMap<string, Pool>): ReadonlyMap<FigureId, Entry> {
  return new Solver(set, report, pools).run();
}

class Solver {
  readonly #set: FormSet;
  readonly #report: Report;
  readonly #pools: ReadonlyMap<string, Pool>;
  readonly #found = new Map<FigureId, Entry>();
  readonly #last: ReadonlySet<FigureId>;
  readonly #values = new Map<FigureId, number>();
  readonly #printedIn = new Map<string, readonly Printed[]>();

  constructor(set: FormSet, report: Report, pools: ReadonlyMap<string, Pool>) {
    this.#set = set;
    this.#report = report;
    this.#pools = pools;
    this.#last = new Set([...pools.keys()].flatMap((id) => lastRows(formOf(set, id))));
  }

  run(): ReadonlyMap<FigureId, Entry> {
    const equalities = instantiate(this.#set, this.#report)
      .filter(({ identity: { relation, severity, advice, when }, left, right }) => relation === 'equal' && severity === 'error' && advice !== true && when === undefined && left.length > 0 && right.length > 0)
      .map(({ left, right }): readonly Term[] => [...left, ...right.map(({ figure, sign }): Term => ({ figure, sign: sign === 1 ? -1 : 1 }))])
      .filter((terms) => terms.some(({ figure }) => this.#pools.has(figureKey(figure).form)));
    let count = -1;
    // Grand totals stand in both halves of a table; nothing else is as large.
    for (const terms of equalities) this.#grandTotal(terms);
    while (count !== this.#found.size) {
      count = this.#found.size;
      for (const terms of equalities) this.#settle(terms);
    }
    return this.#found;
  }

  #value(id: FigureId): number | undefined {
    const own = this.#values.get(id);
    if (own !== undefined) return own;
    const entry = entryOf(this.#report, id);
    if (entry.kind === 'unreadable' || entry.kind === 'text') return undefined;
    const value = entry.kind === 'amount' ? toUnits(entry.value) : 0;
    this.#values.set(id, value);
    return value;
  }

  #put(id: FigureId, value: Printed | undefined): void {
    const exact = this.#pools.get(figureKey(id).form)?.exact ?? false;
    this.#values.set(id, value?.units ?? 0);
    this.#found.set(id, value === undefined ? { kind: 'empty' } : amountEntry(value.amount, this.#set.money.places, exact));
  }

  #amounts(form: string): readonly Printed[] {
    const known = this.#printedIn.get(form) ?? (this.#pools.get(form)?.amounts ?? []).map((amount) => ({ amount, units: toUnits(amount) }));
    this.#printedIn.set(form, known);
    return known;
  }

  /** The printed amount that a value is, rounding apart. */
  #printed(id: FigureId, value: number, terms: number): Printed | undefined {
    const near = this.#amounts(figureKey(id).form).filter(({ units }) => isNear(units, value, terms));
    return near.find(({ units }) => units === value) ?? near[0];
  }

  #grandTotal(terms: readonly Term[]): void {
    const [a, b] = terms;
    if (terms.length !== 2 || a === undefined || b === undefined || a.sign === b.sign || !this.#last.has(a.figure) || !this.#last.has(b.figure)) return;
    const form = figureKey(a.figure).form;
    if (figureKey(b.figure).form !== form || this.#value(a.figure) !== undefined || this.#value(b.figure) !== undefined) return;
    const amounts = this.#amounts(form);
    const most = [...amounts].sort((x, y) => y.units - x.units)[0];
    if (most === undefined || most.units <= 0 || amounts.filter(({ units }) => units === most.units).length < 2) return;
    this.#put(a.figure, most);
    this.#put(b.figure, most);
  }

  #settle(terms: readonly Term[]): void {
    const open = terms.filter(({ figure }) => this.#value(figure) === undefined);
    const [first] = open;
    if (first === undefined || open.some(({ figure }) => !this.#pools.has(figureKey(figure).form))) return;
    const rest = -first.sign * total(terms.map(({ figure, sign }) => (this.#value(figure) ?? 0) * sign));
    if (open.some(({ sign }) => sign !== first.sign)) {
      this.#total(terms, open);
      return;
    }
    if (rest < 0 && !isNear(rest, 0, terms.length)) return;
    if (isNear(rest, 0, 1)) {
      for (const { figure } of open) this.#put(figure, undefined);
    } else if (open.length === 1) {
      const value = this.#printed(first.figure, rest, terms.length);
      if (value !== undefined) this.#put(first.figure, value);
    } else this.#share(open, rest, terms.length);
  }

  /** A total and its parts, all open: the hints of the parts are borne out where their sum is printed too. */
  #total(terms: readonly Term[], open: readonly Term[]): void {
    const [whole, another] = open.filter(({ sign }) => open.filter((each) => each.sign === sign).length === 1);
    if (whole === undefined || another !== undefined) return;
    const parts = open.filter((each) => each !== whole).map(({ figure, sign }) => ({ figure, sign, hinted: this.#hinted(figure) }));
    if (parts.filter(({ hinted }) => hinted !== undefined).length < 2) return;
    const known = total(terms.filter((each) => !open.includes(each)).map(({ figure, sign }) => (this.#value(figure) ?? 0) * sign));
    const value = this.#printed(whole.figure, -whole.sign * (known + total(parts.map(({ sign, hinted }) => (hinted?.units ?? 0) * sign))), terms.length);
    if (value === undefined) return;
    this.#put(whole.figure, value);
    for (const { figure, hinted } of parts) this.#put(figure, hinted);
  }

  #hinted(figure: FigureId): Printed | undefined {
    const amount = this.#pools.get(figureKey(figure).form)?.hints.get(figure);
    return amount === undefined ? undefined : { amount, units: toUnits(amount) };
  }

  /** Several figures are together what is left: as the hints have it, or in the one way that printed amounts allow. */
  #share(open: readonly Term[], rest: number, terms: number): void {
    const [first] = open;
    if (first === undefined) return;
    const { form } = figureKey(first.figure);
    if (open.some(({ figure }) => figureKey(figure).form !== form)) return;
    const hinted = open.map(({ figure }) => this.#hinted(figure));
    if (isNear(total(hinted.map((each) => each?.units ?? 0)), rest, terms)) {
      open.forEach(({ figure }, i) => this.#put(figure, hinted[i]));
      return;
    }
    if (open.length !== 2 || this.#printed(first.figure, rest, terms) !== undefined) return;
    const amounts = this.#amounts(form).filter(({ units }) => units > 0 && units < rest);
    const pairs = new Map<string, readonly Printed[]>();
    amounts.forEach((a, i) => {
      for (const b of amounts.slice(i + 1)) if (isNear(a.units + b.units, rest, terms)) pairs.set([a.units, b.units].sort().join(' '), [a, b]);
    });
    const [only] = pairs.values();
    if (only !== undefined && pairs.size === 1) open.forEach(({ figure }, i) => this.#put(figure, only[i]));
  }
}

function lastRows(form: Form | undefined): readonly FigureId[] {
  if (form?.body.kind !== 'fixed') return [];
  return form.body.lanes.flatMap((lane) => {
    const row = lane.rows.at(-1);
    const column = figuresOf(lane.columns)[0];
    return row === undefined || column === undefined ? [] : [figureId(form.id, row.key, column.key)];
  });
}
