import type { MendText } from './mend-text';

/** What a cause of several findings says. Figures are named and amounts printed already. */
export interface RootSentences {
  readonly overtyped: (mend: MendText) => string;
  readonly digit: (mend: MendText) => string;
  /** Two digits that do not stand side by side changed places. */
  readonly digitsApart: (mend: MendText) => string;
  readonly misprint: (mend: MendText) => string;
  readonly neighbour: (mend: MendText) => string;
  /** The row is not printed. */
  readonly unprinted: (figure: string, proposed: string) => string;
  /** Added where the identities cannot tell which figure it is: the next few of `count` in all. */
  readonly others: (figures: readonly string[], count: number) => string;
  /** Figures from `first` to `last` slid by so many places; `cells` is where they stand, `D7:F12`, or empty. */
  readonly shift: (table: string, first: string, last: string, cells: string, direction: 'down' | 'up' | 'right' | 'left', places: 1 | 2) => string;
  /** Added where other causes, in words, would explain as much. */
  readonly rivals: (causes: readonly string[]) => string;
  readonly line: (table: string, parent: string, code: string | undefined, amounts: readonly string[]) => string;
  readonly effects: (count: number) => string;
}

const SLID = { down: ['下移', '上移', '行'], up: ['上移', '下移', '行'], right: ['右移', '左移', '栏'], left: ['左移', '右移', '栏'] } as const;
const zhShould = ({ figure, printed, proposed }: MendText): string => `${figure} ${printed} 可能应为 ${proposed}`;

export const zhRoots: RootSentences = {
  overtyped: (mend) => `${zhShould(mend)}（公式被数字取代）`,
  digit: (mend) => `${zhShould(mend)}（错了一位数字）`,
  digitsApart: (mend) => `${zhShould(mend)}（两位数字对调）`,
  misprint: (mend) => zhShould(mend),
  neighbour: (mend) => `${zhShould(mend)}（与相邻一行填成了同一个数）`,
  unprinted: (figure, proposed) => `${figure} 没有印出这一行，可能漏了 ${proposed}`,
  others: (figures, count) => `；只凭表间关系分不出是哪一个，也可能是 ${figures.join('、')}${count > figures.length ? ` 等共${count}个数` : ''}`,
  shift: (table, first, last, cells, direction, places) => {
    const [slid, back, unit] = SLID[direction];
    const count = `${places === 1 ? '一' : '两'}${unit}`;
    return `${table} ${first} 至 ${last} 的数字${cells === '' ? '' : `（${cells}）`}可能整体${slid}了${count}，应${back}${count}`;
  },
  rivals: (causes) => `；只凭表间关系还分不出是不是另一处的问题：${causes.join('；或者 ')}`,
  line: (table, parent, code, amounts) => `${table} ${parent} 下可能漏了${code === undefined ? '一个科目' : `科目 ${code} `}一行：${amounts.join('，')}`,
  effects: (count) => `一个原因，${count}处影响`,
};

const MOVED = { down: ['down', 'row'], up: ['up', 'row'], right: ['right', 'column'], left: ['left', 'column'] } as const;
const enShould = ({ figure, printed, proposed }: MendText): string => `${figure} ${printed} may have to be ${proposed}`;

export const enRoots: RootSentences = {
  overtyped: (mend) => `${enShould(mend)} (typed over a formula)`,
  digit: (mend) => `${enShould(mend)} (one wrong digit)`,
  digitsApart: (mend) => `${enShould(mend)} (two digits exchanged)`,
  misprint: (mend) => enShould(mend),
  neighbour: (mend) => `${enShould(mend)} (the figure of the row beside it)`,
  unprinted: (figure, proposed) => `${figure} has no row in the table; ${proposed} may be missing`,
  others: (figures, count) => `; the identities cannot tell it from ${figures.join(', ')}${count > figures.length ? ` and ${count - figures.length} more` : ''}`,
  shift: (table, first, last, cells, direction, places) => {
    const [where, unit] = MOVED[direction];
    return `${table}: the figures from ${first} to ${last}${cells === '' ? '' : ` (${cells})`} may have slid ${where} by ${places === 1 ? `one ${unit}` : `two ${unit}s`}`;
  },
  rivals: (causes) => `; the identities cannot tell it from another cause: ${causes.join('; or ')}`,
  line: (table, parent, code, amounts) => `${table}: under ${parent} a line may be missing${code === undefined ? '' : `, ${code}`}: ${amounts.join(', ')}`,
  effects: (count) => (count === 1 ? 'one cause, one effect' : `one cause, ${count} effects`),
};
