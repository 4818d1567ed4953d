import type { DeclaredHead } from './form-heads';
import { headLikeness, isTotalHead } from './head-words';
import type { Slot } from './lanes';

/** Declared figure columns and the slots that show them. */
export interface ColumnMatch {
  /** By declared key. */
  readonly columns: ReadonlyMap<string, Slot>;
  /** 0 to 1: how well heads on both sides agree. */
  readonly score: number;
  /** 0 to 1: the same without the columns that are missing, where every head was found. */
  readonly clean?: number;
  /** Declared columns whose slot is not certain: keys. */
  readonly unsure: readonly string[];
  readonly missing: readonly string[];
  /** Figure slots that no declared column was found for. */
  readonly extra: readonly Slot[];
}

/** Below this a head says something else. */
const LEAST = 0.62;
/** Enough where nothing else is left on either side. */
const REST = 0.4;
/** The only figure of a lane may stand in the column of sums of the lanes beside it. */
const AS_TOTAL = 0.7;
/** From here on nobody has to be asked. */
const SURE = 0.8;

export function matchColumns(declared: readonly DeclaredHead[], slots: readonly Slot[]): ColumnMatch {
  const figures = slots.filter(({ role }) => role === 'figure');
  const agreement = declared.map((head) => figures.map((slot) => agreementOf(head, slot.path)));
  const paired = inOrder(agreement, figures.length);
  outOfOrder(agreement, paired, figures.length);
  const columns = new Map<string, Slot>();
  const unsure: string[] = [];
  const missing: string[] = [];
  let score = 0;
  declared.forEach(({ key }, index) => {
    const at = paired[index];
    const slot = at === undefined ? undefined : figures[at];
    if (slot === undefined || at === undefined) missing.push(key);
    else {
      columns.set(key, slot);
      const agreed = agreement[index]?.[at] ?? 0;
      score += agreed;
      if (agreed < SURE && !isAlone(agreement, index, at)) unsure.push(key);
    }
  });
  const total = columns.size === 0 ? asTotal(declared, figures) : undefined;
  if (total !== undefined) return total;
  for (const [key, slot] of pairedByRest(declared, columns, figures)) {
    columns.set(key, slot);
    missing.splice(missing.indexOf(key), 1);
    score += REST;
  }
  const used = new Set(columns.values());
  const extra = figures.filter((slot) => !used.has(slot));
  const byPlace = pairedByPlace(declared, columns, slots);
  if (byPlace !== undefined) {
    columns.set(byPlace.key, byPlace.slot);
    return { columns, score: score / declared.length, unsure: [...unsure, byPlace.key], missing: missing.filter((key) => key !== byPlace.key), extra: extra.filter((slot) => slot !== byPlace.slot) };
  }
  const clean = columns.size > 0 && extra.length === 0 ? score / columns.size : undefined;
  const others = extra.filter(({ path }) => !declared.some(({ lane }) => lane !== undefined && path.length === 1 && path[0] !== undefined && path[0].length <= 4));
  return { columns, score: score / Math.max(1, declared.length, declared.length + 0.5 * (others.length - 1)), unsure, missing, extra, ...(clean === undefined ? {} : { clean }) };
}

/** A head that agrees somewhat, where neither side has anything else that comes near, leaves no doubt. */
function isAlone(agreement: readonly (readonly number[])[], declared: number, slot: number): boolean {
  const agreed = agreement[declared]?.[slot] ?? 0;
  const near = (value: number | undefined): boolean => (value ?? 0) > agreed - 0.1;
  return agreed >= LEAST && !agreement.some((row, index) => index !== declared && near(row[slot])) && !(agreement[declared] ?? []).some((value, index) => index !== slot && near(value));
}

function agreementOf({ path, title, lane }: DeclaredHead, actual: readonly string[]): number {
  const own = actual.at(-1) ?? '';
  if (lane !== undefined && own === lane) return 0.95;
  const wanted = path.at(-1) ?? '';
  // 小计 under a head is that head's, where parts of it stand beside.
  const above = isTotalHead(own) ? 0.97 * headLikeness(actual.at(-2) ?? '', wanted) : 0;
  const leaf = Math.max(headLikeness(own, wanted), headLikeness(own, title), headLikeness(actual.slice(-2).join(''), title), above);
  const parents = path.slice(0, -1);
  // All its heads in one cell, on end.
  const onEnd = parents.length > 0 && actual.length === 1 ? headLikeness(own, path.join('')) : 0;
  if (Math.max(leaf, onEnd) < LEAST) return 0;
  if (parents.length === 0 || onEnd > leaf) return Math.max(leaf, onEnd);
  const found = parents.reduce((sum, parent) => sum + Math.max(0, ...actual.slice(0, -1).map((text) => headLikeness(text, parent))), 0) / parents.length;
  // A name of its own needs no head above it.
  return own.length >= 4 && leaf > 0.95 && actual.length === 1 ? leaf : 0.75 * leaf + 0.25 * found;
}

/** The pairing in the order of both sides that agrees best. */
function inOrder(agreement: readonly (readonly number[])[], slots: number): (number | undefined)[] {
  const declared = agreement.length;
  const best = Array.from({ length: declared + 1 }, () => new Array<number>(slots + 1).fill(0));
  const at = (d: number, a: number): number => best[d]?.[a] ?? 0;
  const pair = (d: number, a: number): number => {
    const value = agreement[d]?.[a] ?? 0;
    return value === 0 ? 0 : value + at(d + 1, a + 1);
  };
  for (let d = declared - 1; d >= 0; d -= 1) {
    const row = best[d] ?? [];
    for (let a = slots - 1; a >= 0; a -= 1) row[a] = Math.max(pair(d, a), at(d + 1, a), at(d, a + 1));
  }
  const paired: (number | undefined)[] = new Array<number | undefined>(declared).fill(undefined);
  let d = 0;
  let a = 0;
  while (d < declared && a < slots) {
    if (pair(d, a) > 0 && pair(d, a) >= at(d, a) - 1e-9) {
      paired[d] = a;
      d += 1;
      a += 1;
    } else if (at(d + 1, a) >= at(d, a + 1)) d += 1;
    else a += 1;
  }
  return paired;
}

/** Columns in another order are taken where their heads leave no doubt. */
function outOfOrder(agreement: readonly (readonly number[])[], paired: (number | undefined)[], slots: number): void {
  const free = new Set(Array.from({ length: slots }, (_, index) => index).filter((slot) => !paired.includes(slot)));
  paired.forEach((found, d) => {
    if (found !== undefined) return;
    const fitting = [...free].filter((slot) => (agreement[d]?.[slot] ?? 0) >= 0.9);
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return;
    paired[d] = only;
    free.delete(only);
  });
}

/** The only figure of a lane, in the column of sums of lanes that were put into one. */
function asTotal([only, other]: readonly DeclaredHead[], figures: readonly Slot[]): ColumnMatch | undefined {
  const total = figures.find(({ path }) => isTotalHead(path.at(-1) ?? ''));
  return only === undefined || other !== undefined || total === undefined ? undefined : { columns: new Map([[only.key, total]]), score: AS_TOTAL, unsure: [], missing: [], extra: [] };
}

/** The only head between two that were found, where one column is missing between them: words somewhat like its own are enough. */
function pairedByRest(declared: readonly DeclaredHead[], columns: ReadonlyMap<string, Slot>, figures: readonly Slot[]): readonly (readonly [string, Slot])[] {
  const used = new Set(columns.values());
  return declared.flatMap(({ key, path, title }, index) => {
    if (columns.has(key)) return [];
    const before = columns.get(declared[index - 1]?.key ?? '');
    const after = columns.get(declared[index + 1]?.key ?? '');
    // At both ends of the table, anything may stand.
    if (before === undefined || (after === undefined && index < declared.length - 1)) return [];
    const between = figures.filter((slot) => !used.has(slot) && slot.column > before.column && (after === undefined || slot.column < after.column));
    const [slot, other] = between;
    const own = slot?.path.at(-1) ?? '';
    return slot !== undefined && other === undefined && Math.max(headLikeness(own, path.at(-1) ?? ''), headLikeness(own, title)) >= REST ? [[key, slot] as const] : [];
  });
}

/** One column without its head, between two that were found: it stands where it belongs, and is asked about. */
function pairedByPlace(declared: readonly DeclaredHead[], columns: ReadonlyMap<string, Slot>, slots: readonly Slot[]): { readonly key: string; readonly slot: Slot } | undefined {
  const missing = declared.flatMap(({ key }, index) => (columns.has(key) ? [] : [{ key, index }]));
  const [only, second] = missing;
  if (only === undefined || second !== undefined || declared.length < 2) return undefined;
  const before = columns.get(declared[only.index - 1]?.key ?? '');
  const after = columns.get(declared[only.index + 1]?.key ?? '');
  const between = slots.filter((slot) => slot.path.length === 0 && slot.role === 'other' && (before === undefined || slot.column > before.column) && (after === undefined || slot.column < after.column));
  const [slot, other] = between;
  return slot === undefined || other !== undefined ? undefined : { key: only.key, slot };
}
