import { type FormSet, columnsOf } from '../../forms';
import { declaredHeads } from './form-heads';
import { COMMON_HEADS, headText } from './head-words';
import { pairsShared, plain, rowWords } from './words';

/** Tells words that may stand in the heads of a set's tables from others. */
export interface HeadVocabulary {
  /** The set's own words, or those that other programs write for them. */
  has(head: string): boolean;
  /** Words that say nearly the same as one of them, and are no row. */
  isAlike(head: string): boolean;
}

const KNOWN = new WeakMap<FormSet, HeadVocabulary>();
/** From here on a word that the set does not print says what one of its heads says. */
const ALIKE = 0.72;
const SHORTEST_ALIKE = 4;
const LONGEST_ALIKE = 16;

/** Every word that may stand in the heads of a set's tables; a cell that holds one may be a head. */
export function vocabularyOf(set: FormSet): HeadVocabulary {
  const known = KNOWN.get(set);
  if (known !== undefined) return known;
  const labels = labelsOf(set);
  const made = vocabularyFrom(new Set([...wordsOf(set), ...onEnd(set).filter((word) => !labels.has(word))]), labels);
  KNOWN.set(set, made);
  return made;
}

function vocabularyFrom(words: ReadonlySet<string>, labels: ReadonlySet<string>): HeadVocabulary {
  const long = [...words].filter((word) => word.length >= SHORTEST_ALIKE);
  const known = new Map<string, boolean>();
  const compare = (head: string): boolean => head.length >= SHORTEST_ALIKE && head.length <= LONGEST_ALIKE && !head.endsWith('表') && !labels.has(head) && long.some((word) => isNear(word, head));
  return {
    has: (head) => words.has(head),
    isAlike: (head) => {
      const before = known.get(head);
      if (before !== undefined) return before;
      if (known.size >= MOST_KEPT) known.clear();
      const made = compare(head);
      known.set(head, made);
      return made;
    },
  };
}

const MOST_KEPT = 20_000;

function isNear(word: string, head: string): boolean {
  const shares = 2 * Math.min(word.length, head.length) / (word.length + head.length);
  return shares >= ALIKE && Math.max(pairsShared(word, head), word.includes(head) || head.includes(word) ? shares : 0) >= ALIKE;
}

/** The words of declared rows: what says the same as one of them is a row. */
function labelsOf({ forms }: FormSet): ReadonlySet<string> {
  return new Set(forms.flatMap((form) => (form.body.kind === 'fixed' ? form.body.lanes.flatMap(({ rows }) => rows.map(({ label }) => rowWords(label))) : [])));
}

function wordsOf({ forms, columnNumbers }: FormSet): ReadonlySet<string> {
  const words = new Set<string>(COMMON_HEADS);
  for (const text of ['栏次', '收入', '支出', '本年支出', '本年收入', '人员经费', '公用经费', '按功能分类', '其中', '备注', '序号']) words.add(text);
  if (columnNumbers !== undefined) words.add(plain(columnNumbers));
  for (const form of forms) {
    if (form.kind !== 'public') continue;
    for (const { text } of form.head.flat()) if (!/^\d*$/.test(text)) words.add(headText(text));
    for (const column of columnsOf(form)) if (column.role === 'figure') words.add(headText(column.title));
  }
  // 总计 is a row.
  for (const text of ['', '总计', '计']) words.delete(text);
  return words;
}

/** All heads of a column in one cell: `预算数公务用车购置费`. */
function onEnd({ forms }: FormSet): readonly string[] {
  return forms.filter(({ kind }) => kind === 'public').flatMap((form) => declaredHeads(form).flat()).flatMap(({ path }) => (path.length > 1 ? [path.join('')] : []));
}
