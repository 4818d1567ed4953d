import { type FormSet, columnsOf } from '../../forms';
import type { Area } from '../area';
import { SUMS } from '../found-sums';
import type { Evidence } from './evidence';
import type { FoundTable } from './found-table';
import type { HeadBlock } from './heads';
import type { SheetText } from './sheet-text';
import { type Surroundings, surroundingsOf } from './surroundings';
import { type TitleHit, formNumbered, formsTitled } from './titles';
import { fold, isSaidEmpty } from './words';
import { saidYear } from './whose';

/** Filled rows between a title and the sentence under it: unit, year, money, number and heads. */
const MOST_BETWEEN = 8;
const TITLED = 0.8;

/**
 * Tables that are nothing but their title and a sentence which says that there are no figures: `说明：本表无数据`. Heads may
 * stand between them.
 * @param titles of the sheet
 * @param taken heads of tables that were found with figures or rows
 */
export function saidEmptyOn(set: FormSet, sheet: SheetText, titles: readonly TitleHit[], taken: readonly HeadBlock[]): readonly FoundTable[] {
  const found = new Map<string, FoundTable>();
  for (const row of sheet.rows) {
    for (const column of sheet.columnsIn(row)) {
      const text = sheet.textAt(row, column);
      if (sheet.kindAt(row, column) !== 'text' || !isSaidEmpty(text) || goesOn(sheet, row, titles, taken)) continue;
      const area = { top: row, bottom: row, left: sheet.left, right: Math.max(column, sheet.right) };
      const around = surroundingsOf(set, { sheet, area }, titles, taken);
      const named = namedBy(set, sheet, around, row, taken);
      const spokenOf = formNumbered(set, text);
      const table = named === undefined || (spokenOf !== undefined && spokenOf !== named.form) ? undefined : emptyTable(set, sheet, { ...area, top: Math.max(0, named.top) }, named, around, text);
      if (table !== undefined && !found.has(table.placement.form.id)) found.set(table.placement.form.id, table);
    }
  }
  return [...found.values()];
}

/** Whether figures or the heads of a table come below, before the next title: the sentence speaks of something else. */
function goesOn(sheet: SheetText, from: number, titles: readonly TitleHit[], taken: readonly HeadBlock[]): boolean {
  const end = Math.min(Infinity, ...titles.map(({ row }) => row).filter((row) => row > from));
  if (taken.some(({ area: { top } }) => top > from && top < end)) return true;
  return sheet.rows.some((row) => row > from && row < end && sheet.columnsIn(row).some((column) => sheet.kindAt(row, column) === 'amount'));
}

/** The sentence under the heads of a table, or in its body, that says that it is empty. */
export function emptySentence(sheet: SheetText, { top, bottom }: Area): string | undefined {
  for (const row of sheet.rows) {
    if (row < top || row > bottom + BELOW) continue;
    const said = sheet.columnsIn(row).map((column) => sheet.textAt(row, column)).find(isSaidEmpty);
    if (said !== undefined) return said.trim();
  }
  return undefined;
}

/** Rows below a table in which its notes stand. */
const BELOW = 3;

interface Named {
  readonly form: string;
  readonly score: number;
  readonly top: number;
  readonly evidence: Evidence;
  readonly isNumbered: boolean;
}

/** Which table a sentence speaks of: the title above it, its number, or the name of a sheet with nothing else on it. */
function namedBy(set: FormSet, sheet: SheetText, { titles, numbered }: Surroundings, row: number, taken: readonly HeadBlock[]): Named | undefined {
  const between = (top: number): number => sheet.rows.filter((other) => other > top && other < row).length;
  const [title] = titles.filter(({ score, text, row: top }) => score >= TITLED && isTitleOfTable(text) && between(top) <= MOST_BETWEEN).sort((a, b) => b.score - a.score);
  const top = title?.row ?? sheet.rows.find((other) => other <= row) ?? row;
  if (title !== undefined && (numbered === undefined || numbered.form === title.form)) return { form: title.form, score: title.score, top, evidence: { kind: 'title', text: title.text.replace(/\s+/g, ' '), exact: title.score >= 0.97 }, isNumbered: numbered !== undefined };
  if (numbered !== undefined && between(top) <= MOST_BETWEEN) return { form: numbered.form, score: TITLED, top, evidence: { kind: 'number', text: numbered.text.replace(/\s+/g, '') }, isNumbered: true };
  if (taken.length > 0 || sheet.rows.length > MOST_BETWEEN || title !== undefined) return undefined;
  const { name } = sheet.sheet;
  const form = formNumbered(set, name) ?? formsTitled(set, name)[0]?.form;
  return form === undefined ? undefined : { form, score: TITLED, top, evidence: { kind: 'sheet-name', text: name }, isNumbered: false };
}

/** A section of a text has nearly the same heading: `八、政府性基金预算财政拨款收入支出决算情况说明`. */
function isTitleOfTable(text: string): boolean {
  const words = fold(text);
  return words.includes('表') && !words.includes('说明');
}

function emptyTable(set: FormSet, { sheet }: SheetText, area: Area, { form: id, score, evidence, isNumbered }: Named, around: Surroundings, text: string): FoundTable | undefined {
  const form = set.forms.find((candidate) => candidate.id === id);
  if (form === undefined) return undefined;
  return {
    placement: {
      form, area, sheetId: sheet.id, sheetName: sheet.name,
      body: { first: area.bottom, sentinel: area.bottom + 1 },
      columns: columnsOf(form).map(() => undefined), rows: new Map(), lines: [],
      found: { cells: new Map(), money: set.money.unit, exact: false, sums: SUMS },
    },
    confidence: isNumbered || (evidence.kind === 'title' && evidence.exact) ? 'sure' : 'likely',
    score, doubts: [], contents: '', filled: 0,
    evidence: [evidence, { kind: 'said-empty', text: text.trim() }],
    parts: [{ sheetId: sheet.id, area }],
    hidden: sheet.hidden,
    unit: around.unit, year: saidYear(around, sheet.name),
    numbering: { rows: 0, table: isNumbered ? 1 : 0, codes: 0 },
  };
}
