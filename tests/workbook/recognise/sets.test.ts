import { checkWorkbook } from '../../../src/app/check-workbook';
import { placeSaid } from '../../../src/app/said-place';
import { placesOf } from '../../../src/forms/places';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { derive } from '../../../src/rules';
import { lanxian } from '../../samples/lanxian-2024/load';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { differences } from './compare';
import { type Style, laidOut } from './layouts/layout';
import { noNumbers } from './layouts/layouts';
import { at } from './layouts/render';

const SHANXI = { set: shanxi2024, report: derive(shanxi2024, lanxian()) };
const SHANGHAI = { set: shanghai(), report: invented({ seed: 9, kind: '行政' }) };

/** What says of which set tables are, left out: numbers of tables and rows, and the unit. */
const bare = (tables: number, unit = ''): Style => ({
  lanes: noNumbers, below: () => [], arranged: (sheets) => sheets.slice(0, tables),
  above: ({ title }) => [[title], [...(unit === '' ? [] : [`单位：${unit}`]), '单位：万元']],
});
const numbered = (name: Style['name'] & object): Style => ({ name, above: ({ unit }, width) => [[`单位：${unit}`, ...at(Math.max(0, width - 2), '单位：万元')]] });

function found({ set, report }: typeof SHANXI, style: Style) {
  const checked = checkWorkbook(laidOut(set, report, style));
  if (!checked.ok || checked.value.discovered === undefined) throw new Error('nothing was found');
  const { discovered, report: read } = checked.value;
  const tables = [...discovered.tables.values()];
  return {
    set: checked.value.set.id, rivals: discovered.rivalSets.map(({ id }) => id), read,
    sure: tables.filter(({ confidence }) => confidence === 'sure').length, tables: tables.length,
    says: new Set(tables.flatMap(({ evidence }) => evidence.flatMap(({ kind }) => (kind === 'place' || kind === 'other-sets' ? [kind] : [])))),
  };
}

test.each([1, 2, 3, 5])('the first %i tables of either set without anything that says whose they are: the right one is taken, the other named, and nothing is certain', (tables) => {
  expect(found(SHANXI, bare(tables))).toMatchObject({ set: 'shanxi-2024', rivals: ['shanghai-2024'], sure: 0, tables, says: new Set(['other-sets']) });
  expect(found(SHANGHAI, bare(tables))).toMatchObject({ set: 'shanghai-2024', rivals: ['shanxi-2024'], sure: 0, tables, says: new Set(['other-sets']) });
});

test.each([['岚县创业就业服务中心', 'shanxi-2024'], ['上海市某区图书馆', 'shanghai-2024'], ['山西省吕梁市岚县某局', 'shanxi-2024'], ['浦东新区某镇人民政府', 'shanghai-2024']])('the name of the unit says of which set the tables are: %s', (unit, set) => {
  expect(found(set === 'shanxi-2024' ? SHANXI : SHANGHAI, bare(3, unit))).toMatchObject({ set, rivals: [], sure: 3, says: new Set(['place']) });
});

test.each([['某县图书馆'], ['西山煤业集团学校'], ['第二上海路小学']])('a name that says no place says nothing: %s', (unit) => {
  expect(found(SHANXI, bare(3, unit))).toMatchObject({ rivals: ['shanghai-2024'], sure: 0, says: new Set(['other-sets']) });
});

test('tables of 上海 that somebody numbered in their order are those of 上海, in titles and in the names of sheets', () => {
  const counted = (index: number): string => `公开0${String(index + 1)}表`;
  const inTitles: Style = { above: ({ title, unit }, width, index) => [[`${counted(index)} ${title}`], [`单位：${unit}`, ...at(Math.max(0, width - 2), '单位：万元')]] };
  for (const style of [inTitles, numbered((_table, index) => counted(index))]) {
    const { set, rivals, read } = found(SHANGHAI, style);
    expect({ set, rivals, differences: differences(SHANGHAI.set, SHANGHAI.report, read) }).toEqual({ set: 'shanghai-2024', rivals: [], differences: [] });
  }
});

test('of two tables with the same heads and without title and figures, the first is the one that the set prints first', () => {
  const report = invented({ seed: 9, kind: '行政' });
  const empty = { ...report, tables: new Map([...report.tables].map(([form, table]) => [form, ['08', '09'].includes(form) ? { ...table, lines: [], entries: new Map<never, never>() } : table] as const)) };
  const checked = checkWorkbook(laidOut(SHANGHAI.set, empty, { above: () => [['单位：万元']], name: (_table, index) => `Sheet${String(index + 1)}` }));
  if (!checked.ok) throw new Error(checked.problem.kind);
  const { binding, discovered } = checked.value;
  expect(binding.problems).toEqual([]);
  expect(['08', '09'].map((form) => [binding.tables.get(form)?.sheetName, discovered?.tables.get(form)?.evidence.map(({ kind }) => kind).at(-1)])).toEqual([['Sheet8', 'order'], ['Sheet9', 'order']]);
});

test('no place is of two sets', () => {
  const all = [...placesOf(shanxi2024), ...placesOf(shanghai())];
  expect(new Set(all).size).toBe(all.length);
});

test('a place is looked for above the tables, whatever else the workbook holds', () => {
  const [table] = laidOut(SHANXI.set, SHANXI.report, bare(1, '岚县创业就业服务中心')).sheets;
  if (table === undefined) throw new Error('no sheet');
  const rows = new Map(Array.from({ length: 200_000 }, (_, row) => [row, [row === 100 ? '上海市徐汇区' : row]] as const));
  expect(placeSaid(SHANXI.set, { names: [], sheets: [{ ...table, id: 'ledger', name: '明细账', rows }, table] })).toBe('岚县');
  expect(placeSaid(SHANGHAI.set, { names: [], sheets: [{ ...table, id: 'ledger', name: '明细账', rows }, table] })).toBeUndefined();
});
