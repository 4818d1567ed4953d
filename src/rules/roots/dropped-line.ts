import { EMPTY, type Entry, type FigureId, type Line, type Origin, type Report, type Table, figureId } from '../../report';
import { isExactIn } from '../causes/printable';
import { derive } from '../derive';
import type { Rule } from '../engine/model';
import { fromScaled } from '../engine/scaled';
import type { Explanation } from './explanation';
import { type Lacking, lackingLines } from './lacking-lines';
import { entryFor } from './mend';
import { type World, isWitness, weightOf, worldOf } from './world';

/** Each is tried by checking the whole report with it; more than so many would be slow. */
const MOST_TRIED = 24;

/** How the line is known: its children say so themselves; another table prints it with the amounts that lack, or with others, of which several columns ask or one; nothing does. */
const RANKS: Readonly<Record<Lacking['from'], number>> = { children: 2, seen: 2, elsewhere: 4, guessed: 5.5, nowhere: 7 };

/** Lines that, put back, repair what is broken. Each trial is a step. */
export function* droppedLine(world: World): Generator<void, Explanation[], void> {
  const tried = new Map<string, Lacking>();
  for (const lacking of yield* lackingLines(world)) {
    const key = `${lacking.form.layout.form.id} ${lacking.code} ${lacking.amounts.map(({ column, value }) => `${column}=${value}`).join()}`;
    if (!tried.has(key) && tried.size < MOST_TRIED) tried.set(key, lacking);
  }
  const found: Explanation[] = [];
  for (const lacking of tried.values()) {
    yield;
    found.push(...explanationOf(world, lacking));
  }
  return found;
}

function explanationOf(world: World, lacking: Lacking): Explanation[] {
  const { form: { layout }, parent, code, from, amounts, open = 0 } = lacking;
  // More under a parent than it has is no line that lacks, unless another table prints it so.
  if (from !== 'seen' && amounts.some(({ value }) => value < 0n)) return [];
  const known = from !== 'nowhere';
  const mended = derive(world.set, withLine(world, lacking));
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
    gain, repaired, rank: RANKS[from], open, size: amounts.length, published: layout.form.kind === 'public',
    root: { kind: 'line', form: layout.form.id, parent, code: known ? code : undefined, amounts: amounts.map(({ column, value }) => ({ column, proposed: fromScaled(value) })) },
    mend: () => mended,
  }];
}

function withLine({ report, book: { grid } }: World, { form, code, amounts }: Lacking): Report {
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
    if (!given.has(column)) origins.set(figureId(id, code, column), like !== undefined && isExactIn(grid, { form: id, kind: like.kind, entry: EMPTY }) ? 'derived-to-cent' : 'derived');
  }
  const mended: Table = { ...table, lines, entries, origins };
  return { ...report, tables: new Map(report.tables).set(id, mended) };
}
