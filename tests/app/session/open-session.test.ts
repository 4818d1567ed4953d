import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { type Session, openSession } from '../../../src/app/session';
import { excelHost } from '../../../src/hosts/excel';
import { quiet } from '../../hosts/excel/support';

let excel: ExcelClient;
let session: Session;

const state = () => session.getState();
const table = (form: string) => state().tables.find((candidate) => candidate.form === form);
const errors = () => state().findings.filter(({ severity, waiver }) => severity === 'error' && waiver === undefined).map(({ rule, text }) => `${rule} ${text.message}`);

/** Until typing has paused and everything is known. */
const pause = () => quiet(260);

async function open(apiLevel: number): Promise<void> {
  excel = openExcel({ apiLevel });
  session = openSession(excelHost);
  await session.start();
}

afterEach(async () => {
  await session.stop();
  await excel.close();
});

describe.each([9, 15])('ExcelApi 1.%i', (apiLevel) => {
  beforeEach(async () => {
    await open(apiLevel);
  });

  test('from nothing to checked tables', async () => {
    expect(state().link.kind).toBe('current');
    expect(table('05')?.status).toBe('absent');
    excel.host.traffic.reset();
    await session.insert();
    expect(state().notice).toEqual({ kind: 'inserted', tables: 12 });
    // Two to insert, one to read what is there now.
    expect(excel.host.traffic.roundTrips).toBe(3);
    expect(state().tables.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 'empty'), 'filled', 'empty']);
    expect(state().suggestions).toEqual([]);

    const sheet = table('05')?.sheet ?? '';
    const cell = { code: 'A', basic: 'D', project: 'E', row: firstLine(sheet) };
    excel.host.traffic.reset();
    await excel.host.person.type(sheet, `${cell.code}${cell.row}`, '2080505');
    await excel.host.person.type(sheet, `${cell.basic}${cell.row}`, 12.5);
    await pause();
    // A typed cell costs no round trip and no write.
    expect(excel.host.traffic.roundTrips).toBe(0);
    expect(table('05')?.status).toBe('errors');
    expect(state().suggestions).toContainEqual({
      kind: 'parents', form: '05', codes: [{ code: '208', name: '社会保障和就业支出' }, { code: '20805', name: '行政事业单位养老支出' }],
    });

    await session.complete();
    await pause();
    expect(state().notice).toMatchObject({ kind: 'completed' });
    expect(state().suggestions.filter(({ form }) => form === '05')).toEqual([]);
    // 06 is still empty, and nothing else of 05 is wrong.
    expect(errors().filter((error) => error.startsWith('05')).map((error) => error.slice(0, 4))).toEqual(['05-c']);
    const sheetId = excel.host.book.sheet(sheet)?.id ?? '';
    expect([0, 1, 2].map((offset) => excel.host.grid.cell(sheetId, cell.row - 1 + offset, 0).value)).toEqual(['208', '20805', '2080505']);
    expect(excel.host.grid.cell(sheetId, cell.row - 1, 3).value).toBe(12.5);
  }, 60_000);
});

/** Number of the row below 合计. */
function firstLine(sheet: string): number {
  const id = excel.host.book.sheet(sheet)?.id ?? '';
  for (let row = 0; row < 40; row += 1) {
    for (let column = 0; column < 4; column += 1) {
      if (String(excel.host.grid.cell(id, row, column).value).replace(/\s/g, '') === '合计' && row > 4) return row + 2;
    }
  }
  throw new Error('No 合计 found.');
}
