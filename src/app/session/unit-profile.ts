import type { FormSet, TextRef } from '../../forms';
import { type Report, entryAt } from '../../report';
import { LEVELS, UNIT_KINDS } from '../unit-kinds';
import type { Tally } from '../findings/list';
import type { LiveCheck } from './live-check';
import type { ListedFinding, ProfileField, UnitProfile } from './state';

export function profileIn(live: LiveCheck): UnitProfile {
  const { set } = live;
  const report = live.report();
  const kind = said(report, set.profile.kind);
  const level = said(report, set.profile.level);
  return {
    unit: said(report, set.profile.unit),
    year: said(report, set.profile.year) || String(set.year),
    kind: UNIT_KINDS.find((known) => known === kind) ?? '',
    level: LEVELS.find((known) => known === level) ?? '',
  };
}

/** The figure of the support sheet that holds a field. */
export function fieldOf(set: FormSet, field: ProfileField): TextRef {
  return set.profile[field];
}

function said(report: Report, { form, row, column }: TextRef): string {
  const entry = entryAt(report, form, row, column);
  // A typed year becomes a number in Excel.
  return entry.kind === 'text' ? entry.text : entry.kind === 'amount' ? entry.value.toFixed() : '';
}

/** Waived findings are counted with those that are open: the rules are as they are. */
export function tallyOfLive(live: LiveCheck, findings: readonly ListedFinding[]): Tally {
  const { rules, passed } = live.tally();
  const count = (severity: ListedFinding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return { rules, passed, errors: count('error'), warnings: count('warning'), infos: count('info') };
}
