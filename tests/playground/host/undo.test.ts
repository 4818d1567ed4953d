import { cells, eachExcel, write } from './each-excel';

const excel = eachExcel();

test('a person takes entries back, formulas recalculate', async () => {
  await write('Sheet1', 'B1', [['=A1*2']]);
  const { person } = excel().host;
  await person.type('Sheet1', 'A1', 1);
  await person.type('Sheet1', 'A1', 2);
  await person.undo();
  expect((await cells('Sheet1', 'A1:B1')).values).toEqual([[1, 2]]);
  await person.redo();
  expect((await cells('Sheet1', 'A1:B1')).values).toEqual([[2, 4]]);
});

test('reading leaves the undo of a person alone, writing clears it', async () => {
  const { person } = excel().host;
  await person.type('Sheet1', 'A1', 1);
  await cells('Sheet1', 'A1');
  expect(person.undoSteps).toBe(1);
  await write('Sheet1', 'C1', [[1]]);
  expect(person.undoSteps).toBe(0);
  await person.undo();
  expect((await cells('Sheet1', 'A1:C1')).values).toEqual([[1, '', 1]]);
});

test('formats, names and new sheets clear it as well', async () => {
  const { person } = excel().host;
  const acts: ((context: Excel.RequestContext) => unknown)[] = [
    (context) => (context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.font.bold = true),
    (context) => context.workbook.names.add('jsn', context.workbook.worksheets.getItem('Sheet1').getRange('A1')),
    (context) => context.workbook.worksheets.add(),
  ];
  for (const act of acts) {
    await person.type('Sheet1', 'A1', 1);
    expect(person.undoSteps).toBe(1);
    await Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    expect(person.undoSteps).toBe(0);
  }
});

test('settings leave it alone', async () => {
  await excel().host.person.type('Sheet1', 'A1', 1);
  await Excel.run(async (context) => {
    context.workbook.settings.add('key', 'value');
    await context.sync();
  });
  expect(excel().host.person.undoSteps).toBe(1);
});
