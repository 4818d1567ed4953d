import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { type Session, openSession } from '../../../src/app/session';
import { excelHost } from '../../../src/hosts/excel';
import { eventually } from '../../setup/eventually';

jest.setTimeout(60_000);

let excel: ExcelClient;
let session: Session;

const tableOf = (form: string) => session.getState().tables.find((table) => table.form === form);
const sheetOf = (form: string) => tableOf(form)?.sheet ?? '';
const valueAt = (form: string, row: number, column: number) => excel.host.grid.cell(excel.host.book.sheet(sheetOf(form))?.id ?? '', row, column).value;
const rules = () => session.getState().findings.map(({ rule }) => rule);

beforeEach(async () => {
  excel = openExcel({ apiLevel: 15 });
  session = openSession(excelHost);
  await session.start();
  await session.setChoice('set', 'shanghai-2024');
  await session.insert(['05', '06', 'P']);
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

test('what the table prints and its support sheet lacks is suggested, and written on one click', async () => {
  await session.insert(['I']);
  await session.addLine('05', '2080505');
  const suggested = () => session.getState().suggestions.flatMap((suggestion) => (suggestion.kind === 'lines' ? [[suggestion.form, suggestion.codes.map(({ code }) => code)]] : []));
  await eventually(() => expect(suggested()).toEqual([['I', ['208', '20805', '2080505']]]));
  await session.complete();
  await eventually(() => expect(session.getState().suggestions).toEqual([]));
  expect([5, 6, 7].map((row) => [0, 1, 2].map((column) => valueAt('I', row, column)))).toEqual([['208', '', ''], ['208', '05', ''], ['208', '05', '05']]);
});

test('a person in 上海 adds a line, types, sees what does not tie, and reads the text', async () => {
  await session.addLine('05', '2080505');
  // Three rows of heads above 合计, four rows above them.
  const first = 6;
  expect([0, 1, 2].map((line) => [0, 1, 2, 3].map((column) => valueAt('05', first + line, column)))).toEqual([
    ['208', '', '', '社会保障和就业支出'], ['208', '05', '', '行政事业单位养老支出'], ['208', '05', '05', '机关事业单位基本养老保险缴费支出'],
  ]);
  await excel.host.person.type(sheetOf('05'), `F${first + 3}`, 12.5);
  await eventually(() => expect(rules()).toContain('05-c'));
  // The roll-ups over codes in three cells, as the stand-in's own engine computes them.
  expect([first - 1, first, first + 1].map((row) => valueAt('05', row, 5))).toEqual([12.5, 12.5, 12.5]);
  await excel.host.person.type(sheetOf('06'), 'D7', 12.5);
  await eventually(() => expect(rules()).not.toContain('05-c'));
  expect(session.getState().set.id).toBe('shanghai-2024');
});
