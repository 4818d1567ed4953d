import { eachExcel } from './each-excel';

const excel = eachExcel();

const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => act(context.workbook.worksheets.getItem('Sheet1'), context));

test('fonts, fills, alignment and sizes are kept; mixed ones answer null', async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange('A1:B2');
    format.font.name = '仿宋';
    format.font.size = 12;
    format.font.bold = true;
    format.font.color = '#c00000';
    format.fill.color = '#FFF2CC';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    format.indentLevel = 2;
    format.rowHeight = 24;
    format.columnWidth = 60;
    const same = sheet.getRange('A1:B2').load('format/font/name,format/font/size,format/font/bold,format/font/color,format/fill/color');
    const layout = sheet.getRange('A1:B2').load('format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/rowHeight,format/columnWidth');
    const mixed = sheet.getRange('A1:C1').load('format/font/bold,format/fill/color');
    const blank = sheet.getRange('Z99').load('format/fill/color,format/font/bold');
    await context.sync();
    const { font, fill } = same.format;
    expect([font.name, font.size, font.bold, font.color, fill.color]).toEqual(['仿宋', 12, true, '#C00000', '#FFF2CC']);
    const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, rowHeight, columnWidth } = layout.format;
    expect([horizontalAlignment, verticalAlignment, wrapText, indentLevel, rowHeight, columnWidth]).toEqual(['Center', 'Center', true, 2, 24, 60]);
    expect([mixed.format.font.bold, mixed.format.fill.color]).toEqual([null, null]);
    expect([blank.format.font.bold, blank.format.fill.color]).toEqual([false, '#FFFFFF']);
  });
});

test('borders are lines of the cells', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:C3');
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) {
      const border = range.format.borders.getItem(edge);
      border.style = 'Continuous';
      border.weight = 'Thin';
      border.color = '#000000';
    }
    const inner = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style,weight,color');
    const outside = sheet.getRange('D4').format.borders.getItem('EdgeTop').load('style');
    await context.sync();
    expect([inner.style, inner.weight, inner.color, outside.style]).toEqual(['Continuous', 'Thin', '#000000', 'None']);
  });
});

test('a merge keeps the first cell alone, moves with rows and is undone by unmerge', async () => {
  const sheetId = excel().host.book.sheet('Sheet1')?.id ?? '';
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A2:B3');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.merge();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [1, ''],
      ['', ''],
    ]);
  });
  await excel().host.person.insertRows('Sheet1', 1);
  expect(excel().host.grid.merges(sheetId)).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }]);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A3').unmerge();
    await context.sync();
  });
  expect(excel().host.grid.merges(sheetId)).toEqual([]);
});

test('inserted rows look like the row above; entire rows are inserted through any of their cells', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.format.fill.color = '#00FF00';
    range.format.protection.locked = false;
    range.numberFormat = [['@', '#,##0.00']];
    sheet.getRange('A2').getEntireRow().insert('Down');
    const inserted = sheet.getRange('A2:B2').load('format/fill/color,format/protection/locked,numberFormat');
    await context.sync();
    expect([inserted.format.fill.color, inserted.format.protection.locked, inserted.numberFormat]).toEqual(['#00FF00', false, [['@', '#,##0.00']]]);
  });
});

test('panes, gridlines, tab and page', async () => {
  await onSheet(async (sheet, context) => {
    sheet.freezePanes.freezeRows(5);
    sheet.showGridlines = false;
    sheet.tabColor = '#107c41';
    sheet.standardWidth = 10;
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintTitleRows('$1:$5');
    pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
    pageLayout.load('orientation,paperSize,zoom,centerHorizontally,topMargin,leftMargin');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.load('showGridlines,tabColor,standardWidth');
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.centerHorizontally]).toEqual(['Landscape', 'A4', true]);
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect([pageLayout.topMargin, pageLayout.leftMargin]).toEqual([72, 36]);
    expect([titles.address, frozen.address]).toEqual(['Sheet1!1:5', 'Sheet1!1:5']);
    expect([sheet.showGridlines, sheet.tabColor, sheet.standardWidth]).toEqual([false, '#107C41', 10]);
  });
});

test('conditional formats by formula: added, found, moved with their cells, removed', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:B4');
    const added = range.conditionalFormats.add('Custom');
    added.custom.rule.formula = '=$B2<0';
    added.custom.format.fill.color = '#FFC7CE';
    added.custom.format.font.color = '#9C0006';
    const count = sheet.getRange('B3').conditionalFormats.getCount();
    const none = sheet.getRange('C3').conditionalFormats.getCount();
    await context.sync();
    expect([count.value, none.value]).toEqual([1, 0]);
    sheet.getRange('1:1').insert('Down');
    const formats = sheet.getRange().conditionalFormats.load('items/type,items/custom/rule/formula,items/custom/format/fill/color');
    await context.sync();
    const [found] = formats.items;
    expect(found?.custom.rule.formula).toBe('=$B2<0');
    expect(found?.custom.format.fill.color).toBe('#FFC7CE');
    const place = found?.getRange().load('address');
    await context.sync();
    expect(place?.address).toBe('Sheet1!B3:B5');
    sheet.getRange().conditionalFormats.clearAll();
    const left = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test('a protected sheet refuses writes to locked cells, of the add-in and of a person', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A3').format.protection.locked = false;
    sheet.protection.protect({ allowInsertRows: true });
    sheet.protection.load('protected,options');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowInsertRows: true, allowDeleteRows: false });
    sheet.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('2:2').insert('Down');
    await context.sync();
  });
  const write = (address: string) =>
    onSheet(async (sheet, context) => {
      sheet.getRange(address).values = [[1]];
      await context.sync();
    });
  await expect(write('B1')).rejects.toMatchObject({ code: 'AccessDenied' });
  await expect(
    onSheet(async (sheet, context) => {
      sheet.getRange('2:2').delete('Up');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'AccessDenied' });
  await expect(excel().host.person.type('Sheet1', 'B1', 1)).rejects.toThrow('protected');
  await excel().host.person.type('Sheet1', 'A1', 5);
  await onSheet(async (sheet, context) => {
    sheet.protection.unprotect();
    await context.sync();
  });
  await write('B1');
});

test('lists to choose from are kept', async () => {
  await onSheet(async (sheet, context) => {
    const validation = sheet.getRange('C3').dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    validation.errorAlert = { message: '请选择', showAlert: true, style: 'Stop', title: '选项' };
    validation.load('rule,type');
    await context.sync();
    expect([validation.rule, validation.type]).toEqual([{ list: { inCellDropDown: true, source: '是,否' } }, 'List']);
  });
});
