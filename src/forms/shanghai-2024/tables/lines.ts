import { amount, cell, codeParts, name } from '../../language/build';
import type { Column, Form, HeadCell, Subject } from '../../language/form';

/** Heads over the code and name columns of a table with lines: they take two rows beside other heads. */
export const ITEM: HeadCell = cell('项目', 4);
export const CODE_AND_NAME: readonly HeadCell[] = [cell('功能分类\n科目编码', 3), cell('科目名称', 1, 2)];
export const LEVELS: readonly HeadCell[] = [cell('类'), cell('款'), cell('项')];

interface LinesTable {
  readonly id: string;
  readonly subject: Subject;
  readonly title: string;
  readonly sheetName: string;
  readonly orientation: Form['orientation'];
  readonly head: Form['head'];
  readonly lane: string;
  /** Key and title of each amount, in printed order. */
  readonly amounts: readonly (readonly [key: string, title: string])[];
  readonly width?: number;
  readonly note: string;
  readonly emptySentence?: string;
}

/** A table of 科目 with their 类 款 项 in three cells; the lines vary. */
export function linesTable({ id, subject, title, sheetName, orientation, head, lane, amounts, width, note, emptySentence }: LinesTable): Form {
  const columns: Column[] = [...codeParts(), name('name', 36), ...amounts.map(([key, text]) => amount(key, undefined, text, width))];
  return {
    id, kind: 'public', subject, title, sheetName, orientation, head,
    body: { kind: 'lines', lane: { key: lane, title, columns }, total: { key: 'total', label: '合计', emphasis: 'total' }, classification: 'functional', blank: emptySentence === undefined ? 20 : 10 },
    notes: [note],
    ...(emptySentence === undefined ? {} : { emptySentence }),
  };
}
