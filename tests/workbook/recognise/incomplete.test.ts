import { checkWorkbook } from '../../../src/app/check-workbook';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { derive } from '../../../src/rules';
import { lanxian } from '../../samples/lanxian-2024/load';
import { type Style, laidOut } from './layouts/layout';
import { keepRows } from './layouts/render';
import { errorsOf } from './reports';

const REPORT = derive(shanxi2024, lanxian());
const KNOWN = errorsOf(shanxi2024, REPORT);

function cut(form: string, from: number, to?: number): Style {
  return { table: (table, { head, body }) => (table.form.id === form ? { head, body: body.slice(from, to) } : { head, body }) };
}

function read(style: Style) {
  const checked = checkWorkbook(laidOut(shanxi2024, REPORT, style));
  if (!checked.ok) throw new Error(checked.problem.kind);
  const { binding, findings } = checked.value;
  return {
    errors: findings.filter(({ severity, key }) => severity === 'error' && !KNOWN.has(key)).map(({ key }) => key),
    problems: binding.problems.map((problem) => `${problem.form} ${problem.kind} ${problem.kind === 'lines-missing' ? problem.lines.join('、') : problem.kind === 'row-missing' ? problem.row : ''}`),
  };
}

test('a page that is missing is said with its lines, and is no error', () => {
  expect(read(cut('05', 0, 9))).toEqual({ errors: [], problems: ['05 lines-missing 210 卫生健康支出、221 住房保障支出'] });
});

test.each([
  ['01', 0, 22, ['01 row-missing r27', '01 row-missing r31', '01 row-missing r58', '01 row-missing r62']],
  ['02', 1, undefined, ['02 row-missing total']],
  ['05', 8, undefined, ['05 row-missing total']],
  ['06', 0, 20, ['06 row-missing personnel', '06 row-missing public']],
] as const)('rows of %s that are cut off are no errors', (form, from, to, problems) => {
  expect(read(cut(form, from, to))).toEqual({ errors: [], problems });
});

test('lines of 项 alone: 类 and 款 are said to be missing, once for each table', () => {
  const { errors, problems } = read({ lanes: (lanes, { form }) => (form.body.kind === 'lines' ? lanes.map((lane) => keepRows(lane, ({ code }) => code === '' || code.length === 7)) : lanes) });
  expect(errors).toEqual([]);
  expect(problems.map((problem) => problem.slice(0, 16))).toEqual(['02 lines-missing', '03 lines-missing', '05 lines-missing']);
});

test('one line that was dropped stays an error', () => {
  expect(read({ lanes: (lanes, { form }) => (form.id === '05' ? lanes.map((lane) => keepRows(lane, ({ code }) => code !== '210')) : lanes) }).errors).not.toEqual([]);
  expect(read({ lanes: (lanes, { form }) => (form.id === '05' ? lanes.map((lane) => keepRows(lane, ({ code }) => code !== '2080109')) : lanes) }).errors).not.toEqual([]);
});

test('a whole 类 that was forgotten at the end stays an error', () => {
  const { errors, problems } = read({ lanes: (lanes, { form }) => (form.id === '03' ? lanes.map((lane) => keepRows(lane, ({ code }) => !code.startsWith('221'))) : lanes) });
  expect(errors).not.toEqual([]);
  expect(problems).toEqual([]);
});

test('a line that was dropped stays an error where 合计 is missing', () => {
  const style: Style = { ...cut('02', 1), lanes: (lanes, { form }) => (form.id === '02' ? lanes.map((lane) => keepRows(lane, ({ code }) => code !== '2080109')) : lanes) };
  expect(read(style).errors).not.toEqual([]);
});

test('an error of a whole table stays one beside a table that is not', () => {
  const wrong: Style = { ...cut('02', 1), printing: { values: (value) => (value === 129.65 ? 129.56 : value) } };
  expect(read(wrong).errors.length).toBeGreaterThan(0);
});

/** A line whose code is gone and whose name no list knows: the first of so many digits. */
const unnamed = (form: string, digits: number): Style['lanes'] & object => (lanes, table) => (table.form.id !== form ? lanes : lanes.map((lane) => {
  const lost = lane.rows.find(({ code }) => code.length === digits);
  return { ...lane, rows: lane.rows.map((row) => (row === lost ? { ...row, cells: row.cells.map((cell, index) => (lane.columns[index]?.role === 'code' ? undefined : lane.columns[index]?.role === 'name' ? '本单位自设事项' : cell)) } : row)) };
}));

test.each(['02', '03', '05'])('what rests on a line of %s that has figures and no code is not judged, and the line is asked about', (form) => {
  const { errors, problems } = read({ lanes: unnamed(form, 7) });
  expect({ errors, problems: problems.map((problem) => problem.trim()) }).toEqual({ errors: [], problems: [`${form} rows-unknown`] });
});

test('beside a line without a code, an error of another 类 stays one', () => {
  expect(read({ lanes: unnamed('05', 7), printing: { values: (value) => (value === 11.27 ? 12.17 : value) } }).errors).not.toEqual([]);
  const wrong: Style = { lanes: (lanes, table) => (table.form.id !== '05' ? lanes : unnamed('05', 7)(lanes, table).map((lane) => ({ ...lane, rows: lane.rows.map((row) => (row.code === '2101102' ? { ...row, cells: row.cells.map((cell) => (cell === 4.91 ? 9.41 : cell)) } : row)) }))) };
  expect(read(wrong).errors.filter((key) => key.includes('210'))).not.toEqual([]);
});

test.each(['03', '05'])('a table of %s that prints no code, and names that no list knows, lacks no line of the others', (form) => {
  const uncoded: Style = {
    lanes: (lanes, table) => (table.form.id !== form ? lanes : lanes.map((lane) => ({
      ...lane,
      rows: lane.rows.map((row, at) => (row.code === '' ? row : { ...row, cells: row.cells.map((cell, index) => (lane.columns[index]?.role === 'code' ? undefined : lane.columns[index]?.role === 'name' ? `本单位自设事项之${'甲乙丙丁戊己'.charAt(at % 6)}` : cell)) })),
    }))),
  };
  expect(read(uncoded).errors).toEqual([]);
});

test('notes right under the heads of an empty table are no figures', () => {
  expect(read({ table: (table, made) => (table.form.id === '09' ? { ...made, body: [] } : made) })).toEqual({ errors: [], problems: [] });
});
