import { Decimal } from '../../amount';
import type { FormSet } from '../../forms';
import { type Area, type Binding, type Content, type ModelCell, type SheetModel, type StyleKey, type WorkbookModel, type WorkbookSnapshot, absoluteAddress, cellAt, linesIn, sheetOf, sheetPrefix, stylesOf } from '../../workbook';
import { factsOf } from './facts';
import { FINGERPRINT_NAME } from './kept';
import type { Verification } from './verification';

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

/** The report as a sheet. Its second line is a formula over all tables: it says so itself when a figure was changed since. */
export function verificationSheet(set: FormSet, verification: Verification, binding: Binding, snapshot: WorkbookSnapshot, name: string = VERIFICATION_SHEET): WorkbookModel {
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
  across(0, stillValid(binding, snapshot), 'note');
  let fingerprint = 0;
  for (const [label, value] of factsOf(verification)) {
    if (value === verification.fingerprint) fingerprint = rows.length;
    fact(label, text(value));
  }
  for (const { role, name: signer } of signers) rows.push([text(role), text(signer), text('日期'), text('')].map((content, index) => ({ content, style: index === 1 ? 'label' : 'head' })));
  section('一、未解决的问题', open.map(({ table, message, error }) => [error ? '错误' : '核对', `${table}：${message}`]));
  section('二、说明原因后保留的问题', waived.map(({ message, reason, person }) => ['保留', `${message}原因：${reason}`, '说明人', person]));
  section('三、逐条核对结果（规则、内容、判断数、结果）', rules.map(({ rule, expects, judged, verdict }) => [rule, expects, String(judged), verdict]));
  return { sheets: [sheet()], styles: stylesOf(set) };

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

const VALID = '各表合计与出具报告时一致。';
const OUTDATED = '本报告已过期：出具以后，表中的数字有改动，请重新校验。';

/** The sum of all numbers of each table as it is now against what it gives later: Excel itself notices nearly every change. */
function stillValid(binding: Binding, snapshot: WorkbookSnapshot): Content {
  const tests = [...binding.tables.values()].flatMap(({ sheetId, sheetName, area, body, columns }) => {
    const sheet = sheetOf(snapshot, sheetId);
    const right = Math.max(...columns.map((column) => column ?? -1));
    if (sheet === undefined || right < 0) return [];
    const figures: Area = { top: body.first, left: area.left, bottom: body.sentinel, right };
    let sum = new Decimal(0);
    for (let row = figures.top; row <= figures.bottom; row += 1) {
      for (let column = figures.left; column <= figures.right; column += 1) {
        const { value } = cellAt(sheet, row, column);
        if (typeof value === 'number') sum = sum.plus(value);
      }
    }
    return [`ROUND(SUM(${sheetPrefix(sheetName)}${absoluteAddress(figures)}),2)=${sum.toDecimalPlaces(2).toFixed()}`];
  });
  return { kind: 'formula', formula: `IF(AND(${tests.join(',')}),"${VALID}","${OUTDATED}")`, result: VALID };
}
