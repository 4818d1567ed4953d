import { Decimal, type Interval, ZERO, add, exactly, meets, negate, rounded } from '../../../src/amount';
import { type FormSet, type Relation, lanesOf } from '../../../src/forms';
import { type Entry, type FigureId, type Report, entryOf, figureKey } from '../../../src/report';
import type { Outcome } from '../../../src/rules';
import { type Repetition, type SignedFigure, expand, holds, rowsOf, valueOf } from '../../forms/expand';

/** The outcome of every rule by the book: Decimals, intervals and a second reading of the form language; slow and plain. */
export function outcomes(set: FormSet, report: Report): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  for (const repetition of repetitionsOf(set, report)) {
    const outcome = outcomeOf(set, report, repetition);
    if (outcome !== undefined) found.set(keyOf(repetition), outcome);
  }
  return found;
}

/** The repetitions that are rules: not those on tables that are not there, nor of lines without a code on what goes by codes. */
export function repetitionsOf(set: FormSet, report: Report): Repetition[] {
  return expand(set, report)
    .filter(({ identity }) => [...identity.left, ...identity.right].every(({ form }) => report.tables.has(form)))
    .filter(({ identity, key }) => !(identity.over.kind === 'parents' && key.includes('/?')) && !(identity.over.kind === 'codes' && /\/(?:\/|$)/.test(key)))
    .filter(({ left, right }) => left.length + right.length > 0);
}

export function keyOf({ key }: Repetition): string {
  return key.replace(/ [^/]+\//, '/');
}

function outcomeOf(set: FormSet, report: Report, repetition: Repetition): Outcome | undefined {
  const { identity, left, right } = repetition;
  if (!holds(set, report, identity.when)) return undefined;
  const entries = [...left, ...right].map(({ id }) => entryOf(report, id));
  if (entries.some(({ kind }) => kind === 'text' || kind === 'unreadable')) return 'unreadable';
  if (!entries.some(({ kind }) => kind === 'amount')) return undefined;
  const l = intervalOf(set, report, left);
  const r = intervalOf(set, report, right);
  const printed = compare(identity.relation, valueOf(report, left), valueOf(report, right));
  if (printed) return isExact(l) && isExact(r) ? 'proved' : 'holds';
  if (identity.relation !== 'same-magnitude' && attainable(identity.relation, l, r)) return 'consistent';
  return identity.advice === true ? 'advice' : 'inconsistent';
}

function compare(relation: Relation, left: Decimal, right: Decimal): boolean {
  if (relation === 'same-magnitude') return left.isZero() || right.isZero() || (left.abs().lte(right.abs().times(1000)) && right.abs().lte(left.abs().times(1000)));
  if (relation === 'at-most') return left.lte(right);
  return relation === 'at-least' ? left.gte(right) : left.eq(right);
}

function attainable(relation: Relation, left: Interval, right: Interval): boolean {
  if (relation === 'at-most') return left.lo.lte(right.hi);
  return relation === 'at-least' ? left.hi.gte(right.lo) : meets(left, right);
}

function intervalOf(set: FormSet, report: Report, figures: readonly SignedFigure[]): Interval {
  return figures
    .map(({ sign, id }) => {
      const interval = trueAmounts(set, report, id);
      return sign === 1 ? interval : negate(interval);
    })
    .reduce(add, exactly(ZERO));
}

/** What may stand behind a figure: what its print says, or, where the product's formula gives it, what its addends say together. */
export function trueAmounts(set: FormSet, report: Report, id: FigureId): Interval {
  const entry = entryOf(report, id);
  const printed = printedAmounts(set, id, entry);
  const formula = report.tables.get(figureKey(id).form)?.origins.get(id) === 'derived' ? formulasOf(set, report).get(id) : undefined;
  if (formula === undefined || entry.kind !== 'amount' || isExact(printedAmounts(set, id, { ...entry, exact: false }))) return printed;
  const { lo, hi } = intervalOf(set, report, formula.right);
  const half = hi.minus(lo).div(2);
  const rounds = valueOf(report, formula.right).eq(entry.value) ? ZERO : new Decimal(10).pow(-entry.places).div(2);
  return { lo: entry.value.minus(half).minus(rounds), hi: entry.value.plus(half).plus(rounds) };
}

const FORMULAS = new WeakMap<Report, ReadonlyMap<FigureId, Repetition>>();

/** The first declared definition of each figure. */
function formulasOf(set: FormSet, report: Report): ReadonlyMap<FigureId, Repetition> {
  const known = FORMULAS.get(report);
  if (known !== undefined) return known;
  const formulas = new Map<FigureId, Repetition>();
  for (const repetition of repetitionsOf(set, report)) {
    const [only, ...others] = repetition.left;
    if (repetition.identity.defines === true && only?.sign === 1 && others.length === 0 && !formulas.has(only.id)) formulas.set(only.id, repetition);
  }
  FORMULAS.set(report, formulas);
  return formulas;
}

/** `[v − ½·10⁻ᵈ, v + ½·10⁻ᵈ]` for printed 万元; counts, 元 and empty cells are what they are. */
export function printedAmounts(set: FormSet, id: FigureId, entry: Entry): Interval {
  if (entry.kind !== 'amount') return exactly(ZERO);
  const { form: formId, row: key, column } = figureKey(id);
  const form = set.forms.find((one) => one.id === formId);
  const row = form === undefined ? undefined : rowsOf(form).find((one) => one.key === key);
  const declared = form === undefined ? undefined : lanesOf(form).flatMap(({ columns }) => columns).find((one) => one.role === 'figure' && one.key === column);
  const measure = row?.measure ?? (declared?.role === 'figure' ? declared.measure : 'text');
  const unit = row?.unit ?? set.money.unit;
  if (entry.exact || measure !== 'amount' || unit === '元') return exactly(entry.value);
  return rounded(entry.value, Math.max(set.money.places, entry.places));
}

function isExact({ lo, hi }: Interval): boolean {
  return lo.eq(hi);
}
