import type { AuditReport } from './report';

/** The answer of `audit --json`: the summary by unit and rule, every workbook, and what was found across them. */
export function auditJson({ summary, across, ambiguous, repeated, counts, files }: AuditReport): string {
  const json = {
    counts,
    units: summary.units.map(({ name, year, isDepartment, files: own, likeness, errors, warnings, infos }) => ({ unit: name, year, isDepartment, files: own.map(({ path }) => path), differs: likeness === 'different', errors, warnings, infos })),
    rules: summary.rules,
    across: across.map(({ eliminated, findings, ...rest }) => ({ ...rest, eliminated: eliminated.map(({ transfer, amount }) => ({ ...transfer, amount })), findings })),
    ambiguous,
    repeated,
    // What was entered, and what not, is for comparing workbooks, and long.
    files: files.map(({ path, outcome }) => ({ path, ...(outcome.kind === 'checked' ? { ...outcome, figures: undefined, gaps: undefined } : outcome) })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
