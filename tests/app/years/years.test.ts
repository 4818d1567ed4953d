import { Decimal } from '../../../src/amount';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { profileOf } from '../../../src/app/profile';
import { lastYear } from '../../../src/app/years/last-year';
import { nextReport } from '../../../src/app/years/next-year';
import { placedFillings } from '../../../src/app/years/placed';
import { FORM_SETS, type FormSet, formOf, lanesOf } from '../../../src/forms';
import { type Report, amountEntry, entryAt, figureId, textAt } from '../../../src/report';
import { checkReport, derive } from '../../../src/rules';
import { lanxian } from '../../samples/lanxian-2024/load';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { snapshotOf } from '../../workbook/model-snapshot';
import { scrambledBy } from '../../workbook/recognise/reports';
import { layoutSet } from '../../../src/workbook';

const [shanxi] = FORM_SETS as [FormSet, FormSet];

function amount(report: Report, form: string, row: string, column: string): string {
  const entry = entryAt(report, form, row, column);
  return entry.kind === 'amount' ? entry.value.toFixed(2) : entry.kind;
}

function withEntry(report: Report, form: string, row: string, column: string, value: number): Report {
  const table = report.tables.get(form);
  if (table === undefined) throw new Error(form);
  const entries = new Map([...table.entries, [figureId(form, row, column), amountEntry(new Decimal(value), 2)] as const]);
  return { ...report, tables: new Map([...report.tables, [form, { ...table, entries }]]) };
}

test.each(FORM_SETS.map((set) => [set.id, set] as const))('%s: every figure that is carried is declared on both sides, once', (_, set) => {
  const declared = (form: string, row: string, column: string): boolean => {
    const found = formOf(set, form);
    if (found === undefined) return false;
    const columns = lanesOf(found).flatMap(({ columns: list }) => list.map(({ key }) => key));
    const rows = found.body.kind === 'lines' ? [found.body.total.key] : found.body.lanes.flatMap((lane) => lane.rows.map(({ key }) => key));
    return columns.includes(column) && rows.includes(row);
  };
  const { carried = [], carriedLines = [] } = set.years ?? {};
  expect(carried.length > 0).toBe(set.years !== undefined);
  expect(new Set(carried.map(({ matter }) => matter)).size).toBe(carried.length);
  for (const { to, from } of carried) {
    if (to !== undefined) expect([to, declared(to.form, to.row, to.column)]).toEqual([to, true]);
    for (const { form, rows, column } of from) {
      if (rows.kind === 'keys') for (const row of rows.keys) expect([form, row, declared(form, row, typeof column === 'string' ? column : '')]).toEqual([form, row, true]);
      else expect([form, rows.kind, formOf(set, form)?.body.kind]).toEqual([form, 'codes', 'lines']);
    }
  }
  for (const { form, column, from } of carriedLines) for (const key of [column, from]) expect(declared(form, 'total', key)).toBe(true);
});

describe('the next year', () => {
  const before = derive(shanxi, withEntry(withEntry(lanxian(), '01', 'r60', 'amount', 12.34), '04', 'r60', 'general', 5.6));
  const { report, carried } = nextReport(shanxi, before, 2025);

  test('keeps lines, unit and purposes, not the reasons of the old year', () => {
    for (const form of ['02', '03', '05', '07', '08']) expect(report.tables.get(form)?.lines).toEqual(before.tables.get(form)?.lines);
    expect(textAt(report, 'P', 'unit', 'text')).toBe(textAt(before, 'P', 'unit', 'text'));
    expect(textAt(report, 'P', 'year', 'text')).toBe('2025');
    const words = [...(before.tables.get('P')?.entries ?? [])].filter(([id, { kind }]) => kind === 'text' && id.endsWith('/reason'));
    expect(words.length).toBeGreaterThan(0);
    for (const [id] of words) expect(report.tables.get('P')?.entries.get(id)).toBeUndefined();
  });

  test('knows last year’s figures and its own opening balances, and nothing else', () => {
    expect(amount(report, 'P', 'income', 'previous')).toBe(amount(before, '01', 'r31', 'amount'));
    expect(amount(report, 'P', '208', 'previous')).toBe(amount(before, '05', '208', 'total'));
    expect(amount(report, 'P', '201', 'previous')).toBe('0.00');
    expect([amount(report, 'P', 'closing', 'previous'), amount(report, '01', 'r29', 'amount'), amount(report, '04', 'r29', 'amount'), amount(report, '04', 'r30', 'amount')]).toEqual(['12.34', '12.34', '5.60', 'empty']);
    for (const { form, entries } of report.tables.values()) {
      if (formOf(shanxi, form)?.kind !== 'public') continue;
      for (const id of entries.keys()) expect(carried).toContain(id);
    }
  });

  test('passes the rules about years: Y-a and Y-b', () => {
    const broken = checkReport(shanxi, report).findings.filter(({ rule, verdict }) => rule.startsWith('Y-') && verdict === 'inconsistent');
    expect(broken).toEqual([]);
  });

  test('in Shanghai the funds’ opening balances go by code', () => {
    const set = shanghai();
    const old = derive(set, invented({ seed: 3, otherBudgets: true }));
    const fresh = nextReport(set, old, 2025).report;
    const leaves = (old.tables.get('08')?.lines ?? []).filter(({ code }) => code.length === 7);
    for (const { row } of leaves) {
      const closing = amount(old, '08', row, 'closing');
      expect(amount(fresh, '08', row, 'opening')).toBe(closing === '0.00' ? 'empty' : closing);
    }
    expect(amount(fresh, 'P', 'totals', 'previous')).toBe(amount(old, '01', 'totalIncome', 'amount'));
  });
});

describe('last year’s workbook', () => {
  const year = (set: FormSet, report: Report) => ({ set, report, profile: profileOf(set, report) });
  const old = derive(shanxi, lanxian());
  const next = nextReport(shanxi, old, 2025).report;

  test('agrees with a workbook that was made from it', () => {
    const found = lastYear(year(shanxi, next), year(shanxi, old));
    expect({ ...found, report: undefined, set: undefined, profile: undefined }).toMatchObject({ fillings: [], differing: [], vanished: [], unreadable: [], notes: [] });
  });

  test('tells what differs, fills in what is empty, misses a class that is gone', () => {
    const table = next.tables.get('05');
    const kept = (table?.lines ?? []).filter(({ code }) => !code.startsWith('208'));
    const typed = withEntry({ ...next, tables: new Map([...next.tables, ['05', { form: '05', lines: kept, entries: new Map(), origins: new Map() }]]) }, 'P', 'income', 'previous', 1);
    const parameters = new Map(typed.tables.get('P')?.entries);
    parameters.delete(figureId('P', 'spending', 'previous'));
    const edited: Report = { ...typed, tables: new Map([...typed.tables, ['P', { form: 'P', lines: [], entries: parameters, origins: new Map() }]]) };
    const found = lastYear(year(shanxi, edited), year(shanxi, old));
    expect(found.differing.map(({ figure, typed: said }) => [figure, said.toFixed()])).toEqual([['P/income/previous', '1']]);
    expect(found.fillings.map(({ figure }) => figure)).toEqual(['P/spending/previous']);
    expect(found.vanished.map(({ code }) => code)).toEqual(['208']);
    expect(amount(found.report, 'P', 'income', 'previous')).toBe(amount(old, '01', 'r31', 'amount'));
  });

  test('of another set is read by what both know, and says so; so are another year and unit', () => {
    const set = shanghai();
    const theirs = derive(set, invented({ seed: 5 }));
    const found = lastYear(year(shanxi, next), year(set, theirs));
    expect(found.notes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['unit', 'set']));
    expect(amount(found.report, 'P', 'closing', 'previous')).toBe(amount(theirs, '01', 'closing', 'amount').replace('empty', '0.00'));
    expect(lastYear(year(shanxi, old), year(shanxi, old)).notes).toEqual([{ kind: 'year', expected: '2023', found: '2024' }]);
  });

  test('a cell that holds no amount is named, not taken for 0', () => {
    const table = old.tables.get('01');
    const entries = new Map([...(table?.entries ?? []), [figureId('01', 'r60', 'amount'), { kind: 'unreadable', text: '#REF!', reason: 'formula-error' }] as const]);
    const broken: Report = { ...old, tables: new Map([...old.tables, ['01', { form: '01', lines: [], entries, origins: new Map() }]]) };
    const found = lastYear(year(shanxi, next), year(shanxi, broken));
    expect(found.unreadable).toEqual(['01/r60/amount']);
    expect(found.differing.map(({ figure }) => figure)).not.toContain('P/closing/previous');
  });
});

describe('over two years', () => {
  const year = (set: FormSet, report: Report) => ({ set, report, profile: profileOf(set, report) });
  const set = shanghai();
  const first = derive(set, invented({ seed: 3 }));
  const second = nextReport(set, first, 2025);
  /** The second year filled in, with one class of the first left empty. */
  const filled = (gone: string): Report => {
    const { tables } = invented({ seed: 4 });
    const merged = [...tables].map(([id, table]) => {
      const lines = [...new Map([...(second.report.tables.get(id)?.lines ?? []), ...table.lines].map((line) => [line.row, line] as const)).values()];
      const entries = [...(second.report.tables.get(id)?.entries ?? []), ...(formOf(set, id)?.kind === 'support' ? [] : table.entries)].filter(([figure]) => formOf(set, id)?.kind === 'support' || !figure.startsWith(`${id}/${gone}`));
      return [id, { ...table, lines, entries: new Map(entries) }] as const;
    });
    return derive(set, { set: set.id, tables: new Map(merged) });
  };

  test('a class whose lines stayed empty has vanished, and its lines are not carried on', () => {
    const now = filled('210');
    expect(now.tables.get('05')?.lines.some(({ code }) => code === '210')).toBe(true);
    expect(lastYear(year(set, now), year(set, first)).vanished.map(({ code }) => code)).toEqual(['210']);
    const third = nextReport(set, now, 2026).report;
    // What the second year spent, without the lines that it took over and left empty.
    expect(third.tables.get('05')?.lines.map(({ code }) => code)).toEqual((invented({ seed: 4 }).tables.get('05')?.lines ?? []).map(({ code }) => code).filter((code) => !code.startsWith('210')));
    expect(amount(third, 'P', 'closing', 'previous')).toBe(amount(now, '01', 'closing', 'amount'));
    expect(lastYear(year(set, third), year(set, now))).toMatchObject({ differing: [], openings: [], vanished: [], notes: [] });
  });

  test('of a year that nobody filled in nothing is carried over', () => {
    const third = nextReport(set, second.report, 2026);
    expect(third).toMatchObject({ filled: false, carried: [] });
    expect(amount(third.report, 'P', 'income', 'previous')).toBe('empty');
    expect(third.report.tables.get('05')?.lines).toEqual(second.report.tables.get('05')?.lines);
    expect(textAt(third.report, 'P', 'unit', 'text')).toBe(textAt(first, 'P', 'unit', 'text'));
  });

  test('last year’s 元 are kept on the support sheet, and print in the tables', () => {
    const exact = withEntry(withEntry(lanxian(), '01', 'r60', 'amount', 12.345678), '04', 'r60', 'general', 5.6);
    const { report } = nextReport(shanxi, derive(shanxi, exact), 2025);
    const [closing, opening] = [entryAt(report, 'P', 'closing', 'previous'), entryAt(report, '01', 'r29', 'amount')];
    expect([closing, opening].map((entry) => entry.kind === 'amount' && entry.value.toFixed())).toEqual(['12.345678', '12.35']);
    // Typed as it was printed it is no other figure.
    const typed = withEntry(report, 'P', 'closing', 'previous', 12.35);
    expect(lastYear(year(shanxi, typed), year(shanxi, derive(shanxi, exact)))).toMatchObject({ differing: [], openings: [] });
    // Without its decimals it is.
    const whole = withEntry(report, 'P', 'closing', 'previous', 12);
    expect(lastYear(year(shanxi, whole), year(shanxi, derive(shanxi, exact))).differing.map(({ figure }) => figure)).toEqual(['P/closing/previous']);
  });
});

test('last year’s figures go into cells of ours alone; those that have none are counted', () => {
  const wanted = [['P', 'income', 'previous'], ['01', 'r29', 'amount']].map(([form = '', row = '', column = '']) => ({ figure: figureId(form, row, column), value: new Decimal(1) }));
  const placed = (snapshot: Parameters<typeof checkWorkbook>[0]) => {
    const checked = checkWorkbook(snapshot, { checks: false });
    if (!checked.ok) throw new Error(checked.problem.kind);
    return placedFillings(checked.value.set, checked.value.binding, wanted);
  };
  expect(placed(snapshotOf(layoutSet(shanxi)))).toEqual({ fillings: wanted, others: 0 });
  expect(placed(scrambledBy(0).snapshot)).toEqual({ fillings: [], others: 2 });
});
