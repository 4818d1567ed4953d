import { EMPTY, type Entry, type FigureId, type Line, type Origin, type Report, type Table, figureId } from '../../report';
import { sumsChildren } from '../causes/missing-line';
import { isExactIn, placesIn } from '../causes/printable';
import { derive } from '../derive';
import { type GridForm, type GridRow, parentCode } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import { rulesReading } from '../engine/rule';
import { absolute, fromScaled, roundScaled } from '../engine/scaled';
import { isFar, remedyBy } from './change';
import type { Explanation } from './explanation';
import { entryFor } from './mend';
import { type Coefficients, type World, isEnterable, isWitness, weightOf, worldOf } from './world';

/** A line that may have been dropped from a table. */
interface Dropped {
  readonly form: GridForm;
  readonly parent: string;
  readonly code: string;
  readonly from: keyof typeof RANKS;
  readonly amounts: readonly { readonly column: string; readonly value: bigint }[];
}

/** Each is tried by checking the whole report with it; more than so many would be slow. */
const MOST_TRIED = 24;

/** How the code is known: the children of a dropped line say so themselves, another table by printing it with the amount that lacks, or with another. */
const RANKS = { children: 2, seen: 2, elsewhere: 4, nowhere: 7 } as const;

/** Lines that, put back, repair what is broken. Each trial is a step. */
export function* droppedLine(world: World, coefficients: Coefficients): Generator<void, Explanation[], void> {
  const tried = new Map<string, Dropped>();
  for (const dropped of [...aboveChildren(world), ...underParents(world), ...seenElsewhere(world), ...acrossColumns(world, coefficients)]) {
    const key = `${dropped.form.layout.form.id} ${dropped.code} ${dropped.amounts.map(({ column, value }) => `${column}=${value}`).join()}`;
    if (!tried.has(key) && tried.size < MOST_TRIED) tried.set(key, dropped);
  }
  const found: Explanation[] = [];
  for (const dropped of tried.values()) {
    yield;
    found.push(...explanationOf(world, dropped));
  }
  return found;
}

/** Lines whose children stand without them: they are the sums of these. */
function aboveChildren({ book }: World): Dropped[] {
  return [...book.grid.values()].flatMap((form) =>
    [...form.children].flatMap(([code, rows]): Dropped[] => {
      const parent = form.byCode.has(code) ? undefined : parentIn(form, code);
      if (parent === undefined) return [];
      const amounts = form.layout.columns.map((column) => ({ column, value: rows.reduce((sum, row) => sum + (row.figures.get(column)?.value ?? 0n), 0n) }));
      return [{ form, parent, code, from: 'children', amounts: amounts.filter(({ value }) => value !== 0n) }];
    }),
  );
}

/** What the parent has and its printed children have not, column by column. */
function underParents({ book: { grid }, broken }: World): Dropped[] {
  return [...grid.values()].flatMap((form) =>
    [...form.rows.values()].flatMap((row) => {
      const amounts = row.figures.values().flatMap((figure) => {
        const rule = rulesReading(figure).find((one) => one.anchor === figure && broken.has(one) && sumsChildren(one));
        return rule === undefined ? [] : [{ column: figure.column, value: rule.total }];
      });
      return amounts.length === 0 ? [] : codesUnder(grid.values(), form, row.code).map((found): Dropped => ({ form, parent: row.key, amounts, ...found }));
    }),
  );
}

/** Codes that could be missing under a parent, the likelier first: those whose children are there, those that other tables print, any other. */
function codesUnder(forms: Iterable<GridForm>, form: GridForm, parent: string): Pick<Dropped, 'code' | 'from'>[] {
  const orphaned = [...form.children.keys()].filter((code) => !form.byCode.has(code) && parentCode(code) === parent);
  const printed = [...forms].flatMap((other) => other.children.get(parent) ?? []).map(({ code }) => code).filter((code) => !form.byCode.has(code));
  const known = [...orphaned.map((code) => ({ code, from: 'children' as const })), ...printed.map((code) => ({ code, from: 'elsewhere' as const }))];
  // Children without their line say which it is; and where a line stands empty, it is figures that are missing.
  const isEmpty = ({ figures }: GridRow): boolean => figures.values().every(({ value }) => value === 0n);
  const isOpen = parent !== '' && orphaned.length === 0 && !(form.children.get(parent) ?? []).some(isEmpty);
  const free = Array.from({ length: isOpen ? 90 : 0 }, (_, i) => `${parent}${99 - i}`).find((code) => !form.byCode.has(code));
  return free === undefined ? known : [...known, { code: free, from: 'nowhere' }];
}

/** Lines of other tables whose amount is what some broken rule misses: where sums are formulas, they do not tell the parent. */
function seenElsewhere({ book, broken }: World): Dropped[] {
  const found: Dropped[] = [];
  const forms = [...book.grid.values()].filter(({ layout }) => layout.line !== undefined && layout.form.kind === 'public');
  const columns = new Map(forms.map((form) => [form, columnsIn(form, broken)]));
  for (const form of forms) {
    for (const other of forms) {
      for (const row of other.lines) {
        const parent = parentIn(form, row.code);
        if (parent === undefined || form.byCode.has(row.code) || other.children.has(row.code)) continue;
        const missing = [...row.figures.values()].some(({ value }) => [...broken].some(({ total, half }) => absolute(absolute(total) - absolute(value)) <= half));
        if (!missing) continue;
        for (const amounts of amountsLike(form, row, columns.get(form) ?? [])) found.push({ form, parent, code: row.code, from: 'seen', amounts });
        const rest = restUnder(form, parent);
        if (rest.length > 0) found.push({ form, parent, code: row.code, from: 'elsewhere', amounts: rest });
      }
    }
  }
  return found;
}

/** Lines that other tables print, with what the sums of several columns lack: where these are formulas, no single figure explains it. */
function acrossColumns(world: World, coefficients: Coefficients): Dropped[] {
  const forms = [...world.book.grid.values()].filter(({ layout }) => layout.line !== undefined && layout.form.kind === 'public');
  return forms.flatMap((form) => {
    const amounts = lackingIn(world, coefficients, form);
    if (amounts.length < 2) return [];
    const codes = new Set(forms.flatMap((other) => other.lines.filter(({ code }) => !other.children.has(code)).map(({ code }) => code)));
    return [...codes].flatMap((code): Dropped[] => {
      const parent = form.byCode.has(code) ? undefined : parentIn(form, code);
      return parent === undefined ? [] : [{ form, parent, code, from: 'elsewhere', amounts }];
    });
  });
}

/** What one more line could bring, column by column, by what the rules ask of a line that is there. */
function lackingIn(world: World, coefficients: Coefficients, { layout, lines }: GridForm): Dropped['amounts'] {
  return layout.columns.flatMap((column) => {
    const figure = lines.map(({ figures }) => figures.get(column)).findLast((one) => one !== undefined && isEnterable(one));
    const remedy = figure === undefined ? undefined : remedyBy(world, coefficients, figure);
    // Any amount would satisfy an inequality: it says none.
    if (figure === undefined || remedy === undefined || remedy.lo <= 0n || isFar(remedy.hi)) return [];
    const value = roundScaled((remedy.lo + remedy.hi) / 2n, placesIn(world.book.grid, figure));
    return remedy.lo <= value && value <= remedy.hi ? [{ column, value }] : [];
  });
}

/** Columns of the form that broken rules read. */
function columnsIn({ layout }: GridForm, broken: ReadonlySet<Rule>): readonly string[] {
  const read = new Set([...broken].flatMap(({ terms }) => terms.filter(({ figure }) => figure.form === layout.form.id).map(({ figure }) => figure.column)));
  return layout.columns.filter((column) => read.has(column));
}

/** The line as the other table has it; where the tables have other columns, its total in each of those that are in question. */
function amountsLike(form: GridForm, row: GridRow, columns: readonly string[]): Dropped['amounts'][] {
  const shared = form.layout.columns.flatMap((column) => amountIn(row.figures.get(column)));
  const [only, ...more] = shared;
  if (only === undefined) return [];
  return more.length > 0 ? [shared] : [shared, ...columns.map((column) => [{ column, value: only.value }])];
}

/** What a line has that its printed children have not: of an only child all that it has. */
function restUnder(form: GridForm, parent: string): Dropped['amounts'] {
  const row = form.rows.get(parent);
  const children = form.children.get(row?.code ?? '') ?? [];
  return form.layout.columns.flatMap((column) => {
    const value = (row?.figures.get(column)?.value ?? 0n) - children.reduce((sum, { figures }) => sum + (figures.get(column)?.value ?? 0n), 0n);
    return value > 0n ? [{ column, value }] : [];
  });
}

function amountIn(figure: Figure | undefined): { readonly column: string; readonly value: bigint }[] {
  return figure?.state === 'amount' && figure.value !== 0n ? [{ column: figure.column, value: figure.value }] : [];
}

/** The row that the line would stand under. */
function parentIn(form: GridForm, code: string): string | undefined {
  if (code.length === 3) return form.layout.rows[0]?.key;
  return form.byCode.get(code.slice(0, -2))?.[0]?.key;
}

function explanationOf(world: World, dropped: Dropped): Explanation[] {
  const { form: { layout }, parent, code, from, amounts } = dropped;
  // More under a parent than it has is no line that lacks, unless another table prints it so.
  if (from !== 'seen' && amounts.some(({ value }) => value < 0n)) return [];
  const known = from !== 'nowhere';
  const mended = derive(world.set, withLine(world, dropped));
  const after = worldOf(world.set, mended);
  const rules = new Map(after.book.rules().map((rule) => [rule.key, rule]));
  let gain = 0;
  const repaired = new Set<Rule>();
  for (const rule of world.broken) {
    const now = rules.get(rule.key);
    if (now === undefined || after.broken.has(now) || !isWitness(now)) continue;
    gain += weightOf(rule);
    repaired.add(rule);
  }
  const brokenBefore = new Set([...world.broken].map(({ key }) => key));
  for (const rule of after.broken) if (!brokenBefore.has(rule.key) && (known || !rule.key.includes(`/${code}`))) gain -= weightOf(rule);
  const equalities = [...repaired].filter(({ identity }) => identity.relation === 'equal').length;
  // In one column alone, any misprint would do as well.
  if (gain <= 0 || (known ? repaired.size < 2 && equalities < 1 : equalities < 2)) return [];
  return [{
    gain, repaired, rank: RANKS[from], size: amounts.length, published: layout.form.kind === 'public',
    root: { kind: 'line', form: layout.form.id, parent, code: known ? code : undefined, amounts: amounts.map(({ column, value }) => ({ column, proposed: fromScaled(value) })) },
    mend: () => mended,
  }];
}

function withLine({ report, book: { grid } }: World, { form, code, amounts }: Dropped): Report {
  const { id } = form.layout.form;
  const table = report.tables.get(id);
  if (table === undefined) return report;
  const line: Line = { row: code, code, name: '' };
  const at = table.lines.findIndex((other) => other.code > code);
  const lines = at < 0 ? [...table.lines, line] : [...table.lines.slice(0, at), line, ...table.lines.slice(at)];
  const entries = new Map<FigureId, Entry>(table.entries);
  const [sample] = form.lines;
  for (const { column, value } of amounts) {
    const like = sample?.figures.get(column);
    if (like !== undefined) entries.set(figureId(id, code, column), entryFor(grid, { form: id, kind: like.kind, entry: EMPTY }, value));
  }
  // What the line adds up to by itself follows from what it is given.
  const given = new Set(amounts.map(({ column }) => column));
  const origins = new Map<FigureId, Origin>(table.origins);
  for (const column of form.layout.columns) {
    const like = sample?.figures.get(column);
    if (!given.has(column)) origins.set(figureId(id, code, column), like !== undefined && isExactIn(grid, { form: id, kind: like.kind, entry: EMPTY }) ? 'derived-in-yuan' : 'derived');
  }
  const mended: Table = { ...table, lines, entries, origins };
  return { ...report, tables: new Map(report.tables).set(id, mended) };
}
