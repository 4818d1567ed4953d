import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type Report, figureId } from '../../../src/report';
import { type WorkbookModel, layoutSet } from '../../../src/workbook';
import { ConsolidationTool } from '../../../taskpane/tools/consolidation/consolidation-tool';
import { shanghai } from '../../samples/shanghai-2024/invented';
import { unit } from '../../samples/shanghai-2024/unit';
import { snapshotOf } from '../../workbook/model-snapshot';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { fileOf, withFiles, workbookFileOf } from '../support/files';
import { renderPane } from '../support/render-pane';
import { workbookSession } from '../support/workbook-session';

withFiles();
jest.setTimeout(60_000);

const set = shanghai();

function workbookOf(report: Report, name: string): WorkbookModel {
  const { form, row, column } = set.profile.unit;
  const table = report.tables.get(form) ?? { form, lines: [], entries: new Map(), origins: new Map() };
  const tables = new Map([...report.tables, [form, { ...table, entries: new Map([...table.entries, [figureId(form, row, column), { kind: 'text' as const, text: name }]]) }] as const]);
  return layoutSet(set, { report: { ...report, tables } });
}

const GIVES = workbookOf(unit(1, { gives: 300 }), '甲单位');
const GETS = workbookOf(unit(2, { gets: 300 }), '乙单位');

async function chosen() {
  return [await workbookFileOf('空白.xlsx', layoutSet(shanxi2024, {})), await workbookFileOf('甲.xlsx', GIVES), await workbookFileOf('乙.xlsx', GETS), fileOf('坏.xlsx', 'PK?')];
}

test('units and what is wrong with them are seen, eliminations asked, and the tables written with every part', async () => {
  const session = fakeSession();
  renderPane(<main><h2>汇总</h2><ConsolidationTool /></main>, session);
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(screen.getByLabelText('选择工作簿'), await chosen());
  expect(await screen.findByRole('heading', { name: /已读到 2 个单位/ }, { timeout: 20_000 })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: '没有汇总的文件' })).toHaveTextContent(/空白.xlsx：各表都还没有填数字.*坏.xlsx：文件已损坏/);
  await user.type(screen.getByRole('textbox', { name: '部门名称' }), '某局');
  await user.click(screen.getByRole('button', { name: '汇总' }));
  const asked = await screen.findByRole('group', { name: '内部往来是否抵销' }, { timeout: 20_000 });
  const box = within(asked).getByRole('checkbox', { name: '抵销上级补助收入与对附属单位补助支出，300.00（2 笔）' });
  expect(box).toBeChecked();
  expect(within(asked).getByText(/乙单位 上级补助收入/)).toBeInTheDocument();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '写入这个工作簿' }));
  await user.click(box);
  expect(await screen.findByText('上级补助收入还有 300.00，对附属单位补助支出还有 300.00', {}, { timeout: 20_000 })).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: '写入这个工作簿' })).toBeEnabled();
  await user.click(screen.getByRole('button', { name: '写入这个工作簿' }));
  const [net, gross] = (session.writeSheets as jest.Mock).mock.calls.map(([model]: [WorkbookModel]) => model);
  expect(net?.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['抵销']));
  const superior = (model: WorkbookModel | undefined): string => {
    const checked = model === undefined ? undefined : checkWorkbook(snapshotOf(model));
    const entry = checked?.ok === true ? checked.value.report.tables.get('01')?.entries.get('01/superior/amount') : undefined;
    return entry?.kind === 'amount' ? entry.value.toFixed(2) : 'none';
  };
  expect([superior(net), superior(gross)]).toEqual(['0.00', '300.00']);
});

test('it can be left while files are read, and what was read stays', async () => {
  renderPane(<main><ConsolidationTool /></main>, fakeSession());
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(screen.getByLabelText('选择工作簿'), [await workbookFileOf('甲.xlsx', GIVES)]);
  expect(await screen.findByRole('heading', { name: /已读到 1 个单位/ }, { timeout: 20_000 })).toBeInTheDocument();
  await user.upload(screen.getByLabelText('再加一些'), await chosen());
  await user.click(await screen.findByRole('button', { name: '取消' }));
  expect(await screen.findByText('已取消，没有改动。')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: /已读到 1 个单位/ })).toBeInTheDocument();
});

test('a copy is asked about and not added by itself', async () => {
  renderPane(<main><ConsolidationTool /></main>, fakeSession());
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(screen.getByLabelText('选择工作簿'), [await workbookFileOf('甲.xlsx', GIVES), await workbookFileOf('甲（1）.xlsx', GIVES)]);
  expect(await screen.findByRole('heading', { name: /已读到 1 个单位/ }, { timeout: 20_000 })).toBeInTheDocument();
  const box = screen.getByRole('checkbox', { name: '也汇总 甲（1）.xlsx（与 甲.xlsx 相同）' });
  expect(box).not.toBeChecked();
  await user.click(box);
  expect(screen.getByRole('heading', { name: /已读到 2 个单位/ })).toBeInTheDocument();
});

test('of a unit with two workbooks that differ, which one counts is asked before anything is added up', async () => {
  renderPane(<main><h2>汇总</h2><ConsolidationTool /></main>, fakeSession());
  const user = userEvent.setup({ applyAccept: false });
  const corrected = workbookOf(unit(1, { gives: 310 }), '甲单位');
  await user.upload(screen.getByLabelText('选择工作簿'), [await workbookFileOf('甲.xlsx', GIVES), await workbookFileOf('甲（更正）.xlsx', corrected), await workbookFileOf('乙.xlsx', GETS)]);
  const asked = await screen.findByRole('group', { name: /同一单位有几个数不相同的文件/ }, { timeout: 20_000 });
  expect(within(asked).getAllByRole('checkbox').map((box) => [box.getAttribute('aria-label') ?? (box as HTMLInputElement).labels?.[0]?.textContent, (box as HTMLInputElement).checked])).toEqual([['甲单位：甲.xlsx', false], ['甲单位：甲（更正）.xlsx', false]]);
  expect(asked).toHaveTextContent('请先勾选“甲单位”以哪个文件为准。');
  expect(screen.getByRole('button', { name: '汇总' })).toBeDisabled();
  await expectAccessible();
  await user.click(within(asked).getByRole('checkbox', { name: '甲单位：甲（更正）.xlsx' }));
  expect(screen.getByRole('heading', { name: /已读到 2 个单位/ })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '汇总' }));
  expect(await screen.findByText('上级补助收入还有 300.00，对附属单位补助支出还有 310.00', {}, { timeout: 20_000 })).toBeInTheDocument();
});

test('a workbook with tables of its own is not written into', async () => {
  const session = workbookSession(snapshotOf(GIVES));
  renderPane(<main><ConsolidationTool /></main>, session, 'en');
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(screen.getByLabelText('选择工作簿'), [await workbookFileOf('乙.xlsx', GETS)]);
  await user.click(await screen.findByRole('button', { name: '汇总' }, { timeout: 20_000 }));
  expect(await screen.findByText(/这个工作簿里已有决算公开表/, {}, { timeout: 20_000 })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '生成文件' }));
  expect(await screen.findByRole('link', { name: /下载 部门.*年度汇总决算公开表.xlsx/ }, { timeout: 20_000 })).toBeInTheDocument();
});
