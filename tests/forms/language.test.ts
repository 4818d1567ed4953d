import { FORM_SETS, type Form, type Row, columnsOf, formOf, formSet, lanesOf } from '../../src/forms';
import { readingOf } from '../../src/forms/readings';
import { figureColumns, rowsOf } from './expand';

const forms = FORM_SETS.flatMap((set) => set.forms.map((form) => [`${set.id} ${form.id}`, form] as const));

describe('a form set', () => {
  it.each(FORM_SETS.map((set) => [set.id, set] as const))('%s is found by its id and has its support sheets last', (id, set) => {
    expect(formSet(id)).toBe(set);
    const kinds = set.forms.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('public') + 1).toBe(kinds.indexOf('support'));
    expect(new Set(set.forms.map((form) => form.id)).size).toBe(set.forms.length);
    expect(new Set([...set.forms.map((form) => form.sheetName), set.classificationSheet]).size).toBe(set.forms.length + 1);
    for (const ref of Object.values(set.profile)) {
      const form = formOf(set, ref.form);
      expect(form && rowsOf(form).some((row) => row.key === ref.row)).toBe(true);
      expect(form && figureColumns(form)).toContain(ref.column);
    }
  });

  it.each(FORM_SETS.map((set) => [set.id, set] as const))('%s speaks of tables, rows and columns that it has', (_, set) => {
    const spoken = [set.wording, set.document, set.performance, set.years, readingOf(set)].flatMap(placesIn);
    expect(spoken.length).toBeGreaterThan(0);
    const strange = spoken.filter(({ form: id, rows, column }) => {
      const form = formOf(set, id);
      const keys = new Set((form === undefined ? [] : rowsOf(form)).map(({ key }) => key));
      return form === undefined || (column !== undefined && !figureColumns(form).includes(column)) || (form.body.kind === 'fixed' && rows.some((row) => !keys.has(row)));
    });
    expect(strange).toEqual([]);
  });
});

describe('a form', () => {
  it.each(forms)('%s has row keys that are unique and hold no slash', (_, form) => {
    const keys = rowsOf(form).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.includes('/') || key === '')).toEqual([]);
  });

  it.each(forms)('%s has column keys that are unique in a lane', (_, form) => {
    for (const lane of lanesOf(form)) {
      const keys = lane.columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it.each(forms)('%s has a head that covers every column of every head row exactly once', (_, form) => {
    expect(headGrid(form)).toEqual(form.head.map(() => columnsOf(form).map(() => 1)));
  });

  it.each(forms)('%s numbers its columns as its head prints them', (_, form) => {
    const numbered = columnsOf(form).flatMap((column) => (column.role === 'figure' && column.number !== undefined ? [String(column.number)] : []));
    const printed = (form.head.at(-1) ?? []).map(({ text }) => text).filter((text) => /^\d+$/.test(text));
    expect(printed).toEqual(numbered);
  });

  it.each(forms)('%s numbers its rows consecutively, lane after lane', (_, form) => {
    const numbers = rowsOf(form).flatMap(({ number }) => (number === undefined ? [] : [number]));
    expect(numbers).toEqual(numbers.map((_number, i) => i + 1));
  });

  it.each(forms)('%s names only its own figure columns in the cells of a row', (_, form) => {
    const columns = figureColumns(form);
    const strange = rowsOf(form).flatMap((row) => (typeof row.cells === 'object' ? Object.keys(row.cells).filter((key) => !columns.includes(key)) : []));
    expect(strange).toEqual([]);
  });

  it.each(forms)('%s gives a unit to every count', (_, form) => {
    expect(rowsOf(form).filter((row) => row.measure === 'count' && row.unit === undefined)).toEqual([]);
  });

  it.each(forms)('%s fits a page', (_, form) => {
    const width = columnsOf(form).reduce((sum, column) => sum + column.width, 0);
    // Characters that remain legible when the sheet is scaled to one A4 page.
    expect(width).toBeLessThanOrEqual(form.orientation === 'portrait' ? 120 : 190);
  });

  it.each(forms)('%s says 注 or nothing under the table', (_, form) => {
    for (const note of form.notes) expect(note).toMatch(/^注：.+。$/);
  });
});

describe('a row', () => {
  it('whose measure is overridden enters no words', () => {
    const strange = forms.flatMap(([name, form]) =>
      rowsOf(form).filter((row) => row.measure !== undefined && row.measure !== 'text' && words(form).some((column) => isInput(row, column))).map(({ key }) => `${name} ${key}`),
    );
    expect(strange).toEqual([]);
  });
});

function headGrid(form: Form): number[][] {
  const width = columnsOf(form).length;
  const covered = form.head.map(() => Array.from({ length: width }, () => 0));
  form.head.forEach((cells, top) => {
    let left = 0;
    for (const { across = 1, down = 1 } of cells) {
      while ((covered[top]?.[left] ?? 0) > 0) left += 1;
      for (let y = top; y < top + down; y += 1) {
        for (let x = left; x < left + across; x += 1) {
          const line = covered[y];
          if (line === undefined || x >= width) throw new Error(`${form.id}: the head leaves the table at row ${y}, column ${x}`);
          line[x] = (line[x] ?? 0) + 1;
        }
      }
      left += across;
    }
  });
  return covered;
}

function words(form: Form): string[] {
  return columnsOf(form).flatMap((column) => (column.role === 'figure' && column.measure === 'text' ? [column.key] : []));
}

function isInput(row: Row, column: string): boolean {
  const use = typeof row.cells === 'object' ? row.cells[column] : row.cells;
  return use === undefined || use === 'input';
}

interface Spoken {
  readonly form: string;
  readonly rows: readonly string[];
  readonly column: string | undefined;
}

/** Every figure and cell that a declaration names, wherever it stands in it. */
function placesIn(declared: unknown): readonly Spoken[] {
  if (typeof declared !== 'object' || declared === null) return [];
  const inner = Object.values(declared).flatMap(placesIn);
  const { form, row, rows, column } = declared as { readonly form?: unknown; readonly row?: unknown; readonly rows?: unknown; readonly column?: unknown };
  if (typeof form !== 'string') return inner;
  const keys = typeof rows === 'object' && rows !== null && 'kind' in rows && rows.kind === 'keys' && 'keys' in rows && Array.isArray(rows.keys) ? rows.keys.map(String) : [];
  return [...inner, { form, rows: typeof row === 'string' ? [row] : keys, column: typeof column === 'string' ? column : undefined }];
}
