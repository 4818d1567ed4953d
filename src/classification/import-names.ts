import { type Entry, INVISIBLE, type Rows } from './import-rows';

/** A column holds the names when so many of its cells are words. */
const MOSTLY = 0.6;
const HAN = /\p{Script=Han}/u;
/** `一、`, `（一）` and `1.` before a name; no name of the classification begins so. */
const NUMBERING = /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[）)]、?|\d{1,3}[.．、])\s*/;

/**
 * Tells the name of each code: in the column whose head says so, else in the first one that mostly holds words, else the first
 * words beside the code. Names stand behind the codes, or before them where none does; `''` where there is none.
 */
export function nameFinder(rows: Rows, entries: readonly Entry[]): (entry: Entry) => string {
  const own = entries.filter(({ isOnItsOwn }) => isOnItsOwn);
  const isBehind = own.filter((entry) => wordsIn(entry, behind(entry)).length > 0).length >= own.length * MOSTLY;
  const placeOf = isBehind ? behind : before;
  const headed = headedColumns(rows, entries);
  const mostly = mostlyWords(own, placeOf);
  const byLevel = isBehind && isSetInLevels(own);
  return (entry) => {
    const words = wordsIn(entry, placeOf(entry));
    const column = byLevel ? words.at(-1) : ([headed, mostly].flatMap((columns) => words.filter((candidate) => columns.has(candidate)))[0] ?? (isBehind ? words[0] : words.at(-1)));
    return column === undefined ? '' : named(entry.row[column] ?? '');
  };
}

function named(text: string): string {
  return text.replace(INVISIBLE, '').trim().replace(NUMBERING, '');
}

function behind({ from, to }: Entry): readonly [number, number] {
  return [from + 1, to];
}

function before({ after, from }: Entry): readonly [number, number] {
  return [after + 1, from];
}

function wordsIn({ row }: Entry, [from, to]: readonly [number, number]): readonly number[] {
  const columns: number[] = [];
  for (let column = from; column < Math.min(to, row.length); column += 1) if (HAN.test(row[column] ?? '')) columns.push(column);
  return columns;
}

/** Columns that are called names above the first code. */
function headedColumns(rows: Rows, [first]: readonly Entry[]): ReadonlySet<number> {
  const heads = rows.slice(0, Math.max(0, rows.findIndex((row) => row === first?.row)));
  return new Set(heads.flatMap((row) => row.flatMap((text, column) => (/名\s*称/.test(text) && !/全称|编码|代码/.test(text) ? [column] : []))));
}

/** The columns in which most codes have words, of those that are before any other. */
function mostlyWords(entries: readonly Entry[], placeOf: (entry: Entry) => readonly [number, number]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const entry of entries) for (const column of wordsIn(entry, placeOf(entry))) counts.set(column, (counts.get(column) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= Math.max(1, entries.length * MOSTLY)).map(([column]) => column));
}

/** Whether each line names its 类, 款 and 项 side by side: as many names as its code has levels. */
function isSetInLevels(entries: readonly Entry[]): boolean {
  const fitting = entries.filter((entry) => wordsIn(entry, behind(entry)).length === (entry.code.length - 1) / 2);
  return fitting.length >= entries.length * 0.9 && new Set(fitting.map(({ code }) => code.length)).size > 1;
}
