import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FUNCTIONAL, searchClassification } from '../../../src/classification';
import { Decimal } from '../../../src/amount';
import type { Session, SessionState } from '../../../src/app/session';
import { type Report, amountEntry, figureId } from '../../../src/report';
import { TablesTab } from '../../../taskpane/tables/tables-tab';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';
import { UNKNOWN, insertedTables } from '../support/states';

function show(state: Partial<SessionState>) {
  const session = fakeSession(state, { search: (query) => searchClassification(FUNCTIONAL, query) });
  const onErrors = jest.fn();
  renderPane(<main><TablesTab onErrors={onErrors} /></main>, session);
  return { session, onErrors, user: userEvent.setup() };
}

const row = (title: string) => {
  const item = screen.getAllByRole('listitem').find((candidate) => within(candidate).queryByText(title) !== null);
  if (item === undefined) throw new Error(`No row is called ${title}.`);
  return within(item);
};

describe('a workbook without tables', () => {
  test('one button inserts all; each table can be inserted alone', async () => {
    const { session, user } = show({});
    expect(within(screen.getByRole('list', { name: '公开表' })).getAllByRole('listitem')).toHaveLength(12);
    await user.click(screen.getByRole('button', { name: '插入全部表格' }));
    expect(session.insert).toHaveBeenLastCalledWith();
    await user.click(screen.getByRole('button', { name: '插入 公开05表 一般公共预算财政拨款支出决算表' }));
    expect(session.insert).toHaveBeenLastCalledWith(['05']);
    expect(screen.getAllByText('未插入')).toHaveLength(12);
    expect(row('说明参数').getByText('上年数、年初预算和原因，供核对和生成说明')).toBeInTheDocument();
    expect(row('公开文本').getByText('职责、机构设置等公开文本用的文字')).toBeInTheDocument();
    expect(screen.queryByText('添加科目')).not.toBeInTheDocument();
    await expectAccessible();
  });

  test('while it is read for the first time nothing is offered', () => {
    show({ link: { kind: 'starting' } });
    expect(screen.getByRole('status')).toHaveTextContent('正在读取工作簿');
    expect(screen.queryByRole('button', { name: '插入全部表格' })).not.toBeInTheDocument();
    for (const button of screen.getAllByRole('button')) expect(button).toHaveAttribute('aria-disabled', 'true');
  });

  test('while something runs no button does anything', async () => {
    const { session, user } = show({ task: { kind: 'insert', cancellable: true } });
    await user.click(screen.getByRole('button', { name: '插入全部表格' }));
    expect(session.insert).not.toHaveBeenCalled();
  });
});

describe('a workbook with tables', () => {
  const tables = insertedTables({
    '02': { status: 'errors', errors: 3, warnings: 2 },
    '03': { status: 'empty', protectedByOthers: true },
    '04': { sheet: '财拨' },
    '06': { warnings: 4 },
    '08': { sheet: undefined, status: 'absent' },
    T: { status: 'filled' },
    P: { sheet: undefined, status: 'absent' },
  });
  const state: Partial<SessionState> = { tables, tally: { rules: 1523, passed: 1490, errors: 3, warnings: 2, infos: 0 } };

  test('each says how it stands, in words', async () => {
    show(state);
    expect(row('收入支出决算总表').getByText('勾稽一致')).toBeInTheDocument();
    expect(row('收入决算表').getByText('3 个错误')).toBeInTheDocument();
    expect(row('收入决算表').getByText('2 处待核对')).toBeInTheDocument();
    // What is to be looked at does not stand beside a tick.
    expect(row('一般公共预算财政拨款基本支出决算明细表').getByRole('button', { name: /：4 处待核对，查看$/ })).toBeInTheDocument();
    expect(row('一般公共预算财政拨款基本支出决算明细表').queryByText('勾稽一致')).toBeNull();
    expect(row('支出决算表').getByText('空表')).toBeInTheDocument();
    expect(row('公开文本').getByText('已填写')).toBeInTheDocument();
    expect(row('支出决算表').getByText('受他人保护，只核对、不写入')).toBeInTheDocument();
    expect(row('财政拨款收入支出决算总表').getByText('工作表：财拨')).toBeInTheDocument();
    expect(screen.getByText('已检查 1,523 条勾稽关系，1,490 条通过')).toBeInTheDocument();
    await screen.findByText('添加科目');
    await expectAccessible();
  });

  test('goes to a table, to its errors, and inserts what is left', async () => {
    const { session, onErrors, user } = show(state);
    await user.click(screen.getByRole('button', { name: '转到 公开01表 收入支出决算总表' }));
    expect(session.showTable).toHaveBeenCalledWith('01');
    await user.click(screen.getByRole('button', { name: '公开02表 收入决算表：3 个错误，查看' }));
    expect(onErrors).toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '插入其余 2 张表' }));
    expect(session.insert).toHaveBeenCalledWith(['08', 'P']);
  });

  test.each([['reading', { kind: 'reading' }, '正在核对'], ['unknown', UNKNOWN, '待重新读取']] as const)('no verdict is shown while the link is %s', (_, link, words) => {
    show({ ...state, link });
    expect(screen.queryByText('勾稽一致')).not.toBeInTheDocument();
    expect(screen.queryByText(/错误/)).not.toBeInTheDocument();
    expect(screen.queryByText(/条通过/)).not.toBeInTheDocument();
    expect(row('收入决算表').getByText(words)).toBeInTheDocument();
    expect(row('支出决算表').getByText('空表')).toBeInTheDocument();
  });

  test('empty tables promise to be checked', () => {
    show({ tables: insertedTables().map((table) => ({ ...table, status: 'empty' })) });
    expect(screen.getByText('录入数字后自动检查勾稽关系')).toBeInTheDocument();
  });

  test('in English every word but official names', async () => {
    renderPane(<main><TablesTab onErrors={jest.fn()} /></main>, fakeSession(state), 'en');
    expect(screen.getByText('1,523 relations checked, 1,490 hold')).toBeInTheDocument();
    expect(screen.getAllByText('Ties').length).toBeGreaterThan(3);
    await screen.findByText('Add a line');
  });
});

describe('suggestions', () => {
  const codes = [['208', '社会保障和就业支出'], ['20805', '行政事业单位养老支出'], ['210', '卫生健康支出'], ['21011', '']].map(([code = '', name = '']) => ({ code, name }));
  const state: Partial<SessionState> = {
    tables: insertedTables({ '03': { protectedByOthers: true } }),
    suggestions: [{ kind: 'parents', form: '05', codes }, { kind: 'lines', form: '08', codes: codes.slice(0, 1) }, { kind: 'formulas', form: '02', cells: 12 }, { kind: 'formulas', form: '03', cells: 4 }],
  };

  test('say what is missing where it may be written, and one click writes it', async () => {
    const { session, user } = show(state);
    expect(screen.getByText('公开05表：缺少上级科目 208 社会保障和就业支出、20805 行政事业单位养老支出、210 卫生健康支出 等 4 个')).toBeInTheDocument();
    expect(screen.getByText('公开08表：缺少科目 208 社会保障和就业支出')).toBeInTheDocument();
    expect(screen.getByText('公开02表：12 个单元格缺公式')).toBeInTheDocument();
    expect(screen.queryByText(/公开03表：/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '一键补全' }));
    expect(session.complete).toHaveBeenCalled();
    await expectAccessible();
  });

  test('on stale figures nothing is written', async () => {
    const { session, user } = show({ ...state, link: { kind: 'reading' } });
    await user.click(screen.getByRole('button', { name: '一键补全' }));
    expect(session.complete).not.toHaveBeenCalled();
  });
});

describe('adding a line', () => {
  test('is found by name, by code and by initials, and added by keyboard alone', async () => {
    const { session, user } = show({ tables: insertedTables() });
    const field = await screen.findByRole('combobox', { name: '查找科目' });
    await user.selectOptions(screen.getByRole('combobox', { name: '添加到' }), '05');
    await user.type(field, '20805');
    expect(screen.getAllByRole('option', { name: /^20805/ }).length).toBeGreaterThan(2);
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(field).toHaveAttribute('aria-activedescendant', options[0]?.id);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(session.addLine).toHaveBeenLastCalledWith('05', /^\d+/.exec(options[1]?.textContent ?? '')?.[0]);
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await user.type(field, 'xzyx');
    const found = await within(screen.getByRole('listbox')).findAllByText('行政运行');
    await user.click(found[0] ?? field);
    expect(session.addLine).toHaveBeenCalledTimes(2);
  });

  test('many are counted, none is said', async () => {
    const { user } = show({ tables: insertedTables() });
    const field = await screen.findByRole('combobox', { name: '查找科目' });
    await user.type(field, '2');
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(50);
    expect(screen.getByText(/显示前 50 个/)).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, '没有这个科目');
    expect(screen.getByText('没有找到“没有这个科目”')).toBeInTheDocument();
  });

  test('a table that others protect takes none; while something runs none is added', async () => {
    const locked = insertedTables(Object.fromEntries(['02', '03', '05', '07', '08'].map((form) => [form, { protectedByOthers: true }])));
    const { session, user } = show({ tables: locked });
    expect(await screen.findByText(/都受他人保护/)).toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: '查找科目' })).not.toBeInTheDocument();
    act(() => session.set({ tables: insertedTables(), task: { kind: 'complete', cancellable: false } }));
    await user.type(screen.getByRole('combobox', { name: '查找科目' }), '2080505{Enter}');
    expect(session.addLine).not.toHaveBeenCalled();
  });
});

describe('the tables of projects', () => {
  const spending = (project: string | undefined): Report => ({ set: 'shanxi-2024', tables: new Map([['03', { form: '03', lines: [], entries: new Map(project === undefined ? [] : [[figureId('03', 'total', 'project'), amountEntry(new Decimal(project), 2)]]), origins: new Map() }]]) });
  const hint = () => screen.queryByText(/^公开03表有项目支出/);
  function open(project: string | undefined, state: Partial<SessionState> = {}, actions: Partial<Session> = {}) {
    const session = fakeSession({ tables: insertedTables(), ...state }, { report: () => spending(project), ...actions });
    renderPane(<main><TablesTab onErrors={jest.fn()} /></main>, session);
    return session;
  }

  test('are spoken of once where 03 has 项目支出 and there is none, and inserted for each name that is typed', async () => {
    const session = open('1234.5');
    expect(await screen.findByText('公开03表有项目支出 1,234.50 万元，还没有绩效自评表：填写项目名称，每个项目插入一张。')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('项目名称'), '运转经费；  招聘会;{Enter}');
    expect(session.insertProjects).toHaveBeenCalledTimes(1);
    expect(session.insertProjects).toHaveBeenCalledWith(['运转经费', '招聘会'], 'full');
    act(() => session.set({ projects: [{ form: 'X1', project: '运转经费', title: '绩效自评表 运转经费', sheet: '绩效自评表 运转经费', variant: 'full', status: 'empty', errors: 0, warnings: 0, points: '', grade: '' }], version: 2 }));
    expect(hint()).not.toBeInTheDocument();
    await expectAccessible();
  });

  test.each([['0'], ['-3'], [undefined]])('are not spoken of where it has %s', async (project) => {
    open(project);
    expect(await screen.findByLabelText('项目名称')).toBeInTheDocument();
    expect(hint()).not.toBeInTheDocument();
  });

  test('names that were not inserted stay to be tried again', async () => {
    const insertProjects = jest.fn(() => Promise.resolve(['乙', '丙']));
    open('1', {}, { insertProjects });
    await userEvent.type(await screen.findByLabelText('项目名称'), '甲；乙；丙{Enter}');
    expect(await screen.findByDisplayValue('乙；丙')).toBeInTheDocument();
    expect(insertProjects).toHaveBeenCalledWith(['甲', '乙', '丙'], 'full');
  });
});
