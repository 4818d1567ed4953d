import type { AuditedFile } from '../../src/app/audit/audited';
import { crossCheck } from '../../src/app/audit/consolidated';
import type { CrossCheck } from '../../src/app/audit/cross-check';
import { type Ambiguous, departmentsIn } from '../../src/app/audit/departments';
import { type RepeatedProject, repeatedProjects } from '../../src/app/audit/repeated';
import { type AuditSummary, type UnitSummary, summarise } from '../../src/app/audit/summary';
import type { AuditCounts } from '../words/audit';

/** A department against its units, and how many workbooks below its folder could not be read: units that are in no sum. */
export type Across = CrossCheck & { readonly unread: number };

/** Everything that the outputs of an audit tell. */
export interface AuditReport {
  readonly folder: string;
  readonly files: readonly AuditedFile[];
  readonly summary: AuditSummary;
  readonly across: readonly Across[];
  readonly ambiguous: readonly Ambiguous[];
  /** Projects that several workbooks evaluate. */
  readonly repeated: readonly RepeatedProject[];
  readonly counts: AuditCounts;
}

/** `consolidated` is the path of the workbook that a person named. */
export function auditReport(folder: string, files: readonly AuditedFile[], consolidated: string | undefined): AuditReport {
  const summary = summarise(files);
  const checked = summary.units.flatMap((unit) => unit.files);
  const { departments, ambiguous } = departmentsIn(checked, consolidated);
  const repeated = repeatedProjects(checked);
  const across = departments.map((department): Across => {
    const { named, whole: { path } } = department;
    const below = named ? '' : path.slice(0, path.lastIndexOf('/') + 1);
    return { ...crossCheck(department), unread: summary.failed.filter((file) => file.path !== path && file.path.startsWith(below)).length };
  });
  const crossed = across.flatMap(({ findings }) => findings);
  const count = (severity: 'error' | 'warning'): number => crossed.filter((finding) => finding.severity === severity).length;
  return {
    folder, files, summary, across, ambiguous, repeated,
    counts: {
      workbooks: files.length,
      units: summary.units.length,
      withErrors: summary.units.filter(({ errors }) => errors > 0).length,
      withWarnings: summary.units.filter(({ errors, warnings }) => errors === 0 && warnings > 0).length,
      errors: summary.errors + count('error'),
      warnings: summary.warnings + count('warning') + repeated.length,
      failed: summary.failed.length,
      damaged: summary.damaged.length,
      others: summary.others.length,
      empty: summary.units.filter(isEmpty).length,
    },
  };
}

/** Whether nobody has entered a figure in any of its workbooks: nothing was found, for there is nothing. */
export function isEmpty({ files }: UnitSummary): boolean {
  return files.every(({ filled, damaged }) => !filled && damaged.length === 0);
}
