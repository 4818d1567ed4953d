import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { type Session, openSession } from '../../../src/app/session';
import { excelHost } from '../../../src/hosts/excel';
import { sheetOf } from '../../performance/tables';
import { eventually } from '../../setup/eventually';

jest.setTimeout(120_000);

let excel: ExcelClient;
let session: Session;

const state = () => session.getState();
const rules = () => state().findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
const SHEET = '绩效自评表 单位运转经费';
const text = (address: string, sheet = SHEET) => {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return excel.host.grid.cell(excel.host.book.sheet(sheet)?.id ?? '', parseInt(row, 10) - 1, letter.charCodeAt(0) - 65).value;
};

beforeEach(async () => {
  excel = openExcel({ apiLevel: 15 });
  session = openSession(excelHost);
  await session.start();
  await session.insertProjects(['单位运转经费'], 'full');
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

test('a table for a project is inserted, known, and judged at every entry without a round trip', async () => {
  expect(state().notice).toEqual({ kind: 'written', sheet: SHEET });
  expect(state().projects).toMatchObject([{ form: 'X1', project: '单位运转经费', sheet: SHEET, variant: 'full', status: 'empty' }]);
  expect(rules()).toEqual([]);
  excel.host.traffic.reset();
  const { person } = excel.host;
  await person.type(SHEET, 'F8', 8);
  await person.type(SHEET, 'G8', 4);
  await eventually(() => expect(rules()).toEqual(['X-reason']));
  // The formulas are native.
  expect([text('F7'), text('H7'), text('I7'), text('J7')]).toEqual([8, 4, 50, 5]);
  await person.type(SHEET, 'K8', '资金下达较晚');
  await eventually(() => expect(rules()).toEqual([]));
  for (const [address, value] of [['D14', '档案柜'], ['E14', '≤11节'], ['G14', '50节'], ['I14', 90], ['J14', 90]] as const) await person.type(SHEET, address, value);
  await eventually(() => expect(rules()).toEqual(['X-full-marks']));
  expect(state().findings.find(({ rule }) => rule === 'X-full-marks')?.place).toMatchObject({ sheet: SHEET, address: 'G14' });
  expect(state().projects).toMatchObject([{ status: 'errors', errors: 1, points: '95', grade: '优' }]);
  expect(excel.host.traffic.roundTrips).toBe(0);
});

test('any number of them; a name that is taken is not touched; they are found again', async () => {
  expect(await session.insertProjects(['单位运转经费', '招聘会 [2024]'], 'short')).toEqual([]);
  // All of them are told, not the last alone.
  expect(state().notice).toEqual({ kind: 'sheets-written', sheets: [`${SHEET} (2)`, '绩效自评表 招聘会 2024'] });
  expect(state().projects.map(({ form, sheet }) => [form, sheet])).toEqual([['X1', SHEET], ['X2', `${SHEET} (2)`], ['X3', '绩效自评表 招聘会 2024']]);
  await eventually(() => expect(rules()).toEqual(['X-twice']));
  await session.stop();
  session = openSession(excelHost);
  await session.start();
  expect(state().projects.map(({ form }) => form)).toEqual(['X1', 'X2', 'X3']);
  await session.showTable('X3');
  expect(state().notice).toBeUndefined();
});

test('a line on the row of 总分 and a source above the first one are counted, by the formulas and by the check', async () => {
  const { person } = excel.host;
  for (const [address, value] of [['F8', 100], ['G8', 100], ['D14', '甲'], ['E14', '≥5个'], ['G14', '5个'], ['I14', 85], ['J14', 85]] as const) await person.type(SHEET, address, value);
  await person.insertRows(SHEET, 28);
  for (const [address, value] of [['D28', '乙'], ['E28', '≥90%'], ['G28', '95%'], ['I28', 5], ['J28', 5]] as const) await person.type(SHEET, address, value);
  await person.insertRows(SHEET, 8);
  for (const [address, value] of [['F8', 20], ['G8', 20], ['B8', '自筹']] as const) await person.type(SHEET, address, value);
  await eventually(() => expect(state().projects).toMatchObject([{ status: 'ties', points: '100', grade: '优' }]));
  expect(rules()).toEqual([]);
  expect([text('I30'), text('J30'), text('F7'), text('G7')]).toEqual([100, 100, 120, 120]);
  // They are still known as the product's own: typed over, it is noticed by what they would give.
  expect(session.workbook()?.checked.report.tables.get('X1')?.origins.get('X1/total/points')).toBe('derived');
  await person.deleteRows(SHEET, 8);
  await person.deleteRows(SHEET, 28);
  await eventually(() => expect(state().projects).toMatchObject([{ points: '95' }]));
  expect([text('J28'), text('F7')]).toEqual([95, 100]);
});

test('what the person left is returned, and what was written before is not denied', async () => {
  const stop = session.subscribe(() => {
    // As 乙 is begun: a sheet that is being written cannot be left.
    if (state().projects.length > 1) session.cancel();
  });
  expect(await session.insertProjects(['甲', '乙', '丙', '丁'], 'short')).toEqual(['乙', '丙', '丁']);
  expect(state().notice).toEqual({ kind: 'written', sheet: '绩效自评表 甲' });
  expect(state().projects).toHaveLength(2);
  stop();
});

/** A table as somebody else has it: its cells, without names and formulas of ours. */
function foreignTable(project: string): (string | number)[][] {
  const { rows } = sheetOf({
    variant: 'short', project, unit: '岚县创业就业服务中心', sources: [{ label: '市县区财政资金', budget: '8', executed: '8', balance: '0', rate: '100', score: '10' }],
    lines: [{ first: '产出指标', second: '数量指标', third: '档案柜', target: '≤11节', actual: '50节', weight: '90', points: '90' }],
  });
  return rows.map((row) => row.map((cell) => {
    switch (cell?.content.kind) {
      case 'text':
        return cell.content.text;
      case 'number':
        return cell.content.value.toNumber();
      case 'formula':
        return typeof cell.content.result === 'string' ? cell.content.result : cell.content.result.toNumber();
      default:
        return '';
    }
  }));
}

describe('a table that somebody else made, on a sheet of any name', () => {
  const fullMarks = () => state().findings.filter(({ rule }) => rule === 'X-full-marks').map(({ place }) => `${place.sheet}!${place.address}`);

  test('is known when the workbook is opened, and followed entry by entry', async () => {
    await session.stop();
    await excel.host.person.addSheet('附表3');
    await excel.host.person.paste('附表3', 'B3', foreignTable('招聘会经费'));
    session = openSession(excelHost);
    await session.start();
    expect(state().projects.map(({ project, sheet }) => [project, sheet])).toEqual([['单位运转经费', SHEET], ['招聘会经费', '附表3']]);
    const [place = ''] = fullMarks();
    expect(place).toMatch(/^附表3!H\d+$/);
    excel.host.traffic.reset();
    await excel.host.person.type('附表3', place.slice('附表3!'.length), '10节');
    await eventually(() => expect(fullMarks()).toEqual([]));
    expect(excel.host.traffic.roundTrips).toBe(0);
  });

  test('is known when it is pasted; what is no table is left alone, and single entries are not looked at', async () => {
    await excel.host.person.addSheet('杂项');
    await eventually(() => expect(state().link.kind).toBe('current'));
    const [first = []] = foreignTable('甲');
    await excel.host.person.paste('杂项', 'A1', Array.from({ length: 8 }, (_, row) => first.map((_each, column) => row * column)));
    await excel.host.person.type('杂项', 'A20', '项目名称');
    await eventually(() => expect(state().link.kind).toBe('current'));
    expect(state().projects).toHaveLength(1);
    await excel.host.person.paste('杂项', 'A30', foreignTable('招聘会经费'));
    await eventually(() => expect(state().projects.map(({ project }) => project)).toEqual(['单位运转经费', '招聘会经费']));
    await eventually(() => expect(fullMarks()).toHaveLength(1));
  });

  test('whose reading failed when it was pasted is looked at again', async () => {
    await excel.host.person.addSheet('杂项');
    await eventually(() => expect(state().link.kind).toBe('current'));
    excel.host.traffic.reset();
    excel.host.faults.plan({ kind: 'fail', code: 'GeneralException' });
    await excel.host.person.paste('杂项', 'A1', foreignTable('招聘会经费'));
    await eventually(() => expect(excel.host.traffic.roundTrips).toBe(1));
    expect(state().projects).toHaveLength(1);
    await session.refresh();
    expect(state().projects.map(({ project }) => project)).toEqual(['单位运转经费', '招聘会经费']);
  });

  test('is known when it is typed in cell by cell, without a round trip before its head is there', async () => {
    await excel.host.person.addSheet('杂项');
    await eventually(() => expect(state().link.kind).toBe('current'));
    excel.host.traffic.reset();
    const cells = foreignTable('招聘会经费').flatMap((row, index) => row.flatMap((value, column) => (value === '' ? [] : [{ address: `${String.fromCharCode(65 + column)}${index + 1}`, value }])));
    const heads = cells.findIndex(({ value }) => value === '分值');
    expect(heads).toBeGreaterThan(0);
    for (const { address, value } of cells.slice(0, heads)) await excel.host.person.type('杂项', address, value);
    expect(excel.host.traffic.roundTrips).toBe(0);
    for (const { address, value } of cells.slice(heads)) await excel.host.person.type('杂项', address, value);
    await eventually(() => expect(state().projects.map(({ project }) => project)).toEqual(['单位运转经费', '招聘会经费']));
    await eventually(() => expect(fullMarks()).toHaveLength(1));
  });

  test('that came row by row is known when the person comes back to the pane', async () => {
    await excel.host.person.addSheet('杂项');
    await eventually(() => expect(state().link.kind).toBe('current'));
    excel.host.traffic.reset();
    for (const [index, row] of foreignTable('招聘会经费').entries()) await excel.host.person.paste('杂项', `A${index + 1}`, [row]);
    expect(excel.host.traffic.roundTrips).toBe(0);
    expect(state().projects).toHaveLength(1);
    await session.look();
    expect(state().projects.map(({ project }) => project)).toEqual(['单位运转经费', '招聘会经费']);
    // Nothing is left to be looked at: the tabs alone are asked for.
    excel.host.traffic.reset();
    await session.look();
    expect(excel.host.traffic.roundTrips).toBe(1);
  });
});
