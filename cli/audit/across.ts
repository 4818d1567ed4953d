import { formSet } from '../../src/forms';
import type { AuditWords } from '../words/audit';
import type { Across, AuditReport } from './report';

/** What is said of one department, without its findings. */
export function aboutDepartment({ path, unit, set, year, units, compared, named, gaps, twice, absent, unnamed, leaning, copies, unfilled, unread, eliminated }: Across, words: AuditWords): readonly string[] {
  const money = formSet(set)?.money.unit ?? '';
  if (units === 0) return [words.noUnits(unit === '' ? path : unit, [formSet(set)?.title ?? set, year].filter((part) => part !== '').join(' '))];
  return [
    words.department(unit === '' ? path : unit, path, units, compared),
    words.found(named ? 'named' : 'marked'),
    ...eliminated.map(({ transfer, amount }) => words.eliminated(transfer, amount, money)),
    ...gaps.map(words.gap),
    ...copies.map(({ path: copy, of }) => words.copy(copy, within(copy, of))),
    ...(twice.length > 0 ? [words.twice(twice)] : []),
    ...(unfilled.length > 0 ? [words.unfilled(unfilled)] : []),
    ...(absent.length > 0 ? [words.absentUnits(absent)] : []),
    ...(unnamed.length > 0 ? [words.unnamedUnits(unnamed)] : []),
    ...(leaning === undefined ? [] : [words.leaning(leaning)]),
    ...(unread > 0 ? [words.unreadUnits(unread)] : []),
  ];
}

/** A path as it is told beside another one: without the folder that both lie in. */
function within(path: string, other: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return other.startsWith(folder) && !other.slice(folder.length).includes('/') ? other.slice(folder.length) : other;
}

/** What is said at the end where nothing differs. */
export function verdict(check: Across, words: AuditWords): readonly string[] {
  if (isClean(check)) return [words.crossClean];
  return check.units > 0 && check.compared > 0 && check.findings.length === 0 ? [words.crossRest] : [];
}

/** Something was compared, nothing differs, and nothing is open. */
function isClean({ units, findings, gaps }: Across): boolean {
  return units > 0 && findings.length === 0 && gaps.every(({ open }) => open === 0);
}

export function hasAcross({ across, ambiguous }: AuditReport): boolean {
  return across.length + ambiguous.length > 0;
}
