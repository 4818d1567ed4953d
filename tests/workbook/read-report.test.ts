import fc from 'fast-check';
import { Decimal } from '../../src/amount';
import { FORM_SETS, type FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { EMPTY, type Entry, type Report, amountEntry, figureId } from '../../src/report';
import { type SnapshotCell, type WorkbookSnapshot, bind, bindCodes, cellOf, layoutForm, layoutSet, readNames, readReport } from '../../src/workbook';
import { definitionOf } from '../../src/workbook/definition';
import { indexLines } from '../../src/workbook/line-index';
import { placesOf, valuesOf } from '../../src/workbook/values';
import { put } from './edit-snapshot';
import { targetsOf } from './figures';
import { snapshotOf } from './model-snapshot';
import { anyReport, reportOf } from './random-report';

function read(snapshot: WorkbookSnapshot, set: FormSet = shanxi2024): Report {
  return readReport(set, bind(set, snapshot), snapshot);
}

function withCell(snapshot: WorkbookSnapshot, id: ReturnType<typeof figureId>, cell: SnapshotCell | undefined): WorkbookSnapshot {
  const at = cellOf(bind(shanxi2024, snapshot), id);
  if (at === undefined) throw new Error(`no cell for ${id}`);
  return put(snapshot, at.sheetId, at.row, at.column, cell);
}

function figure(report: Report, id: ReturnType<typeof figureId>): { entry: Entry; origin: string } {
  const table = report.tables.get(id.slice(0, id.indexOf('/')));
  return { entry: table?.entries.get(id) ?? EMPTY, origin: table?.origins.get(id) ?? 'typed' };
}

/** An empty cell and a formula that gives 0 print alike. */
function amountOf(entry: Entry): string {
  return entry.kind === 'amount' ? entry.value.toString() : entry.kind === 'empty' ? '0' : entry.kind;
}

describe('a report written is the report read', () => {
  test.each(FORM_SETS.map((set) => [set.id, set] as const))('inputs, typed-over formulas, texts, lines and names of %s', (_, set) => {
    fc.assert(
      fc.property(anyReport(12, 0.05, set), (report) => {
        const again = read(snapshotOf(layoutSet(set, { report })), set);
        const lines = new Map([...report.tables].map(([form, table]) => [form, indexLines(table.lines)]));
        const values = valuesOf(set, report, lines, () => true);
        for (const form of set.forms) {
          const before = report.tables.get(form.id);
          const after = again.tables.get(form.id);
          expect(after?.lines.map(({ row, code }) => ({ row, code }))).toEqual(before?.lines.map(({ row, code }) => ({ row, code })));
          for (const line of before?.lines ?? []) if (line.name !== '') expect(after?.lines.find(({ row }) => row === line.row)?.name).toBe(line.name);
          for (const target of targetsOf(form, before?.lines ?? [])) {
            const id = figureId(form.id, target.row.key, target.column);
            const { entry, origin } = figure(again, id);
            const written = values.written(target);
            if (written.kind === 'formula') {
              expect({ id, origin, value: amountOf(entry) }).toEqual({ id, origin: 'derived', value: written.result.toString() });
            } else if (!(id === 'P/set/text' || id === 'P/year/text') || written.entry.kind !== 'empty') {
              expect({ id, origin, entry }).toEqual({ id, origin: 'typed', entry: written.entry });
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('read and written again, nothing changes', () => {
    const report = reportOf({ seed: 11, lines: 20, overtyped: 0.05 });
    const once = read(snapshotOf(layoutSet(shanxi2024, { report })));
    expect(read(snapshotOf(layoutSet(shanxi2024, { report: once })))).toEqual(once);
  });

  test('a figure that equals its formula becomes the formula, one that differs stays', () => {
    const entries = (total: string): Report => ({
      set: 'shanxi-2024',
      tables: new Map([['01', { form: '01', lines: [], origins: new Map(), entries: new Map([['01/r1/amount', amountEntry(new Decimal('1.20'), 2)], ['01/r27/amount', amountEntry(new Decimal(total), 2)]]) }]]),
    });
    const origin = (total: string) => figure(read(snapshotOf(layoutSet(shanxi2024, { report: entries(total) }))), '01/r27/amount');
    expect(origin('1.20').origin).toBe('derived');
    expect(origin('1.21')).toEqual({ origin: 'typed', entry: amountEntry(new Decimal('1.21'), 2) });
  });
});

describe('what stands in a cell', () => {
  const empty = snapshotOf(layoutSet(shanxi2024));
  const input = '01/r1/amount';
  const reading = (cell: SnapshotCell | undefined, id: ReturnType<typeof figureId> = input) => figure(read(withCell(empty, id, cell)), id);

  test.each<[string, SnapshotCell, Entry]>([
    ['a double', 1397.3, amountEntry(new Decimal('1397.30'), 2)],
    ['a sum of doubles', 0.1 + 0.2, amountEntry(new Decimal('0.3'), 2)],
    ['more places than printed', 1397.2934, amountEntry(new Decimal('1397.2934'), 4)],
    ['a number stored as text', ' 1，397.30 ', amountEntry(new Decimal('1397.30'), 2)],
    ['0', 0, amountEntry(new Decimal(0), 2)],
    ['dashes', '——', { kind: 'structural' }],
    ['text', '见附表', { kind: 'unreadable', text: '见附表', reason: 'not-a-number' }],
    ['a formula error', { value: null, error: '#N/A' }, { kind: 'unreadable', text: '#N/A', reason: 'formula-error' }],
    ['TRUE', true, { kind: 'unreadable', text: 'TRUE', reason: 'not-a-number' }],
    ['spaces', '  ', EMPTY],
  ])('%s', (_, cell, entry) => {
    expect(reading(cell)).toEqual({ entry, origin: 'typed' });
  });

  test('another formula in an entry cell is linked, with its result as it stands', () => {
    expect(reading({ value: 12.5, formula: "'明细'!B3" })).toEqual({ entry: amountEntry(new Decimal('12.5'), 2), origin: 'linked' });
    expect(reading({ value: null, error: '#REF!', formula: 'B3' })).toEqual({ entry: { kind: 'unreadable', text: '#REF!', reason: 'formula-error' }, origin: 'linked' });
    expect(reading({ value: null, formula: 'B3' })).toEqual({ entry: { kind: 'unreadable', text: '=B3', reason: 'not-calculated' }, origin: 'linked' });
  });

  test('another formula where the product has its own is linked too', () => {
    expect(reading({ value: 3, formula: 'C7+C8' }, '01/r27/amount').origin).toBe('linked');
  });

  test('the product’s own formula needs no result', () => {
    expect(reading({ value: null, formula: 'ROUND(SUM(C7:C14),2)' }, '01/r27/amount')).toEqual({ entry: EMPTY, origin: 'derived' });
  });

  test.each(["ROUND(SUM('C7':C14),2)", '=round( SUM(C7:C14), 2)', '@ROUND(SUM(C7:C14),2)'])('written in another way it is still its own: %s', (formula) => {
    expect(reading({ value: 7, formula }, '01/r27/amount').origin).toBe('derived');
  });

  test('a figure in a cell that is never filled is seen', () => {
    expect(reading(5, '01/r9/amount').entry.kind).toBe('amount');
    expect(reading(5, '06/30901/amount').entry.kind).toBe('amount');
    expect(figure(read(empty), '06/30901/amount').entry.kind).toBe('structural');
  });
});

describe('lines', () => {
  const codes = { '05': ['2080106', '2080199', '221'] };
  const laid = snapshotOf(layoutSet(shanxi2024, { codes }));

  test('codes bring their missing parents, in order, each once', () => {
    expect(read(laid).tables.get('05')?.lines.map(({ code }) => code)).toEqual(['208', '20801', '2080106', '2080199', '221']);
  });

  test('only parents roll up; a leaf at any level is an entry', () => {
    const origins = read(laid).tables.get('05')?.origins;
    expect(['208', '20801', '2080106', '221'].map((code) => origins?.get(`05/${code}/basic`))).toEqual(['derived', 'derived', undefined, undefined]);
  });

  test('the formula of a parent that lost its lines says nothing', () => {
    const binding = bind(shanxi2024, laid);
    let snapshot = laid;
    for (const line of binding.tables.get('05')?.lines.slice(2, 4) ?? []) snapshot = put(snapshot, binding.tables.get('05')?.sheetId ?? '', line.sheetRow, 0, undefined);
    const report = read(snapshot);
    expect(report.tables.get('05')?.lines.map(({ code }) => code)).toEqual(['208', '20801', '221']);
    expect(figure(report, '05/20801/basic')).toEqual({ entry: EMPTY, origin: 'derived' });
    expect(figure(report, '05/208/basic').origin).toBe('derived');
  });

  test('a line without a code and a code twice keep figures of their own', () => {
    const snapshot = snapshotOf(layoutSet(shanxi2024));
    const sheet = bind(shanxi2024, snapshot).tables.get('05')?.sheetId ?? '';
    let filled = snapshot;
    for (const [row, code, value] of [[7, '208', 1], [8, undefined, 2], [9, 208, 3]] as const) {
      filled = put(put(filled, sheet, row, 0, code), sheet, row, 3, value);
    }
    const table = read(filled).tables.get('05');
    expect(table?.lines.map(({ row, code }) => [row, code])).toEqual([['208', '208'], ['?2', ''], ['208#2', '208']]);
    expect(['208', '?2', '208#2'].map((row) => amountOf(table?.entries.get(figureId('05', row, 'basic')) ?? EMPTY))).toEqual(['1', '2', '3']);
  });

  test('a code with a space is another code, as it is to the formulas', () => {
    const sheet = bind(shanxi2024, laid).tables.get('05')?.sheetId ?? '';
    expect(read(put(laid, sheet, 7, 0, '208 ')).tables.get('05')?.lines[0]?.code).toBe('208 ');
  });

  test('a name typed once is remembered: put on the classification sheet, looked up in the other tables', () => {
    const sheet = bind(shanxi2024, laid).tables.get('05')?.sheetId ?? '';
    const typed = put(laid, sheet, 10, 1, '本单位专用科目');
    const names = readNames(shanxi2024, bind(shanxi2024, typed), typed);
    expect([...names]).toEqual([['2080199', '本单位专用科目']]);
    const again = snapshotOf(layoutSet(shanxi2024, { codes: { '03': ['2080199'] }, names }));
    expect(read(again).tables.get('03')?.lines.at(-1)).toEqual({ row: '2080199', code: '2080199', name: '本单位专用科目' });
    expect([...readNames(shanxi2024, bind(shanxi2024, again), again)]).toEqual([['2080199', '本单位专用科目']]);
  });
});

test('a single table laid into a workbook ties to the tables that are there', () => {
  const snapshot = snapshotOf(layoutSet(shanxi2024, { forms: ['01', '02', '03', 'P'], codes: { '03': ['2080106'] } }));
  const form = shanxi2024.forms.find(({ id }) => id === '04');
  const lists = bindCodes(shanxi2024, snapshot);
  expect(lists?.sheetName).toBe('科目名称');
  const sheet = form && layoutForm(shanxi2024, form, { present: bind(shanxi2024, snapshot).tables, ...(lists === undefined ? {} : { lists }) });
  const formulas = (sheet?.rows ?? []).flat().flatMap((cell) => (cell?.content.kind === 'formula' ? [cell.content.formula] : []));
  expect(formulas).toContain("ROUND(SUM('公开01表'!C7),2)");
  expect(formulas.some((formula) => formula.includes('公开05表'))).toBe(false);
});

test('counts are whole, amounts have the places of the set', () => {
  const declared = (form: string, key: string, column: string) => ({ form, column, row: { kind: 'declared' as const, key, code: '' } });
  expect(placesOf(shanxi2024, declared('10', 'r26', 'actual'))).toBe(0);
  expect(placesOf(shanxi2024, declared('10', 'r2', 'actual'))).toBe(2);
  expect(definitionOf(shanxi2024, declared('10', 'r26', 'budget'), () => true)).toBeUndefined();
});
