import { formSet } from '../../src/forms';
import type { Words } from '../words';
import type { AuditWords } from '../words/audit';
import { inYuanText } from './in-yuan';
import type { AuditReport } from './report';

/** Tells Excel that the file is UTF-8. */
const BOM = '\uFEFF';

/** One row a finding, and one for each workbook without any; as Excel opens it by a double click. */
export function auditCsv({ summary, across, repeated, files }: AuditReport, words: AuditWords, { weight }: Words): string {
  const { heads } = words;
  const head = [heads.unit, heads.year, heads.set, heads.file, heads.weight, heads.table, heads.sheet, heads.cell, heads.rule, heads.message, heads.expects, heads.cause];
  const units = summary.units.flatMap(({ name, year, files: own, likeness }) =>
    own.flatMap((file, index) => {
      const { set, path, findings, more, filled, damaged } = file;
      const about = [name, year, formSet(set)?.title ?? set, path];
      const rows = findings.map((finding) => [...about, weight[finding.severity], finding.table, finding.sheet, finding.address, finding.rule, finding.message, finding.expects, finding.causes.join('；')]);
      const rest = more > 0 ? [note(about, '', words.more(more))] : [];
      const unread = damaged.map(({ sheet, sentence }) => [...about, words.damagedInPart, '', sheet, '', '', sentence, '', '']);
      const several = own.length > 1 && index === 0 ? [note(about, '', words.severalFiles(own.length, likeness))] : [];
      const yuan = inYuanText(file, words).map((line) => note(about, '', line));
      if (rows.length + unread.length > 0) return [...several, ...yuan, ...unread, ...rows, ...rest];
      return [...several, ...yuan, note(about, filled ? words.clean : words.empty, '')];
    }),
  );
  const crossed = across.flatMap(({ unit, year, set, path, findings }) => findings.map((finding) => note([unit, year, formSet(set)?.title ?? set, path], weight[finding.severity], words.cross(finding))));
  const twice = repeated.map(({ rule, severity, name, year, set, places }) => [
    places.map(({ unit }) => unit).filter((unit, index, all) => unit !== '' && all.indexOf(unit) === index).join('；'), year, formSet(set)?.title ?? set, places.map(({ path }) => path).join('；'),
    weight[severity], formSet(set)?.performance?.sheetName ?? '', places.flatMap(({ sheets }) => sheets).join('；'), '', rule, words.repeated(name, places), words.once, '',
  ]);
  const unchecked = files.flatMap(({ path, outcome }) => (outcome.kind === 'checked' ? [] : [note(['', '', '', path], outcome.problem === 'no-table' ? '' : words.unread, outcome.sentence)]));
  return BOM + [head, ...units, ...crossed, ...twice, ...unchecked].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function note(about: readonly string[], weight: string, message: string): readonly string[] {
  return [...about, weight, '', '', '', '', message, '', ''];
}

/** Excel takes a text that begins so for a formula: names of files and units come from anybody. */
function field(text: string): string {
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
