import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ListedFinding, PassedRule, Session, SessionState } from '../../../src/app/session';
import { CheckTab } from '../../../taskpane/check/check-tab';
import { lanxian } from '../../samples/lanxian-2024/load';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';
import { sampleOf } from './sample';

const sample = sampleOf(lanxian()).state;

function open(over: Partial<SessionState> = {}, actions: Partial<Session> = {}) {
  const session = fakeSession({ ...sample, ...over }, actions);
  renderPane(<main><CheckTab /></main>, session);
  return { session, user: userEvent.setup() };
}

function first(): ListedFinding {
  const [finding] = sample.findings;
  if (finding === undefined) throw new Error('The sample has no finding.');
  return finding;
}

/** The item that says this. */
function item(message: string): HTMLElement {
  const found = screen.getByText(message).closest('li');
  if (found === null) throw new Error(`${message} stands in no item.`);
  return found;
}

const rows = () => document.querySelectorAll('[data-finding]');

function many(count: number, form = '05'): ListedFinding[] {
  return Array.from({ length: count }, (_, i) => ({ ...first(), form, key: `k${i}`, text: { ...first().text, message: `第${i}条` } }));
}

describe('the list', () => {
  test('every finding under its table, with sign and word; tables with errors first', async () => {
    open();
    const shown = [...rows()].map((row) => row.getAttribute('data-finding'));
    const inTable = (form: string) => sample.findings.filter((finding) => finding.form === form).map(({ key }) => key);
    expect(shown).toEqual(['P', '06', '03', '05'].flatMap(inTable));
    const groups = [...new Set(sample.findings.map(({ form }) => form))];
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(groups.length);
    const error = sample.findings.find(({ severity }) => severity === 'error');
    expect(error).toBeDefined();
    expect(within(item(error?.text.message ?? '')).getByText('错误')).toBeInTheDocument();
    expect(screen.getByText(`共核对 ${sample.tally.rules} 条关系，${sample.tally.passed} 条相符`)).toBeInTheDocument();
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('a link selects the cell, by click and by Enter', async () => {
    const { session, user } = open();
    const { text, place } = first();
    const link = within(item(text.message)).getByRole('button', { name: `选中单元格 ${place.sheet}!${place.address}` });
    await user.click(link);
    link.focus();
    await user.keyboard('{Enter}');
    expect(session.show).toHaveBeenCalledTimes(2);
    expect(session.show).toHaveBeenLastCalledWith(place);
  });

  test('details tell the rule and every cell', async () => {
    const { session, user } = open();
    const { text, figures } = first();
    const row = within(item(text.message));
    const button = row.getByRole('button', { name: '详情' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(row.getByText(`依据 ${text.rule?.id ?? ''}：${text.rule?.expects ?? ''}`)).toBeInTheDocument();
    const last = figures.at(-1);
    await user.click(row.getByRole('button', { name: `选中单元格 ${last?.name ?? ''} ${last?.place.sheet ?? ''}!${last?.place.address ?? ''}` }));
    expect(session.show).toHaveBeenCalledWith(last?.place);
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('a finding without a cell has no link; one that knows its sheet opens it', () => {
    const nowhere = { ...first(), key: 'nowhere', place: { sheet: '', address: '', row: -1, column: -1 }, text: { ...first().text, message: '无处' } };
    const sheet = { ...nowhere, key: 'sheet', place: { ...nowhere.place, sheet: '公开01表' }, text: { ...first().text, message: '有表' } };
    open({ findings: [nowhere, sheet] });
    expect(within(item('无处')).queryByRole('button', { name: /选中|打开/ })).toBeNull();
    expect(within(item('有表')).getByRole('button', { name: '打开工作表 公开01表' })).toBeInTheDocument();
  });

  test('formulas are restored one by one, or all after a question', async () => {
    const { session, user } = open();
    const restorable = sample.findings.filter((finding) => finding.restorable);
    const [one] = restorable;
    await user.click(within(item(one?.text.message ?? '')).getByRole('button', { name: '恢复公式' }));
    expect(session.restore).toHaveBeenLastCalledWith([one?.key]);
    await user.click(screen.getByRole('button', { name: /^全部恢复公式/ }));
    expect(session.restore).toHaveBeenCalledTimes(1);
    // What a dialog hides from readers follows the focus by timers, which may run late here; a real browser is asked elsewhere.
    const dialog = await screen.findByRole('dialog', { hidden: true });
    await user.click(await within(dialog).findByRole('button', { name: '恢复', hidden: true }));
    expect(session.restore).toHaveBeenLastCalledWith(restorable.map(({ key }) => key));
  });

  test('a table folds away', async () => {
    const { user } = open({ findings: many(3) });
    const heading = screen.getByRole('button', { name: /^公开05表/ });
    await user.click(heading);
    expect(heading).toHaveAttribute('aria-expanded', 'false');
    expect(rows()).toHaveLength(0);
  });
});

describe('waiving', () => {
  test('asks for a reason and a person, and not without them', async () => {
    const { session, user } = open();
    const row = within(item(first().text.message));
    await user.click(row.getByRole('button', { name: '忽略' }));
    const reason = row.getByRole('textbox', { name: '忽略的理由' });
    expect(reason).toHaveFocus();
    await user.keyboard('  {Enter}');
    expect(row.getByText('请填写理由')).toBeInTheDocument();
    expect(session.waive).not.toHaveBeenCalled();
    expect(await axe(document.body)).toHaveNoViolations();
    await user.type(reason, '经核实{Enter}');
    expect(row.getByText('请填写说明人')).toBeInTheDocument();
    expect(session.waive).not.toHaveBeenCalled();
    await user.type(row.getByRole('textbox', { name: '说明人' }), '张三{Enter}');
    expect(session.waive).toHaveBeenCalledWith([first().key], '经核实', '张三');
    expect(row.queryByRole('textbox')).toBeNull();
  });

  test('Escape leaves it and gives the focus back', async () => {
    const { session, user } = open();
    const row = within(item(first().text.message));
    await user.click(row.getByRole('button', { name: '忽略' }));
    await user.keyboard('算了{Escape}');
    expect(session.waive).not.toHaveBeenCalled();
    expect(row.getByRole('button', { name: '忽略' })).toHaveFocus();
  });

  test('waived findings stand apart and can be taken back', async () => {
    const waived = { ...first(), waiver: { reason: '财政局已核实', person: '张三', figures: '' } };
    const { session, user } = open({ findings: [waived, ...sample.findings.slice(1)] });
    expect(rows()).toHaveLength(sample.findings.length - 1);
    await user.click(screen.getByRole('button', { name: '已忽略 1' }));
    expect(screen.getByRole('heading', { level: 2, name: '已忽略（1）' })).toBeInTheDocument();
    const row = within(item(waived.text.message));
    expect(row.getByText('忽略理由：财政局已核实（张三）')).toBeInTheDocument();
    expect(row.queryByRole('button', { name: '忽略' })).toBeNull();
    await user.click(row.getByRole('button', { name: '不再忽略' }));
    expect(session.unwaive).toHaveBeenCalledWith([waived.key]);
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

describe('finding things', () => {
  test('by kind', async () => {
    const { user } = open();
    const rounding = sample.findings.filter(({ verdict }) => verdict === 'consistent').length;
    const chip = screen.getByRole('button', { name: `尾差 ${rounding}` });
    expect(chip).toHaveAttribute('aria-pressed', 'true');
    await user.click(chip);
    expect(chip).toHaveAttribute('aria-pressed', 'false');
    expect(rows()).toHaveLength(sample.findings.length - rounding);
    expect(screen.getByText(`显示 ${sample.findings.length - rounding} 条，共 ${sample.findings.length} 条`)).toBeInTheDocument();
  });

  test('by words, every one of which must be there', async () => {
    const { user } = open();
    const { text, place } = first();
    await user.type(screen.getByRole('searchbox', { name: '搜索' }), `${text.message.slice(0, 5)} ${place.address.toLowerCase()}`);
    expect(item(text.message)).toBeInTheDocument();
    expect(rows().length).toBeLessThan(sample.findings.length);
  });

  test('by table; nothing found says so and can be cleared', async () => {
    const { user } = open();
    await user.selectOptions(screen.getByRole('combobox', { name: '表' }), '05');
    expect(rows()).toHaveLength(sample.findings.filter(({ form }) => form === '05').length);
    await user.type(screen.getByRole('searchbox'), '没有这样的词');
    expect(screen.getByText('没有符合条件的条目')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(rows()).toHaveLength(sample.findings.length);
  });

  test('what was chosen is still chosen when the tab is entered again', async () => {
    const session = fakeSession(sample);
    const { unmount } = renderPane(<main><CheckTab /></main>, session);
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: '表' }), '05');
    unmount();
    renderPane(<main><CheckTab /></main>, session);
    expect(screen.getByRole('combobox', { name: '表' })).toHaveValue('05');
  });
});

describe('on request', () => {
  test('errors are marked in the sheets, marked anew, and unmarked', async () => {
    const { session, user } = open();
    await user.click(screen.getByRole('checkbox', { name: '标出错误单元格' }));
    expect(session.mark).toHaveBeenLastCalledWith(true);
    act(() => session.set({ choices: { ...session.getState().choices, marks: true } }));
    await user.click(screen.getByRole('button', { name: '更新标记' }));
    expect(session.mark).toHaveBeenCalledTimes(2);
    await user.click(screen.getByRole('checkbox', { name: '标出错误单元格' }));
    expect(session.mark).toHaveBeenLastCalledWith(false);
  });

  test('passing rules are computed when asked for, and anew with each version', async () => {
    const rule: PassedRule = { key: 'p', form: '01', rule: '01-a', expects: '收入合计等于各项之和', figures: '1,397.30 = 1,397.30', place: first().place };
    const passed = jest.fn(() => [rule]);
    const { session, user } = open({}, { passed });
    act(() => session.set({ version: 2 }));
    expect(passed).not.toHaveBeenCalled();
    await user.click(screen.getByRole('checkbox', { name: '列出相符关系' }));
    expect(screen.getByRole('heading', { level: 2, name: '相符的关系（1）' })).toBeInTheDocument();
    expect(within(item(rule.expects)).getByText('相符')).toBeInTheDocument();
    expect(passed).toHaveBeenCalledTimes(1);
    act(() => session.set({ version: 3 }));
    expect(passed).toHaveBeenCalledTimes(2);
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

describe('what is not current is no verdict', () => {
  test('while the workbook is read for the first time nothing is said', () => {
    open({ link: { kind: 'starting' } });
    expect(screen.getByRole('status')).toHaveTextContent('正在读取工作簿');
    expect(rows()).toHaveLength(0);
  });

  test('while reading the list is dimmed and says so; no count, no all clear', () => {
    const { session } = open({ link: { kind: 'reading' } });
    expect(screen.getByText('正在读取，结果可能已过时')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: '检查' })).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByText(/共核对/)).toBeNull();
    act(() => session.set({ findings: [] }));
    expect(screen.queryByText('全部勾稽关系一致')).toBeNull();
    act(() => session.set({ link: { kind: 'current' } }));
    expect(screen.getByText('全部勾稽关系一致')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: '检查' })).toHaveAttribute('aria-busy', 'false');
  });

  test('after a problem neither', () => {
    open({ link: { kind: 'unknown', problem: { kind: 'timeout', limit: 1000, advice: 'try-again' } } });
    expect(screen.getByText('与工作簿的联系中断，结果可能已过时')).toBeInTheDocument();
    expect(screen.queryByText(/共核对/)).toBeNull();
  });
});

describe('empty', () => {
  test('no table: how to begin', async () => {
    const session = fakeSession();
    renderPane(<main><CheckTab /></main>, session);
    expect(screen.getByText('还没有插入表格')).toBeInTheDocument();
    await userEvent.setup().click(screen.getByRole('button', { name: '插入全部表格' }));
    expect(session.insert).toHaveBeenCalledWith();
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('tables without figures', () => {
    open({ findings: [], tables: sample.tables.map((table) => ({ ...table, status: 'empty' })) });
    expect(screen.getByText('表格里还没有数字')).toBeInTheDocument();
  });

  test('everything ties, or everything is waived', () => {
    const { session } = open({ findings: [] });
    expect(screen.getByText('全部勾稽关系一致')).toBeInTheDocument();
    act(() => session.set({ findings: [{ ...first(), waiver: { reason: '核实', person: '', figures: '' } }] }));
    expect(screen.queryByText('全部勾稽关系一致')).toBeNull();
    expect(screen.getByText('没有待处理的问题')).toBeInTheDocument();
  });
});

describe('2,000 findings', () => {
  test('come page by page; a row that is unchanged keeps its element', async () => {
    const findings = many(2000);
    const { session, user } = open({ findings });
    expect(rows()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: '再显示 200 条（还有 1,950 条）' }));
    expect(rows()).toHaveLength(250);
    const before = item('第7条');
    act(() => session.set({ findings: findings.map((finding, i) => (i === 3 ? { ...finding, text: { ...finding.text, message: '改了' } } : finding)) }));
    expect(item('第7条')).toBe(before);
    expect(screen.getByText('改了')).toBeInTheDocument();
  });

  test('the row with the focus stays when new ones come before it, also past the page', () => {
    const findings = many(60);
    const { session } = open({ findings });
    const button = within(item('第49条')).getByRole('button', { name: '详情' });
    act(() => button.focus());
    const more = many(5).map((finding) => ({ ...finding, key: `new ${finding.key}` }));
    act(() => session.set({ findings: [...more, ...findings] }));
    expect(button).toHaveFocus();
  });

  test('when the row with the focus goes, the next one takes the focus', () => {
    // jsdom takes a document without a focused element for one in the background.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const findings = many(5);
    const { session } = open({ findings });
    act(() => within(item('第2条')).getByRole('button', { name: '详情' }).focus());
    act(() => session.set({ findings: findings.filter(({ key }) => key !== 'k2') }));
    expect(item('第3条')).toContainElement(document.activeElement as HTMLElement);
    act(() => session.set({ findings: [] }));
    expect(screen.getByRole('region', { name: '检查' })).toHaveFocus();
  });

  test('a focus that the person took elsewhere is left there', () => {
    const findings = many(5);
    const { session } = open({ findings });
    const button = within(item('第2条')).getByRole('button', { name: '详情' });
    act(() => button.focus());
    act(() => button.blur());
    act(() => session.set({ findings: findings.filter(({ key }) => key !== 'k2') }));
    expect(document.body).toHaveFocus();
  });

  test('a composing input method does not close the reason', () => {
    open({ findings: many(1) });
    fireEvent.click(within(item('第0条')).getByRole('button', { name: '忽略' }));
    const field = screen.getByRole('textbox', { name: '忽略的理由' });
    fireEvent.keyDown(field, { key: 'Escape', isComposing: true });
    expect(field).toBeInTheDocument();
  });
});
