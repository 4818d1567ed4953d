import type { Outline, Paragraph } from '../text';

/** A stretch between two marks of a paragraph that tells of evaluations. */
export interface Clause {
  readonly paragraph: Paragraph;
  /** Offset in the paragraph's flow. */
  readonly from: number;
  readonly text: string;
  readonly sentence: number;
  /** Of this year's 绩效自评; else of another year, of another evaluation, or of one project. */
  readonly own: boolean;
  /** Of this year at all. */
  readonly ofYear: boolean;
}

const SELF = /自评/g;
/** Other evaluations and other steps of 绩效管理, each with projects and money of its own. */
const OTHER = /部门评价|部门绩效评价|财政评价|财政重点|重点(?:项目)?(?:绩效)?评价|第三方|事前(?:绩效)?评估|绩效(?:运行)?监控|运行监控|整体(?:支出)?(?:绩效)?|再评价|抽查|试点|绩效目标|绩效跟踪|跟踪评价|综述|[该本此]项目|全年(?:预算|执行)数|执行数/g;
const ANOTHER_YEAR = /上一?年|去年|前年|往年|以前年度|历年/g;
const THIS_YEAR = /本年|今年|当年/g;
/** 2024年; not 2025年3月, when the work was done. */
const YEAR = /(20\d\d)(?:年度?)(?!\d)/g;

/** 自评项目：11个 is one. */
const CLAUSE = /((?:[^，；。！？：]|：(?=\d[\d,.]*(?:个|万元|元)?(?:[，；。]|$)))*)([，；。！？：]|$)/g;

/** Where one stands, where a word changed it. */
interface State {
  readonly self: boolean;
  readonly own: boolean;
}

/** What a text tells of evaluations; another year may stand beside this one, and evaluations of other kinds. */
export function evaluationClauses({ paragraphs }: Pick<Outline, 'paragraphs'>, year: number): readonly Clause[] {
  let sentence = 0;
  return paragraphs.flatMap((paragraph): Clause[] => {
    const { text } = paragraph.flow;
    if (!text.includes('自评') && !(paragraph.section?.kind === 'performance' && text.includes('绩效'))) return [];
    let state: State = { self: true, own: true };
    const clauses: Clause[] = [];
    for (const match of text.matchAll(CLAUSE)) {
      const { 1: words = '', 2: mark = '' } = match;
      if (words === '') continue;
      state = after(state, words, year);
      clauses.push({ paragraph, from: match.index, text: words, sentence, own: state.self && state.own, ofYear: state.own });
      if (mark !== '，' && mark !== '：') sentence += 1;
    }
    sentence += 1;
    return clauses;
  });
}

function after(before: State, words: string, year: number): State {
  const [self, other] = [lastOf(SELF, words), lastOf(OTHER, words)];
  const years = [
    // In the year after, this year's projects are evaluated.
    ...[...words.matchAll(YEAR)].filter((match) => match[1] !== String(year + 1)).map((match) => ({ at: match.index, own: match[1] === String(year) })),
    ...[...words.matchAll(ANOTHER_YEAR)].map(({ index }) => ({ at: index, own: false })),
    ...[...words.matchAll(THIS_YEAR)].map(({ index }) => ({ at: index, own: true })),
    // 较上年 compares and goes on.
  ].filter(({ at, own }) => own || !/[较比与同和]$/.test(words.slice(0, at))).sort((a, b) => a.at - b.at);
  return { self: words.includes('整体') ? false : self >= 0 ? true : other >= 0 ? false : before.self, own: years.at(-1)?.own ?? before.own };
}

function lastOf(pattern: RegExp, words: string): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
}
