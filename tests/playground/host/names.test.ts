import { eachExcel } from './each-excel';

const excel = eachExcel();

async function nameOf(name: string): Promise<{ value: string; formula: string; visible: boolean } | undefined> {
  return Excel.run(async (context) => {
    const item = context.workbook.names.getItemOrNullObject(name).load('value,formula,visible');
    await context.sync();
    return item.isNullObject ? undefined : { value: item.value as string, formula: item.formula as string, visible: item.visible };
  });
}

async function addName(name: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.add(name, context.workbook.worksheets.getItem('Sheet1').getRange(address));
    await context.sync();
  });
}

test('a name tells its range and can be hidden', async () => {
  await addName('jsn_05', 'A2:C9');
  await Excel.run(async (context) => {
    const item = context.workbook.names.getItem('jsn_05');
    item.visible = false;
    const range = item.getRangeOrNullObject().load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A2:C9');
  });
  expect(await nameOf('JSN_05')).toEqual({ value: 'Sheet1!$A$2:$C$9', formula: '=Sheet1!$A$2:$C$9', visible: false });
  expect(await nameOf('none')).toBeUndefined();
});

test('names follow rows, renamed sheets and their undo', async () => {
  await addName('jsn_05', 'A2:C9');
  const { person } = excel().host;
  await person.insertRows('Sheet1', 1);
  await person.insertRows('Sheet1', 5, 2);
  expect((await nameOf('jsn_05'))?.value).toBe('Sheet1!$A$3:$C$12');
  await person.undo();
  expect((await nameOf('jsn_05'))?.value).toBe('Sheet1!$A$3:$C$10');
  await person.redo();
  await person.renameSheet('Sheet1', '公开 05');
  expect((await nameOf('jsn_05'))?.value).toBe("'公开 05'!$A$3:$C$12");
});

test('a name whose cells are deleted has no range', async () => {
  await addName('jsn_05', 'A2:C3');
  await excel().host.person.deleteRows('Sheet1', 1, 5);
  await Excel.run(async (context) => {
    const item = context.workbook.names.getItem('jsn_05').load('value');
    const range = item.getRangeOrNullObject().load('address');
    await context.sync();
    expect(range.isNullObject).toBe(true);
    expect(item.value).toContain('#REF!');
  });
});

test('the same name twice is refused; on a sheet of its own it is another', async () => {
  await addName('jsn', 'A1');
  await expect(addName('JSN', 'A2')).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  await expect(addName('A1', 'A2')).rejects.toMatchObject({ code: 'InvalidArgument' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.names.add('jsn', sheet.getRange('B1'));
    const own = sheet.names.getItem('jsn').load('value,scope');
    await context.sync();
    expect([own.value, own.scope]).toEqual(['Sheet1!$B$1', 'Worksheet']);
    own.delete();
    await context.sync();
  });
  expect((await nameOf('jsn'))?.value).toBe('Sheet1!$A$1');
});

test('names of a deleted sheet: its own go, those of the workbook say #REF!', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('去');
    context.workbook.names.add('jsn_book', sheet.getRange('A1'));
    sheet.names.add('jsn_sheet', sheet.getRange('A1'));
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  expect((await nameOf('jsn_book'))?.value).toContain('#REF!');
  expect(excel().host.grid.names().map(({ name }) => name)).toEqual(['jsn_book']);
});
