import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import userEvent from '@testing-library/user-event';
import { checkWorkbook } from '../../../src/app/check-workbook';
import type { Session, SessionState } from '../../../src/app/session';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { openZip } from '../../../src/hosts/file/node-codec';
import { narrate } from '../../../src/narrative';
import { figureId } from '../../../src/report';
import { layoutSet } from '../../../src/workbook';
import { ArchiveTool } from '../../../taskpane/tools/document/archive-tool';
import { ChartTool } from '../../../taskpane/tools/document/chart-tool';
import { DocumentTool } from '../../../taskpane/tools/document/document-tool';
import { archiveTool, chartTool, documentTool } from '../../../taskpane/tools/document/entry';
import type { Tool } from '../../../taskpane/tools/tool';
import { lanxian } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../../workbook/model-snapshot';
import { workersHere } from '../../setup/worker-here';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { workbookFileOf } from '../support/files';
import { renderPane } from '../support/render-pane';

// A whole document is looked at by its roles: on a busy machine that takes its time.
jest.setTimeout(60_000);

// What a browser has and the stand-in for one lacks.
for (const [name, value] of Object.entries({ crypto: webcrypto, TextEncoder, TextDecoder })) Object.defineProperty(globalThis, name, { value, configurable: true });
const made: Blob[] = [];
URL.createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`;
URL.revokeObjectURL = () => undefined;

const CHARTS = { words: chartTool.words, Body: ChartTool };
const ARCHIVE = { words: archiveTool.words, Body: ArchiveTool };

const snapshot = snapshotOf(layoutSet(shanxi2024, { report: lanxian() }));
const checked = checkWorkbook(snapshot);
if (!checked.ok) throw new Error(checked.problem.kind);
const { value } = checked;

function show(actions: Partial<Session> = {}, over: Partial<SessionState> = {}, tool: { readonly words: Tool['words']; readonly Body: ComponentType } = { words: documentTool.words, Body: DocumentTool }) {
  const base = fakeSession().getState();
  const session = fakeSession(
    { tables: base.tables.map((table) => ({ ...table, sheet: '在', status: 'ties' as const })), ...over },
    { workbook: () => ({ checked: value, snapshot, yuan: undefined, waived: [] }), narrative: () => narrate(value.set, value.report), ...actions },
  );
  const { unmount } = renderPane(<main><h2>{tool.words.zh.title}</h2><tool.Body /></main>, session);
  return { session, user: userEvent.setup(), unmount };
}

test('lists what to see to, and goes to the cell', async () => {
  const { session, user } = show();
  expect(await screen.findByRole('heading', { name: '发布前检查：还有 1 处' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '到 说明参数!F23' }));
  expect(session.show).toHaveBeenCalledWith(expect.objectContaining({ sheet: '说明参数', address: 'F23' }));
  await user.click(screen.getByRole('button', { name: '打开“公开文本”' }));
  expect(session.showTable).toHaveBeenCalledWith('T');
  await expectAccessible();
});

test('says of each kind what to do, and inserts a table that is not there', async () => {
  const lacking = snapshotOf(layoutSet(shanxi2024, { report: lanxian(), forms: shanxi2024.forms.map(({ id }) => id).filter((id) => id !== '08') }));
  const found = checkWorkbook(lacking);
  if (!found.ok) throw new Error(found.problem.kind);
  const { session, user } = show({ workbook: () => ({ checked: found.value, snapshot: lacking, yuan: undefined, waived: [] }), narrative: () => narrate(found.value.set, found.value.report) });
  const group = within(await screen.findByRole('group', { name: '缺表（1）' }));
  expect(group.getByText('插入后填写。')).toBeInTheDocument();
  await user.click(group.getByRole('button', { name: '插入公开08表 国有资本经营预算财政拨款支出决算表' }));
  expect(session.insert).toHaveBeenCalledWith(['08']);
  await expectAccessible();
});

test('makes the file, offers it, and other ways where the host refuses', async () => {
  const { session, user } = show();
  const windows = jest.spyOn(window, 'open').mockReturnValue(null);
  await user.click(screen.getByRole('button', { name: '生成 Word 文件' }));
  const link = await screen.findByRole('link', { name: '下载 岚县创业就业服务中心2024年度单位决算公开.docx' });
  expect(link).toHaveAttribute('download', '岚县创业就业服务中心2024年度单位决算公开.docx');
  expect(made.at(-1)?.size).toBeGreaterThan(10_000);
  await user.click(screen.getByRole('button', { name: '在新窗口打开' }));
  expect(windows).toHaveBeenCalled();
  expect(screen.getByText('这里不允许打开新窗口，请用“复制全文”。')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '复制全文，粘贴到 Word' }));
  // Nothing copies here: the text itself stands selected, and the narrative can go into a sheet.
  expect(await screen.findByText(/全文已在下面选中，请按 Ctrl\+C/)).not.toHaveTextContent(/juesuan|命令行/);
  const text = screen.getByRole('group', { name: '公开文本全文' });
  expect(text).toHaveFocus();
  expect(text).toHaveTextContent('2024年度收入总计1,399.08万元');
  expect(within(text).getAllByRole('table').length).toBeGreaterThanOrEqual(10);
  expect(window.getSelection()?.toString()).toContain('名词解释');
  await user.click(screen.getByRole('button', { name: '情况说明写成工作表' }));
  expect(session.writeNarrative).toHaveBeenCalled();
  await expectAccessible();
});

test('says how the report stands, and makes a sheet and a page of it by one click', async () => {
  const { session, user } = show({}, {}, ARCHIVE);
  const card = within(screen.getByRole('region', { name: '校验报告' }));
  expect(await card.findByText('还没有校验报告。')).toBeInTheDocument();
  await user.click(card.getByRole('button', { name: '出具校验报告' }));
  await waitFor(() => expect(session.writeSheet).toHaveBeenCalledWith('校验报告', expect.any(Function)));
  expect(await card.findByRole('link', { name: '下载 岚县创业就业服务中心2024年度校验报告.docx' })).toBeInTheDocument();
});

test('draws charts on a sheet, and says where there is nothing to draw', async () => {
  const { session, user } = show({}, {}, CHARTS);
  const card = within(screen.getByRole('region', { name: '图表' }));
  await user.click(card.getByRole('button', { name: '插入图表' }));
  await waitFor(() => expect(session.writeSheet).toHaveBeenCalledWith('图表', expect.any(Function)));
  await expectAccessible();
});

test('without figures there is no chart', async () => {
  const { session, user } = show({ workbook: () => ({ checked: { ...value, report: { set: value.set.id, tables: new Map() } }, snapshot, yuan: undefined, waived: [] }) }, { choices: { ...fakeSession().getState().choices, language: 'en' } }, CHARTS);
  await user.click(screen.getByRole('button', { name: 'Insert charts' }));
  expect(await screen.findByText('The tables hold no figures for a chart yet.')).toBeInTheDocument();
  expect(session.writeSheet).not.toHaveBeenCalled();
});

const entriesOf = async (blob: Blob | undefined): Promise<ReadonlyMap<string, string>> => {
  const bytes = await new Promise<ArrayBuffer>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsArrayBuffer(blob ?? new Blob());
  });
  const zip = openZip(new Uint8Array(bytes));
  if (!zip.ok) throw new Error(zip.problem.kind);
  const { paths, nameOf, part } = zip.value;
  return new Map(paths.map((path) => [nameOf(path), Buffer.from(part(path)?.subarray(0, 2) ?? []).toString()]));
};

test('the archive holds workbook, document and report', async () => {
  const { user } = show({ fileBytes: () => Promise.resolve({ name: '岚县 决算.xlsx', bytes: new TextEncoder().encode('wb') }) }, {}, ARCHIVE);
  const card = within(screen.getByRole('region', { name: '存档' }));
  await user.click(card.getByRole('button', { name: '生成存档' }));
  const link = await card.findByRole('link', { name: '下载 岚县创业就业服务中心2024年度单位决算公开存档.zip' });
  expect(link).toHaveAttribute('download', '岚县创业就业服务中心2024年度单位决算公开存档.zip');
  expect(card.getByText('已生成，内有工作簿、公开文本、校验报告。')).toBeInTheDocument();
  expect([...(await entriesOf(made.at(-1)))]).toEqual([['岚县 决算.xlsx', 'wb'], ['公开文本.docx', 'PK'], ['岚县创业就业服务中心2024年度校验报告.docx', 'PK']]);
  await expectAccessible();
  jest.spyOn(window, 'open').mockReturnValue(null);
  await user.click(card.getByRole('button', { name: '在新窗口打开' }));
  const refused = card.getByText(/这里不允许打开新窗口/);
  expect(refused).toHaveTextContent('在浏览器里（网页版 Excel）打开这个工作簿');
  expect(refused).not.toHaveTextContent(/juesuan|命令行/);
});

test('where the host keeps its workbook, the saved one is chosen, and it has to be the same', async () => {
  workersHere();
  const { user } = show({}, {}, ARCHIVE);
  const card = within(screen.getByRole('region', { name: '存档' }));
  await user.click(card.getByRole('button', { name: '生成存档' }));
  await card.findByText(/这个 Excel 不把工作簿交给窗格/);
  expect([...(await entriesOf(made.at(-1))).keys()]).toEqual(['公开文本.docx', '岚县创业就业服务中心2024年度校验报告.docx']);
  await expectAccessible();
  const saved = layoutSet(shanxi2024, { report: lanxian() });
  const name = '工作簿.xlsx';
  await user.upload(card.getByLabelText('选择已保存的工作簿', { selector: 'input' }), await workbookFileOf('旧的.xlsx', layoutSet(shanxi2024)));
  await card.findByText(/旧的\.xlsx 中的数字或文字与现在打开的工作簿不同/);
  expect(card.queryByRole('link')).toBeNull();
  await user.upload(card.getByLabelText('选择已保存的工作簿', { selector: 'input' }), await workbookFileOf(name, saved));
  await card.findByText('已生成，内有工作簿、公开文本、校验报告。');
  expect([...(await entriesOf(made.at(-1))).keys()]).toEqual([name, '公开文本.docx', '岚县创业就业服务中心2024年度校验报告.docx']);
});

test.each([
  ['document', undefined, '公开文本', '生成 Word 文件', '岚县创业就业服务中心2024年度单位决算公开', 'docx'],
  ['report', ARCHIVE, '校验报告', '出具校验报告', '岚县创业就业服务中心2024年度校验报告', 'docx'],
  ['archive', ARCHIVE, '存档', '生成存档', '岚县创业就业服务中心2024年度单位决算公开存档', 'zip'],
] as const)('the %s says that it is outdated once figures, texts or what is let stand are others, and is made again', async (_, tool, region, button, name, kind) => {
  let report = value.report;
  let waived: readonly { readonly key: string; readonly reason: string; readonly person: string }[] = [];
  const readings = jest.fn(() => Promise.resolve());
  const { session, user } = show({ workbook: () => ({ checked: { ...value, report }, snapshot, yuan: undefined, waived }), refresh: readings }, {}, tool);
  const changed = (change: () => void): void => act(() => {
    change();
    session.set({ version: session.getState().version + 1 });
  });
  const card = within(screen.getByRole('region', { name: region }));
  const outdated = '已过期：生成后数据有改动，请重新生成。';
  await user.click(card.getByRole('button', { name: button }));
  await card.findByRole('link', { name: `下载 ${name}.${kind}` });
  const asked = readings.mock.calls.length;
  changed(() => (report = { ...value.report, tables: new Map([...value.report.tables].map(([form, table]) => [form, form === 'T' ? { ...table, entries: new Map([...table.entries, [figureId('T', 'duties', 'text'), { kind: 'text', text: '另一项职责' }]]) } : table])) }));
  await card.findByText(outdated);
  // Nobody takes what was made before for the new one, and the workbook was not asked.
  expect(card.getByRole('link').getAttribute('download')).toMatch(new RegExp(`^${name}（\\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d，改动前）\\.${kind}$`));
  expect(readings).toHaveBeenCalledTimes(asked);
  await expectAccessible();
  changed(() => (report = value.report));
  await waitFor(() => expect(card.queryByText(outdated)).toBeNull());
  expect(card.getByRole('link')).toHaveAttribute('download', `${name}.${kind}`);
  changed(() => (waived = [{ key: 'k', reason: '已核对', person: '张三' }]));
  await card.findByText(outdated);
  await user.click(card.getByRole('button', { name: '重新生成' }));
  await waitFor(() => expect(card.queryByText(outdated)).toBeNull());
  expect(await card.findByRole('link')).toHaveAttribute('download', `${name}.${kind}`);
});

test('papers and what is outdated of them are there when the person comes back, their addresses until others are made', async () => {
  const revoked = jest.spyOn(URL, 'revokeObjectURL');
  let waived: readonly { readonly key: string; readonly reason: string; readonly person: string }[] = [];
  const { session, user, unmount } = show({ workbook: () => ({ checked: value, snapshot, yuan: undefined, waived }) });
  const name = '岚县创业就业服务中心2024年度单位决算公开';
  await user.click(screen.getByRole('button', { name: '生成 Word 文件' }));
  const { href } = await screen.findByRole<HTMLAnchorElement>('link', { name: `下载 ${name}.docx` });
  revoked.mockClear();
  unmount();
  waived = [{ key: 'k', reason: '已核对', person: '张三' }];
  renderPane(<main><DocumentTool /></main>, session);
  expect(await screen.findByText('已过期：生成后数据有改动，请重新生成。')).toBeInTheDocument();
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: /改动前/ });
  expect(link.href).toBe(href);
  expect(screen.getByRole('button', { name: '复制全文，粘贴到 Word' })).toBeInTheDocument();
  expect(revoked).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '重新生成' }));
  await screen.findByRole('link', { name: `下载 ${name}.docx` });
  expect(revoked.mock.calls).toEqual([[href]]);
});

test('where somebody goes on typing, there is no archive, and it says why', async () => {
  const waived = [{ key: 'k', reason: '', person: '' }];
  const { user } = show({ workbook: () => ({ checked: value, snapshot, yuan: undefined, waived }), refresh: () => Promise.resolve(void waived.push({ key: 'k', reason: '', person: '' })) }, {}, ARCHIVE);
  const card = within(screen.getByRole('region', { name: '存档' }));
  await user.click(card.getByRole('button', { name: '生成存档' }));
  await card.findByText('生成的时候，表里的数字或文字又有改动，所以没有生成；请等大家录完，再生成一次。');
  expect(card.queryByRole('link')).toBeNull();
});

test('without tables there is nothing to publish', () => {
  renderPane(<main><DocumentTool /></main>, fakeSession());
  expect(screen.getByText(/还没有决算公开表/)).toBeInTheDocument();
});
