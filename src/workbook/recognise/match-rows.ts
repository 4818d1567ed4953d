import type { Form, Row } from '../../forms';
import { gridOf } from '../form-grid';
import type { BodyRow } from './body-rows';
import { fold, likeness, rowWords } from './words';

/** A row of a sheet and the declared row that it is. */
export interface RowMatch {
  readonly key: string;
  readonly lane: number;
  readonly at: BodyRow;
  /** 0 to 1. */
  readonly score: number;
}

export interface RowsMatch {
  readonly rows: readonly RowMatch[];
  /** Rows with words or figures that are none of the form's. */
  readonly unknown: readonly BodyRow[];
}

/** Below this the words mean another row. */
const LEAST = 0.66;
/** Share of the words that are known letter by letter. */
const LEAST_KNOWN = 0.3;
const SHORTEST_STEM = 3;

/** A row of a form in the words that say it. */
export interface Declared {
  readonly row: Row;
  readonly lane: number;
  readonly labels: readonly string[];
}

const KNOWN = new WeakMap<Form, { readonly rows: readonly Declared[]; readonly byCode: ReadonlyMap<string, Declared> }>();

/** The declared rows that carry words, lane by lane. */
export function declaredRows(form: Form): { readonly rows: readonly Declared[]; readonly byCode: ReadonlyMap<string, Declared> } {
  const known = KNOWN.get(form);
  if (known !== undefined) return known;
  const rows = gridOf(form).rows.flatMap(({ row, columns, foot }): Declared[] => {
    if (foot !== undefined || row.label === '') return [];
    const own = rowWords(row.label);
    return [{ row, lane: columns[0]?.lane ?? 0, labels: [...new Set([own, rowWords(row.name ?? own), ...stemOf(row, own)])] }];
  });
  const made = { rows, byCode: new Map(rows.flatMap((declared) => (declared.row.code === undefined ? [] : [[declared.row.code, declared] as const]))) };
  KNOWN.set(form, made);
  return made;
}

/** 类 are often called without their 支出: `公共安全`. */
function stemOf({ code }: Row, label: string): readonly string[] {
  const stem = label.replace(/支出$/, '');
  return code === undefined || stem === label || stem.length < SHORTEST_STEM ? [] : [stem];
}

/** The lanes of a form whose heads fit, and how well. */
export type FittingLanes = ReadonlyMap<number, { readonly score: number }>;

/** Rows that declare a code are found by it, where the lane prints codes; all others by their words and their order. */
export function matchRows(form: Form, body: readonly BodyRow[], lanes: FittingLanes, except: ReadonlySet<string> = new Set()): RowsMatch {
  const { rows, byCode } = declaredRows(form);
  // Where some rows have no code, those of 类 say no more than their names.
  const isCoded = rows.every(({ lane, row }) => !lanes.has(lane) || row.code !== undefined);
  if (isCoded && body.some(({ code }) => code !== '')) return byCodes(byCode, body, (lane) => lanes.has(lane));
  const own = rows.filter(({ lane, row }) => lanes.has(lane) && !except.has(row.key));
  const inOrder = inOneLane(own, byWords(own, body, lanes));
  // On a later page, words that stand twice keep their order.
  return except.size > 0 ? inOrder : withOthers(own, inOrder);
}

function byCodes(byCode: ReadonlyMap<string, Declared>, body: readonly BodyRow[], fits: (lane: number) => boolean): RowsMatch {
  const rows: RowMatch[] = [];
  const unknown: BodyRow[] = [];
  for (const at of body) {
    const declared = byCode.get(at.code) ?? byPartOfCode(byCode, at, rows.at(-1)?.key);
    if (declared !== undefined && fits(declared.lane)) rows.push({ key: declared.row.key, lane: declared.lane, at, score: Math.max(0.8, ...declared.labels.map((label) => likeness(label, at.bare))) });
    else if (at.code !== '' || at.bare !== '' || at.hasFigures) unknown.push(at);
  }
  return { rows, unknown };
}

/** A 款 whose 类 stands in another lane: its words and the line before it say which. */
function byPartOfCode(byCode: ReadonlyMap<string, Declared>, { code, bare: words }: BodyRow, before: string | undefined): Declared | undefined {
  if (code.length === 0 || code.length > 2) return undefined;
  const named = [...byCode].filter(([whole, { labels }]) => whole.length > 3 && whole.endsWith(code.padStart(2, '0')) && labels.includes(words)).map(([, declared]) => declared);
  const [only, other] = named;
  if (other === undefined) return only;
  const group = [...byCode].find(([, { row }]) => row.key === before)?.[0].slice(0, 3);
  return named.find(({ row }) => row.code?.slice(0, 3) === group);
}

function byWords(declared: readonly Declared[], body: readonly BodyRow[], lanes: FittingLanes): RowsMatch {
  const known = new Set(declared.flatMap(({ labels }) => labels));
  const worded = joinBroken(known, body);
  // A table whose words are hardly any of the form's is another table: nothing that is like them has to be looked for.
  const named = worded.filter((row) => row.bare !== '');
  if (named.filter((row) => known.has(row.bare)).length < LEAST_KNOWN * named.length) return { rows: [], unknown: named };
  const agreement = (d: number, a: number): number => {
    const wanted = declared[d];
    const actual = worded[a];
    if (wanted === undefined || actual === undefined || actual.bare === '') return 0;
    // Words that are known mean themselves, and nothing that is like them.
    const words = wanted.labels.includes(actual.bare) ? 1 : known.has(actual.bare) ? 0 : Math.max(...wanted.labels.map((label) => likeness(label, actual.bare)));
    if (words < LEAST) return 0;
    const sameNumber = wanted.row.number !== undefined && wanted.row.number === actual.number ? 0.06 : 0;
    // The numbering tells 一、一般公共预算财政拨款 from the line of the same words below it.
    const sameText = actual.label !== actual.bare && fold(wanted.row.label) === fold(actual.label) ? 0.03 : 0;
    // A row that both sides have is that of the side whose heads these are.
    return words + sameNumber + sameText + 0.01 * (lanes.get(wanted.lane)?.score ?? 0);
  };
  const paired = pairedInOrder(declared.length, worded.length, agreement);
  const rows = paired.flatMap((a, d): RowMatch[] => {
    const wanted = declared[d];
    const at = a === undefined ? undefined : worded[a];
    return wanted === undefined || at === undefined || a === undefined ? [] : [{ key: wanted.row.key, lane: wanted.lane, at, score: Math.min(1, agreement(d, a)) }];
  });
  const used = new Set(rows.map(({ at }) => at));
  return { rows, unknown: worded.filter((row) => !used.has(row) && (row.bare !== '' || row.hasFigures)) };
}

/** A row that both sides of a table have, 总计, is that of the side whose rows stand around it; words that are like those of one row of the other side are not that row. */
function inOneLane(declared: readonly Declared[], { rows, unknown }: RowsMatch): RowsMatch {
  const counts = new Map<number, number>();
  for (const { lane } of rows) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const taken = new Set(rows.map(({ key }) => key));
  const astray: BodyRow[] = [];
  const own = rows.flatMap((match): RowMatch[] => {
    if (match.lane === main || (counts.get(match.lane) ?? 0) > 1) return [match];
    const twin = declared.find(({ row, lane, labels }) => lane === main && !taken.has(row.key) && labels.includes(match.at.bare));
    if (twin !== undefined) return [{ ...match, key: twin.row.key, lane: twin.lane }];
    if (declared.some(({ row, labels }) => row.key === match.key && labels.includes(match.at.bare))) return [match];
    astray.push(match.at);
    return [];
  });
  return { rows: own, unknown: astray.length === 0 ? unknown : [...unknown, ...astray] };
}

/** 总计 at the top: rows in another order are taken where their words stand once on both sides. */
function withOthers(declared: readonly Declared[], { rows, unknown }: RowsMatch): RowsMatch {
  const keys = new Set(rows.map(({ key }) => key));
  const lanes = new Set(rows.map(({ lane }) => lane));
  const beside = declared.filter(({ lane }) => lanes.has(lane));
  const found = beside.flatMap((wanted): RowMatch[] => {
    if (keys.has(wanted.row.key)) return [];
    const [at, other] = unknown.filter((row) => row.bare !== '' && wanted.labels.includes(row.bare));
    const isAlone = at !== undefined && other === undefined && beside.filter(({ labels }) => labels.includes(at.bare)).length === 1;
    return isAlone ? [{ key: wanted.row.key, lane: wanted.lane, at, score: 1 }] : [];
  });
  const used = new Set(found.map(({ at }) => at));
  return { rows: [...rows, ...found], unknown: unknown.filter((row) => !used.has(row)) };
}

/** A label that a narrow column broke over two rows is one label, where only the whole of it is known. */
function joinBroken(known: ReadonlySet<string>, body: readonly BodyRow[]): readonly BodyRow[] {
  const joined: BodyRow[] = [];
  for (let index = 0; index < body.length; index += 1) {
    const row = body[index];
    const next = body[index + 1];
    if (row === undefined) continue;
    const around = joinedAround(known, row, next, body[index + 2]);
    if (around !== undefined) {
      joined.push(around);
      index += 2;
      continue;
    }
    const whole = next === undefined ? '' : rowWords(row.label + next.label);
    if (next !== undefined && row.bare !== '' && next.bare !== '' && !known.has(row.bare) && !known.has(next.bare) && known.has(whole) && !(row.hasFigures && next.hasFigures)) {
      joined.push({ ...(next.hasFigures ? next : row), label: row.label + next.label, bare: whole, number: row.number ?? next.number });
      index += 1;
    } else joined.push(row);
  }
  return joined;
}

/** A label above and below the row of its number and figures. */
function joinedAround(known: ReadonlySet<string>, above: BodyRow, own: BodyRow | undefined, below: BodyRow | undefined): BodyRow | undefined {
  if (own === undefined || below === undefined || own.bare !== '' || above.bare === '' || below.bare === '' || above.hasFigures || below.hasFigures) return undefined;
  const label = above.label + below.label;
  return (own.hasFigures || own.number !== undefined) && known.has(rowWords(label)) && !known.has(below.bare) ? { ...own, label, bare: rowWords(label), wordsRow: above.row, labelColumn: above.labelColumn } : undefined;
}

/** The pairing in the order of both sides that agrees best; of equals, the one that takes declared rows earliest. */
function pairedInOrder(declared: number, actual: number, agreement: (d: number, a: number) => number): (number | undefined)[] {
  const own = Array.from({ length: declared }, (_, d) => Array.from({ length: actual }, (_unused, a) => agreement(d, a)));
  const best = Array.from({ length: declared + 1 }, () => new Array<number>(actual + 1).fill(0));
  const at = (d: number, a: number): number => best[d]?.[a] ?? 0;
  for (let d = declared - 1; d >= 0; d -= 1) {
    const row = best[d] ?? [];
    for (let a = actual - 1; a >= 0; a -= 1) {
      const here = own[d]?.[a] ?? 0;
      row[a] = Math.max(here === 0 ? 0 : here + at(d + 1, a + 1), at(d + 1, a), at(d, a + 1));
    }
  }
  const paired: (number | undefined)[] = new Array<number | undefined>(declared).fill(undefined);
  let d = 0;
  let a = 0;
  while (d < declared && a < actual) {
    const here = own[d]?.[a] ?? 0;
    if (here > 0 && here + at(d + 1, a + 1) >= at(d, a) - 1e-9) {
      paired[d] = a;
      d += 1;
      a += 1;
    } else if (at(d, a + 1) >= at(d, a) - 1e-9) a += 1;
    else d += 1;
  }
  return paired;
}
