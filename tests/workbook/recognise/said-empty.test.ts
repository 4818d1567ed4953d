import { checkWorkbook } from '../../../src/app/check-workbook';
import { type SheetSnapshot, type WorkbookSnapshot, bindKept, findTables } from '../../../src/workbook';
import { allAccepted } from './all-accepted';
import { scrambledBy } from './reports';
import { OWN_LOOK } from './scramble/look';
import { sheetOf } from './scramble/workbook';

const { snapshot: SAMPLE, set: SET } = scrambledBy(0, OWN_LOOK);
const FUND = '政府性基金预算财政拨款收入支出决算表';
const CAPITAL = '国有资本经营预算财政拨款支出决算表';

function rowsOf(form: string): SheetSnapshot {
  const sheet = SAMPLE.sheets.find(({ name }) => name === `公开${form}表`);
  if (sheet === undefined) throw new Error(`no ${form}`);
  return sheet;
}

/** The sample with a sheet in the place of a table. */
function instead(form: string, ...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { names: [], sheets: [...SAMPLE.sheets.filter(({ name }) => name !== `公开${form}表`), ...sheets] };
}

function checked(snapshot: WorkbookSnapshot) {
  const result = checkWorkbook(snapshot, { sets: [SET] });
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

function foundIn(snapshot: WorkbookSnapshot, form: string) {
  const { discovered, report, binding } = checked(snapshot);
  const table = discovered?.tables.get(form);
  return { confidence: table?.confidence, says: table?.evidence.flatMap((item) => (item.kind === 'said-empty' ? [item.text] : [])), entries: report.tables.get(form)?.entries.size, sheet: binding.tables.get(form)?.sheetName };
}

const USUAL = checked(SAMPLE).findings.filter(({ severity }) => severity === 'error').length;

test.each([
  ['title, number and sentence', [[CAPITAL], [null, '公开08表'], ['部门名称：岚县创业就业服务中心', '2024年度', '金额单位：万元'], ['说明：本表无数据']]],
  ['nothing else', [[CAPITAL], ['说明：本表无数据']]],
  ['the unit’s own words', [[`2024年度${CAPITAL}`], [], ['本单位2024年度无国有资本经营预算财政拨款支出，故本表为空。']]],
  ['an empty table', [[CAPITAL], ['单位：万元'], ['此表为空表']]],
  ['nothing received', [['国有资本经营预算财政拨款收入支出决算表'], ['注：岚县创业就业服务中心没有使用国有资本经营预算安排的支出']]],
  ['nothing planned', [[`2024年度${CAPITAL}`], ['我单位2024年未安排国有资本经营预算，无收支数据。']]],
  ['under its heads', [[CAPITAL], ['金额单位：万元'], ['科目代码', '科目名称', '合计', '基本支出', '项目支出'], ['本部门不涉及国有资本经营预算收支，此表无数据']]],
])('a table that is a sentence is found and empty: %s', (_, rows) => {
  const sheet = sheetOf('n', 'Sheet9', rows.map((cells) => cells.map((cell) => cell ?? undefined)));
  const { confidence, says, entries, sheet: name } = foundIn(instead('08', sheet), '08');
  expect([name, entries, says?.length]).toEqual(['Sheet9', 0, 1]);
  expect(confidence).not.toBe('unsure');
  expect(checked(instead('08', sheet)).findings.filter(({ severity }) => severity === 'error')).toHaveLength(USUAL);
});

test('by the name of its sheet, where nothing else stands there', () => {
  expect(foundIn(instead('08', sheetOf('n', '公开08表', [['说明：本表无数据']])), '08').sheet).toBe('公开08表');
});

test('two of them on the sheet of another table', () => {
  const five = rowsOf('05');
  const below = Math.max(...five.rows.keys()) + 2;
  const rows = new Map([...five.rows, [below, [FUND]], [below + 1, ['说明：本表无数据']], [below + 3, [CAPITAL]], [below + 4, ['说明：本表无数据']]] as const);
  const sheets = SAMPLE.sheets.filter(({ name }) => !['公开05表', '公开07表', '公开08表'].includes(name));
  const { binding } = checked({ names: [], sheets: [...sheets, { ...five, rows }] });
  expect(['05', '07', '08'].map((form) => binding.tables.get(form)?.sheetName)).toEqual(['公开05表', '公开05表', '公开05表']);
  expect(binding.problems).toEqual([]);
});

test('what cannot be empty is an error, at its title', () => {
  const fourth = rowsOf('04');
  const filled = (cell: unknown): boolean => cell === '二、政府性基金预算财政拨款' || cell === '政府性基金预算财政拨款';
  const rows = new Map([...fourth.rows].map(([row, cells]) => [row, cells.map((cell, column) => (filled(cells[0]) && column === 2 ? 12.5 : cell))] as const));
  const snapshot = instead('07', sheetOf('n', '基金', [[FUND], ['说明：本表无数据']]));
  const result = checked({ ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet === fourth ? { ...fourth, rows } : sheet)) });
  expect(result.findings.filter(({ form, severity }) => form === '07' && severity === 'error').map(({ rule }) => rule)).toContain('07-a');
  expect(result.binding.tables.has('07')).toBe(true);
});

test('sentences that speak of something else are no table', () => {
  const narrative = sheetOf('n', '情况说明', [['八、政府性基金预算财政拨款收入支出决算情况说明'], ['本单位2024年度没有政府性基金预算财政拨款收入支出。']]);
  expect(checked(instead('07', narrative)).binding.tables.has('07')).toBe(false);
  const contents = sheetOf('n', '目录', [[`7.${FUND}`], [`8.${CAPITAL}`], ['其中公开07表、公开08表无数据']]);
  expect(checked(instead('08', contents)).binding.tables.has('08')).toBe(false);
  const alone = sheetOf('n', 'Sheet9', [[CAPITAL], ['单位：万元']]);
  expect(checked(instead('08', alone)).binding.tables.has('08')).toBe(false);
});

test('accepted, it is found again', () => {
  const snapshot = instead('08', sheetOf('n', 'Sheet9', [[CAPITAL], ['说明：本表无数据']]));
  const binding = bindKept(SET, allAccepted(SET, snapshot), findTables);
  expect([binding.tables.size, binding.tables.get('08')?.sheetName, binding.problems]).toEqual([10, 'Sheet9', []]);
});

test('a filled table goes before an empty one of the same form', () => {
  expect(foundIn({ names: [], sheets: [...SAMPLE.sheets, sheetOf('n', '空', [['一般公共预算财政拨款支出决算表'], ['说明：本表无数据']])] }, '05').sheet).toBe('公开05表');
});
