import type { CellObject, DefinedName, SheetProps, WorkBook, WorkSheet } from '@e965/xlsx';
import { type Area, type NameSnapshot, type SheetSnapshot, type SnapshotCell, type SnapshotRow, type WorkbookSnapshot, parseArea } from '../../../workbook';

/** What the library read, as the core wants it. `texts`: the format knows no numbers, only what is printed. */
export function snapshotOf(book: WorkBook, texts: boolean): WorkbookSnapshot {
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : [sheetSnapshot(String(index + 1), name, sheet, book.Workbook?.Sheets?.[index], texts)];
  });
  return { sheets, names: (book.Workbook?.Names ?? []).flatMap((name) => nameSnapshot(name, sheets)) };
}

function sheetSnapshot(id: string, name: string, sheet: WorkSheet, about: SheetProps | undefined, texts: boolean): SheetSnapshot {
  const rows = new Map<number, SnapshotRow>();
  (sheet['!data'] ?? []).forEach((cells, row) => {
    const read: (SnapshotCell | undefined)[] = [];
    cells.forEach((cell: CellObject | null | undefined, column) => {
      const held = cell === null || cell === undefined ? undefined : cellSnapshot(cell, texts);
      if (held !== undefined) read[column] = held;
    });
    if (read.length > 0) rows.set(row, read);
  });
  return {
    id, name, rows,
    hidden: (about?.Hidden ?? 0) !== 0,
    merges: (sheet['!merges'] ?? []).map(({ s, e }): Area => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenIn(sheet['!rows']),
    hiddenColumns: hiddenIn(sheet['!cols']),
  };
}

function cellSnapshot({ t, v, w, f }: CellObject, texts: boolean): SnapshotCell | undefined {
  const formula = f === undefined || f === '' ? {} : { formula: f };
  if (t === 'e') return { value: null, error: w ?? '#VALUE!', ...formula };
  const value = v === undefined || t === 'z' ? null : v instanceof Date ? (w ?? null) : texts && typeof v === 'string' ? printedValue(v) : v;
  if (f !== undefined && f !== '') return { value, formula: f };
  return value === null || value === '' ? undefined : value;
}

/** Digits without a leading zero: `1,398.76`, `-12`, never the code `0201`. */
const NUMBER = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/;

function printedValue(text: string): string | number {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) && trimmed.replace(/\D/g, '').length <= 15 ? Number(trimmed.replaceAll(',', '')) : text;
}

function hiddenIn(infos: readonly ({ readonly hidden?: boolean } | null | undefined)[] | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  infos?.forEach((info, index) => {
    if (info?.hidden === true) hidden.add(index);
  });
  return hidden;
}

function nameSnapshot({ Name: name, Ref: refersTo, Sheet: scope }: DefinedName, sheets: readonly SheetSnapshot[]): readonly NameSnapshot[] {
  if (name.startsWith('_xlnm.')) return [];
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(refersTo);
  const named = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheet = sheets.find((candidate) => candidate.name === named)?.id;
  const area = parseArea(match?.[3] ?? '');
  const own = scope === undefined ? undefined : sheets[scope]?.id;
  return [{ name, ...(own === undefined ? {} : { scope: own }), areas: sheet === undefined || area === undefined ? [] : [{ sheet, area }] }];
}
