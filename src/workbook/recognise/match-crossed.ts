import { type BodyRow, isTotalRow } from './body-rows';
import type { DeclaredHead } from './form-heads';
import { headLikeness } from './head-words';
import type { Slot } from './lanes';
import type { ColumnMatch } from './match-columns';
import { rowWords } from './words';

/** Where a figure of a one-line form stands when its items are rows, or its kinds of amounts are. */
export interface Crossing {
  readonly row: BodyRow;
  readonly slot: Slot;
}

export interface CrossedMatch {
  /** By declared column. */
  readonly cells: ReadonlyMap<string, Crossing>;
  readonly columns: ColumnMatch;
  /** Rows with figures that say nothing of the form's. */
  readonly unknown: readonly BodyRow[];
  /** 0 to 1. */
  readonly content: number;
}

/** A declared column as an item and a kind of amount: 公务接待费, 预算数. */
interface Crossed {
  readonly key: string;
  readonly item: string;
  readonly kind: string;
}

const LEAST = 0.75;
const LEAST_FOUND = 2 / 3;

/** The one line of a form, read from a lane that has rows for what the form has columns for. */
export function matchCrossed(declared: readonly DeclaredHead[], figures: readonly Slot[], body: readonly BodyRow[]): CrossedMatch | undefined {
  const crossed = crossedOf(declared);
  const slots = figures.filter(({ role }) => role === 'figure');
  const worded = body.filter((row) => row.bare !== '');
  if (crossed.length === 0 || worded.length === 0) return undefined;
  const readings = [crossings(crossed, slots, worded, 'items'), crossings(crossed, slots, worded, 'kinds')];
  const [best] = readings.sort((a, b) => b.content - a.content);
  return best === undefined || best.cells.size < LEAST_FOUND * crossed.length ? undefined : best;
}

/** Columns told apart by two words each; empty where the form's heads are no such table. */
function crossedOf(declared: readonly DeclaredHead[]): readonly Crossed[] {
  const kinds = kindsOf(declared);
  return declared.flatMap(({ key, path, title }) => {
    const kind = kinds.find((text) => path.includes(text));
    return kind === undefined ? [] : [{ key, kind, item: title.replace(kind, '') }];
  });
}

/** Words that part the columns into sides of equal size: 预算数 and 决算数. */
function kindsOf(declared: readonly DeclaredHead[]): readonly string[] {
  const having = new Map<string, Set<string>>();
  for (const { key, path } of declared) for (const text of path) having.set(text, (having.get(text) ?? new Set()).add(key));
  const partitions = [...having].flatMap(([text, keys]) => {
    const sides = [...having].filter(([other, own]) => other === text || (own.size === keys.size && [...own].every((key) => !keys.has(key))));
    return keys.size > 1 && sides.length > 1 && sides.reduce((sum, [, own]) => sum + own.size, 0) === declared.length ? [sides.map(([side]) => side)] : [];
  });
  // The fewest sides are the kinds; the items are more.
  return partitions.sort((a, b) => a.length - b.length)[0] ?? [];
}

function crossings(crossed: readonly Crossed[], slots: readonly Slot[], body: readonly BodyRow[], rowsAre: 'items' | 'kinds'): CrossedMatch {
  const cells = new Map<string, Crossing>();
  const unsure: string[] = [];
  let heads = 0;
  for (const { key, item, kind } of crossed) {
    const row = rowsAre === 'items' ? best(body, (candidate) => itemLikeness(candidate.bare, item, isTotalRow(candidate))) : best(body, (candidate) => headLikeness(candidate.bare, kind));
    const slot = rowsAre === 'items' ? best(slots, ({ path }) => Math.max(0, ...path.map((text) => headLikeness(text, kind)))) : best(slots, ({ path }) => itemLikeness(rowWords(innermost(path)), item, false));
    if (row === undefined || slot === undefined) continue;
    cells.set(key, { row: row.found, slot: slot.found });
    if (row.rivalled || slot.rivalled) unsure.push(key);
    heads += slot.score;
  }
  const used = new Set([...cells.values()].map(({ row }) => row));
  const columns = new Map([...cells].map(([key, { slot }]) => [key, slot] as const));
  const missing = crossed.flatMap(({ key }) => (cells.has(key) ? [] : [key]));
  const unknown = body.filter((row) => !used.has(row) && row.hasFigures);
  return { cells, columns: { columns, score: heads / crossed.length, unsure, missing, extra: [] }, unknown, content: 0.45 * (heads / crossed.length) + 0.55 * ((used.size * (cells.size / crossed.length)) / Math.max(1, body.length)) };
}

/** 小计 under a head is that head's. */
function innermost(path: readonly string[]): string {
  const own = path.at(-1) ?? '';
  return ['小计', '合计'].includes(own) ? (path.at(-2) ?? own) : own;
}

function itemLikeness(words: string, item: string, isTotal: boolean): number {
  if (['合计', '小计', '总计'].includes(item)) return isTotal || words === item ? 1 : words.endsWith('合计') || /^三公经费(?:支出)?$/.test(words) ? 0.9 : 0;
  return headLikeness(words, item);
}

function best<T>(candidates: readonly T[], scoreOf: (candidate: T) => number): { readonly found: T; readonly score: number; readonly rivalled: boolean } | undefined {
  const scored = candidates.map((found) => ({ found, score: scoreOf(found) })).filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first === undefined ? undefined : { ...first, rivalled: second !== undefined && second.score > first.score - 0.03 };
}
