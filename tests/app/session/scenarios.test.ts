import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { type Session, openSession } from '../../../src/app/session';
import { FORM_SETS } from '../../../src/forms';
import { excelHost } from '../../../src/hosts/excel';
import { layoutSet } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { quiet, setOf, valueOf } from '../../hosts/excel/support';
import { eventually } from '../../setup/eventually';

// Inserting eleven tables into the stand-in takes seconds, and more on a busy machine.
jest.setTimeout(60_000);

/** The sample report in Excel, and a person at it. */
let excel: ExcelClient;
let session: Session;

/** Enough of the set for what a person does here; all of it takes the stand-in four times as long. */
const FORMS = ['01', '05', '06', 'P'];

const state = () => session.getState();
const table = (form: string) => state().tables.find((candidate) => candidate.form === form);
const sheetOf = (form: string) => table(form)?.sheet ?? '';
const idOf = (form: string) => excel.host.book.sheet(sheetOf(form))?.id ?? '';
const open = () => state().findings.filter(({ severity, waiver }) => severity === 'error' && waiver === undefined);
const rules = () => open().map(({ rule }) => rule);
const pause = () => quiet(260);

/** The row (from 1) in which a code or label stands in the first two columns. */
function rowOf(form: string, label: string): number {
  for (let row = 0; row < 90; row += 1) {
    for (const column of [0, 1]) if (String(excel.host.grid.cell(idOf(form), row, column).value) === label) return row + 1;
  }
  throw new Error(`${label} stands nowhere in ${form}.`);
}

beforeEach(async () => {
  excel = openExcel({ apiLevel: 15 });
  const inventory = valueOf(await excelHost.takeInventory());
  valueOf(await excelHost.insertSheets(layoutSet(setOf(FORM_SETS), { report: lanxian(), forms: FORMS }), inventory));
  session = openSession(excelHost);
  await session.start();
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

test('the sample report has one error, and its tables are known', () => {
  expect(rules()).toEqual(['Y-b']);
  expect(table('01')).toMatchObject({ number: '公开01表', status: 'ties' });
  expect(table('05')).toMatchObject({ number: '公开05表', status: 'ties' });
  expect(table('03')?.status).toBe('absent');
});

test('a planted error comes and goes, by mending and by undoing, without a round trip', async () => {
  const cell = `D${rowOf('05', '2080106')}`;
  excel.host.traffic.reset();
  await excel.host.person.type(sheetOf('05'), cell, 99.99);
  expect(rules().length).toBeGreaterThan(1);
  await excel.host.person.undo();
  await eventually(() => expect(rules()).toEqual(['Y-b']));
  expect(excel.host.traffic.roundTrips).toBe(0);
});

test('a finding is waived until its figures change, and the workbook remembers', async () => {
  const [finding] = open();
  await session.waive([finding?.key ?? ''], '上年撤销的科目', ' 张三 ');
  expect(rules()).toEqual([]);
  await session.stop();
  session = openSession(excelHost);
  await session.start();
  expect(rules()).toEqual([]);
  expect(state().findings.find(({ rule }) => rule === 'Y-b')?.waiver).toMatchObject({ reason: '上年撤销的科目', person: '张三' });
  expect(session.waivingPerson()).toBe('张三');
  await session.unwaive([finding?.key ?? '']);
  expect(rules()).toEqual(['Y-b']);
});

test('an overtyped formula is restored', async () => {
  const before = state().findings.filter(({ restorable, rule }) => restorable && rule === 'overtyped').map(({ key }) => key);
  expect(before).toHaveLength(2);
  await session.restore(before);
  expect(state().notice).toEqual({ kind: 'restored', cells: 2 });
  expect(state().findings.filter(({ rule }) => rule === 'overtyped')).toEqual([]);
});

test('rows that are inserted and deleted, sheets that are renamed and copied: the findings stay', async () => {
  const findings = () => state().findings.map(({ key }) => key).sort();
  const before = findings();
  await excel.host.person.insertRows(sheetOf('05'), rowOf('05', '20805'));
  await eventually(() => expect(findings()).toEqual(before));
  await excel.host.person.deleteRows(sheetOf('05'), rowOf('05', '20805') - 1);
  await eventually(() => expect(findings()).toEqual(before));
  await excel.host.person.renameSheet(sheetOf('05'), '一般公共预算');
  await session.look();
  excel.host.traffic.reset();
  await session.look();
  // To see that nothing has changed since.
  expect(excel.host.traffic.roundTrips).toBe(1);
  expect(sheetOf('05')).toBe('一般公共预算');
  expect(findings()).toEqual(before);
  await excel.host.person.copySheet('一般公共预算');
  await eventually(() => expect(state().findings.filter(({ rule }) => rule === 'sheet').map(({ form }) => form)).toEqual(['05']));
  expect(sheetOf('05')).toBe('一般公共预算');
  await excel.host.person.deleteSheet('一般公共预算 (2)');
  await eventually(() => expect(findings()).toEqual(before));
});

test('a deleted table is absent', async () => {
  await excel.host.person.deleteSheet(sheetOf('01'));
  await eventually(() => expect(table('01')?.status).toBe('absent'));
});

test('a line is added with its parents in code order, with formulas', async () => {
  await session.addLine('05', '2240106');
  expect(state().notice).toMatchObject({ kind: 'completed' });
  const row = rowOf('05', '2240106');
  expect([rowOf('05', '224'), rowOf('05', '22401')]).toEqual([row - 2, row - 1]);
  expect(rowOf('05', '224')).toBeGreaterThan(rowOf('05', '2210201'));
  await excel.host.person.type(sheetOf('05'), `D${row}`, 5);
  await eventually(() => expect(excel.host.grid.cell(idOf('05'), row - 3, 3).value).toBe(5));
  await session.addLine('05', '2080501');
  expect(rowOf('05', '2080501')).toBe(rowOf('05', '20805') + 1);
  expect(state().suggestions).toEqual([]);
});

test('a text is written to the support sheet, and the narrative has it', async () => {
  const blank = session.narrative().sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens)).find((token) => token.kind === 'blank' && token.id !== undefined);
  if (blank?.kind !== 'blank' || blank.id === undefined) throw new Error('The narrative has no blank.');
  await session.setText(blank.id, '人员增加');
  expect(JSON.stringify(session.narrative())).toContain('人员增加');
  await session.writeNarrative();
  expect(state().notice).toEqual({ kind: 'written', sheet: '情况说明' });
  await session.writeNarrative();
  expect(state().question?.sheets).toEqual(['情况说明']);
  await session.answer('cancel');
});

test('texts that follow each other quickly are all written', async () => {
  const { set } = state();
  const { form } = set.profile.unit;
  await Promise.all([session.setText(`${form}/general/reason`, '甲'), session.setText(`${form}/totalsChange/reason`, '乙'), session.setProfile('unit', '岚县某中心')]);
  await pause();
  const text = (row: string) => session.report().tables.get(form)?.entries.get(`${form}/${row}/reason`);
  expect([text('general'), text('totalsChange')]).toEqual([{ kind: 'text', text: '甲' }, { kind: 'text', text: '乙' }]);
  expect(state().profile.unit).toBe('岚县某中心');
  expect(state().task).toBeUndefined();
});

test('where the person chose so, parents and formulas come by themselves, once', async () => {
  await session.setChoice('autoComplete', true);
  const row = rowOf('05', '2210201');
  await excel.host.person.insertRows(sheetOf('05'), row + 1);
  await excel.host.person.type(sheetOf('05'), `A${row + 1}`, '2240106');
  await eventually(() => expect([rowOf('05', '224'), rowOf('05', '22401'), rowOf('05', '2240106')]).toEqual([row + 1, row + 2, row + 3]));
  await eventually(() => expect(state().suggestions).toEqual([]));
});

test('existing sheets: kept, renamed, or replaced, as the person says', async () => {
  const basic = () => excel.host.grid.cell(idOf('05'), rowOf('05', '合计') - 1, 3).value;
  await session.insert(FORMS);
  expect(state().question?.sheets).toHaveLength(FORMS.length);
  await session.answer('keep');
  expect(state().notice).toEqual({ kind: 'nothing-to-insert' });
  expect(basic()).not.toBe(0);
  await session.insert(['05']);
  await session.answer('rename');
  expect(sheetOf('05')).toMatch(/ \(2\)$/);
  expect(table('05')?.status).not.toBe('ties');
});

test('derived cells are protected, lines can still be added; somebody else’s protection is respected', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetOf('06')).protection.protect({}, 'secret');
    await context.sync();
  });
  await session.refresh();
  expect(table('06')?.protectedByOthers).toBe(true);
  await session.protect(true);
  expect(state().notice).toEqual({ kind: 'protected', accepted: 0 });
  expect(excel.host.book.state(idOf('05')).protection?.options).toMatchObject({ allowInsertRows: true });
  expect(table('05')?.protectedByOthers).toBe(false);
  await session.addLine('05', '2240106');
  expect(state().notice).toMatchObject({ kind: 'completed' });
  // Below a parent, below an item, and as the first line: a new row is as the row above it.
  for (const row of [rowOf('05', '2080106'), rowOf('05', '2080106') + 2, rowOf('05', '208')]) {
    await excel.host.person.insertRows(sheetOf('05'), row);
    for (const [column, input] of [['A', '2080103'], ['D', 1], ['E', 2]] as const) await excel.host.person.type(sheetOf('05'), `${column}${row}`, input);
    await expect(excel.host.person.type(sheetOf('05'), `C${row}`, 3)).rejects.toThrow('protected');
  }
  await expect(excel.host.person.type(sheetOf('01'), `F${rowOf('01', '本年收入合计')}`, 3)).rejects.toThrow('protected');
  await session.protect(false);
  expect(excel.host.book.state(idOf('05')).protection).toBeUndefined();
  expect(excel.host.book.state(idOf('06')).protection?.password).toBe('secret');
});

test('errors are marked on request and unmarked without a trace', async () => {
  await excel.host.person.type(sheetOf('05'), `D${rowOf('05', '2080106')}`, 99.99);
  await pause();
  await session.mark(true);
  expect(state().notice).toMatchObject({ kind: 'marked' });
  expect(excel.host.book.state(idOf('05')).rules.length).toBeGreaterThan(0);
  expect(state().choices.marks).toBe(true);
  await session.mark(false);
  expect(excel.host.book.state(idOf('05')).rules).toEqual([]);
});

test('a host that fails is said, and everything is read anew', async () => {
  excel.host.faults.plan({ kind: 'fail', code: 'GeneralException' });
  await session.refresh();
  expect(state().link.kind).toBe('unknown');
  await session.refresh();
  expect(state().link.kind).toBe('current');
  expect(rules()).toEqual(['Y-b']);
});
