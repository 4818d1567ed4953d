import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Session, SessionState } from '../../../src/app/session';
import { type Narrative, narrativeText } from '../../../src/narrative';
import type { Report } from '../../../src/report';
import { NarrativeTab } from '../../../taskpane/narrative/narrative-tab';
import { lanxian } from '../../samples/lanxian-2024/load';
import { sampleOf } from '../check/sample';
import { fakeSession } from '../support/fake-session';
import { renderPane } from '../support/render-pane';

/** The sample before its reasons were written, and before one figure of last year was known. */
function unfinished(): Report {
  const report = lanxian();
  const support = report.tables.get('P');
  if (support === undefined) throw new Error('The sample has no support table.');
  const entries = new Map([...support.entries].filter(([id]) => !id.endsWith('/reason') && id !== 'P/208/previous'));
  return { ...report, tables: new Map([...report.tables, ['P', { ...support, entries }]]) };
}

const done = sampleOf(lanxian());
const blank = sampleOf(unfinished());

function openBlanks({ sections }: Narrative): number {
  return sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens)).filter((token) => token.kind === 'blank' && token.open).length;
}

function open(sample = done, over: Partial<SessionState> = {}, actions: Partial<Session> = {}) {
  const session = fakeSession({ ...sample.state, ...over }, { narrative: () => sample.narrative, ...actions });
  // Before rendering: it puts a clipboard into the page, which a test then takes away again.
  const user = userEvent.setup();
  renderPane(<main><NarrativeTab /></main>, session);
  return { session, user };
}

// What jsdom lacks.
class PlainClipboardItem {
  readonly types: readonly string[];
  constructor(private readonly data: Readonly<Record<string, Blob>>) {
    this.types = Object.keys(data);
  }
  getType(type: string): Promise<Blob | undefined> {
    return Promise.resolve(this.data[type]);
  }
}
function textOf(blob: Blob | undefined): Promise<unknown> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(blob ?? new Blob());
  });
}
beforeAll(() => {
  Object.assign(globalThis, { ClipboardItem: PlainClipboardItem });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => jest.restoreAllMocks());

// By text and not by role where the text is unique: hundreds of inline buttons make role queries slow.
function firstReason(): HTMLElement {
  const [reason] = screen.getAllByText(/^【请说明.*主要原因】$/);
  if (reason === undefined) throw new Error('No reason is asked for.');
  return reason;
}

describe('the text', () => {
  test('every section with its title, word for word', async () => {
    open();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(done.narrative.sections.map(({ title }) => title));
    const shown = [...document.querySelectorAll('h2, h3, p')].map(({ textContent }) => textContent);
    for (const line of narrativeText(done.narrative).split('\n').filter((text) => text !== '')) expect(shown).toContain(line);
    expect(await axe(document.body)).toHaveNoViolations();
  });

  test('is told anew with each version of the figures only', () => {
    const narrative = jest.fn(() => done.narrative);
    const { session } = open(done, {}, { narrative });
    act(() => session.set({ findings: [] }));
    expect(narrative).toHaveBeenCalledTimes(1);
    act(() => session.set({ version: 2 }));
    expect(narrative).toHaveBeenCalledTimes(2);
  });

  test('says where errors stand in the tables, and where texts cannot be kept', () => {
    const { session } = open();
    expect(screen.getByText('表中还有 1 处错误，文字照表中的数字写成')).toBeInTheDocument();
    act(() => session.set({ tables: done.state.tables.map((table) => ({ ...table, errors: 0, ...(table.kind === 'support' ? { sheet: undefined, status: 'absent' } : {}) })) }));
    expect(screen.queryByText(/处错误/)).toBeNull();
    expect(screen.getByText(/没有插入“说明参数”/)).toBeInTheDocument();
  });
});

describe('figures', () => {
  test('one cell: it is selected', async () => {
    const { session, user } = open();
    const [total] = screen.getAllByText('1,398.76');
    if (total === undefined) throw new Error('No total.');
    expect(total).toHaveAttribute('title', '选中 公开01表 本年收入合计');
    await user.click(total);
    expect(session.showFigure).toHaveBeenCalledWith('01/r27/amount');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('several cells: the first is selected, all are listed, Escape goes back', async () => {
    const { session, user } = open();
    const [rate] = screen.getAllByText('29.48%');
    if (rate === undefined) throw new Error('No rate.');
    rate.focus();
    await user.keyboard('{Enter}');
    expect(session.showFigure).toHaveBeenCalledTimes(1);
    const dialog = await screen.findByRole('dialog', { name: '29.48% 的来历' });
    expect(within(dialog).getByText('（本年 − 上年）÷ 上年，取绝对值')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '说明参数 收入总计 上年数' }));
    expect(session.showFigure).toHaveBeenLastCalledWith(expect.stringMatching(/^P\/.*\/previous$/));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(rate).toHaveFocus();
  });
});

describe('blanks', () => {
  test('are counted; the next one opens, and after the last the first', async () => {
    const { user } = open(blank);
    const count = openBlanks(blank.narrative);
    expect(count).toBeGreaterThan(2);
    expect(screen.getByText(`还有 ${count} 处待填写`)).toBeInTheDocument();
    const next = screen.getByText('下一处');
    await user.click(next);
    const field = screen.getByRole('textbox');
    expect(field).toHaveFocus();
    const name = field.getAttribute('aria-label');
    expect(await axe(document.body)).toHaveNoViolations();
    for (let i = 0; i < count; i++) await user.click(next);
    expect(screen.getByRole('textbox')).toHaveAttribute('aria-label', name);
  });

  test('none left: it says so', () => {
    open({ ...done, narrative: { ...done.narrative, sections: [] } });
    expect(screen.getByText('没有待填写的空白')).toBeInTheDocument();
    expect(screen.queryByText('下一处')).toBeNull();
  });

  test('Enter saves and gives the focus back; what was typed shows until the workbook has it', async () => {
    let saved: () => void = () => undefined;
    const setText = jest.fn(() => new Promise<void>((resolve) => { saved = resolve; }));
    const { user } = open(blank, {}, { setText });
    firstReason().focus();
    await user.keyboard('{Enter}本年项目减少。{Enter}');
    expect(setText).toHaveBeenCalledTimes(1);
    expect(setText).toHaveBeenCalledWith(expect.stringMatching(/^P\/.*\/reason$/), '本年项目减少。');
    const shown = screen.getByText('本年项目减少。');
    expect(shown).toHaveFocus();
    await act(async () => {
      saved();
      await Promise.resolve();
    });
    expect(screen.queryByText('本年项目减少。')).toBeNull();
  });

  test('leaving the field saves, Escape does not, and unchanged text is not written', async () => {
    const { session, user } = open(blank);
    await user.click(firstReason());
    await user.keyboard('甲');
    await user.click(screen.getByText(/^一、/));
    expect(session.setText).toHaveBeenCalledTimes(1);
    await user.click(firstReason());
    await user.keyboard('乙{Escape}');
    await user.click(firstReason());
    await user.keyboard('{Enter}');
    expect(session.setText).toHaveBeenCalledTimes(1);
  });

  test('what the workbook did not take is not lost', async () => {
    const { session, user } = open(blank);
    jest.mocked(session.setText).mockImplementation(() => {
      session.set({ notice: { kind: 'failed', problem: { kind: 'cell-edit', advice: 'finish-the-cell' } } });
      return Promise.resolve();
    });
    await user.click(firstReason());
    await user.keyboard('写好的理由{Enter}');
    await user.click(firstReason());
    expect(screen.getByRole('textbox')).toHaveValue('写好的理由');
  });

  test('a half-typed reason stays with its sentence when the text around it changes', async () => {
    let narrative = blank.narrative;
    const { session, user } = open(blank, {}, { narrative: () => narrative });
    await user.click(firstReason());
    await user.keyboard('写到一半');
    const field = screen.getByRole('textbox');
    narrative = { ...narrative, sections: narrative.sections.map((section) => ({ ...section, paragraphs: [{ style: 'body', tokens: [{ kind: 'text', text: '新的一段。' }] }, ...section.paragraphs] })) };
    act(() => session.set({ version: 2 }));
    expect(screen.getAllByText('新的一段。').length).toBeGreaterThan(0);
    expect(screen.getByRole('textbox')).toBe(field);
    expect(field).toHaveValue('写到一半');
    expect(field).toHaveFocus();
  });

  test('a figure that is asked for is filled in at its cell', async () => {
    const { session, user } = open(blank);
    await user.click(screen.getByText('【请填写上年决算数】'));
    expect(session.showFigure).toHaveBeenCalledWith('P/208/previous');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('taking it away', () => {
  test('all of it is copied with its format', async () => {
    const { user } = open(blank);
    await user.click(screen.getByText('复制全文'));
    const count = openBlanks(blank.narrative);
    expect(await screen.findByText(`已复制；其中还有 ${count} 处待填写`)).toBeInTheDocument();
    const [item] = await navigator.clipboard.read();
    const html = await textOf(await item?.getType('text/html'));
    const text = await textOf(await item?.getType('text/plain'));
    expect(html).toMatch(/^<p style="font-family:黑体.*text-indent:2em">一、/);
    expect(html).toContain('<span style="background:yellow">【');
    expect(String(text).replace(/　　/g, '')).toBe(narrativeText(blank.narrative).replace(/\n\n/g, '\n').trimEnd());
  });

  test('one paragraph is copied', async () => {
    const { user } = open();
    const [copy] = screen.getAllByLabelText('复制本段');
    if (copy === undefined) throw new Error('No paragraph to copy.');
    await user.click(copy);
    expect(await screen.findByText('已复制')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toMatch(/^2024年度收入总计1,399\.08万元.*。$/);
  });

  test('without a clipboard the older command copies both formats', async () => {
    const { user } = open();
    jest.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    const data = new Map<string, string>();
    const command = jest.fn(() => {
      const event = new Event('copy', { cancelable: true });
      Object.assign(event, { clipboardData: { setData: (type: string, value: string) => data.set(type, value) } });
      document.dispatchEvent(event);
      return true;
    });
    Object.assign(document, { execCommand: command });
    await user.click(screen.getByText('复制全文'));
    expect(await screen.findByText('已复制')).toBeInTheDocument();
    expect([...data.keys()]).toEqual(['text/html', 'text/plain']);
  });

  test('where copying is refused the text is there to be copied by hand', async () => {
    const { user } = open();
    jest.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    Object.assign(document, { execCommand: () => false });
    await user.click(screen.getByText('复制全文'));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '待复制的文字' });
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('一、收入支出决算总体情况说明');
    expect(screen.getByText(/这里不允许直接复制/)).toBeInTheDocument();
    expect(await axe(document.body)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('it is written to a sheet, unless something else is under way', async () => {
    const { session, user } = open();
    const button = screen.getByRole('button', { name: '写入工作表' });
    await user.click(button);
    expect(session.writeNarrative).toHaveBeenCalledTimes(1);
    act(() => session.set({ task: { kind: 'narrative', cancellable: false } }));
    expect(button).toBeDisabled();
  });
});

describe('states', () => {
  test('no table, no figures, reading for the first time', async () => {
    const { session, user } = open(done, { tables: done.state.tables.map((table) => ({ ...table, sheet: undefined, status: 'absent' })) });
    expect(screen.getByText('还没有插入表格')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '插入全部表格' }));
    expect(session.insert).toHaveBeenCalledWith();
    expect(await axe(document.body)).toHaveNoViolations();
    act(() => session.set({ tables: done.state.tables.map((table) => ({ ...table, status: 'empty' })) }));
    expect(screen.getByText('表格里还没有数字')).toBeInTheDocument();
    act(() => session.set({ link: { kind: 'starting' } }));
    expect(screen.getByRole('status')).toHaveTextContent('正在读取工作簿');
  });

  test('text that may be behind the sheet says so', () => {
    open(done, { link: { kind: 'reading' } });
    expect(screen.getByText('正在读取，文字可能已过时')).toBeInTheDocument();
    expect(document.querySelector('[aria-busy="true"]')).not.toBeNull();
    expect(screen.queryByText(/处错误/)).toBeNull();
  });

  test('in English the frame is English and the text stays Chinese', async () => {
    const session = fakeSession(done.state, { narrative: () => done.narrative });
    renderPane(<main><NarrativeTab /></main>, session, 'en');
    expect(screen.getByRole('button', { name: 'Copy all' })).toBeInTheDocument();
    expect(screen.getByText(/^一、/)).toBeInTheDocument();
    expect(await axe(document.body)).toHaveNoViolations();
  });
});
