import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Decimal } from '../../../src/amount';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type Entry, type FigureId, amountEntry, figureId } from '../../../src/report';
import { layoutSet } from '../../../src/workbook';
import { LastYearTool } from '../../../taskpane/tools/last-year/last-year-tool';
import { lanxian } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../../workbook/model-snapshot';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { fileOf, withFiles, workbookFileOf } from '../support/files';
import { renderPane } from '../support/render-pane';
import { workbookSession } from '../support/workbook-session';

withFiles();

const model = layoutSet(shanxi2024, { report: lanxian() });

/** This year's tables with one figure of last year, and the wrong one. */
function thisYear() {
  const entries = new Map<FigureId, Entry>([[figureId('P', 'income', 'previous'), amountEntry(new Decimal('1.5'), 2)]]);
  return snapshotOf(layoutSet(shanxi2024, { report: { set: shanxi2024.id, tables: new Map([['P', { form: 'P', lines: [], entries, origins: new Map() }]]) } }));
}

function show() {
  const session = workbookSession(thisYear());
  renderPane(<main><h2>上年数据</h2><LastYearTool /></main>, session);
  return { session, user: userEvent.setup({ applyAccept: false }) };
}

test('what would be taken is seen first, and nothing that was entered is changed unasked', async () => {
  const { session, user } = show();
  await user.upload(screen.getByLabelText('打开上年工作簿'), await workbookFileOf('2023决算.xlsx', model));
  expect(await screen.findByRole('heading', { name: /2023决算.xlsx：岚县创业就业服务中心，2024年度/ })).toBeInTheDocument();
  expect(screen.getByText(/这个工作簿写的年度是2024，上年应是2023/)).toBeInTheDocument();
  expect(screen.getByRole('group', { name: /将填入的上年数：\d+ 个/ })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: /将填入的年初结转和结余：\d+ 个/ })).toBeInTheDocument();
  const change = screen.getByRole('checkbox', { name: /把说明参数 .*由 1.50 改为 / });
  expect(change).not.toBeChecked();
  await expectAccessible();
  const [write] = screen.getAllByRole('button', { name: /填入 \d+ 个数/ });
  const before = Number(/\d+/.exec(write?.textContent ?? '')?.[0]);
  await user.click(change);
  await user.click(screen.getByRole('button', { name: `填入 ${String(before + 1)} 个数` }));
  const [[written]] = (session.writeAmounts as jest.Mock<unknown, [readonly { figure: FigureId }[]]>).mock.calls as [[readonly { figure: FigureId }[]]];
  expect(written).toHaveLength(before + 1);
  expect(written.map(({ figure }) => figure)).toContain('P/income/previous');
});

test.each([
  ['上年.xlsx', 'PK坏了', /上年.xlsx：文件已损坏/],
  ['上年.xlsx', '', /上年.xlsx：文件是空的/],
])('a file that is none says why', async (name, content, said) => {
  const { user } = show();
  await user.upload(screen.getByLabelText('打开上年工作簿'), fileOf(name, content));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(said));
});

test('a workbook without tables says so', async () => {
  const { user } = show();
  await user.upload(screen.getByLabelText('打开上年工作簿'), await workbookFileOf('别的.xlsx', { ...model, sheets: [{ ...model.sheets[0], name: '甲', rows: [[{ content: { kind: 'text', text: '甲' }, style: 'label' }]], names: [] } as (typeof model.sheets)[number]] }));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/别的.xlsx：这个工作簿里没有找到决算公开表/));
});

test('without the sheet that keeps the figures it is offered', async () => {
  const session = workbookSession(snapshotOf(layoutSet(shanxi2024, { forms: ['01'] })));
  renderPane(<main><LastYearTool /></main>, session, 'en');
  await userEvent.setup().click(screen.getByRole('button', { name: '插入“说明参数”' }));
  expect(session.insert).toHaveBeenCalledWith(['P']);
});

test('without tables there is nothing to fill in', () => {
  renderPane(<main><LastYearTool /></main>, fakeSession());
  expect(screen.getByText(/还没有决算公开表/)).toBeInTheDocument();
});
