import { padded } from '../columns';
import type { Words } from '../words';
import type { AuditWords } from '../words/audit';
import { aboutDepartment, hasAcross, verdict } from './across';
import { inYuanText } from './in-yuan';
import { type AuditReport, isEmpty } from './report';

/** What `audit` shows a person: who has something to correct, which rules are broken, what does not tie across workbooks. */
export function auditText(report: AuditReport, words: AuditWords, { weight }: Words): string {
  const { summary, across, ambiguous, repeated, counts } = report;
  const { heads, sections } = words;
  const units = summary.units.filter(({ errors, warnings }) => errors + warnings > 0);
  const several = summary.units.filter(({ files }) => files.length > 1);
  const inYuan = summary.units.flatMap(({ files }) => files.flatMap((file) => inYuanText(file, words).map((line) => `  ${file.path}：${line}`)));
  const empty = summary.units.filter(isEmpty);
  const blocks = [
    units.length === 0 ? [] : [sections.units, ...table([[heads.errors, heads.warnings, heads.unit, heads.file], ...units.map(({ errors, warnings, name, isDepartment, files }) => [String(errors), String(warnings), words.unitName(name, isDepartment), files.map(({ path }) => path).join('、')])])],
    summary.rules.length === 0 ? [] : [sections.rules, ...table([[heads.rule, heads.units, heads.errors, heads.warnings, heads.expects], ...summary.rules.map(({ rule, units: of, errors, warnings, expects }) => [rule, String(of), String(errors), String(warnings), expects === '' ? (words.kinds[rule] ?? '') : expects])])],
    hasAcross(report) ? [sections.across, ...across.flatMap((check) => departmentLines(check)), ...ambiguous.map(({ paths }) => `  ${words.ambiguous(paths)}`)] : [],
    repeated.length === 0 ? [] : [sections.repeated, ...repeated.map(({ severity, name, places }) => `  ${weight[severity]}  ${words.repeated(name, places)}`)],
    several.length === 0 ? [] : [sections.several, ...several.map(({ name, isDepartment, files, likeness }) => `  ${words.unitName(name, isDepartment)}：${files.map(({ path }) => path).join('、')}：${words.severalFiles(files.length, likeness)}`)],
    inYuan.length === 0 ? [] : [sections.inYuan, ...inYuan],
    empty.length === 0 ? [] : [sections.empty, ...empty.map(({ name, files }) => `  ${name}：${files.map(({ path }) => path).join('、')}`)],
    summary.failed.length === 0 ? [] : [sections.failed, ...summary.failed.map(({ path, sentence }) => `  ${path}：${sentence}`)],
    summary.damaged.length === 0 ? [] : [sections.damaged, ...summary.damaged.map(({ path, sentences }) => `  ${path}：${sentences.join('；')}`)],
    [words.counts(counts)],
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`).join('\n');

  function departmentLines(check: AuditReport['across'][number]): readonly string[] {
    const findings = check.findings.map((finding) => `    ${weight[finding.severity]}  ${words.cross(finding)}`);
    const rest = check.more > 0 ? [`    ${words.more(check.more)}`] : [];
    return [...aboutDepartment(check, words).map((line) => `  ${line}`), ...verdict(check, words).map((line) => `    ${line}`), ...findings, ...rest];
  }
}

/** Columns side by side; the last one is as long as it is. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = (rows[0] ?? []).map((_, column) => padded(rows.map((row) => row[column] ?? '')));
  return rows.map((_, index) => `  ${columns.map((column) => column[index] ?? '').join('  ').trimEnd()}`);
}
