import { type ExcelClient, openExcel } from '../../playground/host/jest-client';
import { RIBBON_ACTIONS } from '../../commands/actions';
import { type Session, openSession } from '../../src/app/session';
import { FORM_SETS } from '../../src/forms';
import { excelHost } from '../../src/hosts/excel';
import { setOf } from '../hosts/excel/support';

let excel: ExcelClient;
let session: Session;

const names = () => excel.host.book.grid.sheets().map(({ name }) => name);

async function press(name: string, panes?: string[]): Promise<void> {
  const showPane = (tab: string) => {
    panes?.push(tab);
    return Promise.resolve(panes !== undefined);
  };
  const action = RIBBON_ACTIONS[name];
  if (action === undefined) throw new Error(`No button is called ${name}.`);
  await action(session, showPane);
}

beforeEach(async () => {
  excel = openExcel({ apiLevel: 9 });
  session = openSession(excelHost);
  await session.start();
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

describe('without a pane', () => {
  test('one table, then all: what is there stays, only what is missing is added', async () => {
    await press('insertGeneralBudget');
    const sheet = session.getState().tables.find(({ form }) => form === '05')?.sheet ?? '';
    await excel.host.person.type(sheet, 'A9', '2080505');
    await press('insertAll');
    expect(session.getState().notice).toEqual({ kind: 'inserted', tables: setOf(FORM_SETS).forms.length - 1 });
    expect(names().filter((name) => name.startsWith(sheet))).toEqual([sheet]);
    expect(excel.host.grid.cell(excel.host.book.sheet(sheet)?.id ?? '', 8, 0).value).toBe('2080505');
  }, 30_000);

  test('checking and narrating write a sheet each, and never over one that is there', async () => {
    await press('insertAll');
    await press('check');
    await press('check');
    await press('narrate');
    expect(names()).toEqual(expect.arrayContaining(['检查结果', '检查结果 (2)', '情况说明']));
    const id = excel.host.book.sheet('检查结果')?.id ?? '';
    expect(excel.host.grid.cell(id, 0, 0).value).toBe('检查结果');
  }, 30_000);
});

test('说明参数 brings every support sheet of the set that was chosen', async () => {
  await session.setChoice('set', 'shanghai-2024');
  await press('insertParameters');
  expect(names()).toEqual(expect.arrayContaining(['项级说明', '说明参数', '科目名称']));
}, 30_000);

test('a button means the same table in every set, and says where a set has none', async () => {
  await session.setChoice('set', 'shanghai-2024');
  await press('insertThreePublic');
  expect(session.getState().tables.filter(({ status }) => status !== 'absent').map(({ title }) => title)).toEqual(['财政拨款“三公”经费支出决算表']);
  await press('insertStatistics');
  expect(session.getState().notice).toEqual({ kind: 'not-in-set' });
}, 30_000);

test('where there is a pane it is shown, and asks', async () => {
  await press('insertTotal');
  const shown: string[] = [];
  await press('insertTotal', shown);
  expect(session.getState().question?.sheets).toHaveLength(1);
  await press('check', shown);
  await press('narrate', shown);
  expect(shown).toEqual(['tables', 'check', 'narrative']);
  expect(names()).not.toContain('情况说明');
}, 30_000);
