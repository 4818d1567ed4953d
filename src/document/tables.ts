import type { Form, FormSet } from '../forms';
import type { Report } from '../report';
import { type Fill, withUnit } from './fill';
import { type SheetModel, layoutSet, linesIn } from '../workbook';
import { fit } from './fit';
import type { Block, PageKind, TableBlock, TextBlock } from './model';
import { roomOf } from './page';
import { sheetTable } from './sheet-table';

/** Twips for the title of the part, the heading of a table and one line of notes. */
const TITLE = 900;
const HEADING = 560;
const NOTE_LINE = 320;
/** Twips of half a character of a note. */
const NOTE_CHARACTER = 105;

/**
 * The published tables of a report as its sheets show them, by form. Where nobody has filled in anything yet (`filled`),
 * no table says that it is empty: that is not known.
 */
export function tablesOf(given: FormSet, report: Report, fill: Fill, filled: boolean): ReadonlyMap<string, readonly Block[]> {
  const set = filled ? given : { ...given, forms: given.forms.map(unsaid) };
  const forms = set.forms.filter(({ id, kind }) => kind === 'public' && report.tables.has(id));
  const { sheets } = layoutSet(set, { report: withUnit(set, report), forms: forms.map(({ id }) => id) });
  const byForm = new Map(sheets.map((sheet) => [sheet.form, sheet]));
  return new Map(forms.flatMap((form, index) => {
    const sheet = byForm.get(form.id);
    if (sheet === undefined) return [];
    const note = emptyNote(set, form, report, fill);
    const above = (index === 0 ? TITLE + HEADING : HEADING) + note.length * NOTE_LINE;
    return [[form.id, [...blocksOf(set, form, sheet, above), ...note]] as const];
  }));
}

/** The form without the sentence that its sheet shows while it is empty. */
function unsaid({ emptySentence: _, ...form }: Form): Form {
  return form;
}

export function pageOf(form: Form): PageKind {
  return form.orientation;
}

/** A line under a table without figures whose sheet says nothing of that: what somebody said of it by a 0, or a blank that asks. */
function emptyNote({ document }: FormSet, form: Form, report: Report, fill: Fill): TextBlock[] {
  const table = report.tables.get(form.id);
  const amounts = [...(table?.entries ?? [])].flatMap(([figure, entry]) => (entry.kind === 'empty' || entry.kind === 'structural' ? [] : [{ figure, entry }]));
  if (form.emptySentence !== undefined || amounts.some(({ entry }) => entry.kind !== 'amount' || !entry.value.isZero())) return [];
  const isSaid = document !== undefined && amounts.some(({ figure }) => table?.origins.get(figure) !== 'derived');
  return [{ kind: 'text', style: 'note', runs: [isSaid ? { text: fill(document.noData) } : { text: '【本表没有填数字】', open: true }] }];
}

function blocksOf(set: FormSet, form: Form, sheet: SheetModel, above: number): Block[] {
  const { head, body, notes } = sheetTable(set, sheet);
  const rows = [...head, ...body];
  const { width, height } = roomOf(pageOf(form));
  const { size, columns, heights } = fit({
    rows,
    widths: sheet.columnWidths,
    room: { width, height: height - above - NOTE_LINE * (1 + notes.reduce((lines, text) => lines + linesIn(text, width / NOTE_CHARACTER), 0)) },
    onePage: sheet.print.onePageHigh,
  });
  const table: TableBlock = {
    kind: 'table', form: form.id, columns, size,
    rows: rows.map((cells, index) => ({ head: index < head.length, height: heights[index] ?? 0, cells })),
  };
  return [table, ...notes.map((text): TextBlock => ({ kind: 'text', style: 'note', runs: [{ text }] }))];
}
