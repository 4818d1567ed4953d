import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { checkWorkbook } from '../../src/app/check-workbook';
import { createTemplate } from '../../src/app/create-template';
import { readWorkbookFile, writeWorkbookFile } from '../../src/hosts/file';
import { narrate, narrativeText } from '../../src/narrative';
import { type FigureId, type Report } from '../../src/report';
import { type Binding, type WorkbookModel, bind, cellOf } from '../../src/workbook';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { temporaryFolder } from '../setup/temporary';

const set = shanghai();
const UNIT = invented({ seed: 3, kind: '参公' });

/** Every 项 of the unit. */
const CODES = [...new Set([...UNIT.tables.values()].flatMap(({ lines }) => lines.map(({ code }) => code)))].filter((code) => code.length === 7);

function template(): WorkbookModel {
  const made = createTemplate({ set: set.id, codes: CODES });
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

async function read(file: string) {
  const outcome = await readWorkbookFile(file);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

/** Types what a person knows into the cells of the file: nothing that a formula gives. */
async function typeInto(file: string, binding: Binding, report: Report): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  for (const [id, entry] of entered(report)) {
    const at = cellOf(binding, id);
    const cell = at === undefined ? undefined : book.getWorksheet(at.sheetName)?.getCell(at.row + 1, at.column + 1);
    if (cell === undefined) throw new Error(`no cell for ${id}`);
    if (entry.kind === 'amount') cell.value = entry.value.toNumber();
    else if (entry.kind === 'text') cell.value = entry.text;
  }
  await book.xlsx.writeFile(file);
}

function entered(report: Report) {
  return [...report.tables.values()].flatMap(({ entries, origins }) => [...entries].filter(([id]: readonly [FigureId, unknown]) => origins.get(id) !== 'derived'));
}

test('a template that a person filled in has no finding, and tells what the figures tell', async () => {
  const file = join(temporaryFolder(), '上海.xlsx');
  expect(await writeWorkbookFile(file, template())).toMatchObject({ ok: true });
  const empty = await read(file);
  await typeInto(file, bind(set, empty), UNIT);

  const checked = checkWorkbook(await read(file));
  if (!checked.ok) throw new Error(checked.problem.kind);
  const { report, findings, evaluations } = checked.value;
  expect(checked.value.set.id).toBe('shanghai-2024');
  expect(findings.map(({ key }) => key)).toEqual([]);
  expect(evaluations().length).toBeGreaterThan(200);
  expect(evaluations().filter(({ outcome }) => outcome !== 'holds' && outcome !== 'proved').map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([]);
  expect(narrativeText(narrate(set, report))).toBe(narrativeText(narrate(set, UNIT)));
}, 60_000);

test('a digit that changes is found, by its code in three cells', async () => {
  const file = join(temporaryFolder(), '上海.xlsx');
  await writeWorkbookFile(file, template());
  const binding = bind(set, await read(file));
  await typeInto(file, binding, UNIT);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const at = cellOf(binding, '05/2080505/basic');
  const cell = book.getWorksheet(at?.sheetName ?? '')?.getCell((at?.row ?? 0) + 1, (at?.column ?? 0) + 1);
  if (cell === undefined || typeof cell.value !== 'number') throw new Error('no figure');
  cell.value += 1;
  await book.xlsx.writeFile(file);
  const checked = checkWorkbook(await read(file));
  const keys = checked.ok ? checked.value.findings.flatMap(({ key, verdict }) => (verdict === 'inconsistent' ? [key] : [])) : [];
  expect(keys).toEqual(expect.arrayContaining(['05-c/basic', '04-c/general', '03-d/kind/2080505/basic']));
}, 60_000);
