import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { type Session, openSession } from '../../../src/app/session';
import { fingerprintOf } from '../../../src/app/verification/fingerprint';
import { keptVerification } from '../../../src/app/verification/kept';
import { VERIFICATION_SHEET, verificationSheet } from '../../../src/app/verification/sheet';
import { verify } from '../../../src/app/verification/verification';
import { excelHost } from '../../../src/hosts/excel';
import { address } from '../../../src/workbook';
import { quiet } from '../../hosts/excel/support';

let excel: ExcelClient;
let session: Session;

beforeEach(async () => {
  excel = openExcel({ apiLevel: 9 });
  session = openSession(excelHost);
  await session.start();
  await session.insert(['01', 'P']);
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

function live() {
  const known = session.workbook();
  if (known === undefined) throw new Error('nothing is known');
  return known;
}

/** What the sheet's own formulas say, as Excel shows them: of itself, and which tables were changed. */
function said(): { readonly of: unknown; readonly changed: readonly unknown[] } {
  const sheet = excel.host.book.sheet(VERIFICATION_SHEET);
  const shown = (row: number, column: number) => excel.host.grid.cell(sheet?.id ?? '', row, column).value;
  return { of: shown(1, 0), changed: Array.from({ length: 200 }, (_, row) => row).flatMap((row) => (shown(row, 1) === '有改动' ? [shown(row, 0)] : [])) };
}

const VALID = '各表、各绩效自评表与出具报告时一致。';
const OUTDATED = '本报告已过期：出具以后，表中的数字或文字有改动，请重新校验。';

async function issue(): Promise<void> {
  await quiet(260);
  await session.refresh();
  const { checked, snapshot } = live();
  const verification = await verify(checked, { time: '2025-08-20 14:05' });
  await session.writeSheet(VERIFICATION_SHEET, (name) => verificationSheet(checked, verification, snapshot, name));
  expect(session.getState().notice).toEqual({ kind: 'written', sheet: VERIFICATION_SHEET });
}

async function type(cells: Readonly<Record<string, string | number>>): Promise<void> {
  for (const [at, value] of Object.entries(cells)) {
    const [sheet = '', cell = ''] = at.split('!');
    await excel.host.person.type(sheet, cell, value);
  }
}

test('the sheet holds until a figure is changed, and then says so itself', async () => {
  await excel.host.person.type('公开01表', 'C8', 12.5);
  await issue();
  expect(keptVerification(live().snapshot)?.fingerprint).toBe(await fingerprintOf(live().checked.report));
  expect(said()).toEqual({ of: VALID, changed: [] });
  await type({ '公开01表!C8': 12.6 });
  expect(said()).toEqual({ of: OUTDATED, changed: ['公开01表 收入支出决算总表'] });
  await quiet(260);
  await session.refresh();
  expect(keptVerification(live().snapshot)?.fingerprint).not.toBe(await fingerprintOf(live().checked.report));
  const marks = await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(VERIFICATION_SHEET).getRange('A2').conditionalFormats;
    formats.load('items/customOrNullObject/rule/formula');
    await context.sync();
    return formats.items.map(({ customOrNullObject: { rule } }) => rule.formula);
  });
  expect(marks).toEqual([`=$A$2<>"${VALID}"`]);
});

test('changes that make up for each other, words, and 绩效自评表 count as well; what is put back does not', async () => {
  await session.insertProjects(['甲𠮷项目'], 'full');
  const before = { '公开01表!C8': 12.5, '公开01表!C9': -3, '公开01表!F8': 7.25, '公开01表!F9': 0.1, '说明参数!C5': '某县文化馆' };
  await type(before);
  const [project] = live().checked.projects;
  const goal = project?.table.goal;
  if (project === undefined || goal === undefined) throw new Error('no project');
  const cell = `${project.sheetName}!${address(goal.row, goal.column)}`;
  const words = '完成设备购置，'.repeat(20);
  await type({ [cell]: words });
  await issue();
  expect(said()).toEqual({ of: VALID, changed: [] });
  const cases: readonly (readonly [Readonly<Record<string, string | number>>, string])[] = [
    [{ '公开01表!C8': 11.5, '公开01表!C9': -2 }, '公开01表 收入支出决算总表'],
    // Rows and columns add up to what they did.
    [{ '公开01表!C8': 12.6, '公开01表!C9': -3.1, '公开01表!F8': 7.15, '公开01表!F9': 0.2 }, '公开01表 收入支出决算总表'],
    [{ '说明参数!C5': '某县化文馆' }, '说明参数'],
    [{ [cell]: `${words.slice(0, -3)}置购，` }, '绩效自评表 甲𠮷项目'],
  ];
  for (const [change, table] of cases) {
    await type(change);
    expect(said()).toEqual({ of: OUTDATED, changed: [table] });
    await type(Object.fromEntries(Object.keys(change).map((at) => [at, { ...before, [cell]: words }[at] ?? ''])));
    expect(said()).toEqual({ of: VALID, changed: [] });
  }
});
