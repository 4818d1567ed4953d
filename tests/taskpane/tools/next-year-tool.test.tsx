import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { readWorkbook } from '../../../src/hosts/file';
import { type WorkbookModel, layoutSet } from '../../../src/workbook';
import { NextYearTool } from '../../../taskpane/tools/next-year/next-year-tool';
import { lanxian } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../../workbook/model-snapshot';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { withFiles, workbookFileOf } from '../support/files';
import { renderPane } from '../support/render-pane';
import { workbookSession } from '../support/workbook-session';

const { made } = withFiles();
const model = layoutSet(shanxi2024, { report: lanxian() });

test('from this workbook a file is made, with other ways where the host refuses downloads', async () => {
  const session = workbookSession(snapshotOf(model));
  renderPane(<main><h2>建立下年度工作簿</h2><NextYearTool /></main>, session);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '建立下年度工作簿' }));
  expect(await screen.findByText(/带入 \d+ 个上年数和年初数/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '建在这个工作簿里' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '生成文件' }));
  expect(await screen.findByRole('link', { name: '下载 岚县创业就业服务中心2025年度决算公开表.xlsx' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '用 Excel 新建工作簿打开' }));
  const [[bytes]] = (session.openWorkbook as jest.Mock).mock.calls as [[Uint8Array]];
  const read = readWorkbook(bytes);
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
  expect(made.at(-1)?.size).toBe(bytes.length);
  expect(screen.getByText('已在新的 Excel 窗口打开，请在那里保存。')).toBeInTheDocument();
  await expectAccessible();
});

test('from a file it comes into a workbook that has no tables', async () => {
  const session = fakeSession();
  renderPane(<main><h2>建立下年度工作簿</h2><NextYearTool /></main>, session);
  const user = userEvent.setup();
  expect(screen.getByText('这个工作簿里没有决算公开表。')).toBeInTheDocument();
  await user.upload(screen.getByLabelText('打开上年工作簿'), await workbookFileOf('2024.xlsx', model));
  await user.click(await screen.findByRole('button', { name: '建在这个工作簿里' }));
  const [[written]] = (session.writeSheets as jest.Mock).mock.calls as [[WorkbookModel]];
  expect(written.sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
  await expectAccessible();
});
