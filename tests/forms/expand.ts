import { type Condition, type Form, type FormSet, type Identity, type Row, type Rows, type Sum, lanesOf } from '../../src/forms';
import { type Decimal, ZERO, sum } from '../../src/amount';
import { type FigureId, type Report, entryOf, figureId, textAt } from '../../src/report';

/**
 * A second, plain reading of the form language, so that the declarations are proved without the rules engine:
 * every identity repeated over its scope, each side a list of signed figures.
 */
export interface Repetition {
  readonly identity: Identity;
  /** `05-a/line 05/20801/basic`: the identity and where the scope stands. */
  readonly key: string;
  readonly left: readonly SignedFigure[];
  readonly right: readonly SignedFigure[];
}

export interface SignedFigure {
  readonly sign: 1 | -1;
  readonly id: FigureId;
}

/** Where a scope stands: a row, its code, a column. */
interface Place {
  readonly form?: string;
  readonly row?: string;
  readonly code?: string;
  readonly column?: string;
}

export function expand(set: FormSet, report: Report): Repetition[] {
  return set.identities.flatMap((identity) =>
    places(set, report, identity).map((place) => ({
      identity,
      key: `${identity.id}/${identity.part}${place.form === undefined ? '' : ` ${place.form}`}${place.row === undefined ? '' : `/${place.row}`}${place.column === undefined ? '' : `/${place.column}`}`,
      left: figures(set, report, identity.left, place),
      right: figures(set, report, identity.right, place),
    })),
  );
}

export function rowsOf(form: Form): Row[] {
  if (form.body.kind === 'lines') return [form.body.total];
  return [...form.body.lanes.flatMap((lane) => lane.rows), ...(form.body.foot ?? []).map((foot) => foot.row)];
}

export function figureColumns(form: Form): string[] {
  return lanesOf(form).flatMap((lane) => lane.columns.filter((column) => column.role === 'figure').map((column) => column.key));
}

function places(set: FormSet, report: Report, { over }: Identity): Place[] {
  switch (over.kind) {
    case 'once':
      return [{}];
    case 'columns':
      return over.columns.map((column) => ({ column }));
    case 'rows':
      return across(over.columns, over.keys.map((row) => ({ form: over.form, row, code: codeOf(set, report, over.form, row) })));
    case 'lines':
      return across(over.columns, [...(over.total ? [total(over.form)] : []), ...lines(report, over.form)]);
    case 'parents':
      return across(over.columns, [total(over.form), ...lines(report, over.form)].filter(({ code }) => children(report, over.form, code).length > 0));
    case 'codes': {
      const codes = new Set(over.forms.flatMap((form) => lines(report, form).map(({ code }) => code)));
      return across(over.columns, [...codes].filter((code) => over.level === 'all' || code.length === 3).map((code) => ({ row: code, code })));
    }
  }
}

function across(columns: readonly string[] | undefined, rows: readonly Place[]): Place[] {
  return columns === undefined ? [...rows] : rows.flatMap((row) => columns.map((column) => ({ ...row, column })));
}

const total = (form: string) => ({ form, row: 'total', code: '' });
function lines(report: Report, form: string) {
  return (report.tables.get(form)?.lines ?? []).map(({ row, code }) => ({ form, row, code }));
}
function children(report: Report, form: string, parent: string) {
  return lines(report, form).filter(({ code }) => code.startsWith(parent) && code.length === (parent === '' ? 3 : parent.length + 2));
}
function codeOf(set: FormSet, report: Report, form: string, row: string): string {
  const line = lines(report, form).find((one) => one.row === row);
  return line?.code ?? declared(set, form).find(({ key }) => key === row)?.code ?? '';
}
function declared(set: FormSet, form: string): Row[] {
  const found = set.forms.find(({ id }) => id === form);
  return found ? rowsOf(found) : [];
}

function figures(set: FormSet, report: Report, terms: Sum, place: Place): SignedFigure[] {
  return terms.flatMap((term) => {
    const column = typeof term.column === 'string' ? term.column : (place.column ?? 'NO COLUMN');
    return selected(set, report, term.form, term.rows, place).map((row) => ({ sign: term.sign, id: figureId(term.form, row, column) }));
  });
}

function selected(set: FormSet, report: Report, form: string, rows: Rows, place: Place): string[] {
  switch (rows.kind) {
    case 'keys':
      return [...rows.keys];
    case 'here':
      return [place.row ?? 'NO ROW'];
    case 'children':
      return children(report, form, place.code ?? 'NO CODE').map(({ row }) => row);
    case 'same-code':
      return withCodes(set, report, form, [place.code ?? 'NO CODE']);
    case 'codes':
      return withCodes(set, report, form, rows.codes);
  }
}
function withCodes(set: FormSet, report: Report, form: string, codes: readonly string[]): string[] {
  const fixed = declared(set, form).flatMap(({ key, code }) => (code !== undefined && codes.includes(code) ? [key] : []));
  return [...fixed, ...lines(report, form).filter(({ code }) => codes.includes(code)).map(({ row }) => row)];
}

/* Values */

export function valueOf(report: Report, figures: readonly SignedFigure[]): Decimal {
  return sum(
    figures.map(({ sign, id }) => {
      const entry = entryOf(report, id);
      return entry.kind === 'amount' ? entry.value.times(sign) : ZERO;
    }),
  );
}

export function difference(report: Report, { left, right }: Repetition): Decimal {
  return valueOf(report, left).minus(valueOf(report, right));
}

export function holds(set: FormSet, report: Report, condition: Condition | undefined): boolean {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => holds(set, report, one));
    case 'any':
      return condition.of.some((one) => holds(set, report, one));
    case 'not':
      return !holds(set, report, condition.of);
    case 'filled':
      return figures(set, report, condition.figures, {}).some(({ id }) => entryOf(report, id).kind === 'amount');
    case 'sign': {
      const value = valueOf(report, figures(set, report, condition.figures, {}));
      return { zero: value.isZero(), nonzero: !value.isZero(), positive: value.gt(0), negative: value.lt(0) }[condition.is];
    }
    case 'profile': {
      const { kind, level } = set.profile;
      const text = (ref: typeof kind) => textAt(report, ref.form, ref.row, ref.column);
      const is = (allowed: readonly string[] | undefined, ref: typeof kind) => allowed === undefined || allowed.includes(text(ref));
      return is(condition.unitKinds, kind) && is(condition.levels, level);
    }
  }
}

/** Whether an identity says more than its figures do: equal by a difference, or on the wrong side. */
export function fails(report: Report, repetition: Repetition): boolean {
  const by = difference(report, repetition);
  switch (repetition.identity.relation) {
    case 'equal':
    case 'about':
      return !by.isZero();
    case 'at-most':
      return by.gt(0);
    case 'at-least':
      return by.lt(0);
    case 'same-magnitude': {
      const [left, right] = [valueOf(report, repetition.left).abs(), valueOf(report, repetition.right).abs()];
      return !left.isZero() && !right.isZero() && (left.gt(right.times(1000)) || right.gt(left.times(1000)));
    }
  }
}
