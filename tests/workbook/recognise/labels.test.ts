import { checkWorkbook } from '../../../src/app/check-workbook';
import type { FormSet } from '../../../src/forms';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook';
import { declaredHeads } from '../../../src/workbook/recognise/form-heads';
import { headText } from '../../../src/workbook/recognise/head-words';
import { declaredRows } from '../../../src/workbook/recognise/match-rows';
import { rowWords } from '../../../src/workbook/recognise/words';
import { differences } from './compare';
import { type Scrambled, errorsOf, scrambledBy } from './reports';
import { diceOf } from './scramble/look';

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The words of declared rows and figure columns. */
function wordsOf(set: FormSet): ReadonlySet<string> {
  const forms = set.forms.filter(({ kind }) => kind === 'public');
  const rows = forms.flatMap((form) => (form.body.kind === 'fixed' ? declaredRows(form).rows.flatMap(({ labels }) => labels) : []));
  const heads = forms.flatMap((form) => declaredHeads(form).flat().flatMap(({ path, title }) => [title, path.at(-1) ?? '']));
  return new Set([...rows, ...heads].filter((words) => words.length >= 5));
}

/** Every cell that names a row or a column of figures. */
function labelsIn({ set, snapshot }: Scrambled): readonly Place[] {
  const words = wordsOf(set);
  return snapshot.sheets.flatMap(({ id, rows }) => [...rows].flatMap(([row, cells]) => [...cells.entries()].flatMap(([column, text]): Place[] => {
    const isLabel = typeof text === 'string' && (words.has(rowWords(text)) || words.has(headText(text)));
    return isLabel ? [{ sheet: id, row, column, text }] : [];
  })));
}

/** A letter mistyped, the end cut off, other words for the same. */
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => `${text.slice(0, -3)}某${text.slice(-2)}`,
  (text) => text.slice(0, -2),
  (text) => text.replace('其他', '其它').replace(/[和与]/, '及').replace('合计', '小计').replace(/财政拨款(?=收入)/, '财政补助'),
];

function changed({ sheets, ...rest }: WorkbookSnapshot, at: Place, text: string): WorkbookSnapshot {
  type Cells = SheetSnapshot['rows'] extends ReadonlyMap<number, infer Row> ? Row : never;
  const put = (cells: Cells): Cells => [...cells].map((cell, column) => (column === at.column ? text : cell));
  return { ...rest, sheets: sheets.map((sheet) => (sheet.id === at.sheet ? { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, row === at.row ? put(cells) : cells] as const)) } : sheet)) };
}

test.each([0, 1, 2, 3, 4, 5, 6, 7])('one label in other words makes no error, and nobody misses its figures silently (%i)', (seed) => {
  const made = scrambledBy(seed);
  const known = errorsOf(made.set, made.report);
  const dice = diceOf(seed + 500);
  const at = dice.one(labelsIn(made));
  const text = dice.one(CHANGES)(at.text);
  const checked = checkWorkbook(changed(made.snapshot, at, text));
  if (!checked.ok) throw new Error(checked.problem.kind);
  const { binding, findings, report } = checked.value;
  const said = `${at.text} → ${text}`;
  expect([said, findings.filter(({ severity, key }) => severity === 'error' && !known.has(key)).map(({ key }) => key)]).toEqual([said, []]);
  expect([said, binding.problems.length > 0 ? [] : differences(made.set, made.report, report)]).toEqual([said, []]);
});
