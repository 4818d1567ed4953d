import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { discover } from '../../../src/app/discover';
import type { Recognition, Session } from '../../../src/app/session';
import { FORM_SETS } from '../../../src/forms';
import type { FoundTable, WorkbookSnapshot } from '../../../src/workbook';
import { RecogniseTool } from '../../../taskpane/tools/recognise/recognise-tool';
import { scrambledBy } from '../../workbook/recognise/reports';
import { OWN_LOOK } from '../../workbook/recognise/scramble/look';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';

const { snapshot: SAMPLE, set: SET } = scrambledBy(0, OWN_LOOK);
const FIFTH = SAMPLE.sheets.find(({ name }) => name === '公开05表');

/** The tables, and 05 a second time with another figure. */
function doubled(): WorkbookSnapshot {
  if (FIFTH === undefined) throw new Error('no 05');
  const rows = new Map([...FIFTH.rows].map(([row, cells]) => [row, cells.map((cell) => (cell === 1397.29 ? 1400 : cell))] as const));
  return { ...SAMPLE, sheets: [...SAMPLE.sheets, { ...FIFTH, id: 'other', name: '公开05表（旧）', rows }] };
}

function recognitionOf(snapshot: WorkbookSnapshot): Recognition {
  return { snapshot, set: SET, discovered: discover(snapshot, FORM_SETS) };
}

function show(recognition: Recognition, actions: Partial<Session> = {}, over: Parameters<typeof fakeSession>[0] = {}) {
  const acceptTables = jest.fn<Promise<void>, [Recognition, readonly FoundTable[]]>(() => Promise.resolve());
  const session = fakeSession(over, { recogniseTables: () => Promise.resolve(recognition), acceptTables, ...actions });
  renderPane(<main><h2>识别现有表格</h2><RecogniseTool /></main>, session);
  const forms = () => acceptTables.mock.calls[0]?.[1].map(({ placement }) => `${placement.form.id} ${placement.sheetName}`);
  return { session, user: userEvent.setup(), forms };
}

const find = () => screen.getByRole('button', { name: '识别工作簿里的表' });

test('what was found is seen with its reasons first; what is certain is taken, a table less where the person says so', async () => {
  const { user, forms } = show(recognitionOf(SAMPLE));
  await expectAccessible();
  await user.click(find());
  expect(await screen.findByRole('heading', { name: '认出 10 处' })).toBeInTheDocument();
  const fifth = screen.getByRole('checkbox', { name: /^公开05表/ }).closest('li');
  if (fifth === null) throw new Error('no 05');
  expect(fifth).toHaveTextContent(/确定公开05表!A1:.*标题“一般公共预算财政拨款支出决算表”，表号“公开05表”，栏目 3\/3/);
  await expectAccessible();
  await user.click(within(fifth).getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: '采用 9 张表' }));
  expect(forms()).toHaveLength(9);
  expect(forms()).not.toContain('05 公开05表');
});

test('of two places of one form the person says which; one at most', async () => {
  const { user, forms } = show(recognitionOf(doubled()));
  await user.click(find());
  const places = await screen.findAllByRole('combobox', { name: /公开05表.*是哪张表/ });
  expect(places.map((place) => (place as HTMLSelectElement).value)).toEqual(['', '']);
  const [first, second] = places;
  if (first === undefined || second === undefined) throw new Error('one place');
  await user.selectOptions(first, '05');
  await user.selectOptions(second, '05');
  expect(first).toHaveValue('');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '采用 10 张表' }));
  expect(forms()?.filter((form) => form.startsWith('05'))).toHaveLength(1);
});

test('a place that is pointed at is listed, and one that is no such table says so', async () => {
  if (FIFTH === undefined) throw new Error('no 05');
  const rows = new Map([...FIFTH.rows].map(([row, cells]) => [row + 50, cells] as const));
  const bare = { ...SAMPLE, sheets: [{ ...FIFTH, rows }] };
  const area = { top: 50, left: 0, bottom: 90, right: 10 };
  const selectedArea = jest.fn(() => Promise.resolve({ sheetId: FIFTH.id, area }));
  const { user, forms } = show({ ...recognitionOf(bare), discovered: undefined }, { selectedArea });
  await user.click(find());
  expect(await screen.findByText(/没有认出决算公开表/)).toBeInTheDocument();
  const point = screen.getByRole('button', { name: '以所选区域为这张表' });
  await user.click(point);
  expect(await screen.findByText(/所选区域里没有认出“公开01表/)).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('表名'), '05');
  await user.click(point);
  expect(await screen.findByText(/已列入上面的清单：公开05表/)).toBeInTheDocument();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '采用 1 张表' }));
  expect(forms()).toEqual(['05 公开05表']);
});

test('what was accepted is said, and taken back when asked', async () => {
  const base = fakeSession().getState();
  const { session, user } = show(recognitionOf(SAMPLE), {}, { tables: base.tables.map((table) => (table.form === '05' ? { ...table, sheet: '甲', found: true as const, status: 'ties' as const } : table)) });
  expect(screen.getByRole('heading', { name: '已采用 1 张表' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '取消识别' }));
  expect(session.forgetTables).toHaveBeenCalledTimes(1);
});

test('where two sets fit, the person says which', async () => {
  const recognition = recognitionOf(SAMPLE);
  const rival = FORM_SETS.find(({ id }) => id !== SET.id);
  if (rival === undefined || recognition.discovered === undefined) throw new Error('no other set');
  const recogniseTables = jest.fn<Promise<Recognition | undefined>, [typeof rival | undefined]>(() => Promise.resolve({ ...recognition, discovered: { ...recognition.discovered, rivalSets: [rival] } as Recognition['discovered'] }));
  const { user } = show(recognition, { recogniseTables });
  await user.click(find());
  await user.click(await screen.findByRole('button', { name: `按“${rival.title}”识别` }));
  expect(recogniseTables.mock.calls.map(([only]) => only?.id)).toEqual([undefined, rival.id]);
  await expectAccessible();
});

test('beside inserted tables, what stands a second time is said where nothing is to be taken', async () => {
  const table = discover(SAMPLE, FORM_SETS)?.tables.get('05');
  if (table === undefined) throw new Error('no 05');
  const beside = [{ table, why: 'differs', says: '' }, { table, why: 'year', says: '2023' }] as const;
  const discovered = { set: SET, tables: new Map(), exact: new Map(), others: [], unknownSheets: ['工资表'], rivalSets: [], unit: '', year: '', beside };
  const { user } = show({ snapshot: SAMPLE, set: SET, discovered });
  await user.click(find());
  expect(await screen.findByText(/工作表“公开05表”里还有一张“公开05表.*数字与已核对的不同/)).toBeInTheDocument();
  expect(screen.getByText(/是2023年度的，没有采用/)).toBeInTheDocument();
  expect(screen.getByText(/没有认出的工作表：工资表/)).toBeInTheDocument();
  await expectAccessible();
});
