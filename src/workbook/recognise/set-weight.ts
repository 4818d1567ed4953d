import type { FormSet } from '../../forms';
import type { WorkbookSnapshot } from '../snapshot';
import type { FoundTable } from './found-table';
import type { FoundTables } from './find-tables';

/** What a doubt takes from a table's score. */
const DOUBT = 0.25;
/** 行次 that agree with the form's say more of the set than its words, which all sets share. */
const NUMBERING = 0.2;
/** Numbers of tables come all from one hand, which may have numbered the tables of any set; so do codes in one column or three. */
const MOST_NUMBERED = 0.4;
const CODES = 0.03;
const MOST_CODED = 0.09;
/** A table that stands before one that the set prints before it. */
const DISORDER = 0.15;
const ABSENT = 0.03;
/** Where more are lacking, they were not meant to be there. */
const MOST_ABSENT = 2;
const UNKNOWN = 0.3;
const MOST_UNKNOWN = 3;

/** How well a workbook's tables fit a set as a whole; sets are compared by it. */
export function setWeight({ set, tables, unknownSheets }: FoundTables, snapshot: WorkbookSnapshot): number {
  const found = [...tables.values()];
  const fitting = found.reduce((sum, { score, doubts, numbering }) => sum + score - DOUBT * doubts.length + NUMBERING * numbering.rows, 0);
  const numbered = within(MOST_NUMBERED, found.reduce((sum, { numbering }) => sum + NUMBERING * numbering.table, 0));
  const coded = within(MOST_CODED, found.reduce((sum, { numbering }) => sum + CODES * numbering.codes, 0));
  const absent = set.forms.filter(({ id, kind }) => kind === 'public' && !tables.has(id)).length;
  return fitting + numbered + coded - DISORDER * disorderOf(set, found, snapshot) - ABSENT * Math.min(MOST_ABSENT, absent) - UNKNOWN * Math.min(MOST_UNKNOWN, unknownSheets.length);
}

function within(most: number, sum: number): number {
  return Math.max(-most, Math.min(most, sum));
}

/** Neighbours that the set prints the other way round. */
export function disorderOf(set: FormSet, tables: readonly FoundTable[], { sheets }: WorkbookSnapshot): number {
  const place = new Map(sheets.map(({ id }, index) => [id, index]));
  const order = tables.flatMap(({ placement: { form }, parts: [first] }) => (first === undefined ? [] : [{ index: set.forms.indexOf(form), sheet: place.get(first.sheetId) ?? 0, top: first.area.top, left: first.area.left }]));
  order.sort((a, b) => a.sheet - b.sheet || a.top - b.top || a.left - b.left);
  return order.filter(({ index }, at) => index < (order[at - 1]?.index ?? -1)).length;
}
