import { type ExcelClient, openExcel, openPane } from '../../../playground/host/jest-client';
import { type Following, follow } from '../../../src/hosts/excel/follow';
import type { Change } from '../../../src/hosts/excel/follower';
import { eventually } from '../../setup/eventually';
import { anchorAt, quiet, valueOf } from './support';

const TABLE = '公开05表';
/** A1:F30, with the input cells in column B and formulas in C. */
const AREA = { top: 0, left: 0, bottom: 29, right: 5 };
const ANCHOR = 'table_05';

let excel: ExcelClient;
let following: Following;
let changes: Change[];
let states: string[];
let linked: { sheetId: string; row: number; column: number }[];

async function open(apiLevel: number): Promise<void> {
  excel = openExcel({ apiLevel });
  await excel.host.person.addSheet(TABLE);
  await excel.host.person.paste(TABLE, 'A1', [['项目', '金额'], ['一', 10, '=B2*2'], ['二', 20, '=B3*2']]);
  await anchorAt(`='${TABLE}'!$A$1:$F$30`, ANCHOR);
  changes = [];
  states = [];
  linked = [];
  const outcome = await follow({
    anchors: [ANCHOR],
    limit: 1000,
    watched: {
      areaOn: (sheetId) => (sheetId === tableId() ? AREA : undefined),
      isInput: ({ column }) => column === 1,
      linked: () => linked,
    },
    onChange: (change) => changes.push(change),
    onState: ({ kind }) => states.push(kind),
  });
  following = valueOf(outcome);
  changes = [];
  states = [];
  excel.host.traffic.reset();
}

const tableId = () => excel.host.book.sheet(TABLE)?.id;

const seen = () => changes.map((change) => (change.kind === 'anew' ? 'anew' : change.patches.map(({ row, column, cell }) => [row, column, cell])));

afterEach(() => excel.close());

describe.each([9, 14, 15])('ExcelApi 1.%i', (apiLevel) => {
  beforeEach(() => open(apiLevel));

  test('a typed cell costs no round trip', async () => {
    await excel.host.person.type(TABLE, 'B2', 12.5);
    await eventually(() => expect(seen()).toEqual([[[1, 1, 12.5]]]));
    await excel.host.person.type(TABLE, 'B2', '');
    await eventually(() => expect(seen()[1]).toEqual([[1, 1, undefined]]));
    expect(excel.host.traffic.roundTrips).toBe(0);
    expect(states).toEqual([]);
  });

  test('a paste costs one, whatever its size, and what did not change is not told', async () => {
    await excel.host.person.paste(TABLE, 'B2', [[11], [20], [33]]);
    await eventually(() => expect(seen()).toEqual([[[1, 1, 11], [3, 1, 33]]]));
    expect(excel.host.traffic.roundTrips).toBe(1);
    expect(states).toEqual(['reading', 'current']);
  });

  test('a formula that is overtyped, and comes back by undo, is read', async () => {
    await excel.host.person.type(TABLE, 'C2', 99);
    await eventually(() => expect(seen()).toEqual([[[1, 2, 99]]]));
    await excel.host.person.type(TABLE, 'C2', '=B2*2');
    await eventually(() => expect(seen()[1]).toEqual([[1, 2, { value: 20, formula: 'B2*2' }]]));
    expect(excel.host.traffic.roundTrips).toBe(2);
  });

  test('a formula that is typed into an input is read, and followed from then on', async () => {
    await excel.host.person.type(TABLE, 'B2', '=Sheet1!A1');
    if (apiLevel < 13) return;
    await eventually(() => expect(seen().at(-1)).toEqual([[1, 1, { value: 0, formula: 'Sheet1!A1' }]]));
    expect(excel.host.traffic.roundTrips).toBe(1);
  });

  test('undo and redo arrive as changes', async () => {
    await excel.host.person.type(TABLE, 'B2', 12.5);
    await excel.host.person.undo();
    await excel.host.person.redo();
    await eventually(() => expect(seen().map((change) => change[0])).toEqual([[1, 1, 12.5], [1, 1, 10], [1, 1, 12.5]]));
  });

  test('somebody else writing is followed like the person here', async () => {
    await excel.host.coauthor.type(TABLE, 'B3', 5);
    await eventually(() => expect(seen()).toEqual([[[2, 1, 5]]]));
  });

  test('an inserted row makes everything be read once', async () => {
    await excel.host.person.insertRows(TABLE, 3);
    await eventually(() => expect(seen()).toEqual(['anew']));
    expect(excel.host.traffic.roundTrips).toBe(1);
    const [change] = changes;
    expect(change?.snapshot.sheets[1]?.rows.get(3)?.slice(0, 2)).toEqual(['二', 20]);
  });

  test('a copied and a deleted sheet make everything be read', async () => {
    await excel.host.person.copySheet(TABLE);
    await quiet();
    await excel.host.person.deleteSheet(`${TABLE} (2)`);
    await eventually(() => expect(seen()).toEqual(['anew', 'anew']));
    expect(excel.host.traffic.roundTrips).toBe(2);
  });

  test('other sheets do not matter', async () => {
    await excel.host.person.type('Sheet1', 'B2', 5);
    await excel.host.person.paste('Sheet1', 'B2', [[1], [2]]);
    await quiet();
    expect(changes).toEqual([]);
    expect(excel.host.traffic.roundTrips).toBe(0);
  });

  test('linked inputs are read once after a calculation', async () => {
    await excel.host.person.paste(TABLE, 'B2', [['=Sheet1!A1'], ['=Sheet1!A2']]);
    await quiet();
    const id = tableId() ?? '';
    linked = [{ sheetId: id, row: 1, column: 1 }, { sheetId: id, row: 2, column: 1 }];
    changes = [];
    excel.host.traffic.reset();
    await excel.host.person.paste('Sheet1', 'A1', [[3], [4]]);
    await eventually(() => expect(seen()).toEqual([[[1, 1, { value: 3, formula: 'Sheet1!A1' }], [2, 1, { value: 4, formula: 'Sheet1!A2' }]]]));
    expect(excel.host.traffic.roundTrips).toBe(1);
  });

  test('after an answer that never came everything is read anew at the next change', async () => {
    excel.host.faults.plan({ kind: 'fail', code: 'GeneralException' });
    await excel.host.person.paste(TABLE, 'B2', [[1], [2]]);
    await eventually(() => expect(states).toEqual(['reading', 'unknown']));
    expect(changes).toEqual([]);
    await excel.host.person.type(TABLE, 'B2', 7);
    await eventually(() => expect(seen()).toEqual(['anew']));
    expect(states).toEqual(['reading', 'unknown', 'reading', 'current']);
  });

  test('a reading that hangs ends in time, and everything is read anew at the next change', async () => {
    excel.host.faults.plan({ kind: 'hang' });
    await excel.host.person.paste(TABLE, 'B2', [[1], [2]]);
    await eventually(() => expect(states).toEqual(['reading', 'unknown']));
    await excel.host.person.type(TABLE, 'B2', 7);
    await eventually(() => expect(seen()).toEqual(['anew']));
    expect(states).toEqual(['reading', 'unknown', 'reading', 'current']);
  });

  test('what another pane of the add-in writes is followed', async () => {
    const pane = openPane(excel.host);
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(TABLE);
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('B3').values = [[5]];
      await context.sync();
    });
    await eventually(() => expect(changes.at(-1)?.snapshot.sheets[1]?.rows.get(2)?.[1]).toBe(5));
    expect(changes.at(-1)?.snapshot.sheets[1]?.rows.get(3)?.slice(0, 2)).toEqual(['二', 20]);
  });

  test('it is told whether something was done here or elsewhere', async () => {
    await excel.host.coauthor.type(TABLE, 'B2', 1);
    await excel.host.coauthor.paste(TABLE, 'B2', [[2], [3]]);
    await eventually(() => expect(changes).toHaveLength(2));
    await excel.host.person.type(TABLE, 'B2', 4);
    await eventually(() => expect(changes.map(({ byOthers }) => byOthers)).toEqual([true, true, false]));
  });

  test('an entry that comes while a paste is read is younger than the answer', async () => {
    excel.host.faults.plan({ kind: 'delay', milliseconds: 50 });
    void excel.host.person.paste(TABLE, 'B2', [[1], [2]]);
    await quiet(20);
    await excel.host.person.type(TABLE, 'B2', 7);
    await eventually(() => {
      const last = changes.at(-1)?.snapshot.sheets[1]?.rows;
      expect([last?.get(1)?.[1], last?.get(2)?.[1]]).toEqual([7, 2]);
    });
  });

  test('nothing is told after the end', async () => {
    await following.stop();
    excel.host.traffic.reset();
    await excel.host.person.type(TABLE, 'B2', 12.5);
    await quiet();
    expect(changes).toEqual([]);
  });
});

describe('what a workbook needs beside it', () => {
  const prepared = async (prepare: () => Promise<void>) => {
    await open(15);
    await following.stop();
    const outcome = await follow({
      anchors: [ANCHOR],
      prepare,
      watched: { areaOn: () => undefined, isInput: () => false, linked: () => [] },
      onChange: (change) => changes.push(change),
      onState: (state) => states.push(state.kind === 'unknown' && state.problem.kind === 'unknown' ? `${state.kind} ${state.problem.code}` : state.kind),
    });
    following = valueOf(outcome);
  };

  test('comes before anybody is told of the workbook, and what happens meanwhile is read', async () => {
    let arrive = () => {};
    const loading = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let asked = 0;
    const started = prepared(() => {
      asked += 1;
      return loading;
    });
    await eventually(() => expect(asked).toBe(1));
    expect([states, changes]).toEqual([['reading'], []]);
    await excel.host.person.addSheet('另一张');
    arrive();
    await started;
    await eventually(() => expect(states).toEqual(['reading', 'current']));
    expect(changes.at(-1)?.snapshot.sheets.map(({ name }) => name)).toContain('另一张');
  });

  test('is asked for again at the next reading where it did not come', async () => {
    let fails = true;
    await prepared(() => (fails ? Promise.reject(new Error('no network')) : Promise.resolve()));
    expect([states.at(-1), changes]).toEqual(['unknown NotLoaded', []]);
    fails = false;
    await following.refresh();
    expect([states.at(-1), changes.length]).toEqual(['current', 1]);
  });
});
