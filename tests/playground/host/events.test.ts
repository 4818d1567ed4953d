import { openExcel, openPane } from '../../../playground/host/jest-client';
import { arrivals, cells, eachExcel, write } from './each-excel';

const excel = eachExcel();

type Changed = Excel.WorksheetChangedEventArgs;

/** What `worksheets.onChanged` hears from now on. */
async function hearChanges(): Promise<{ readonly heard: Changed[]; stop(): Promise<void> }> {
  const heard: Changed[] = [];
  const registration = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add((args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  return {
    heard,
    stop: () =>
      Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      }),
  };
}

test('a committed entry tells what it was and what it is', async () => {
  const { heard } = await hearChanges();
  await excel().host.person.type('Sheet1', 'B2', '1,234.50');
  await excel().host.person.type('Sheet1', 'B2', '公开');
  await arrivals();
  expect(heard).toMatchObject([
    {
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      worksheetId: excel().host.book.sheet('Sheet1')?.id,
      details: { valueBefore: '', valueAfter: 1234.5, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
    },
    { details: { valueBefore: 1234.5, valueAfter: '公开', valueTypeAfter: 'String' } },
  ]);
});

test('a paste is one change, without details', async () => {
  const { heard } = await hearChanges();
  await excel().host.person.paste('Sheet1', 'B2', [
    [1, 2],
    [3, 4],
  ]);
  await arrivals();
  expect(heard).toMatchObject([{ address: 'B2:C3', changeType: 'RangeEdited' }]);
  expect(heard[0]?.details).toBeUndefined();
});

test('formula cells that recalculate are no change, but their sheet is calculated', async () => {
  await write('Sheet1', 'A1:A2', [[1], ['=A1*2']]);
  const calculated: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add((args) => {
      calculated.push(args.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
  });
  const { heard } = await hearChanges();
  await excel().host.person.type('Sheet1', 'A1', 5);
  await arrivals();
  expect(heard.map(({ address }) => address)).toEqual(['A1']);
  expect(calculated).toEqual([excel().host.book.sheet('Sheet1')?.id]);
});

test('a handler may read back at once', async () => {
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((args) =>
      Excel.run(async (inner) => {
        const range = args.getRange(inner).load('values,address');
        await inner.sync();
        seen.push(range.address, range.values);
      }),
    );
    await context.sync();
  });
  await excel().host.person.type('Sheet1', 'C3', 7);
  await arrivals();
  expect(seen).toEqual(['Sheet1!C3', [[7]]]);
});

test('rows and columns that come and go', async () => {
  await write('Sheet1', 'A5:B6', [
    [1, '=A5'],
    [2, '=A6'],
  ]);
  const { heard } = await hearChanges();
  const { person } = excel().host;
  await person.insertRows('Sheet1', 2, 3);
  await person.deleteRows('Sheet1', 1);
  await person.insertColumns('Sheet1', 2);
  await person.deleteColumns('Sheet1', 2);
  await arrivals();
  expect(heard.map(({ address, changeType }) => [address, changeType])).toEqual([
    ['2:4', 'RowInserted'],
    ['1:1', 'RowDeleted'],
    ['B:B', 'ColumnInserted'],
    ['B:B', 'ColumnDeleted'],
  ]);
});

test('undo and redo are changes like any other', async () => {
  const { heard } = await hearChanges();
  const { person } = excel().host;
  await person.type('Sheet1', 'A1', 1);
  await person.undo();
  await person.redo();
  await person.insertRows('Sheet1', 1);
  await person.undo();
  await arrivals();
  expect(heard.map(({ address, changeType }) => [address, changeType])).toEqual([
    ['A1', 'RangeEdited'],
    ['A1', 'RangeEdited'],
    ['A1', 'RangeEdited'],
    ['1:1', 'RowInserted'],
    ['1:1', 'RowDeleted'],
  ]);
  expect(heard[1]?.details).toMatchObject({ valueBefore: 1, valueAfter: '' });
});

test('moved cells are two changes, and formulas follow them', async () => {
  await write('Sheet1', 'A1:B1', [[5, '=A1*2']]);
  const { heard } = await hearChanges();
  await excel().host.person.move('Sheet1', 'A1', 'A4');
  await arrivals();
  expect(heard.map(({ address }) => address)).toEqual(['A1', 'A4']);
  expect(await cells('Sheet1', 'B1')).toMatchObject({ formulas: [['=A4*2']], values: [[10]] });
});

test('own writes are heard as own, unless events are off', async () => {
  const { heard } = await hearChanges();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    context.runtime.enableEvents = false;
    range.values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    range.values = [[2]];
    range.format.fill.color = '#FF0000';
    await context.sync();
  });
  await arrivals();
  expect(heard).toMatchObject([{ address: 'A1', triggerSource: 'ThisLocalAddin', source: 'Local', details: { valueBefore: 1, valueAfter: 2 } }]);
});

test("a co-author's entry is remote", async () => {
  const { heard } = await hearChanges();
  await excel().host.coauthor.type('Sheet1', 'A1', 1);
  await arrivals();
  expect(heard).toMatchObject([{ address: 'A1', source: 'Remote' }]);
});

test('nothing is heard after the handler is removed', async () => {
  const { heard, stop } = await hearChanges();
  await stop();
  await excel().host.person.type('Sheet1', 'A1', 1);
  await arrivals();
  expect(heard).toEqual([]);
});

test('handlers of one sheet hear that sheet only', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('另');
    sheet.onChanged.add((args) => {
      heard.push(args.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await excel().host.person.type('Sheet1', 'A1', 1);
  await excel().host.person.type('另', 'B1', 1);
  await arrivals();
  expect(heard).toEqual(['B1']);
});

test('sheets that come, go and come to the front; selections', async () => {
  const heard: string[] = [];
  const note = (what: string) => (args: { worksheetId: string; address?: string }) => {
    heard.push(`${what} ${excel().host.book.sheet(args.worksheetId)?.name ?? '?'}${args.address ?? ''}`);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note('added'));
    worksheets.onDeleted.add(note('deleted'));
    worksheets.onActivated.add(note('activated'));
    worksheets.onDeactivated.add(note('deactivated'));
    worksheets.onSelectionChanged.add(note('selected '));
    await context.sync();
  });
  const { person } = excel().host;
  await person.addSheet('新');
  await person.select('新', 'B2:B3');
  await arrivals();
  expect(heard).toEqual(['added 新', 'deactivated Sheet1', 'activated 新', 'selected  新B2:B3']);
  heard.length = 0;
  await person.deleteSheet('新');
  await arrivals();
  expect(heard.filter((line) => line.startsWith('deleted'))).toEqual(['deleted ?']);
});

test('two panes hear the same entry, each through its own client', async () => {
  const second = openPane(excel().host);
  const { heard } = await hearChanges();
  const heardBySecond: string[] = [];
  await second.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((args) => {
      heardBySecond.push(args.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await excel().host.person.type('Sheet1', 'D4', 1);
  await arrivals();
  expect([heard.map(({ address }) => address), heardBySecond]).toEqual([['D4'], ['D4']]);
});

test('before ExcelApi 1.14 nobody says who wrote', async () => {
  await excel().close();
  const old = openExcel({ apiLevel: 9 });
  const { heard } = await hearChanges();
  await write('Sheet1', 'A1', [[1]]);
  await old.host.person.type('Sheet1', 'A1', 2);
  await arrivals();
  expect(heard.map(({ triggerSource, details }) => [triggerSource, details.valueAfter as unknown])).toEqual([
    [undefined, 1],
    [undefined, 2],
  ]);
  expect((await cells('Sheet1', 'A1')).values).toEqual([[2]]);
  await old.close();
});
