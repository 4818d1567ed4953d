import type { CrossCheck } from '../../src/app/audit/consolidated';
import { formSet } from '../../src/forms';
import type { AuditWords } from '../words/audit';
import type { AuditReport } from './report';

/** What is said of one department, without its findings. */
export function aboutDepartment({ path, unit, set, year, units, compared, named, missing, twice, eliminated }: CrossCheck, words: AuditWords): readonly string[] {
  const money = formSet(set)?.money.unit ?? '';
  if (units === 0) return [words.noUnits(unit === '' ? path : unit, [formSet(set)?.title ?? set, year].filter((part) => part !== '').join(' '))];
  return [
    words.department(unit === '' ? path : unit, units, compared),
    words.found(named ? 'named' : 'marked'),
    ...eliminated.map(({ transfer, amount }) => words.eliminated(transfer, amount, money)),
    ...(missing.length > 0 ? [words.notCompared(missing)] : []),
    ...(twice.length > 0 ? [words.twice(twice)] : []),
  ];
}

/** Something was compared, and nothing differs. */
export function isClean({ units, findings }: CrossCheck): boolean {
  return units > 0 && findings.length === 0;
}

export function hasAcross({ across, ambiguous }: AuditReport): boolean {
  return across.length + ambiguous.length > 0;
}
