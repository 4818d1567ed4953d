import { type Form, columnsOf } from '../forms';
import { type Line, type Report, lineKeys } from '../report';
import { gridOf } from './form-grid';
import { type LineIndex, indexLines } from './line-index';
import type { LayoutOptions } from './options';
import type { Placement } from './placement';

/** Where everything of one form goes before anything is drawn. */
export interface Plan {
  readonly placement: Placement;
  readonly lines: LineIndex;
  /** Sheet rows of the parts; those that the form does not have are missing. */
  readonly title: number;
  readonly tableNumber?: number;
  readonly banner?: number;
  readonly head: number;
  readonly notes: readonly number[];
  readonly emptySentence?: number;
}

/** Lines for entry that follow lines laid on request, and that an empty table of a filled report keeps. */
const SPARE_LINES = 3;

export function planForm(form: Form, options: LayoutOptions): Plan {
  const lines = linesOf(form, options);
  let next = 0;
  const take = (count: number) => (next += count) - count;
  const title = take(1);
  // The support sheet is nobody's published table: no number, unit and year are entered in it.
  const published = form.kind === 'public';
  const tableNumber = published && form.number !== undefined ? take(1) : undefined;
  const banner = published ? take(1) : undefined;
  const head = take(form.head.length);
  const height = gridOf(form).height;
  const first = take(height + lines.length + blankLines(form, options, lines.length));
  const sentinel = next;
  const notes = form.notes.map(() => take(1));
  const emptySentence = form.emptySentence === undefined ? undefined : take(1);
  if (next === sentinel) take(1);
  const placement: Placement = {
    form,
    sheetId: '',
    sheetName: sheetNameOf(form, options),
    area: { top: 0, left: 0, bottom: next - 1, right: columnsOf(form).length - 1 },
    body: { first, sentinel },
    columns: columnsOf(form).map((_, index) => index),
    rows: new Map([
      ...gridOf(form).rows.map(({ row, offset }) => [row.key, first + offset] as const),
      ...lines.map((line, index) => [line.row, first + height + index] as const),
    ]),
    lines: lines.map((line, index) => ({ ...line, sheetRow: first + height + index })),
  };
  return {
    placement, lines: indexLines(lines), title, head, notes,
    ...(tableNumber === undefined ? {} : { tableNumber }),
    ...(banner === undefined ? {} : { banner }),
    ...(emptySentence === undefined ? {} : { emptySentence }),
  };
}

function sheetNameOf(form: Form, options: LayoutOptions): string {
  return options.sheetNames?.[form.id] ?? form.sheetName;
}

function linesOf(form: Form, { report, codes }: LayoutOptions): readonly Line[] {
  if (form.body.kind !== 'lines') return [];
  const table = tableOf(report, form);
  if (table !== undefined) return table;
  const laid = withParents(codes?.[form.id] ?? []);
  const keys = lineKeys(laid);
  return laid.map((code, index) => ({ row: keys[index] ?? code, code, name: '' }));
}

function tableOf(report: Report | undefined, form: Form): readonly Line[] | undefined {
  return report?.tables.get(form.id)?.lines;
}

function blankLines(form: Form, options: LayoutOptions, lines: number): number {
  if (form.body.kind !== 'lines') return 0;
  if (tableOf(options.report, form) !== undefined) return lines === 0 ? SPARE_LINES : 0;
  return lines === 0 ? form.body.blank : SPARE_LINES;
}

/** The codes with the 类 and 款 above them, each once, in code order: a parent sorts directly before its children. */
export function withParents(codes: readonly string[]): string[] {
  const all = new Set<string>();
  for (const code of codes) {
    for (let length = 3; length < code.length; length += 2) all.add(code.slice(0, length));
    if (code !== '') all.add(code);
  }
  return [...all].sort();
}
