import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { derive } from '../../../src/rules';
import { type WorkbookModel, layoutSet, yuanSet } from '../../../src/workbook';
import { layoutYuan } from '../../../src/workbook/yuan/layout-yuan';
import { YuanTool } from '../../../taskpane/tools/yuan/yuan-tool';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { snapshotOf } from '../../workbook/model-snapshot';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { withFiles, workbookFileOf } from '../support/files';
import { renderPane } from '../support/render-pane';
import { workbookSession } from '../support/workbook-session';
import { liveOf } from '../../app/session/live-of';

withFiles();

const set = shanghai();
const report = derive(yuanSet(set), invented({ seed: 4, otherBudgets: true }));
const sheets = (mock: unknown): readonly string[] => ((mock as jest.Mock).mock.calls as [[WorkbookModel]])[0][0].sheets.map(({ name }) => name);

test('into an empty workbook: sheets in 元, or a file that has them', async () => {
  const session = fakeSession();
  renderPane(<main><h2>元转万元</h2><YuanTool /></main>, session);
  const user = userEvent.setup({ applyAccept: false });
  await user.click(screen.getByRole('button', { name: '插入元表' }));
  expect(sheets(session.writeSheets)).toEqual([...yuanSet(shanxi2024).forms.map(({ sheetName }) => sheetName), '说明参数', '公开文本', '科目名称'].filter((name) => sheets(session.writeSheets).includes(name)));
  expect(sheets(session.writeSheets)).toContain('公开01表（元）');
  await user.upload(screen.getByLabelText('打开工作簿'), await workbookFileOf('元.xlsx', layoutSet(set, { report })));
  expect(await screen.findByText(/按元核对：\d+ 条关系分毫不差。/)).toBeInTheDocument();
  // Seen before the button: the heads of the file say 万元.
  expect(screen.getByRole('alert')).toHaveTextContent(/ [\d,]+\.\d\d 元 = [\d,]+\.\d\d 万元，表头写的是万元，确定吗？/);
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '写入这个工作簿' }));
  expect(session.writeSheets).toHaveBeenCalledTimes(2);
  // Tables of another file would take the place of those that are here.
  expect(session.writeSheets).toHaveBeenLastCalledWith(expect.anything(), { keepsFigures: false });
});

test('the 元 of this workbook go to sheets of their own', async () => {
  const session = workbookSession(snapshotOf(layoutSet(set, { report })));
  renderPane(<main><YuanTool /></main>, session);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '公开表里填的是元' }));
  await user.click(await screen.findByRole('button', { name: '写入这个工作簿' }));
  expect(session.writeSheets).toHaveBeenLastCalledWith(expect.anything(), { keepsFigures: true });
});

test('a file that is not in 元 is refused', async () => {
  renderPane(<main><YuanTool /></main>, fakeSession());
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(screen.getByLabelText('打开工作簿'), await workbookFileOf('万元.xlsx', layoutSet(set, { report: { ...report, tables: new Map([...report.tables].map(([id, table]) => [id, { ...table, entries: new Map([...table.entries].map(([figure, entry]) => [figure, entry.kind === 'amount' ? { ...entry, value: entry.value.div(10000) } : entry] as const)) }] as const)) } })));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/万元.xlsx：.*的小数多于两位，不像以元填列的数/));
});

test('调平 is seen figure by figure before anything is written', async () => {
  const snapshot = snapshotOf(layoutYuan(set, { yuan: report, report: invented({ seed: 4 }), names: new Map() }));
  const { yuan } = liveOf(set, snapshot);
  if (yuan === undefined) throw new Error('no 元');
  const before = workbookSession(snapshot).workbook();
  const session = workbookSession(snapshot, {}, { workbook: () => (before === undefined ? undefined : { ...before, yuan: { binding: yuan.binding, report: yuan.report(), links: yuan.links } }) });
  renderPane(<main><h2>元转万元</h2><YuanTool /></main>, session);
  const user = userEvent.setup();
  expect(screen.getByText(/公开表有 \d+ 个数由元表的公式得出/)).toBeInTheDocument();
  const card = within(screen.getByRole('region', { name: '调平' }));
  await user.click(card.getByRole('button', { name: '计算调平' }));
  expect(await card.findByText(/要改动 \d+ 个数，每个不超过最后一位的1/)).toBeInTheDocument();
  expect(card.getByRole('group', { name: '要改动的数' })).toHaveTextContent(/元，四舍五入 .*，调平后 /);
  expect(session.writeFormulas).not.toHaveBeenCalled();
  await expectAccessible();
  await user.click(card.getByRole('button', { name: /改动这 \d+ 个数/ }));
  await waitFor(() => expect(session.writeSheet).toHaveBeenCalledWith('调平记录', expect.any(Function)));
  expect((session.writeFormulas as jest.Mock).mock.calls).toHaveLength(1);
});
