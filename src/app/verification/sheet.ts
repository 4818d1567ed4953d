import { type Area, type Content, type ModelCell, type SheetModel, type StyleKey, type WorkbookModel, type WorkbookSnapshot, absoluteAddress, linesIn, stylesOf } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { factsOf } from './facts';
import { FINGERPRINT_NAME } from './kept';
import { type Verdicts, unchangedFormulas } from './unchanged';
import type { Verification } from './verification';
import { watchedAreas } from './watched-areas';

/** The sheet's own name, where it is free. */
export const VERIFICATION_SHEET = '校验报告';

const WIDTHS = [22, 72, 12, 14];
const LAST = WIDTHS.length - 1;
/** All columns but the first. */
const MERGED = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
/** Points. */
const TITLE_HEIGHT = 36;
const LINE_HEIGHT = 13;
const SPACE = 5;

type Row = readonly (ModelCell | undefined)[];

/** The report as a sheet. Its second line and its last section are formulas over all tables: it says so itself when something was changed since, and where. */
export function verificationSheet(checked: Pick<CheckedWorkbook, 'set' | 'binding' | 'report' | 'projects'>, verification: Verification, snapshot: WorkbookSnapshot, name: string = VERIFICATION_SHEET): WorkbookModel {
  const { rules, open, waived, signers } = verification;
  const rows: Row[] = [];
  const merges: Area[] = [];
  const across = (from: number, content: Content, style: StyleKey): void => {
    merges.push({ top: rows.length, left: from, bottom: rows.length, right: LAST });
    rows[rows.length] = WIDTHS.map((_, index) => (index < from ? undefined : { content: index === from ? content : { kind: 'blank' }, style }));
  };
  const fact = (label: string, content: Content): void => {
    across(1, content, 'label');
    rows[rows.length - 1] = [{ content: text(label), style: 'head' }, ...(rows.at(-1) ?? []).slice(1)];
  };
  across(0, text('决算公开校验报告'), 'title');
  across(0, text(''), 'note');
  let fingerprint = 0;
  for (const [label, value] of factsOf(verification)) {
    if (value === verification.fingerprint) fingerprint = rows.length;
    fact(label, text(value));
  }
  for (const { role, name: signer } of signers) rows.push([text(role), text(signer), text('日期'), text('')].map((content, index) => ({ content, style: index === 1 ? 'label' : 'head' })));
  section('一、未解决的问题', open.map(({ table, message, error }) => [error ? '错误' : '核对', `${table}：${message}`]));
  section('二、说明原因后保留的问题', waived.map(({ message, reason, person }) => ['保留', `${message}原因：${reason}`, '说明人', person]));
  section('三、逐条核对结果（规则、内容、判断数、结果）', rules.map(({ rule, expects, judged, verdict }) => [rule, expects, String(judged), verdict]));
  const verdicts = changes();
  rows[1] = (rows[1] ?? []).map((cell, column) => (column === 0 ? { content: together(verdicts), style: 'note' } : cell));
  return { sheets: [sheet()], styles: stylesOf(checked.set) };

  /** A formula for each table; of one with much text several. */
  function changes(): Area {
    across(0, text('四、出具以后的改动（随表更新）'), 'textHeading');
    const top = rows.length;
    for (const area of watchedAreas(checked, snapshot)) {
      for (const formula of unchangedFormulas(area, VERDICTS)) fact(area.title, { kind: 'formula', formula, result: VERDICTS.same });
    }
    return { top, left: 1, bottom: Math.max(top, rows.length - 1), right: 1 };
  }

  function section(title: string, lines: readonly (readonly string[])[]): void {
    across(0, text(title), 'textHeading');
    if (lines.length === 0) across(0, text('无。'), 'label');
    for (const [label = '', words = '', ...rest] of lines) {
      if (rest.length === 0) fact(label, text(words));
      else rows.push([label, words, ...rest].map((value, index) => ({ content: text(value), style: index === 1 ? 'label' : 'head' })));
    }
  }

  function sheet(): SheetModel {
    return {
      name, rows, merges, columnWidths: WIDTHS, defaultRowHeight: 18,
      rowHeights: rows.map(heightOf),
      freeze: { rows: 2, columns: 0 },
      print: { paper: 'A4', orientation: 'portrait', onePageHigh: false, area: { top: 0, left: 0, bottom: rows.length - 1, right: LAST }, repeatRows: [0, 0] },
      names: [{ name: FINGERPRINT_NAME, area: { top: fingerprint, left: 1, bottom: fingerprint, right: 1 } }],
      choices: [],
      alerts: [
        { area: { top: 1, left: 0, bottom: 1, right: 0 }, formula: `$A$2<>"${VALID}"` },
        { area: verdicts, formula: `$B${verdicts.top + 1}<>"${VERDICTS.same}"` },
      ],
    };
  }
}

/** Merged cells do not grow by themselves: every row gets the room that its texts need. */
function heightOf(row: Row, index: number): number {
  if (index === 0) return TITLE_HEIGHT;
  // A text that goes over the columns beside it has their room, too.
  const isMerged = row[LAST]?.content.kind === 'blank' && row[LAST].style === row[1]?.style;
  const lines = row.map((cell, column) => (cell?.content.kind === 'text' ? linesIn(cell.content.text, isMerged && column === 1 ? MERGED : (WIDTHS[column] ?? 0)) : 1));
  return Math.max(...lines) * LINE_HEIGHT + (row[0]?.style === 'textHeading' ? LINE_HEIGHT : SPACE);
}

function text(value: string): Content {
  return value === '' ? { kind: 'blank' } : { kind: 'text', text: value };
}

const VALID = '各表、各绩效自评表与出具报告时一致。';
const OUTDATED = '本报告已过期：出具以后，表中的数字或文字有改动，请重新校验。';
const UNKNOWN = '表中有错误值（如 #REF!），看不出出具以后有没有改动。';
const VERDICTS: Verdicts = { same: '一致', changed: '有改动', broken: '有错误值' };

/** What the verdicts below say together. */
function together(verdicts: Area): Content {
  const said = (verdict: string): string => `COUNTIF(${absoluteAddress(verdicts)},"${verdict}")>0`;
  return { kind: 'formula', formula: `IF(${said(VERDICTS.changed)},"${OUTDATED}",IF(${said(VERDICTS.broken)},"${UNKNOWN}","${VALID}"))`, result: VALID };
}
