import { cells, eachExcel, write } from './each-excel';

const excel = eachExcel();

/** 类, 款 and 项 of table 05 with the amounts of the 项. */
const LINES: readonly (readonly [code: string, amount: number | undefined])[] = [
  ['201', undefined],
  ['20103', undefined],
  ['2010301', 1.105],
  ['2010302', 2.2],
  ['208', undefined],
  ['20805', undefined],
  ['2080505', 10.005],
  ['2080506', 5],
  ['20811', undefined],
  ['2081101', 7],
];

const rollUp = (row: number): string =>
  `=ROUND(SUMPRODUCT((LEFT(INDEX($A:$A,ROW()+1):$A$30,LEN($A${row}))=$A${row})*(LEN(INDEX($A:$A,ROW()+1):$A$30)=LEN($A${row})+2),INDEX(C:C,ROW()+1):C$30),2)`;

async function insertTable05(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('公开05表');
    const range = sheet.getRange('A10:C19');
    range.getCell(0, 0).getResizedRange(9, 0).numberFormat = LINES.map(() => ['@']);
    range.values = LINES.map(([code, amount], index) => [code, '', amount ?? rollUp(10 + index)]);
    await context.sync();
  });
}

test('parents are the sums of their children, at every level and after an edit', async () => {
  await insertTable05();
  const sums = async () => (await cells('公开05表', 'C10:C19')).values.map(([value]) => value);
  expect(await sums()).toEqual([3.31, 3.31, 1.105, 2.2, 22.01, 15.01, 10.005, 5, 7, 7]);
  await excel().host.person.type('公开05表', 'C19', '8');
  expect(await sums()).toEqual([3.31, 3.31, 1.105, 2.2, 23.01, 15.01, 10.005, 5, 8, 8]);
});

test('an inserted line is summed once it is filled', async () => {
  await insertTable05();
  await excel().host.person.insertRows('公开05表', 19);
  await excel().host.person.paste('公开05表', 'A19', [['2081199', '', 0.5]]);
  const { values, formulas } = await cells('公开05表', 'A18:C20');
  expect(values.map(([code]) => code)).toEqual(['20811', '2081199', '2081101']);
  expect(values[0]?.[2]).toBe(7.5);
  expect(formulas[0]?.[2]).toContain('$A$31');
});

test('native look-ups and sums across sheets', async () => {
  await insertTable05();
  await Excel.run(async (context) => {
    const list = context.workbook.worksheets.add('科目').getRange('A2:B3');
    list.numberFormat = [
      ['@', '@'],
      ['@', '@'],
    ];
    list.values = [
      ['201', '一般公共服务支出'],
      ['208', '社会保障和就业支出'],
    ];
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A9').numberFormat = [['@']];
    sheet.getRange('A9:A10').values = [['208'], ['999']];
    sheet.getRange('B9:B10').formulas = [
      [`=IFERROR(VLOOKUP(A9&"",'科目'!$A$2:$B$900,2,FALSE),"")`],
      [`=IFERROR(VLOOKUP(A10&"",'科目'!$A$2:$B$900,2,FALSE),"")`],
    ];
    sheet.getRange('A1:A4').formulas = [
      [`=SUMIF('公开05表'!$A$8:$A$30,"208",'公开05表'!$C$8:$C$30)`],
      [`=COUNTIF('公开05表'!$A$8:$A$30,"208")`],
      [`=TEXT(1234.5,"#,##0.00")`],
      [`=1/0`],
    ];
    await context.sync();
  });
  expect((await cells('Sheet1', 'B9:B10')).values).toEqual([['社会保障和就业支出'], ['']]);
  expect((await cells('Sheet1', 'A1:A4')).values).toEqual([[22.01], [1], ['1,234.50'], ['#DIV/0!']]);
});

test('formulas follow inserted rows and renamed sheets, and lose quotes that they do not need', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('公开05表').getRange('A1').values = [[4]];
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [["='公开05表'!A1*2"]];
    await context.sync();
  });
  expect((await cells('Sheet1', 'A1')).formulas).toEqual([['=公开05表!A1*2']]);
  await excel().host.person.insertRows('公开05表', 1, 2);
  expect(await cells('Sheet1', 'A1')).toMatchObject({ formulas: [['=公开05表!A3*2']], values: [[8]] });
  await excel().host.person.renameSheet('公开05表', '05 2024');
  expect(await cells('Sheet1', 'A1')).toMatchObject({ formulas: [["='05 2024'!A3*2"]], values: [[8]] });
});

test('rows deleted on a sheet behind are followed too', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('后');
    sheet.getRange('A1:A4').values = [[1], [2], [3], ['=SUM(A1:A3)']];
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=后!A4']];
    await context.sync();
    sheet.getRange('2:2').delete('Up');
    await context.sync();
  });
  expect(await cells('Sheet1', 'A1')).toMatchObject({ formulas: [['=后!A3']], values: [[4]] });
  expect((await cells('后', 'A3')).formulas).toEqual([['=SUM(A1:A2)']]);
});

test('a deleted sheet leaves #REF!', async () => {
  await write('Sheet1', 'A1', [[3]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('去');
    sheet.getRange('A1').values = [[1]];
    context.workbook.worksheets.getItem('Sheet1').getRange('B1').formulas = [['=去!A1+1']];
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  const { values, formulas } = await cells('Sheet1', 'B1');
  expect(values).toEqual([['#REF!']]);
  expect(formulas[0]?.[0]).toContain('#REF!');
});

test('formats do not disturb formulas', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
    range.formulas = [[2], ['=A1*3']];
    range.numberFormat = [['#,##0.00'], ['#,##0.00']];
    range.format.fill.color = '#FFFF00';
    await context.sync();
  });
  expect(await cells('Sheet1', 'A2')).toEqual({ formulas: [['=A1*3']], values: [[6]], text: [['6.00']] });
});
