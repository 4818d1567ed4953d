import { type Decimal, ZERO } from '../../../amount';
import { type Form, type FormSet, columnsOf, formOf } from '../../../forms';
import { type Entry, type FigureId, type Report, amountEntry, entryOf, figureId, figureKey } from '../../../report';
import { instantiate } from '../../../rules';
import { figuresOf } from '../cells';

/** What was printed in a table whose cells could not be placed. Amounts in the set's unit, in the order of the text. */
export interface Pool {
  readonly amounts: readonly Decimal[];
  readonly exact: boolean;
  readonly hints: ReadonlyMap<FigureId, Decimal>;
}

interface Term {
  readonly figure: FigureId;
  readonly sign: 1 | -1;
}

const TOLERANCE = 0.0051;

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

  #value(id: FigureId): Decimal | undefined {
    const entry = this.#found.get(id) ?? entryOf(this.#report, id);
    if (entry.kind === 'amount') return entry.value;
    return entry.kind === 'unreadable' || entry.kind === 'text' ? undefined : ZERO;
  }

  #put(id: FigureId, value: Decimal): void {
    const exact = this.#pools.get(figureKey(id).form)?.exact ?? false;
    this.#found.set(id, value.isZero() ? { kind: 'empty' } : amountEntry(value, this.#set.money.places, exact));
  }

  /** The printed amount that a value is, rounding apart. */
  #printed(id: FigureId, value: Decimal, terms: number): Decimal | undefined {
    const near = (this.#pools.get(figureKey(id).form)?.amounts ?? []).filter((each) => each.minus(value).abs().lte(TOLERANCE * terms));
    return near.find((each) => each.eq(value)) ?? near[0];
  }

  #grandTotal(terms: readonly Term[]): void {
    const [a, b] = terms;
    if (terms.length !== 2 || a === undefined || b === undefined || a.sign === b.sign || !this.#last.has(a.figure) || !this.#last.has(b.figure)) return;
    const form = figureKey(a.figure).form;
    if (figureKey(b.figure).form !== form || this.#value(a.figure) !== undefined || this.#value(b.figure) !== undefined) return;
    const amounts = this.#pools.get(form)?.amounts ?? [];
    const most = amounts.reduce((x, y) => (y.gt(x) ? y : x), ZERO);
    if (most.isZero() || amounts.filter((each) => each.eq(most)).length < 2) return;
    this.#put(a.figure, most);
    this.#put(b.figure, most);
  }

  #settle(terms: readonly Term[]): void {
    const open = terms.filter(({ figure }) => this.#value(figure) === undefined);
    const [first] = open;
    if (first === undefined || open.some(({ figure }) => !this.#pools.has(figureKey(figure).form))) return;
    const known = terms.reduce((sum, { figure, sign }) => sum.plus((this.#value(figure) ?? ZERO).times(sign)), ZERO);
    const rest = known.times(-first.sign);
    if (open.some(({ sign }) => sign !== first.sign) || rest.lt(-TOLERANCE * terms.length)) return;
    if (rest.abs().lte(TOLERANCE)) {
      for (const { figure } of open) this.#put(figure, ZERO);
    } else if (open.length === 1) {
      const value = this.#printed(first.figure, rest, terms.length);
      if (value !== undefined) this.#put(first.figure, value);
    } else this.#share(open, rest, terms.length);
  }

  /** Several figures are together what is left: as the hints have it, or in the one way that printed amounts allow. */
  #share(open: readonly Term[], rest: Decimal, terms: number): void {
    const [first] = open;
    if (first === undefined) return;
    const { form } = figureKey(first.figure);
    const { hints, amounts } = this.#pools.get(form) ?? { hints: new Map<FigureId, Decimal>(), amounts: [] };
    if (open.some(({ figure }) => figureKey(figure).form !== form)) return;
    const hinted = open.map(({ figure }) => hints.get(figure) ?? ZERO);
    const isWhole = (values: readonly Decimal[]) => values.reduce((a, b) => a.plus(b), ZERO).minus(rest).abs().lte(TOLERANCE * terms);
    if (isWhole(hinted)) {
      open.forEach(({ figure }, i) => this.#put(figure, hinted[i] ?? ZERO));
      return;
    }
    if (open.length !== 2 || this.#printed(first.figure, rest, terms) !== undefined) return;
    const pairs = new Map<string, readonly Decimal[]>();
    amounts.forEach((a, i) => {
      for (const b of amounts.slice(i + 1)) if (isWhole([a, b]) && !a.isZero() && !b.isZero()) pairs.set([a, b].map(String).sort().join(' '), [a, b]);
    });
    const [only] = pairs.values();
    if (only !== undefined && pairs.size === 1) open.forEach(({ figure }, i) => this.#put(figure, only[i] ?? ZERO));
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
