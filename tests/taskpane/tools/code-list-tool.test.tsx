import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Classification } from '../../../src/classification';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { layoutSet } from '../../../src/workbook';
import { CodeListTool } from '../../../taskpane/tools/code-list/code-list-tool';
import { lanxian } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../../workbook/model-snapshot';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { fileOf, withFiles } from '../support/files';
import { renderPane } from '../support/render-pane';
import { workbookSession } from '../support/workbook-session';

withFiles();

const CSV = '2025年支出功能分类科目,\n科目编码,科目名称\n208,社会保障和就业支出\n20801,人力资源和社会保障管理事务\n2080106,就业管理的事务\n210,卫生健康支出\n210,卫生健康\n';

function show() {
  const session = workbookSession(snapshotOf(layoutSet(shanxi2024, { report: lanxian() })));
  renderPane(<main><h2>科目表</h2><CodeListTool /></main>, session);
  return { session, user: userEvent.setup({ applyAccept: false }) };
}

test('a list is seen with what it means to the tables before it is taken', async () => {
  const { session, user } = show();
  expect(screen.getByText(/随程序提供的 \d+ 个科目：不完整/)).toBeInTheDocument();
  await user.upload(screen.getByLabelText('打开科目表文件'), fileOf('科目.csv', CSV));
  expect(await screen.findByText('类 2 个，款 1 个，项 1 个。 文件里写的年度：2025年。')).toBeInTheDocument();
  expect(screen.getByRole('group', { name: '同一代码有两个名称，用前一个' })).toHaveTextContent('210');
  expect(screen.getByRole('group', { name: '各表所用科目的名称与现在的不同' })).toHaveTextContent('2080106：现在“就业管理事务”，这份表“就业管理的事务”');
  expect(screen.getByRole('group', { name: /这份科目表里没有的代码/ })).toHaveTextContent('2210201');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '采用这份科目表' }));
  const [[list]] = (session.writeCodeList as jest.Mock).mock.calls as [[Classification]];
  expect([list.items.length, list.source]).toEqual([4, '导入自“科目.csv”（2025年）']);
});

test('a file without codes says what was looked for', async () => {
  const { user } = show();
  await user.upload(screen.getByLabelText('打开科目表文件'), fileOf('名单.csv', '姓名,电话\n甲,1\n'));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('名单.csv：没有找到科目代码和名称两栏'));
});

test('the sheet that keeps the list comes with the tables', async () => {
  const session = fakeSession();
  renderPane(<main><CodeListTool /></main>, session);
  await userEvent.setup().click(screen.getByRole('button', { name: '插入全部表格' }));
  expect(session.insert).toHaveBeenCalledWith();
});
