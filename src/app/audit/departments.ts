import { fold } from '../../amount';
import { type CheckedAt, groupBy } from './summary';

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
 * workbook of 公开级次 部门 consolidates those of 单位 in its folder and below, up to the next such workbook, which counts for
 * its own units; of several in one folder, the one that says it adds a unit up.
 */
export function departmentsIn(files: readonly CheckedAt[], named?: string): Departments {
  const whole = files.find(({ path }) => path === named);
  if (whole !== undefined) return { departments: [{ whole, named: true, units: partsOf(whole, files) }], ambiguous: [] };
  const wholes = groupBy(files.filter((file) => !isUnit(file)), ({ path }) => folderOf(path));
  const groups = new Map<string, { readonly candidates: readonly CheckedAt[]; readonly own: CheckedAt[] }>();
  for (const file of files) {
    const candidates = nearest(file, wholes);
    if (candidates.length === 0) continue;
    const key = candidates.map(({ path }) => path).join('\n');
    const group = groups.get(key) ?? { candidates, own: [] };
    group.own.push(file);
    groups.set(key, group);
  }
  return {
    departments: [...groups.values()].flatMap(({ own, candidates: [only, ...more] }) => (only === undefined || more.length > 0 ? [] : [{ whole: only, units: own, named: false }])),
    ambiguous: [...groups.values()].flatMap(({ candidates }) => (candidates.length > 1 ? [{ folder: folderOf(candidates[0]?.path ?? ''), paths: candidates.map(({ path }) => path) }] : [])),
  };
}

/** The consolidated workbooks next above that may hold a unit; those of its own year before those that fit because a year is not known. */
function nearest(part: CheckedAt, wholes: ReadonlyMap<string, readonly CheckedAt[]>): readonly CheckedAt[] {
  for (const folder of foldersAbove(part.path)) {
    // Beside a consolidated workbook there may be another version of it, but none that consolidates it.
    if (!isUnit(part) && folder === folderOf(part.path)) continue;
    const fitting = (wholes.get(folder) ?? []).filter((whole) => fits(part, whole) && !isVersionOf(part, whole));
    const same = fitting.filter(({ year }) => year === part.year);
    // What one of them says it was made of is its own.
    const named = fitting.filter(({ sources }) => part.unit !== '' && sources.some((name) => fold(name) === fold(part.unit)));
    if (named.length === 1) return named;
    if (fitting.length > 0) return same.length > 0 ? same : fitting;
  }
  return [];
}

/** The units, and other consolidated workbooks whose own units are not there. */
function partsOf(whole: CheckedAt, files: readonly CheckedAt[]): readonly CheckedAt[] {
  const others = files.filter((file) => file !== whole && fits(file, whole) && !isVersionOf(file, whole));
  const units = others.filter(isUnit);
  const isBelow = (unit: CheckedAt, { path }: CheckedAt): boolean => foldersAbove(unit.path).includes(folderOf(path));
  return others.filter((file) => isUnit(file) || !units.some((unit) => isBelow(unit, file)));
}

/** An older or another version of the consolidated workbook itself. */
function isVersionOf(file: CheckedAt, whole: CheckedAt): boolean {
  return !isUnit(file) && (file.unit === '' || fold(file.unit) === fold(whole.unit));
}

function isUnit({ level }: CheckedAt): boolean {
  return level !== '部门';
}

/** Many print no year: one that is not known fits any. */
function fits(a: CheckedAt, b: CheckedAt): boolean {
  return a.set === b.set && (a.year === b.year || a.year === '' || b.year === '');
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
