import type { Language } from '../../../src/app/messages';

/** What the tool says. Figures are already named, amounts printed. */
export interface YuanWords {
  readonly sheetsTitle: string;
  readonly sheetsNone: string;
  readonly sheetsThere: (count: number) => string;
  readonly insert: string;
  readonly fileTitle: string;
  readonly fileText: string;
  readonly choose: string;
  readonly ownText: string;
  readonly own: string;
  readonly deriving: string;
  readonly found: (source: string) => string;
  readonly thisWorkbook: string;
  readonly doubt: (figure: string, yuan: string, printed: string, unit: string, heads: 'other' | 'unclear') => string;
  readonly proved: (count: number) => string;
  readonly broken: (count: number) => string;
  readonly left: string;
  readonly write: string;
  readonly deriveTitle: string;
  readonly deriveText: (linked: number) => string;
  readonly derive: string;
  readonly deriveAgain: string;
  readonly balanceTitle: string;
  readonly balanceText: string;
  readonly balance: string;
  readonly balancing: string;
  readonly balanced: (changes: number, fewest: boolean) => string;
  readonly changes: string;
  readonly change: (figure: string, exact: string, rounded: string, printed: string) => string;
  /** `whole`: no relation was left out. */
  readonly ties: (whole: boolean) => string;
  readonly impossible: string;
  readonly undecided: string;
  readonly notBalanced: (rules: number) => string;
  readonly accept: (changes: number) => string;
  readonly takeBack: (changes: number) => string;
  readonly record: string;
}

const ZH: YuanWords = {
  sheetsTitle: '元表',
  sheetsNone: '元表与公开表同样格式，按元填到分；单元格可以整块粘贴。填好后再生成万元表。',
  sheetsThere: (count) => `这个工作簿有 ${count} 张元表。改动元表，万元表随之变化；检查按元进行，能证明的不再算尾差。`,
  insert: '插入元表',
  fileTitle: '已有以元填列的表',
  fileText: '打开以元填列的工作簿，连同元表一起写入这个工作簿。文件只在本机读取。',
  choose: '打开工作簿',
  ownText: '如果这个工作簿的公开表里填的就是元，可以移到元表，公开表改为万元。',
  own: '公开表里填的是元',
  deriving: '正在按元核对',
  found: (source) => source,
  thisWorkbook: '这个工作簿',
  doubt: (figure, yuan, printed, unit, heads) => `${figure} ${yuan} 元 = ${printed} ${unit}，${heads === 'other' ? `表头写的是${unit}` : '表头没有写明单位，或与数字大小不符'}，确定吗？`,
  proved: (count) => `按元核对：${count} 条关系分毫不差。`,
  broken: (count) => `按元核对：${count} 条关系不成立，不是尾差；写入后请在【检查】里查看。`,
  left: '不是决算表、没有带入的工作表',
  write: '写入这个工作簿',
  deriveTitle: '万元表',
  deriveText: (linked) => (linked === 0 ? '公开表还没有与元表连上。' : `公开表有 ${linked} 个数由元表的公式得出。元表增减了行，请重新生成。`),
  derive: '由元表生成万元表',
  deriveAgain: '重新生成万元表',
  balanceTitle: '调平',
  balanceText: '四舍五入后合计可能差最后一位。调平把个别数向上或向下取整，使各表合计逐项相等，每个数最多动最后一位的1。一般不必调平，表下注明尾差即可。',
  balance: '计算调平',
  balancing: '正在计算',
  balanced: (changes, fewest) => `要改动 ${changes} 个数，每个不超过最后一位的1${fewest ? '；没有改动更少的办法' : ''}。`,
  changes: '要改动的数',
  change: (figure, exact, rounded, printed) => `${figure}：${exact} 元，四舍五入 ${rounded}，调平后 ${printed}`,
  ties: (whole) => `四舍五入后${whole ? '各表' : '其余'}合计本来就逐项相等，不用改动。`,
  impossible: '做不到：无论各数向上还是向下取整，总有合计不相等。表中的数没有改动。',
  undecided: '在规定的搜索次数内没有找到办法，不能断定做不到。表中的数没有改动。',
  notBalanced: (rules) => `做不到全部相等：${rules} 条关系按元就不成立，调平没有管它们，请先在【检查】里改正。`,
  accept: (changes) => `改动这 ${changes} 个数`,
  takeBack: (changes) => `恢复四舍五入（${changes} 个数）`,
  record: '改动记在“调平记录”工作表里。',
};

const EN: YuanWords = {
  sheetsTitle: 'Sheets in 元',
  sheetsNone: 'They look like the public tables and take 元 to the cent; whole blocks can be pasted. Once they are filled in, the tables in 万元 are made from them.',
  sheetsThere: (count) => `This workbook has ${count} sheets in 元. The tables in 万元 follow them; the check goes by 元, and what is proved is no rounding any more.`,
  insert: 'Insert the sheets in 元',
  fileTitle: 'Tables that hold 元 already',
  fileText: 'Opens a workbook that was filled in in 元 and writes it into this one, sheets in 元 included. The file is read on this computer.',
  choose: 'Open a workbook',
  ownText: 'Where the public tables of this workbook hold 元, they can go to sheets of their own, and the public tables become 万元.',
  own: 'The public tables hold 元',
  deriving: 'Checking in 元',
  found: (source) => source,
  thisWorkbook: 'This workbook',
  doubt: (figure, yuan, printed, unit, heads) => `${figure} ${yuan} 元 = ${printed} ${unit}, but ${heads === 'other' ? `the head says ${unit}` : 'the head names no unit, or one that does not suit the figures'}. Are you sure?`,
  proved: (count) => `Checked in 元: ${count} relations hold to the cent.`,
  broken: (count) => `Checked in 元: ${count} relations do not hold, which is not rounding; see Check once it is written.`,
  left: 'Sheets that are no disclosure tables and are not taken over',
  write: 'Write into this workbook',
  deriveTitle: 'Tables in 万元',
  deriveText: (linked) => (linked === 0 ? 'The public tables do not follow the sheets in 元 yet.' : `${linked} figures of the public tables are formulas over the sheets in 元. Where lines came or went there, make them anew.`),
  derive: 'Make the tables in 万元',
  deriveAgain: 'Make the tables anew',
  balanceTitle: '调平 (balance the roundings)',
  balanceText: 'Rounded totals may miss their parts by one unit of the last place. 调平 rounds single figures up or down so that every total ties, each by at most one unit. As a rule it is not needed: a note under the table says as much.',
  balance: 'Work it out',
  balancing: 'Working it out',
  balanced: (changes, fewest) => `${changes} figures would change, each by at most one unit of its last place${fewest ? '; no fewer would do' : ''}.`,
  changes: 'Figures to change',
  change: (figure, exact, rounded, printed) => `${figure}: ${exact} 元, rounded ${rounded}, then ${printed}`,
  ties: (whole) => `Every ${whole ? '' : 'other '}total ties as it is rounded: nothing to change.`,
  impossible: 'Impossible: whichever figures are rounded up or down, some total does not tie. Nothing was changed.',
  undecided: 'No way was found within the bounds of the search, which does not prove that there is none. Nothing was changed.',
  notBalanced: (rules) => `Not all totals can tie: ${rules} relations do not hold in 元 and were left out; mend them under 检查 first.`,
  accept: (changes) => `Change these ${changes} figures`,
  takeBack: (changes) => `Round them again (${changes} figures)`,
  record: 'The changes are listed on the sheet 调平记录.',
};

export function yuanWordsIn(language: Language): YuanWords {
  return { zh: ZH, en: EN }[language];
}
