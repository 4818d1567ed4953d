import type { Language } from '../../src/app/messages';

/** What `from-yuan` says. Figures are already named, amounts printed. */
export interface YuanWords {
  readonly doubt: (figure: string, yuan: string, printed: string, unit: string, heads: 'other' | 'unclear') => string;
  readonly proved: (count: number) => string;
  readonly broken: (count: number) => string;
  readonly left: (sheets: readonly string[]) => string;
  /** `whole`: no relation was left out. */
  readonly balanced: (changes: number, fewest: boolean, whole: boolean) => string;
  readonly change: (figure: string, exact: string, rounded: string, printed: string) => string;
  readonly ties: (whole: boolean) => string;
  readonly impossible: string;
  readonly undecided: string;
  /** The relations by their rules and figures. */
  readonly notBalanced: (relations: readonly string[]) => string;
}

const ZH: YuanWords = {
  doubt: (figure, yuan, printed, unit, heads) => `${figure} ${yuan} 元 = ${printed} ${unit}，${heads === 'other' ? `表头写的是${unit}` : '表头没有写明单位，或与数字大小不符'}，确定吗？填的确实是元的，加 --yuan 再生成`,
  proved: (count) => `按元核对：${String(count)}条关系分毫不差。`,
  broken: (count) => `按元核对：${String(count)}条关系不成立，不是尾差；请用 check 查看。`,
  left: (sheets) => `这些工作表不是决算表，没有带入新文件：${sheets.join('、')}。`,
  balanced: (changes, fewest, whole) => `调平：改动${String(changes)}个数，每个不超过最后一位的1，${whole ? '各表合计' : '其余合计'}逐项相等${fewest ? '；没有改动更少的办法' : ''}：`,
  change: (figure, exact, rounded, printed) => `${figure}：${exact}元，四舍五入${rounded}，调平后${printed}`,
  ties: (whole) => `调平：四舍五入后${whole ? '各表合计' : '其余合计'}本来就逐项相等，没有改动。`,
  impossible: '调平：做不到。无论各数向上还是向下取整，总有合计不相等；表中的数仍按四舍五入。',
  undecided: '调平：在规定的搜索次数内没有找到办法，不能断定做不到；表中的数仍按四舍五入。',
  notBalanced: (relations) => `调平：做不到全部相等。${String(relations.length)}条关系按元就不成立，调平没有管它们，请先改正：${relations.join('；')}。`,
};

const EN: YuanWords = {
  doubt: (figure, yuan, printed, unit, heads) => `${figure} ${yuan} 元 = ${printed} ${unit}, but ${heads === 'other' ? `the head says ${unit}` : 'the head names no unit, or one that does not suit the figures'}; with --yuan they are taken for 元 all the same`,
  proved: (count) => `Checked in 元: ${String(count)} relations hold to the cent.`,
  broken: (count) => `Checked in 元: ${String(count)} relations do not hold, which is not rounding; run check.`,
  left: (sheets) => `These sheets are no disclosure tables and were not taken over: ${sheets.join(', ')}.`,
  balanced: (changes, fewest, whole) => `调平: ${String(changes)} figures were changed, each by at most one unit of its last place, and every ${whole ? '' : 'other '}total ties${fewest ? '; no fewer would do' : ''}:`,
  change: (figure, exact, rounded, printed) => `${figure}: ${exact} 元, rounded ${rounded}, now ${printed}`,
  ties: (whole) => `调平: every ${whole ? '' : 'other '}total ties as it is rounded, nothing was changed.`,
  impossible: '调平: impossible. Whichever figures are rounded up or down, some total does not tie; the figures stay as rounded.',
  undecided: '调平: no way was found within the bounds of the search, which does not prove that there is none; the figures stay as rounded.',
  notBalanced: (relations) => `调平: not all totals can tie. ${String(relations.length)} relations do not hold in 元 and were left out; mend them first: ${relations.join('; ')}.`,
};

export function yuanWordsIn(language: Language): YuanWords {
  return { zh: ZH, en: EN }[language];
}
