import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Question, SessionState } from '../../../src/app/session';
import { Shell } from '../../../taskpane/shell/shell';
import { tabChoice } from '../../../taskpane/shell/tab-choice';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';
import { UNKNOWN, insertedTables } from '../support/states';

function show(state: Partial<SessionState> = {}, choice = tabChoice()) {
  const session = fakeSession(state);
  renderPane(<main><Shell choice={choice} /></main>, session);
  return { session, choice, user: userEvent.setup() };
}

describe('the parts of the pane', () => {
  test('are gone through by keyboard alone', async () => {
    const { user } = show();
    await user.tab();
    expect(screen.getByRole('tab', { name: '表格' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('tab', { name: '设置' })).toHaveFocus();
    await user.keyboard('{Home}{End}');
    expect(screen.getByRole('tab', { name: '设置' })).toHaveAttribute('aria-selected', 'true');
    const panel = screen.getByRole('tabpanel', { name: '设置' });
    expect(await within(panel).findByLabelText('单位名称')).toBeInTheDocument();
    await expectAccessible();
  });

  test.each([['check', '检查'], ['narrative', '说明']] as const)('a button of the ribbon shows %s', async (tab, name) => {
    const { choice } = show();
    act(() => choice.setState({ tab }));
    const panel = screen.getByRole('tabpanel', { name });
    expect(await within(panel).findByText('还没有插入表格')).toBeInTheDocument();
    await expectAccessible();
  });

  test('检查 counts the errors that stand open, and says when they may have gone', async () => {
    const { session, user } = show({ tables: insertedTables({ '01': { status: 'errors', errors: 1200 }, '02': { status: 'errors', errors: 3 } }) });
    expect(screen.getByRole('tab', { name: '检查，1,203 个错误' })).toHaveTextContent('999+');
    act(() => session.set({ tables: insertedTables({ '02': { status: 'errors', errors: 3 } }), link: { kind: 'reading' } }));
    expect(screen.getByRole('tab', { name: '检查，上次核对有 3 个错误，正在重新核对' })).toHaveTextContent('检查3');
    act(() => session.set({ link: { kind: 'current' } }));
    await user.click(screen.getByRole('button', { name: '公开02表 收入决算表：3 个错误，查看' }));
    expect(screen.getByRole('tab', { name: '检查，3 个错误' })).toHaveAttribute('aria-selected', 'true');
    await within(screen.getByRole('tabpanel')).findAllByRole('status');
  });
});

describe('how it stands with the workbook', () => {
  test('after a problem it says why, what to do, and reads anew', async () => {
    const { session, user } = show({ tables: insertedTables(), link: UNKNOWN });
    expect(await screen.findByText('Excel 在 30 秒内没有回应。请稍候再试一次。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '重新读取' }));
    expect(session.refresh).toHaveBeenCalled();
    await expectAccessible();
  });

  test('what goes on shows after a while and can be left, if it can be left', async () => {
    const { session, user } = show({ task: { kind: 'insert', cancellable: true } });
    expect(screen.queryByText('正在插入表格……')).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: '取消' }));
    expect(session.cancel).toHaveBeenCalled();
    await expectAccessible();
    act(() => session.set({ task: { kind: 'protect', cancellable: false } }));
    expect(screen.getByText('正在设置保护……')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '取消' })).not.toBeInTheDocument();
    act(() => session.set({ task: undefined }));
    expect(screen.queryByText('正在设置保护……')).not.toBeInTheDocument();
  });
});

describe('messages', () => {
  test('are told where they are looked for, and put away', async () => {
    const { session, user } = show();
    act(() => session.set({ notice: { kind: 'inserted', tables: 11 } }));
    expect(await within(screen.getByRole('status', { name: '消息' })).findByText('已插入 11 张表。')).toBeInTheDocument();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: '关闭消息' }));
    expect(session.dismissNotice).toHaveBeenCalled();
    act(() => session.set({ notice: { kind: 'failed', problem: { kind: 'cell-edit', advice: 'finish-the-cell' } } }));
    expect(within(screen.getByRole('alert', { name: '消息' })).getByText('有单元格正在编辑。请先按回车结束编辑，再试一次。')).toBeInTheDocument();
  });

  test('what went well goes by itself, a failure stays', async () => {
    const { session } = show({ notice: { kind: 'saved' } });
    await screen.findByText('已保存。');
    jest.useFakeTimers();
    act(() => session.set({ notice: { kind: 'unmarked' } }));
    act(() => jest.advanceTimersByTime(20_000));
    expect(session.dismissNotice).toHaveBeenCalledTimes(1);
    act(() => session.set({ notice: { kind: 'no-tables' } }));
    act(() => jest.advanceTimersByTime(20_000));
    expect(session.dismissNotice).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });
});

describe('sheets of these names are there', () => {
  const question: Question = { kind: 'sheets-exist', sheets: ['公开01表', '公开02表'] };
  // What a dialog hides from readers follows the focus by timers, which may run late here; a real browser is asked elsewhere.
  const hidden = true;

  test('what is there is kept unless the person says otherwise', async () => {
    const { session, user } = show({ question });
    const dialog = within(await screen.findByRole('alertdialog', { name: '这些工作表已经有了', hidden }));
    expect(dialog.getAllByRole('listitem', { hidden }).map(({ textContent }) => textContent)).toEqual(['公开01表', '公开02表']);
    expect(dialog.getByRole('radio', { name: /^保留已有的/, hidden })).toBeChecked();
    await user.click(dialog.getByRole('button', { name: '确定', hidden }));
    expect(session.answer).toHaveBeenLastCalledWith('keep');
    await user.click(dialog.getByRole('radio', { name: /^另建一份.*公开01表 \(2\)/, hidden }));
    await user.click(dialog.getByRole('button', { name: '确定', hidden }));
    expect(session.answer).toHaveBeenLastCalledWith('rename');
    await expectAccessible();
  });

  test('where figures only move it says where they go, and not that they are lost', async () => {
    const { session, user } = show({ question: { ...question, replaceOnly: true, keepsFigures: true } });
    const dialog = within(await screen.findByRole('alertdialog', { hidden }));
    expect(dialog.getByText(/2 张工作表换成由公式得出的万元表：填的数移到旁边的（元）表/)).toBeInTheDocument();
    expect(dialog.queryByText(/丢失/)).not.toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: '改为万元，数移到元表', hidden }));
    expect(session.answer).toHaveBeenLastCalledWith('replace');
  });

  test('to replace says what is lost, twice; Esc and 取消 leave all as it is', async () => {
    const { session, user } = show({ question });
    const dialog = within(await screen.findByRole('alertdialog', { hidden }));
    await user.click(dialog.getByRole('radio', { name: /^替换.*2 张工作表.*全部丢失/, hidden }));
    expect(dialog.queryByRole('button', { name: '确定', hidden })).not.toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: '替换，原有内容丢失', hidden }));
    expect(session.answer).toHaveBeenLastCalledWith('replace');
    await user.click(dialog.getByRole('button', { name: '取消', hidden }));
    expect(session.answer).toHaveBeenLastCalledWith('cancel');
    await user.keyboard('{Escape}');
    expect(session.answer).toHaveBeenCalledTimes(3);
    expect(session.answer).toHaveBeenLastCalledWith('cancel');
    act(() => session.set({ question: undefined }));
    expect(screen.queryByRole('alertdialog', { hidden })).not.toBeInTheDocument();
  });
});
