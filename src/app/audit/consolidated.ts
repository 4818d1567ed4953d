import { type Decimal, type Interval, ZERO, add, contains, exactly, meets, negate } from '../../amount';
import { FUNCTIONAL, nameOf } from '../../classification';
import { type FormSet, type Severity, formSet } from '../../forms';
import { type Report, figureId } from '../../report';
import { amountPrinter } from '../findings/amounts';
import { type Naming, namingOf } from '../findings/naming';
import type { Department } from './departments';
import { readEntered } from './figures';
import { type Pair, pairsOf } from './part-sums';
import { TRANSFERS, type Transfer, transferFinder } from './transfers';

/** A figure of the department that is not what its units add up to. Amounts are printed. */
export type CrossFinding = { readonly severity: Severity } & (
  | { readonly kind: 'differs'; readonly form: string; readonly table: string; readonly figure: string; readonly whole: string; readonly parts: string; readonly difference: string }
  /** The two sides of a transfer were not taken out alike. */
  | { readonly kind: 'unbalanced'; readonly transfer: Transfer; readonly amounts: readonly { readonly table: string; readonly name: string; readonly amount: string }[] }
  /** Units have both sides, the department took nothing out. */
  | { readonly kind: 'not-eliminated'; readonly transfer: Transfer; readonly income: string; readonly spending: string }
);

export interface CrossCheck {
  readonly set: string;
  readonly path: string;
  readonly unit: string;
  readonly year: string;
  readonly named: boolean;
  readonly units: number;
  /** Figures that were compared. */
  readonly compared: number;
  /** Differences that internal transfers explain: what was taken out, alike on both sides. */
  readonly eliminated: readonly { readonly transfer: Transfer; readonly amount: string }[];
  readonly findings: readonly CrossFinding[];
  /** How many there are beyond those. */
  readonly more: number;
  /** Tables that a workbook lacks, so that they were not compared. */
  readonly missing: readonly string[];
  /** Units of which there is more than one workbook: they count twice. */
  readonly twice: readonly string[];
}

const MOST_FINDINGS = 100;
const NOTHING: Report = { set: '', tables: new Map() };

/**
 * Compares a department's workbook with its units': every figure that people enter is the sum, up to rounding, but for
 * what the units give each other, which is taken out of both sides alike. Totals follow from these and are checked in
 * each workbook on its own.
 */
export function crossCheck({ whole, units, named }: Department): CrossCheck {
  const about = { set: whole.set, path: whole.path, unit: whole.unit, year: whole.year, named, units: units.length };
  // Without units there are no sums: nothing would be compared with 0.
  if (units.length === 0) return { ...about, compared: 0, eliminated: [], findings: [], more: 0, missing: [], twice: [] };
  const set = formSet(whole.set);
  const forms = whole.tables.filter((form) => units.every(({ tables }) => tables.includes(form)));
  const pairs = set === undefined ? [] : pairsOf(set, new Set(forms), readEntered(whole.figures), units.map(({ figures }) => readEntered(figures)));
  const sides = set === undefined ? [] : eliminations(set, pairs);
  const found = set === undefined ? [] : [...transferFindings(set, sides, named), ...differences(set, pairs, named)];
  const names = units.map(({ unit }) => unit).filter((unit) => unit !== '');
  return {
    ...about,
    compared: pairs.length,
    eliminated: set === undefined ? [] : explained(set, sides),
    findings: found.slice(0, MOST_FINDINGS),
    more: Math.max(0, found.length - MOST_FINDINGS),
    missing: (set?.forms ?? []).filter(({ id, kind }) => kind === 'public' && !forms.includes(id)).map(({ number, title }) => number ?? title),
    twice: [...new Set(names.filter((name, index) => names.indexOf(name) !== index))],
  };
}

/** What one table took out of one side of a transfer. */
interface Elimination {
  readonly transfer: Transfer;
  readonly side: keyof Transfer;
  readonly form: string;
  readonly amount: Decimal;
  readonly interval: Interval;
  /** Of all units. */
  readonly parts: Decimal;
}

/** Sums minus the department's figure: what was taken out, or what is missing. */
function difference({ whole, parts }: Pair): Interval {
  return add(parts.interval, negate(whole.interval));
}

function isAlike(pair: Pair): boolean {
  return contains(difference(pair), ZERO);
}

function eliminations(set: FormSet, pairs: readonly Pair[]): readonly Elimination[] {
  const find = transferFinder(set);
  const sums = new Map<string, Elimination>();
  for (const pair of pairs) {
    const found = find(pair.form, pair.row, pair.column);
    if (found === undefined) continue;
    const key = `${found.transfer.income}/${found.side}/${pair.form}`;
    const before = sums.get(key) ?? { ...found, form: pair.form, amount: ZERO, interval: exactly(ZERO), parts: ZERO };
    sums.set(key, { ...before, amount: before.amount.plus(pair.parts.value).minus(pair.whole.value), interval: add(before.interval, difference(pair)), parts: before.parts.plus(pair.parts.value) });
  }
  return [...sums.values()];
}

/** What was taken out by transfer, where all tables say the same. */
function explained(set: FormSet, sides: readonly Elimination[]): CrossCheck['eliminated'] {
  return TRANSFERS.flatMap((transfer) => {
    const own = sides.filter((side) => side.transfer === transfer);
    const [first] = own;
    return first === undefined || own.every(({ interval }) => contains(interval, ZERO)) || !isBalanced(own) ? [] : [{ transfer, amount: printed(set, first.amount) }];
  });
}

/** Both sides, and what several tables say of one. */
function isBalanced(own: readonly Elimination[]): boolean {
  const both = own.some(({ side }) => side === 'income') && own.some(({ side }) => side === 'spending');
  return (both || own.every(({ interval }) => contains(interval, ZERO))) && own.every((a) => own.every((b) => meets(a.interval, b.interval)));
}

function transferFindings(set: FormSet, sides: readonly Elimination[], named: boolean): readonly CrossFinding[] {
  return TRANSFERS.flatMap((transfer): readonly CrossFinding[] => {
    const own = sides.filter((side) => side.transfer === transfer);
    if (!isBalanced(own)) {
      const amounts = own.map(({ form, side, amount }) => ({ table: namingOf(set, NOTHING).table(form), name: transfer[side], amount: printed(set, amount) }));
      return [{ kind: 'unbalanced', severity: severityOf(named), transfer, amounts }];
    }
    const [income, spending] = (['income', 'spending'] as const).map((side) => own.find((candidate) => candidate.side === side));
    const untouched = own.every(({ interval }) => contains(interval, ZERO));
    if (!untouched || income === undefined || spending === undefined || income.parts.lte(ZERO) || spending.parts.lte(ZERO)) return [];
    return [{ kind: 'not-eliminated', severity: 'warning', transfer, income: printed(set, income.parts), spending: printed(set, spending.parts) }];
  });
}

/** Figures beyond rounding; of transfers only those where the department has more than its units. */
function differences(set: FormSet, pairs: readonly Pair[], named: boolean): readonly CrossFinding[] {
  const find = transferFinder(set);
  const naming = namingOf(set, NOTHING);
  const order = new Map(set.forms.map(({ id }, index) => [id, index]));
  const wrong = pairs.filter((pair) => !isAlike(pair) && (find(pair.form, pair.row, pair.column) === undefined || difference(pair).hi.lt(ZERO)));
  return wrong
    .map((pair, index) => ({ pair, index, place: order.get(pair.form) ?? order.size }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ pair: { form, row, column, whole, parts } }) => {
      const print = amountPrinter(set, naming.kind(figureId(form, row, column)));
      return {
        kind: 'differs', severity: severityOf(named), form, table: naming.table(form), figure: figureName(naming, form, row, column),
        whole: print.plain(whole.value), parts: print.plain(parts.value), difference: print.signed(whole.value.minus(parts.value)),
      };
    });
}

/** What only the workbook itself says it consolidates may not be all of the department. */
function severityOf(named: boolean): Severity {
  return named ? 'error' : 'warning';
}

function figureName(naming: Naming, form: string, row: string, column: string): string {
  const { row: label, column: title } = naming.name(figureId(form, row, column));
  const code = label === row ? nameOf(FUNCTIONAL, row) : undefined;
  return [code === undefined ? label : `${row} ${code}`, title].filter((part) => part !== '').join(' ');
}

function printed(set: FormSet, value: Decimal): string {
  return amountPrinter(set, { measure: 'amount', unit: set.money.unit }).plain(value);
}
