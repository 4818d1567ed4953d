import { cells, eachExcel, write } from './each-excel';

const excel = eachExcel();

test('values and formulas are written and read in one round trip', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = [
      [1, 2],
      ['x', '=A1+B1'],
    ];
    range.load('values,formulas,address,text');
    await context.sync();
    expect(range.values).toEqual([
      [1, 2],
      ['x', 3],
    ]);
    expect(range.formulas).toEqual([
      [1, 2],
      ['x', '=A1+B1'],
    ]);
    expect(range.text).toEqual([
      ['1', '2'],
      ['x', '3'],
    ]);
    expect(range.address).toBe('Sheet1!A1:B2');
  });
  expect(excel().host.traffic.roundTrips).toBe(1);
});

test.each([
  ['1,234.50', 1234.5, '#,##0.00'],
  ['1,2', 12, '#,##0'],
  ['0012', 12, 'General'],
  ['12%', 0.12, '0%'],
  ['3-4', 45720, 'd-mmm'],
  ['2024-12-31', 45657, 'yyyy/m/d'],
  ['(5)', -5, 'General'],
  ['-3.5', -3.5, 'General'],
  ['1e3', 1000, '0.00E+00'],
  ['true', true, 'General'],
  ["'0012", '0012', 'General'],
  ['——', '——', 'General'],
  ['第1', '第1', 'General'],
  ['#N/A', '#N/A', 'General'],
  ['13-45', '13-45', 'General'],
])('%s becomes %p of format %s', async (input, value, format) => {
  await write('Sheet1', 'A1', [[input]]);
  expect((await cells('Sheet1', 'A1')).values).toEqual([[value]]);
  const sheetId = excel().host.book.sheet('Sheet1')?.id ?? '';
  expect(excel().host.grid.format(sheetId, 0, 0).numberFormat).toBe(format);
});

test('cells of text format take what is written as it is', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3');
    range.numberFormat = [['@'], ['@'], ['@']];
    range.values = [['0012'], ['3-4'], ['1,2']];
    range.load('values,valueTypes');
    await context.sync();
    expect(range.values).toEqual([['0012'], ['3-4'], ['1,2']]);
    expect(range.valueTypes).toEqual([['String'], ['String'], ['String']]);
  });
});

test('null leaves a cell, an empty string empties it', async () => {
  await write('Sheet1', 'A1:C1', [[1, 2, 3]]);
  await write('Sheet1', 'A1:C1', [[null, '', 4]]);
  expect((await cells('Sheet1', 'A1:C1')).values).toEqual([[1, '', 4]]);
});

test('one value fills the range; a wrong size is refused', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    // The typings know arrays only; Excel fills the range.
    Object.assign(sheet.getRange('A1:B2'), { values: 7 });
    await context.sync();
  });
  expect((await cells('Sheet1', 'A1:B2')).values).toEqual([
    [7, 7],
    [7, 7],
  ]);
  await expect(write('Sheet1', 'A1:B2', [[1]])).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('ranges are found from each other', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B2:C4');
    const found = {
      cell: range.getCell(1, 1),
      offset: range.getOffsetRange(1, 2),
      resized: range.getResizedRange(1, -1),
      row: range.getRow(2),
      entireRow: range.getEntireRow(),
      byIndexes: sheet.getRangeByIndexes(0, 0, 2, 3),
      common: range.getIntersectionOrNullObject('C4:D9'),
    };
    const none = range.getIntersectionOrNullObject('E1');
    for (const each of Object.values(found)) each.load('address');
    none.load('address');
    await context.sync();
    expect(Object.values(found).map(({ address }) => address)).toEqual([
      'Sheet1!C3',
      'Sheet1!D3:E5',
      'Sheet1!B2:B5',
      'Sheet1!B4:C4',
      'Sheet1!2:4',
      'Sheet1!A1:C2',
      'Sheet1!C4',
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test('a range that is tracked follows its cells', async () => {
  await write('Sheet1', 'B2', [['here']]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2').load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!B2');
    await excel().host.person.insertRows('Sheet1', 1, 2);
    range.load('address,values');
    await context.sync();
    expect([range.address, range.values]).toEqual(['Sheet1!B4', [['here']]]);
    await excel().host.person.deleteRows('Sheet1', 4);
    range.load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });
});

test('the used range follows the content', async () => {
  await write('Sheet1', 'B2:C3', [
    [1, ''],
    ['', 2],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const used = sheet.getUsedRange().load('address,rowIndex,columnIndex,rowCount,columnCount');
    const empty = context.workbook.worksheets.add('空').getUsedRangeOrNullObject().load('address');
    await context.sync();
    expect(used.address).toBe('Sheet1!B2:C3');
    expect([used.rowIndex, used.columnIndex, used.rowCount, used.columnCount]).toEqual([1, 1, 2, 2]);
    expect(empty.isNullObject).toBe(true);
  });
});

test('names and settings survive writes above the size that the client splits', async () => {
  const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 12 }, (_, column) => row * column));
  await write('Sheet1', 'A1:L400', rows);
  expect((await cells('Sheet1', 'L400')).values).toEqual([[399 * 11]]);
});

test('clearing contents keeps the format, clearing all does not', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.values = [[5]];
    range.format.font.bold = true;
    range.clear('Contents');
    range.load('values,format/font/bold');
    await context.sync();
    expect([range.values, range.format.font.bold]).toEqual([[['']], true]);
    range.clear();
    range.load('format/font/bold');
    await context.sync();
    expect(range.format.font.bold).toBe(false);
  });
});
