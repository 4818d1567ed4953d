import { eachExcel } from './each-excel';

const excel = eachExcel();

test('settings of the workbook are kept as they were given', async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('jsn', { unit: '岚县', years: [2024, 2023], note: null });
    await context.sync();
    const setting = settings.getItemOrNullObject('jsn').load('value');
    const missing = settings.getItemOrNullObject('JSN').load('value');
    await context.sync();
    expect(setting.value).toEqual({ unit: '岚县', years: [2024, 2023], note: null });
    expect(missing.isNullObject).toBe(true);
    settings.add('jsn', 'again');
    settings.load('items/key,items/value');
    await context.sync();
    expect(settings.items.map(({ key, value }) => [key, value as unknown])).toEqual([['jsn', 'again']]);
    settings.getItem('jsn').delete();
    const gone = settings.getItemOrNullObject('jsn').load('value');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('custom XML is found by its namespace', async () => {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<?xml version="1.0"?><j:report xmlns:j="urn:jsn"/>');
    const other = parts.add('<other xmlns="urn:other"><a/></other>');
    const found = parts.getByNamespace('urn:jsn').load('items/id,items/namespaceUri');
    const only = parts.getByNamespace('urn:other').getOnlyItemOrNullObject();
    const xml = only.getXml();
    await context.sync();
    expect(found.items.map(({ namespaceUri }) => namespaceUri)).toEqual(['urn:jsn']);
    expect(xml.value).toContain('<a/>');
    other.setXml('<other xmlns="urn:other"><b/></other>');
    const changed = other.getXml();
    await context.sync();
    expect(changed.value).toContain('<b/>');
    other.delete();
    const count = parts.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test('application: calculation and suspension are accepted', async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').formulas = [[1], ['=A1+1']];
    application.calculate('Full');
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A2').load('values');
    await context.sync();
    expect(range.values).toEqual([[2]]);
  });
});

test('loading everything is an error, because the stand-in does not have everything', async () => {
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.load('items');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'NotImplemented' });
});

test('the pane of a shared runtime is shown when the add-in asks', async () => {
  let shown = 0;
  excel().host.book.showPane = () => {
    shown += 1;
  };
  await Office.addin.showAsTaskpane();
  expect(shown).toBe(1);
  await expect(Office.addin.hide()).rejects.toMatchObject({ code: 'InvalidArgument' });
});
