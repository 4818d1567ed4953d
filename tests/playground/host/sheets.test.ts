import { arrivals, cells, eachExcel, write } from './each-excel';

const excel = eachExcel();

const sheetNames = () => excel().host.grid.sheets().map(({ name }) => name);

test('sheets are added behind, found, renamed and moved', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('公开01表');
    const unnamed = worksheets.add();
    unnamed.load('name,position,visibility,id');
    await context.sync();
    expect([unnamed.name, unnamed.position, unnamed.visibility]).toEqual(['Sheet3', 2, 'Visible']);
    unnamed.name = '公开02表';
    unnamed.position = 0;
    worksheets.load('items/name,items/position');
    const missing = worksheets.getItemOrNullObject('没有');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['公开02表', 'Sheet1', '公开01表']);
    expect(missing.isNullObject).toBe(true);
    expect(active.name).toBe('Sheet1');
  });
});

test('names of sheets are checked as Excel checks them', async () => {
  const add = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  await expect(add('sheet1')).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  await expect(add('a/b')).rejects.toMatchObject({ code: 'InvalidArgument' });
  await expect(add('长'.repeat(32))).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a sheet is found by its id after it was renamed', async () => {
  const id = excel().host.book.sheet('Sheet1')?.id ?? '';
  await excel().host.person.renameSheet('Sheet1', '改');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id).load('name');
    await context.sync();
    expect(sheet.name).toBe('改');
  });
});

test('a copy has its own formulas and names of its own', async () => {
  await write('Sheet1', 'A1:A3', [[1], ['=Sheet1!A1*2'], ['=A1+1']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.names.add('jsn_first', sheet.getRange('A1'));
    await context.sync();
    const copy = sheet.copy('After', sheet);
    copy.load('name,position');
    copy.getRange('A1').values = [[5]];
    const names = copy.names.load('items/name,items/value,items/scope');
    const all = context.workbook.names.load('items/name,items/value');
    await context.sync();
    expect([copy.name, copy.position]).toEqual(['Sheet1 (2)', 1]);
    expect(names.items.map(({ name, value, scope }) => [name, value as unknown, scope])).toEqual([['jsn_first', "'Sheet1 (2)'!$A$1", 'Worksheet']]);
    expect(all.items.map(({ name, value }) => [name, value as unknown])).toEqual([['jsn_first', 'Sheet1!$A$1']]);
  });
  expect(await cells('Sheet1 (2)', 'A1:A3')).toMatchObject({ values: [[5], [10], [6]] });
  expect(await cells('Sheet1', 'A1:A3')).toMatchObject({ values: [[1], [2], [2]] });
});

test('a person copies a sheet: the copy stands behind the original and in front of the eyes', async () => {
  await excel().host.person.addSheet('后');
  await excel().host.person.copySheet('Sheet1');
  expect(sheetNames()).toEqual(['Sheet1', 'Sheet1 (2)', '后']);
  expect(excel().host.grid.activeSheetId()).toBe(excel().host.book.sheet('Sheet1 (2)')?.id);
});

test('hidden sheets; the last visible one stays', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('支持');
    sheet.visibility = 'VeryHidden';
    sheet.load('visibility');
    await context.sync();
    expect(sheet.visibility).toBe('VeryHidden');
  });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').delete();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('deleting a null object does nothing', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('没有').delete();
    await context.sync();
  });
  await arrivals();
  expect(sheetNames()).toEqual(['Sheet1']);
});

test('activate and select', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('前').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('前!B2:C3');
    context.workbook.worksheets.getItem('Sheet1').activate();
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(active.name).toBe('Sheet1');
  });
});
