import { sumsChildren } from '../causes/missing-line';
import { type GridForm, type GridRow, parentCode } from '../engine/grid';
import type { Figure } from '../engine/model';
import { rulesReading } from '../engine/rule';
import { type Asked, type LineAmounts, OneMoreLine, amountsOf } from './one-more-line';
import { type World, weightOf } from './world';

/** A line that a table may lack. */
export interface Lacking {
  readonly form: GridForm;
  /** Row key of the line above it in the hierarchy. */
  readonly parent: string;
  readonly code: string;
  readonly from: 'children' | 'seen' | 'elsewhere' | 'guessed' | 'nowhere';
  readonly amounts: LineAmounts;
  /** How many of them no table prints in a column of that name. Left out: it is not known from another table. */
  readonly open?: number;
}

/** Of so many lines that other tables print it is asked what they would bring; others come between so often. */
const MOST_ASKED = 2_000;
const PACE = 50;

/** Lines that tables may lack, by what they print and what other tables do. Steps, none of which takes long. */
export function* lackingLines(world: World): Generator<void, Lacking[], void> {
  return [...aboveChildren(world), ...underParents(world), ...(yield* printedElsewhere(world))];
}

/** Lines whose children stand without them: they are the sums of these. */
function aboveChildren({ book }: World): Lacking[] {
  return [...book.grid.values()].flatMap((form) =>
    [...form.children].flatMap(([code, rows]): Lacking[] => {
      const parent = form.byCode.has(code) ? undefined : parentIn(form, code);
      if (parent === undefined) return [];
      const amounts = form.layout.columns.map((column) => ({ column, value: rows.reduce((sum, row) => sum + (row.figures.get(column)?.value ?? 0n), 0n) }));
      return [{ form, parent, code, from: 'children', amounts: amounts.filter(({ value }) => value !== 0n) }];
    }),
  );
}

/** What the parent has and its printed children have not, column by column. */
function underParents(world: World): Lacking[] {
  const { book: { grid }, broken } = world;
  return [...grid.values()].flatMap((form) =>
    [...form.rows.values()].flatMap((row) => {
      const amounts = row.figures.values().flatMap((figure) => {
        const rule = rulesReading(figure).find((one) => one.anchor === figure && broken.has(one) && sumsChildren(one));
        return rule === undefined ? [] : [{ column: figure.column, value: rule.total }];
      });
      return amounts.length === 0 ? [] : codesUnder(world, form, row.code).map((found): Lacking => ({ form, parent: row.key, amounts, ...found }));
    }),
  );
}

/** Codes that could be missing under a parent, the likelier first: those whose children are there, those that other tables print, any other. */
function codesUnder(world: World, form: GridForm, parent: string): Pick<Lacking, 'code' | 'from'>[] {
  const forms = [...world.book.grid.values()];
  const orphaned = [...form.children.keys()].filter((code) => !form.byCode.has(code) && parentCode(code) === parent);
  const lines = forms.flatMap((other) => other.children.get(parent) ?? []).map(({ code }) => code);
  const printed = [...lines, ...(parent === '' ? classesInQuestion(world, forms) : [])].filter((code) => !form.byCode.has(code));
  const known = [...orphaned.map((code) => ({ code, from: 'children' as const })), ...printed.map((code) => ({ code, from: 'elsewhere' as const }))];
  // Children without their line say which it is; and where a line stands empty, it is figures that are missing.
  const isEmpty = ({ figures }: GridRow): boolean => figures.values().every(({ value }) => value === 0n);
  const isOpen = parent !== '' && orphaned.length === 0 && !(form.children.get(parent) ?? []).some(isEmpty);
  const free = Array.from({ length: isOpen ? 90 : 0 }, (_, i) => `${parent}${99 - i}`).find((code) => !form.byCode.has(code));
  return free === undefined ? known : [...known, { code: free, from: 'nowhere' }];
}

/** 类 that tables print in rows of their own, where something broken rests on what they say of them. */
function classesInQuestion({ broken }: World, forms: readonly GridForm[]): readonly string[] {
  const isInQuestion = (figure: Figure): boolean => figure.value !== 0n && rulesReading(figure).some((rule) => broken.has(rule));
  return forms.filter(({ layout }) => layout.line === undefined).flatMap(({ rows }) => [...rows.values()]).filter(({ code, figures }) => code.length === 3 && figures.values().some(isInQuestion)).map(({ code }) => code);
}

/** Lines that other tables print, with what they print or what the rules ask of one more line: where sums are formulas, they do not tell the parent. What explains most comes first. */
function* printedElsewhere(world: World): Generator<void, Lacking[], void> {
  const forms = [...world.book.grid.values()].filter(({ layout }) => layout.line !== undefined && layout.form.kind === 'public');
  const ofCode = weightsByCode(world);
  const found: (readonly [gain: number, lacking: Lacking])[] = [];
  let asked = 0;
  for (const form of forms) {
    yield;
    const line = new OneMoreLine(world, form);
    for (const other of forms) {
      for (const row of other.lines) {
        const parent = parentIn(form, row.code);
        if (parent === undefined || form.byCode.has(row.code) || other.children.has(row.code) || amountsOf(row).length === 0) continue;
        const weight = ofCode.get(row.code) ?? 0;
        if (asked === MOST_ASKED || (weight === 0 && !line.isAskedFor(row))) continue;
        asked += 1;
        if (asked % PACE === 0) yield;
        const { gain, amounts } = onlyUnder(form, line, parent) ?? line.likeliest(row, sharedWith(form, row));
        if (gain + weight > 0 && amounts.length > 0) found.push([gain + weight, { form, parent, code: row.code, amounts, ...knownBy(row, amounts) }]);
      }
    }
  }
  return found.sort(([a], [b]) => b - a).map(([, lacking]) => lacking);
}

/** What is broken of what the rules say of single codes: a line alone can mend it, but for which no line that is there stands. */
function weightsByCode({ broken }: World): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const rule of broken) {
    const { at } = rule.place;
    if (at !== undefined) weights.set(at, (weights.get(at) ?? 0) + weightOf(rule));
  }
  return weights;
}

/** All that stands in a line whose only child is gone: nothing above it misses what it keeps. */
function onlyUnder(form: GridForm, line: OneMoreLine, parent: string): Asked | undefined {
  const row = form.rows.get(parent);
  if (row === undefined || form.children.has(row.code)) return undefined;
  const amounts = row.figures.values().flatMap(({ column, value }) => (value === 0n || !line.isEntered(row.code, column) ? [] : [{ column, value }]));
  return amounts.length === 0 ? undefined : { gain: 0, amounts };
}

function knownBy(row: GridRow, amounts: LineAmounts): Pick<Lacking, 'from' | 'open'> {
  const printed = new Set(amountsOf(row));
  const open = amounts.filter(({ column, value }) => row.figures.get(column)?.value !== value).length;
  return { from: amounts.every(({ value }) => printed.has(value)) ? 'seen' : amounts.length > 1 ? 'elsewhere' : 'guessed', open };
}

/** What a line of another table says in columns that the form has too. */
function sharedWith({ layout }: GridForm, { figures }: GridRow): LineAmounts {
  return layout.columns.flatMap((column) => {
    const figure = figures.get(column);
    return figure?.state === 'amount' && figure.value !== 0n ? [{ column, value: figure.value }] : [];
  });
}

/** The row that the line would stand under. */
function parentIn(form: GridForm, code: string): string | undefined {
  if (code.length === 3) return form.layout.rows[0]?.key;
  return form.byCode.get(code.slice(0, -2))?.[0]?.key;
}

