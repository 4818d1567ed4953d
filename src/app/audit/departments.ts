import type { CheckedAt } from './summary';

/** A department's consolidated workbook and the units' workbooks that it was made of. */
export interface Department {
  readonly whole: CheckedAt;
  readonly units: readonly CheckedAt[];
  /** A person said so; else the workbook itself does, by 公开级次 部门. */
  readonly named: boolean;
}

/** A folder with more than one consolidated workbook: which units belong to which, nobody can tell. */
export interface Ambiguous {
  readonly folder: string;
  readonly paths: readonly string[];
}

export interface Departments {
  readonly departments: readonly Department[];
  readonly ambiguous: readonly Ambiguous[];
}

/**
 * Which workbook consolidates which. The one that a person names consolidates all others of its set and year. Else a
 * workbook of 公开级次 部门 consolidates those of 单位 in its folder and below, up to the next such workbook.
 */
export function departmentsIn(files: readonly CheckedAt[], named?: string): Departments {
  const whole = files.find(({ path }) => path === named);
  if (whole !== undefined) return { departments: [{ whole, named: true, units: files.filter((file) => file !== whole && isUnit(file) && sameTables(file, whole)) }], ambiguous: [] };
  const wholes = new Map<string, CheckedAt[]>();
  for (const file of files) {
    if (isUnit(file)) continue;
    const key = keyOf(folderOf(file.path), file);
    wholes.set(key, [...(wholes.get(key) ?? []), file]);
  }
  const units = new Map<string, CheckedAt[]>();
  for (const file of files) {
    if (!isUnit(file)) continue;
    const key = foldersAbove(file.path).map((folder) => keyOf(folder, file)).find((candidate) => wholes.has(candidate));
    if (key !== undefined) units.set(key, [...(units.get(key) ?? []), file]);
  }
  const groups = [...units].map(([key, own]) => ({ own, candidates: wholes.get(key) ?? [] }));
  return {
    departments: groups.flatMap(({ own, candidates: [only, ...more] }) => (only === undefined || more.length > 0 ? [] : [{ whole: only, units: own, named: false }])),
    ambiguous: groups.flatMap(({ candidates }) => (candidates.length > 1 ? [{ folder: folderOf(candidates[0]?.path ?? ''), paths: candidates.map(({ path }) => path) }] : [])),
  };
}

function isUnit({ level }: CheckedAt): boolean {
  return level !== '部门';
}

function sameTables(a: CheckedAt, b: CheckedAt): boolean {
  return a.set === b.set && a.year === b.year;
}

function keyOf(folder: string, { set, year }: CheckedAt): string {
  return [folder, set, year].join('\n');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `a/b`, `a` and `` for `a/b/c.xlsx`. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ''];
}
