import ExcelJS from 'exceljs';
import { readWorkbook } from '../../../src/hosts/file';
import { type SheetSnapshot, type WorkbookSnapshot, cellAt } from '../../../src/workbook';
import { workbookOf, zipOf } from './xlsx-parts';

function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

/** The only sheet of a workbook with these contents. */
function sheetOf(xml: string, strings?: string): SheetSnapshot {
  const [sheet] = snapshotOf(zipOf(workbookOf([{ name: '表', xml }], strings === undefined ? {} : { strings }))).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('cells', () => {
  const strings = '<sst><si><t>一般 &amp; 其他&lt;1&gt;</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>注音</t></rPh></si><si><t>a_x000D_\r\nb&#10;c&#x4E2D;</t></si></sst>';
  const sheet = sheetOf(
    `<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c><c r="E2"><v>1.5E-3</v></c><c r="F2" t="b"><v>1</v></c>
    <c r="G2" t="e"><f>B3</f><v>#REF!</v></c><c r="H2" t="str"><f>B2&amp;"&lt;"</f><v>x&lt;</v></c><c r="I2" t="inlineStr"><is><t>行内</t></is></c><c r="J2" s="3"/><c r="K2"><f>SUM(A1:A2)</f></c>
    <c r="L2"><f>1+1</f><v>2</v></c><c r="M2" t="str"><f>""</f><v></v></c><c r="AA2"><v>7</v></c></row><row><c><v>8</v></c><c><v>9</v></c></row></sheetData>`,
    strings,
  );

  test.each<[string, number, object]>([
    ['a shared string with entities', 1, { value: '一般 & 其他<1>' }],
    ['rich text without its phonetic guide', 2, { value: '富 文本' }],
    ['escaped characters and line breaks', 3, { value: 'a\n\nb\nc中' }],
    ['a number', 4, { value: 0.0015 }],
    ['a truth value', 5, { value: true }],
    ['an error with its formula', 6, { value: null, error: '#REF!', formula: 'B3' }],
    ['the text of a formula', 7, { value: 'x<', formula: 'B2&"<"' }],
    ['a string of its own', 8, { value: '行内' }],
    ['a styled cell that holds nothing', 9, { value: null }],
    ['a formula that was never calculated', 10, { value: null, formula: 'SUM(A1:A2)' }],
    ['a formula with a number', 11, { value: 2, formula: '1+1' }],
    ['a formula that gives an empty text', 12, { value: '', formula: '""' }],
    ['a column of two letters', 26, { value: 7 }],
  ])('%s', (_, column, expected) => {
    expect(cellAt(sheet, 1, column)).toEqual(expected);
  });

  test('rows and cells without addresses follow the ones before', () => {
    expect([0, 1].map((column) => cellAt(sheet, 2, column).value)).toEqual([8, 9]);
  });
});

test('a formula stored once for a block reads in each cell as it counts there', () => {
  const sheet = sheetOf(
    `<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">ROUND(SUM(A1:B1,$A1,A$1,$A$1,'表 A1'!A1,C:C,$C:C,5:5),2)&amp;"A1"&amp;LOG10(A1)&amp;A1B</f><v>1</v></c></row>
     <row r="3"><c r="D3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`,
  );
  expect(cellAt(sheet, 2, 3)).toEqual({ value: 2, formula: `ROUND(SUM(B3:C3,$A3,B$1,$A$1,'表 A1'!B3,D:D,$C:D,7:7),2)&"A1"&LOG10(B3)&A1B` });
});

test('merged and hidden parts', () => {
  const sheet = sheetOf(
    `<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols><sheetData><row r="4" hidden="true"><c r="A4"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>`,
  );
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  expect([...sheet.hiddenColumns, ...sheet.hiddenRows]).toEqual([1, 2, 3]);
});

test('what hangs other readers is passed over: validations and formats over whole columns', () => {
  const sheet = sheetOf(
    `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a>b"</formula1></dataValidation></dataValidations>
     <conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>`,
  );
  expect(sheet.rows.size).toBe(1);
});

describe('workbook', () => {
  const names =
    '<definedName name="一">\'甲, 乙!丙\'!$A$1:$B$2</definedName><definedName name="二" localSheetId="1">表2!$C$3</definedName><definedName name="三">#REF!</definedName>' +
    '<definedName name="四">表2!$A$1,表2!$B$1</definedName><definedName name="五">表2!#REF!</definedName><definedName name="六">0.06</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表2!$A$1</definedName>';
  const { sheets, names: read } = snapshotOf(
    zipOf(workbookOf([{ name: '甲, 乙!丙', xml: '<sheetData/>' }, { name: '表2', xml: '<sheetData/>', attributes: 'state="veryHidden"' }], { names })),
  );

  test('sheets by id, in order, hidden or not', () => {
    expect(sheets.map(({ id, name, hidden }) => [id, name, hidden])).toEqual([['7', '甲, 乙!丙', false], ['8', '表2', true]]);
  });

  test('names with their areas; broken ones have none', () => {
    expect(read).toEqual([
      { name: '一', areas: [{ sheet: '7', area: { top: 0, left: 0, bottom: 1, right: 1 } }] },
      { name: '二', scope: '8', areas: [{ sheet: '8', area: { top: 2, left: 2, bottom: 2, right: 2 } }] },
      { name: '三', areas: [] },
      { name: '四', areas: [{ sheet: '8', area: { top: 0, left: 0, bottom: 0, right: 0 } }, { sheet: '8', area: { top: 0, left: 1, bottom: 0, right: 1 } }] },
      { name: '五', areas: [] },
      { name: '六', areas: [] },
    ]);
  });
});

describe('spellings of the same workbook', () => {
  const plain = workbookOf([{ name: '表', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>5</v></c></row></sheetData>' }], { strings: '<sst><si><t>文</t></si></sst>' });
  const expected = snapshotOf(zipOf(plain));

  test('with namespace prefixes on every element', () => {
    const prefixed = plain.map((part) => ({
      ...part,
      content: part.path.endsWith('.rels') ? part.content : Buffer.from(part.content.toString().replace(/<(\/?)(?=[a-z])/g, '<$1x:')),
    }));
    expect(snapshotOf(zipOf(prefixed))).toEqual(expected);
  });

  test('with paths in other letters, absolute targets and backslashes', () => {
    const spelt = plain.map((part) => ({
      path: part.path.replace('xl/worksheets/', 'XL\\Worksheets\\'),
      content: Buffer.from(part.content.toString().replace('worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml')),
    }));
    expect(snapshotOf(zipOf(spelt))).toEqual(expected);
  });

  test('in UTF-16', () => {
    const wide = plain.map((part) => ({ ...part, content: part.path.includes('sharedStrings') ? Buffer.from(`\uFEFF${part.content.toString()}`, 'utf16le') : part.content }));
    expect(snapshotOf(zipOf(wide))).toEqual(expected);
  });

  test('with comments and CDATA', () => {
    const odd = plain.map((part) => ({
      ...part,
      content: Buffer.from(part.content.toString().replace('<t>文</t>', '<!-- <t>no</t> --><t><![CDATA[文]]><!-- x --></t>')),
    }));
    expect(snapshotOf(zipOf(odd))).toEqual(expected);
  });
});

test('reads the cells that exceljs reads from what exceljs writes', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('数据 表');
  sheet.getCell('B2').value = 12.5;
  sheet.getCell('B3').value = '文本\n第二行';
  sheet.getCell('B4').value = { formula: 'B2*2', result: 25 };
  sheet.getCell('B5').value = true;
  sheet.getCell('B6').value = { richText: [{ text: '甲' }, { font: { bold: true }, text: '乙' }] };
  sheet.getCell('B7').value = { error: '#N/A' };
  sheet.mergeCells('C1:D2');
  const [read] = snapshotOf(new Uint8Array(await book.xlsx.writeBuffer())).sheets;
  const column = [1, 2, 3, 4, 5, 6].map((row) => (read === undefined ? undefined : cellAt(read, row, 1)));
  expect(column).toEqual([{ value: 12.5 }, { value: '文本\n第二行' }, { value: 25, formula: 'B2*2' }, { value: true }, { value: '甲乙' }, { value: null, error: '#N/A' }]);
  expect(read?.merges).toEqual([{ top: 0, left: 2, bottom: 1, right: 3 }]);
});
