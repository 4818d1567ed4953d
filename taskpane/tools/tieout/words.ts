import type { TieOutSummary } from '../../../src/app/tieout/tie-out';
import type { Language } from '../../../src/app/messages';

/** What the tool says; it comes with the tool. */
export interface ToolWords {
  readonly sourceTitle: string;
  readonly source: string;
  readonly field: string;
  readonly placeholder: string;
  readonly check: string;
  readonly open: string;
  readonly opened: (name: string) => string;
  readonly damaged: (name: string) => string;
  readonly tooLarge: (name: string) => string;
  readonly forget: string;
  readonly noTable: string;
  readonly ownTables: (count: number) => string;
  readonly checking: string;
  readonly resultTitle: string;
  readonly numbers: (summary: TieOutSummary) => string;
  readonly filters: string;
  readonly kinds: Readonly<Record<Filter, string>>;
  readonly nothing: Readonly<Record<Filter, string>>;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly unrecognised: string;
  readonly show: (cell: string) => string;
  readonly corrected: string;
  readonly remove: string;
  readonly copy: string;
  readonly copied: string;
  readonly refusedCopy: string;
  readonly more: (count: number) => string;
  readonly takeTitle: string;
  readonly take: string;
  readonly comments: string;
  readonly make: string;
  readonly fileName: string;
  readonly copyAll: string;
}

export type Filter = 'error' | 'warning' | 'unrecognised';

const ZH: ToolWords = {
  sourceTitle: '要核对的文本',
  source: '打开 .docx 或 .txt，或者把文字（也可以是 PDF 里复制的）粘贴到下面。文本只在本机处理。',
  field: '要核对的文本',
  placeholder: '在这里粘贴情况说明或整份公开文本',
  check: '核对',
  open: '打开文件',
  opened: (name) => `已打开 ${name}`,
  damaged: (name) => `${name} 打不开：文件已损坏，或者不是 .docx。`,
  tooLarge: (name) => `${name} 太大，不像是公开文本。`,
  forget: '换一份',
  noTable: '工作簿里没有决算公开表，文本里也没有找到，没法核对。请先在【表格】里插入并填写，或者用带表的公开文本。',
  ownTables: (count) => `工作簿里没有决算公开表，按文本自带的 ${count} 张表核对。`,
  checking: '正在核对……',
  resultTitle: '核对结果',
  numbers: ({ numbers, equal, rounding, internal, wrong, unrecognised }) => `共 ${numbers} 个数字：相符 ${equal}，尾差 ${rounding}，内部一致 ${internal}，错误 ${wrong}，未识别 ${unrecognised}。`,
  filters: '显示',
  kinds: { error: '错误', warning: '需核对', unrecognised: '未识别' },
  nothing: { error: '没有发现错误。', warning: '没有需要核对的。', unrecognised: '每个数字都识别了。' },
  severity: { error: '错误', warning: '需核对', info: '提示' },
  unrecognised: '没有识别，请人工核对',
  show: (cell) => `到 ${cell}`,
  corrected: '改为：',
  remove: '删去这一句。',
  copy: '复制这句',
  copied: '已复制。',
  refusedCopy: '这里不允许复制，请选中文字自己复制。',
  more: (count) => `再显示 ${count} 处`,
  takeTitle: '取走改好的文本',
  take: '能改的用修订标出（作者“决算公开核对”），其余写成批注；原文件的格式不变。在 Word 里逐处接受或拒绝。',
  comments: '一个字也不改，全部写成批注',
  make: '生成 Word 文件',
  fileName: '核对后的文本.docx',
  copyAll: '复制全部意见',
};

const EN: ToolWords = {
  sourceTitle: 'The text',
  source: 'Open a .docx or .txt, or paste the words below, also those of a PDF. The text stays on this computer.',
  field: 'The text',
  placeholder: 'Paste the narrative or the whole published text here',
  check: 'Tie out',
  open: 'Open a file',
  opened: (name) => `${name} is open`,
  damaged: (name) => `${name} cannot be opened: it is damaged, or no .docx.`,
  tooLarge: (name) => `${name} is too large for a published text.`,
  forget: 'Take another',
  noTable: 'Neither the workbook nor the text holds disclosure tables, so there is nothing to hold it against. Insert and fill in the tables first, or take a text that holds them.',
  ownTables: (count) => `The workbook holds no disclosure tables: held against the text’s own ${count}.`,
  checking: 'Looking …',
  resultTitle: 'Result',
  numbers: ({ numbers, equal, rounding, internal, wrong, unrecognised }) => `${numbers} numbers: ${equal} equal, ${rounding} by rounding, ${internal} consistent within the text, ${wrong} wrong, ${unrecognised} not recognised.`,
  filters: 'Show',
  kinds: { error: 'Errors', warning: 'To look at', unrecognised: 'Not recognised' },
  nothing: { error: 'No error was found.', warning: 'Nothing to look at.', unrecognised: 'Every number was recognised.' },
  severity: { error: 'Error', warning: 'Look at', info: 'Note' },
  unrecognised: 'Not recognised: please look yourself',
  show: (cell) => `Go to ${cell}`,
  corrected: 'Change to: ',
  remove: 'Leave this sentence out.',
  copy: 'Copy this sentence',
  copied: 'Copied.',
  refusedCopy: 'Copying is not allowed here; select the words and copy them yourself.',
  more: (count) => `Show ${count} more`,
  takeTitle: 'Take the corrected text away',
  take: 'What can be put right is a tracked change (author 决算公开核对), the rest a comment; formats are kept. Accept or reject them in Word.',
  comments: 'Change nothing, say everything in comments',
  make: 'Make the Word file',
  fileName: 'Text tied out.docx',
  copyAll: 'Copy all remarks',
};

export function toolWordsIn(language: Language): ToolWords {
  return { zh: ZH, en: EN }[language];
}
