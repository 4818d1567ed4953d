import { join } from 'node:path';
import { Decimal } from '../../src/amount';
import { type FormSet, columnsOf, printedCode } from '../../src/forms';
import { shanghai2024 } from '../../src/forms/shanghai-2024';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { readWorkbookFile, writeWorkbookFile } from '../../src/hosts/file';
import { type Entry, type FigureId, type Report, type Table, amountEntry, figureId, lineKeys } from '../../src/report';
import { type Binding, type WorkbookSnapshot, bind, cellAt, cellOf, columnLetters, layoutSet, readReport, sheetOf } from '../../src/workbook';
import { type Edit, editInLibreOffice } from '../setup/libreoffice';
import { describeWith } from '../setup/requires';
import { temporaryFolder } from '../setup/temporary';
import { targetsOf } from './figures';
import { computedBy } from './judged-cells';

const CODES = ['208', '20801', '2080106', '2080109', '20805', '2080505', '210', '21011', '2101102', '221'];
const LINES_FORMS = ['02', '03', '05', '07', '08'];

/** Amounts on every leaf of 03 and 05, each different, so that a line left out or added twice shows. */
function reportOf(set: FormSet, codes: readonly string[]): Report {
  const keys = lineKeys(codes);
  const lines = codes.map((code, index) => ({ row: keys[index] ?? code, code, name: '' }));
  const tables = LINES_FORMS.map((form): [string, Table] => {
    const leaves = codes.filter((code) => !codes.some((other) => other.length > code.length && other.startsWith(code)));
    const entries = new Map<FigureId, Entry>(leaves.map((code, index) => [figureId(form, code, 'basic'), amountEntry(new Decimal(2).pow(index), 2)]));
    return [form, { form, lines, entries: ['03', '05'].includes(form) ? entries : new Map<FigureId, Entry>(), origins: new Map() }];
  });
  return { set: set.id, tables: new Map(tables) };
}

/** A code that nobody has, one level below the nearest line above that can have children, or a 类 where none is. */
function codeAfter(before: string | undefined, index: number): string {
  const suffix = String(60 + index);
  if (before === undefined) return `1${suffix}`;
  return (before.length === 7 ? before.slice(0, 5) : before) + suffix;
}

/** Rows inserted before each of the lines and before the notes, from below, each with a code and amounts typed as a person does. */
function insertEverywhere(binding: Binding, form: string, numericCodes: boolean): Edit[] {
  const placement = binding.tables.get(form);
  if (placement === undefined) return [];
  const { form: declared, sheetName: sheet, lines, body } = placement;
  const column = (key: string) => columnLetters(cellOf(binding, figureId(form, 'total', key))?.column ?? 0);
  const gaps = [...lines.map(({ sheetRow }) => sheetRow), body.sentinel];
  return gaps.reverse().flatMap((row, index): Edit[] => {
    const before = lines.filter(({ sheetRow }) => sheetRow < row).at(-1)?.code;
    const code = codeAfter(before, index);
    const set = (letters: string, value: string | number): Edit => ({ do: 'set', sheet, cell: `${letters}${row + 1}`, value });
    return [
      { do: 'insertRows', sheet, before: row + 1, count: 1 },
      ...columnsOf(declared).flatMap((part, at): Edit[] => {
        const text = part.role === 'code' ? printedCode(part, code) : '';
        return text === '' ? [] : [set(columnLetters(at), numericCodes && index % 2 === 0 ? parseInt(text, 10) : text)];
      }),
      set(column('total'), 1000 * (index + 1)),
      set(column('basic'), 1000 * (index + 1)),
    ];
  });
}

async function edited(edits: (binding: Binding) => Edit[], set: FormSet = shanxi2024): Promise<WorkbookSnapshot> {
  const folder = temporaryFolder();
  const file = join(folder, 'before.xlsx');
  await writeWorkbookFile(file, layoutSet(set, { report: reportOf(set, CODES) }));
  const before = await readWorkbookFile(file);
  if (!before.ok) throw new Error(before.problem.kind);
  const after = join(folder, 'after.xlsx');
  await editInLibreOffice(file, edits(bind(set, before.value)), [], after);
  const read = await readWorkbookFile(after);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

/** Cells with a formula of the product's whose value is not what the core computes. */
function differences(snapshot: WorkbookSnapshot, set: FormSet = shanxi2024): { readonly compared: number; readonly wrong: string[] } {
  const binding = bind(set, snapshot);
  const report = readReport(set, binding, snapshot);
  const computed = computedBy(set, report);
  const wrong: string[] = [];
  let compared = 0;
  for (const [form, placement] of binding.tables) {
    const sheet = sheetOf(snapshot, placement.sheetId);
    for (const { row, column } of targetsOf(placement.form, placement.lines)) {
      const id = figureId(form, row.key, column);
      const at = cellOf(binding, id);
      if (at === undefined || sheet === undefined || report.tables.get(form)?.origins.get(id) !== 'derived') continue;
      const { value } = cellAt(sheet, at.row, at.column);
      compared += 1;
      if (new Decimal(typeof value === 'number' ? value : 'NaN').toDecimalPlaces(6).toString() !== computed(form, row.key, column)) {
        wrong.push(`${id}: ${String(value)} ≠ ${computed(form, row.key, column)}`);
      }
    }
  }
  return { compared, wrong };
}

function linked(snapshot: WorkbookSnapshot, set: FormSet = shanxi2024): FigureId[] {
  const report = readReport(set, bind(set, snapshot), snapshot);
  return [...report.tables.values()].flatMap(({ origins }) => [...origins].flatMap(([id, origin]) => (origin === 'linked' ? [id] : [])));
}

describeWith(['libreoffice', 'uno'], 'lines inserted in LibreOffice', () => {
  test.each([
    ['text', shanxi2024, false],
    ['numbers and text', shanxi2024, true],
    ['text in three cells', shanghai2024, false],
    ['numbers and text in three cells', shanghai2024, true],
  ])(
    'at every gap, below every parent and after the last line, codes as %s: totals take them in, other tables follow',
    async (_, set, numericCodes) => {
      const snapshot = await edited((binding) => ['05', '03'].flatMap((form) => insertEverywhere(binding, form, numericCodes)), set);
      const binding = bind(set, snapshot);
      expect(binding.problems).toEqual([]);
      expect(binding.tables.get('05')?.lines.length).toBe(CODES.length * 2 + 1);
      expect(linked(snapshot, set)).toEqual([]);
      const { compared, wrong } = differences(snapshot, set);
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(150);
      // Five leaves (1 + 2 + … + 16) and eleven lines typed (1000 … 11000), but for the one below 221: a figure stands there.
      const total = cellOf(binding, '05/total/basic');
      const sheet = sheetOf(snapshot, total?.sheetId ?? '');
      expect(sheet && total && cellAt(sheet, total.row, total.column).value).toBe(31 + 66_000 - 1000);
    },
    120_000,
  );

  test('between fixed rows, above the heads and in the support sheet: references hold', async () => {
    const insert = (sheet: string, before: number): Edit => ({ do: 'insertRows', sheet, before, count: 2 });
    const snapshot = await edited(() => [insert('公开01表', 10), insert('公开01表', 1), insert('公开04表', 8), insert('公开06表', 15), insert('说明参数', 4), insert('公开09表', 6), insert('公开05表', 1), { do: 'renameSheet', sheet: '公开05表', name: '一般公共预算 05' }]);
    expect(bind(shanxi2024, snapshot).problems).toEqual([]);
    expect(linked(snapshot)).toEqual([]);
    expect(differences(snapshot).wrong).toEqual([]);
  }, 120_000);

  test('lines deleted: the sums forget them', async () => {
    const snapshot = await edited((binding) => {
      const rows = binding.tables.get('05')?.lines.filter(({ code }) => ['2080109', '221'].includes(code)).map(({ sheetRow }) => sheetRow) ?? [];
      return rows.reverse().map((row): Edit => ({ do: 'deleteRows', sheet: '公开05表', from: row + 1, count: 1 }));
    });
    expect(bind(shanxi2024, snapshot).problems).toEqual([]);
    expect(bind(shanxi2024, snapshot).tables.get('05')?.lines.length).toBe(CODES.length - 2);
    expect(linked(snapshot)).toEqual([]);
    expect(differences(snapshot).wrong).toEqual([]);
  }, 120_000);
});
