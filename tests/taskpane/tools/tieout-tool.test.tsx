import { TextDecoder, TextEncoder } from 'node:util';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkWorkbook } from '../../../src/app/check-workbook';
import type { Session, SessionState } from '../../../src/app/session';
import { revisedText } from '../../../src/document';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { narrate } from '../../../src/narrative';
import { layoutSet } from '../../../src/workbook';
import { TieOutTool } from '../../../taskpane/tools/tieout/tieout-tool';
import { lanxian, lanxianText } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../../workbook/model-snapshot';
import { expectAccessible } from '../support/accessible';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';

// What a browser has and the stand-in for one lacks.
for (const [name, value] of Object.entries({ TextEncoder, TextDecoder })) Object.defineProperty(globalThis, name, { value, configurable: true });
const made: Blob[] = [];
URL.createObjectURL = (blob: Blob) => `blob:${String(made.push(blob))}`;
URL.revokeObjectURL = () => undefined;

const snapshot = snapshotOf(layoutSet(shanxi2024, { report: lanxian() }));
const checked = checkWorkbook(snapshot);
if (!checked.ok) throw new Error(checked.problem.kind);
const { value } = checked;
const TEXT = lanxianText();

function show(actions: Partial<Session> = {}, over: Partial<SessionState> = {}) {
  const session = fakeSession(over, { workbook: () => ({ checked: value, snapshot, yuan: undefined, waived: [] }), narrative: () => narrate(value.set, value.report), ...actions });
  renderPane(<main><h2>核对文本</h2><TieOutTool /></main>, session);
  return { session, user: userEvent.setup() };
}

async function paste(user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name: '要核对的文本' }));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: '核对' }));
}

function fileOf(name: string, content: Uint8Array | string): File {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return Object.assign(new File([new Uint8Array(bytes)], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

test('a pasted text: what was found, in its sentence, the cell to go to and the sentence put right', async () => {
  const { session, user } = show();
  await paste(user, TEXT);
  const result = within(await screen.findByRole('region', { name: '核对结果' }));
  expect(result.getByText(/^共 \d+ 个数字：相符 \d+，尾差/)).toBeInTheDocument();
  const item = result.getAllByRole('listitem').find(({ textContent }) => textContent.includes('像是从相邻的段落抄来的'));
  if (item === undefined) throw new Error('the copied number is not listed');
  expect(within(item).getByText('4.91万元', { selector: 'mark' })).toBeInTheDocument();
  expect(within(item).getByText(/住房保障支出决算数11\.27万元/)).toBeInTheDocument();
  await user.click(within(item).getByRole('button', { name: /^到 公开05表!/ }));
  expect(session.showFigure).toHaveBeenCalledWith(expect.stringMatching(/^05\/221/));
  await user.click(within(item).getByRole('button', { name: '复制这句' }));
  expect(await within(item).findByText(/已复制|不允许复制/)).toBeInTheDocument();
  await expectAccessible();
});

test('filters show errors, what is to be looked at, and what was not recognised', async () => {
  const { user } = show();
  await paste(user, TEXT.replace('无需要说明的其他事项', '另有志愿者125人参加服务。'));
  const result = within(await screen.findByRole('region', { name: '核对结果' }));
  expect(result.getByRole('button', { name: /^错误 \d+$/ })).toHaveAttribute('aria-pressed', 'true');
  await user.click(result.getByRole('button', { name: /^未识别 \d+$/ }));
  expect(result.getByText('125', { selector: 'mark' })).toBeInTheDocument();
  await user.click(result.getByRole('button', { name: /^需核对 \d+$/ }));
  expect(result.queryByText(/像是从相邻的段落抄来的/)).toBeNull();
});

test('a Word file is opened, and taken away with tracked changes', async () => {
  const { user } = show();
  await user.upload(screen.getByLabelText('打开文件', { selector: 'input' }), fileOf('公开.docx', await revisedText(TEXT, [])));
  expect(await screen.findByText('已打开 公开.docx')).toBeInTheDocument();
  await screen.findByRole('region', { name: '核对结果' });
  await user.click(screen.getByRole('button', { name: '生成 Word 文件' }));
  expect(await screen.findByRole('link', { name: '下载 公开-核对后的文本.docx' })).toHaveAttribute('download', '公开-核对后的文本.docx');
  expect(made.at(-1)?.size).toBeGreaterThan(10_000);
  const windows = jest.spyOn(window, 'open').mockReturnValue(null);
  await user.click(screen.getByRole('button', { name: '在新窗口打开' }));
  expect(windows).toHaveBeenCalled();
  expect(screen.getByText('这里不允许打开新窗口。')).toBeInTheDocument();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '换一份' }));
  expect(screen.getByRole('textbox', { name: '要核对的文本' })).toBeInTheDocument();
});

test('a file that is none is said to be none', async () => {
  const { user } = show();
  await user.upload(screen.getByLabelText('打开文件', { selector: 'input' }), fileOf('坏.docx', 'not a docx'));
  expect(await screen.findByText(/坏\.docx 打不开/)).toBeInTheDocument();
});

test('without tables in the workbook the text’s own are taken; without any it is said', async () => {
  const { user } = show({ workbook: () => undefined });
  await paste(user, '没有表');
  expect(await screen.findByText(/没法核对/)).toBeInTheDocument();
  await user.clear(screen.getByRole('textbox', { name: '要核对的文本' }));
  await paste(user, TEXT);
  expect(await screen.findByText(/按文本自带的 7 张表核对/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^到 / })).toBeNull();
});

test('figures that change are held against the text anew', async () => {
  let report = value;
  const { session, user } = show({ workbook: () => ({ checked: report, snapshot, yuan: undefined, waived: [] }) });
  await paste(user, TEXT);
  const before = (await screen.findByText(/^共 \d+ 个数字/)).textContent;
  const changed = snapshotOf(layoutSet(shanxi2024, {}));
  const empty = checkWorkbook(changed);
  if (!empty.ok) throw new Error(empty.problem.kind);
  report = empty.value;
  act(() => session.set({ version: 2 }));
  await waitFor(() => expect(screen.getByText(/^共 \d+ 个数字/).textContent).not.toBe(before));
});

test('in English', async () => {
  const base = fakeSession().getState();
  const { user } = show({}, { choices: { ...base.choices, language: 'en' } });
  await user.click(screen.getByRole('textbox', { name: 'The text' }));
  await user.paste(TEXT);
  await user.click(screen.getByRole('button', { name: 'Tie out' }));
  expect(await screen.findByText(/numbers: \d+ equal/)).toBeInTheDocument();
  expect(screen.getByText(/seems copied from the neighbouring paragraph/)).toBeInTheDocument();
});
