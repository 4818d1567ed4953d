import { formSet } from '../../src/forms';
import type { AuditWords } from '../words/audit';
import type { Across, AuditReport } from './report';

/** What is said of one department, without its findings. */
export function aboutDepartment({ path, unit, set, year, units, compared, named, gaps, twice, copies, unfilled, unread, eliminated }: Across, words: AuditWords): readonly string[] {
  const money = formSet(set)?.money.unit ?? '';
  if (units === 0) return [words.noUnits(unit === '' ? path : unit, [formSet(set)?.title ?? set, year].filter((part) => part !== '').join(' '))];
  return [
    words.department(unit === '' ? path : unit, units, compared),
    words.found(named ? 'named' : 'marked'),
    ...eliminated.map(({ transfer, amount }) => words.eliminated(transfer, amount, money)),
    ...gaps.map(words.gap),
    ...copies.map(({ path: copy, of }) => words.copy(copy, of)),
    ...(twice.length > 0 ? [words.twice(twice)] : []),
    ...(unfilled.length > 0 ? [words.unfilled(unfilled)] : []),
    ...(unread > 0 ? [words.unreadUnits(unread)] : []),
  ];
}

/** Something was compared, nothing differs, and nothing is open. */
export function isClean({ units, findings, gaps }: Across): boolean {
  return units > 0 && findings.length === 0 && gaps.every(({ open }) => open === 0);
}

export function hasAcross({ across, ambiguous }: AuditReport): boolean {
  return across.length + ambiguous.length > 0;
}
