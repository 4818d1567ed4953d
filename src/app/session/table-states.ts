import type { Report, Table } from '../../report';
import type { Binding, WorkbookSnapshot } from '../../workbook';
import { sheetOf } from '../../workbook';
import type { ListedFinding, TableState, TableStatus } from './state';
import type { FormSet } from '../../forms';

/** Every table of the set as the list of tables shows it; a table whose state did not change stays the same object. */
export function tableStates(set: FormSet, known: Known | undefined, findings: readonly ListedFinding[], before: readonly TableState[]): readonly TableState[] {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const states = set.forms.map(({ id, number = '', title, kind }): TableState => {
    const placement = known?.binding.tables.get(id);
    const count = (severity: ListedFinding['severity']): number => open.filter((finding) => finding.form === id && finding.severity === severity).length;
    const errors = count('error');
    const state: TableState = {
      form: id, number, title, kind,
      sheet: placement?.sheetName,
      ...(placement?.found === undefined ? {} : { found: true as const }),
      status: placement === undefined ? 'absent' : statusOf(known?.report.tables.get(id), errors),
      errors,
      warnings: count('warning'),
      protectedByOthers: placement !== undefined && isProtected(known?.snapshot, placement.sheetId) && known?.ownProtection.includes(placement.sheetId) !== true,
    };
    return before.find((candidate) => candidate.form === id && same(candidate, state)) ?? state;
  });
  return states.length === before.length && states.every((state, index) => state === before[index]) ? before : states;
}

export interface Known {
  readonly snapshot: WorkbookSnapshot;
  readonly binding: Binding;
  readonly report: Report;
  /** Sheets (ids) that we protected. */
  readonly ownProtection: readonly string[];
}

/** Somebody entered something, or figures came from other tables; a 0 that a formula makes of nothing does not count. Words do not tie. */
function statusOf(table: Table | undefined, errors: number): TableStatus {
  if (errors > 0) return 'errors';
  let filled = false;
  for (const [id, entry] of table?.entries ?? []) {
    if (entry.kind === 'amount' && (table?.origins.get(id) !== 'derived' || !entry.value.isZero())) return 'ties';
    filled ||= entry.kind === 'unreadable' || entry.kind === 'text';
  }
  return filled ? 'filled' : 'empty';
}

function isProtected(snapshot: WorkbookSnapshot | undefined, sheetId: string): boolean {
  return snapshot !== undefined && sheetOf(snapshot, sheetId)?.isProtected === true;
}

function same(a: TableState, b: TableState): boolean {
  return a.sheet === b.sheet && a.found === b.found && a.status === b.status && a.errors === b.errors && a.warnings === b.warnings && a.protectedByOthers === b.protectedByOthers && a.title === b.title;
}
