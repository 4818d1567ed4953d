import type { AuditFinding } from '../../src/app/audit/audited';
import type { CheckedAt, UnitSummary } from '../../src/app/audit/summary';
import { type Form, formSet } from '../../src/forms';
import { missingTablesText, publishedWithout, shortName } from '../missing-tables';
import type { Words } from '../words';
import type { AuditWords } from '../words/audit';
import { aboutDepartment, hasAcross, verdict } from './across';
import { STYLE } from './html-style';
import { inYuanText } from './in-yuan';
import type { AuditReport } from './report';

/** The report that a bureau sends back: one page in itself, to be read on a screen or printed, a section for each unit. */
export function auditHtml(report: AuditReport, date: string, words: AuditWords, { weight, language }: Words): string {
  const { summary, across, ambiguous, repeated, counts, folder } = report;
  const { heads, sections } = words;
  const page = [
    tag('header', tag('h1', text(words.title)), tag('p class="about"', text(`${words.folder(folder)}　${words.date(date)}`)), tag('p class="counts"', text(words.counts(counts))), tag('p class="note"', text(words.weightNote))),
    section(sections.units, table([heads.unit, heads.year, heads.errors, heads.warnings, heads.infos, heads.result], summary.units.map(overview))),
    ...(summary.rules.length > 0 ? [section(sections.rules, table([heads.rule, heads.expects, heads.units, heads.errors, heads.warnings], summary.rules.map(({ rule, expects, units, errors, warnings }) => [tag('span class="short"', text(rule)), text(expects === '' ? (words.kinds[rule] ?? '') : expects), ...[units, errors, warnings].map(number)])))] : []),
    ...(hasAcross(report) ? [section(sections.across, ...across.map(department), ...ambiguous.map(({ paths }) => tag('p', text(words.ambiguous(paths)))))] : []),
    ...(repeated.length > 0 ? [section(sections.repeated, tag('p class="note"', text(words.once)), table([heads.weight, heads.project, heads.place], repeated.map(twice)))] : []),
    ...(summary.failed.length > 0 ? [section(sections.failed, table([heads.file, heads.message], summary.failed.map(({ path, sentence }) => [text(path), text(sentence)])))] : []),
    ...(summary.damaged.length > 0 ? [section(sections.damaged, table([heads.file, heads.message], summary.damaged.map(({ path, sentences }) => [text(path), sentences.map(text).join('<br>')])))] : []),
    ...(summary.others.length > 0 ? [section(sections.others, tag('p', summary.others.map(text).join('<br>')))] : []),
    ...summary.units.map(unit),
  ];
  return `<!doctype html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(words.title)}</title><style>${STYLE}</style></head>\n<body>\n${page.join('\n')}\n</body></html>\n`;

  function overview({ name, year, isDepartment, errors, warnings, infos, files }: UnitSummary, index: number): readonly string[] {
    const result = errors > 0 ? weight.error : warnings > 0 ? weight.warning : files.some(({ damaged }) => damaged.length > 0) ? words.damagedInPart : files.some(({ filled }) => filled) ? words.clean : words.empty;
    return [`<a href="#unit-${index + 1}">${text(words.unitName(name, isDepartment))}</a>`, tag('span class="short"', text(year)), ...[errors, warnings, infos].map(number), tag(`span class="${result === words.empty ? 'empty' : result === words.damagedInPart ? 'warning' : classOf(errors, warnings)}"`, text(result))];
  }

  function unit({ name, year, isDepartment, likeness, files, errors, warnings }: UnitSummary, index: number): string {
    const open = errors + warnings > 0;
    const several = files.length > 1 ? [tag('p', text(words.severalFiles(files.length, likeness)))] : [];
    const answer = open ? [tag('p class="answer"', words.answer.map((line) => tag('span', text(line))).join(''))] : [];
    return tag(`section class="unit ${classOf(errors, warnings)}" id="unit-${index + 1}"`, tag('h2', text([words.unitName(name, isDepartment), year].filter((part) => part !== '').join('　'))), ...several, ...files.map(workbook), ...answer);
  }

  function workbook(file: CheckedAt): string {
    const set = formSet(file.set);
    const without = (isThere: (form: string) => boolean): readonly Form[] => (set === undefined ? [] : publishedWithout(set, isThere));
    const missing = without((form) => file.tables.includes(form));
    // Where nothing was entered at all, that is said once.
    const empty = without((form) => !file.filled || !file.empty.includes(form)).map(shortName);
    const tally = `${heads.errors} ${file.tally.errors}　${heads.warnings} ${file.tally.warnings}　${heads.infos} ${file.tally.infos}`;
    return [
      tag('p class="about"', text(`${file.path}　${set?.title ?? file.set}`), '<br>', text(tally)),
      ...(file.damaged.length > 0 ? [tag('p class="damaged"', text(words.damaged(file.damaged.map(({ sentence }) => sentence))))] : []),
      ...inYuanText(file, words).map((line) => tag('p', text(line))),
      ...(empty.length > 0 ? [tag('p', text(words.emptyTables(empty)))] : []),
      ...(missing.length > 0 ? [tag('p', text(missingTablesText(language, missing)))] : []),
      file.findings.length > 0 ? table([heads.weight, heads.place, heads.message], file.findings.map(finding)) : tag('p', text(file.damaged.length > 0 ? words.cleanRest : file.filled ? `${words.clean}。` : `${words.empty}。`)),
      ...(file.more > 0 ? [tag('p', text(words.more(file.more)))] : []),
    ].join('\n');
  }

  function finding({ severity, table: name, sheet, address, message, rule, expects, causes }: AuditFinding): readonly string[] {
    const details = [...(expects === '' ? [] : [words.rule(rule, expects)]), ...causes.map(words.cause)];
    return [tag(`span class="${severity}"`, text(weight[severity])), `${text(name)}<br>${text([sheet, address].filter((part) => part !== '').join(' '))}`, text(message) + details.map((detail) => tag('div class="detail"', text(detail))).join('')];
  }

  function twice({ severity, name, places }: AuditReport['repeated'][number]): readonly string[] {
    return [tag(`span class="${severity}"`, text(weight[severity])), text(name), places.map(({ path, unit, sheets }) => text(`${[unit, path].filter((part) => part !== '').join('　')}：${sheets.join('、')}`)).join('<br>')];
  }

  function department(check: AuditReport['across'][number]): string {
    const rows = check.findings.map((entry) => [tag(`span class="${entry.severity}"`, text(weight[entry.severity])), text(words.cross(entry))]);
    const lines = [...aboutDepartment(check, words), ...verdict(check, words), ...(check.more > 0 ? [words.more(check.more)] : [])];
    return tag('p', lines.map(text).join('<br>')) + (rows.length === 0 ? '' : table([heads.weight, heads.message], rows));
  }
}

function classOf(errors: number, warnings: number): string {
  return errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'clean';
}

/** `opening` may carry attributes. */
function tag(opening: string, ...content: readonly string[]): string {
  return `<${opening}>${content.join('')}</${opening.split(' ', 1)[0] ?? ''}>`;
}

function section(title: string, ...content: readonly string[]): string {
  return tag('section', tag('h2', text(title)), ...content);
}

/** Cells are HTML already. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = tag('thead', tag('tr', ...heads.map((name) => tag('th', text(name)))));
  return tag('table', head, tag('tbody', ...rows.map((row) => tag('tr', ...row.map((cell) => tag('td', cell))))));
}

function number(count: number): string {
  return count === 0 ? '' : tag('span class="number"', String(count));
}

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
