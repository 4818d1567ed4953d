import { auditWorkbook } from '../../../src/app/audit/audit-workbook';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { messagesIn } from '../../../src/app/messages';
import { openLive } from '../../../src/app/session/live-check';
import { fromYuan } from '../../../src/app/yuan/from-yuan';
import type { SnapshotCell, WorkbookSnapshot } from '../../../src/workbook';
import { bindKept, findTables } from '../../../src/workbook';
import { allAccepted } from './all-accepted';
import { scrambledBy } from './reports';
import { OWN_LOOK } from './scramble/look';

const { snapshot: SAMPLE, set: SET } = scrambledBy(0, OWN_LOOK);

type Edit = (cell: SnapshotCell | undefined) => SnapshotCell | undefined;

/** Every cell of some tables changed: those on sheets of these forms. */
function edited(forms: readonly string[], ...edits: readonly Edit[]): WorkbookSnapshot {
  const sheets = SAMPLE.sheets.map((sheet) => {
    if (!forms.some((form) => sheet.name === `公开${form}表`)) return sheet;
    return { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map((cell) => edits.reduce((now, edit) => edit(now), cell))] as const)) };
  });
  return { ...SAMPLE, sheets };
}

/** Amounts in 元 with 角 and 分; whole numbers below 100 count columns and rows. */
const inYuan: Edit = (cell) => (typeof cell === 'number' && (!Number.isInteger(cell) || cell >= 100) ? Math.round(cell * 1_000_000) / 100 : cell);
const unsaid: Edit = (cell) => (typeof cell === 'string' && cell.includes('单位：') && cell.includes('万元') ? undefined : cell);
const PUBLIC = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];

function checked(snapshot: WorkbookSnapshot) {
  const result = checkWorkbook(snapshot, { sets: [SET] });
  if (!result.ok) throw new Error(result.problem.kind);
  const { binding, findings, discovered } = result.value;
  return {
    money: binding.problems.flatMap((problem) => (problem.kind === 'money-unsure' ? [`${problem.form} ${problem.taken}${problem.ties === true ? ' ties' : ''}`] : [])),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ form, rule }) => `${form} ${rule}`),
    sure: discovered?.tables.get('05')?.confidence,
  };
}

const USUAL = checked(SAMPLE).errors;

test.each([
  ['nothing says so', edited(['05'], inYuan, unsaid), ['05 元 ties']],
  ['its head says 万元', edited(['05'], inYuan), ['05 元 ties']],
  ['two tables', edited(['05', '06'], inYuan, unsaid), ['05 元 ties', '06 元 ties']],
])('a table in 元 among those in 万元 is read in 元 and asked about, without an error: %s', (_, snapshot, money) => {
  expect(checked(snapshot)).toEqual({ money: expect.arrayContaining(money) as string[], errors: USUAL, sure: 'unsure' });
});

test('an audit says which tables are in 元', () => {
  const inYuanIn = (snapshot: WorkbookSnapshot) => {
    const audited = auditWorkbook(snapshot, messagesIn('zh'), { checks: false });
    return audited.ok && audited.value.inYuan;
  };
  const said: Edit = (cell) => (typeof cell === 'string' ? cell.replace('单位：万元', '单位：元') : cell);
  expect([inYuanIn(SAMPLE), inYuanIn(edited(['05', '06'], inYuan, said))]).toEqual([[], ['05', '06']]);
});

test('what is wrong in such a table is still found', () => {
  const { errors, money } = checked(edited(['05'], (cell) => (cell === 1397.29 ? 1400 : cell), inYuan, unsaid));
  expect(money).toEqual(['05 元 ties']);
  expect(errors).toEqual(expect.arrayContaining(['05 05-a', '05 05-b']));
});

test('a single figure, or a few, in 元 stay errors', () => {
  let left = 3;
  const few: Edit = (cell) => (typeof cell === 'number' && !Number.isInteger(cell) && (left -= 1) >= 0 ? Math.round(cell * 10_000) : cell);
  for (const count of [1, 2, 3]) {
    left = count;
    const { errors, money } = checked(edited(['05'], few));
    expect(money.filter((asked) => asked.includes('ties'))).toEqual([]);
    expect(errors.length).toBeGreaterThan(USUAL.length);
  }
});

test('元 under heads that say 万元 are asked about in every table, and made into 万元 once a person says so', () => {
  const snapshot = edited(PUBLIC, inYuan);
  // Whole hundreds are 万元 that were multiplied: they are judged as rounded as those, so that nothing is a false error.
  const multiplied = checked(snapshot);
  expect(multiplied.money).toEqual(expect.arrayContaining(['01 元', '05 元', '06 元']));
  expect(multiplied.errors).toEqual(USUAL);
  const toTheCent = edited(PUBLIC, inYuan, (cell) => (typeof cell === 'number' && cell >= 100 ? cell + 0.37 : cell));
  expect(checked(toTheCent).money).toEqual(expect.arrayContaining(['01 万元', '05 万元', '06 万元']));
  // Of a small unit, too.
  const small = edited(PUBLIC, (cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? Math.round(cell) / 100 : cell), inYuan);
  expect(checked(small).money).toEqual(expect.arrayContaining(['01 元', '05 元']));
  expect(checked(SAMPLE).money).toEqual([]);
  const made = fromYuan(snapshot);
  if (!made.ok) throw new Error(made.problem.kind);
  expect(made.value.doubt).toMatchObject({ heads: 'unclear', unit: '万元' });
  expect(made.value.proved).toBeGreaterThan(100);
});

test('in the pane: accepted, it is read in the same unit, also after a word of it was changed', () => {
  const kept = allAccepted(SET, edited(['05'], inYuan, unsaid));
  const live = openLive({ set: SET, binding: bindKept(SET, kept, findTables), find: findTables }, kept);
  const errors = () => live.findings().filter(({ severity, kind }) => severity === 'error' && kind === 'identity').map(({ form, rule }) => `${form} ${rule}`);
  const money = () => live.binding.problems.flatMap((problem) => (problem.kind === 'money-unsure' ? [`${problem.form} ${problem.taken}`] : []));
  expect([errors(), money()]).toEqual([USUAL, ['05 元']]);
  const placement = live.binding.tables.get('05');
  const name = placement?.found?.cells.get(`${placement.lines[0]?.row ?? ''}/name`);
  if (placement === undefined || name === undefined) throw new Error('05 has no line');
  const sheets = kept.sheets.map((sheet) => {
    if (sheet.id !== name.sheetId) return sheet;
    const cells = [...(sheet.rows.get(name.row) ?? [])];
    cells[name.column] = '改了名';
    return { ...sheet, rows: new Map([...sheet.rows, [name.row, cells]]) };
  });
  live.follow([{ ...name, cell: { value: '改了名' } }], { ...kept, sheets });
  expect([errors(), money()]).toEqual([USUAL, ['05 元']]);
});
