import { fold, likeness, plain, spoken } from './words';

/** What a column is for, as far as its head says so. */
export type HeadRole = 'code' | 'name' | 'label' | 'number' | 'ordinal' | 'other' | 'figure';

/** Words that different programs write for one and the same head. */
const SAME: readonly (readonly string[])[] = [
  ['金额', '决算数', '本年决算数', '决算金额', '全年决算数', '本年决算', '决算', '本年金额', '数额', '统计数', '本年数', '支出数', '金额决算数'],
  ['合计', '小计', '总计', '计', '合计数'],
  ['预算数', '全年预算数', '年初预算数', '调整预算数', '预算', '预算金额', '全年预算'],
];
const GROUP = new Map(SAME.flatMap((words, index) => words.map((word) => [word, index] as const)));
/** Words that head figures in the tables of any set. */
export const COMMON_HEADS: readonly string[] = [...GROUP.keys()];

/** 科目编码及名称, 科目名称（编码）: one column holds both. */
const JOINED = /(?:编码|代码)(?:和)?(?:科目)?名称$|名称(?:和)?(?:科目)?(?:编码|代码)$/;

const ROLES: readonly (readonly [HeadRole, RegExp])[] = [
  ['ordinal', /^序号$/],
  ['other', /^(?:备注|说明|备注说明|单位名称|部门名称|预算单位|单位代码|单位编码|页码)$/],
  ['number', /(?:行次|行号)$|^行$/],
  ['label', JOINED],
  ['name', /(?:科目|项目|款项|分类)名称$|^[类款项]?名称$/],
  ['code', /(?:科目|分类|项目)?(?:编码|代码|编号)(?:类款项?|[类款项])?$|^[类款项]$|^类款项?$|^(?:政府)?(?:支出)?(?:功能|经济)(?:分类)?(?:科目)?$|^(?:预算|会计)科目$/],
  ['label', /^(?:项目|事项|收入项目|支出项目|项目按功能分类|项目按支出功能分类|支出功能分类项目|指标|指标名称|统计项目|收支项目|科目)$/],
];

/** `1=2+3+4`, `(4)=(5)+(6)`: which columns a column adds up. */
const SUM = /\(?\(?\d{1,2}\)?=[\d()+\-*~.…]+\)?/g;
/** `决算数（单位：万元）`. */
const BRACKETED_UNIT = /[（(](?:金额)?单位[:：](?:人民币)?(?:万元|元)[）)]/g;
const YEAR = /^(20\d\d)年度?/;
/** Last year's figures beside this year's; 上年结转 is none of them. */
const LAST_YEAR = /^(?:上|去)年度?(?:$|数|金额|同期|决算|预算|实际|支出数|收入数)/;

/** The words of a head without the year before them, and the unit or the sum that some write behind: `2024年金额（万元）`. */
export function headText(text: string): string {
  const named = text.includes('单位') ? text.replace(BRACKETED_UNIT, '') : text;
  // `金额单位：万元` and `单位名称：` are no heads.
  if (/单位\s*[:：]|[:：]\s*$/.test(named)) return '';
  const words = plain(withoutSum(named)).replace(/(?:单位)?(?:万元|元)$/, '');
  return spoken(words.replace(YEAR, '') || words);
}

function withoutSum(text: string): string {
  return text.includes('=') || text.includes('＝') ? fold(text).replace(SUM, '') : text;
}

/** Which year's figures a head says to stand below it: a year, or `last`. */
export function yearOfHead(text: string): number | 'last' | undefined {
  const words = plain(text);
  const year = YEAR.exec(words)?.[1];
  return year !== undefined ? parseInt(year, 10) : LAST_YEAR.test(words) ? 'last' : undefined;
}

/** What a cell says of the heads of its column, from the outermost to its own: some write `本年支出-小计` in one cell. */
export function headPath(text: string): readonly string[] {
  if (headText(text) === '') return [];
  const parts = withoutSum(text).split(/[-—–－/／|｜>＞]+/).map(headText).filter((part) => part !== '');
  return parts.length > 1 ? parts : [headText(text)];
}

/** The innermost of them; empty where the cell is no head. */
export function ownHead(text: string): string {
  return headPath(text).at(-1) ?? '';
}

/** 合计, 小计 and the like. */
export function isTotalHead(head: string): boolean {
  return SAME[1]?.includes(head) === true;
}

export function roleOf(head: string): HeadRole {
  return ROLES.find(([, words]) => words.test(head))?.[0] ?? 'figure';
}

export function isJoinedHead(head: string): boolean {
  return JOINED.test(head);
}

/** How well the head that stands there says what is wanted, 0 to 1. */
export function headLikeness(actual: string, wanted: string): number {
  if (actual === wanted) return 1;
  const group = GROUP.get(actual);
  if (group !== undefined && group === GROUP.get(wanted)) return 0.9;
  return likeness(actual, wanted) * 0.95;
}
