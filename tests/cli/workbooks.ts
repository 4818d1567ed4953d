import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { fillSample } from '../../src/app/fill-sample';
import { workbookBytes } from '../../src/hosts/file';
import { type Report, reportToJson } from '../../src/report';
import { sheetOf, snapshotOf } from '../performance/tables';
import { lanxian } from '../samples/lanxian-2024/load';

let sample: Promise<Uint8Array> | undefined;

async function bytesOf(report: Report): Promise<Uint8Array> {
  const filled = fillSample(reportToJson(report));
  if (!filled.ok) throw new Error(filled.problem.kind);
  return workbookBytes(filled.value.model);
}

/** The .xlsx bytes of the sample report; made once. */
export function sampleBytes(): Promise<Uint8Array> {
  return (sample ??= bytesOf(lanxian()));
}

/** The sample report as a file. */
export async function writeSample(folder: string, name = '决算.xlsx'): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await sampleBytes());
  return path;
}

/** What somebody does to the file in another program. */
export async function writeEdited(folder: string, edit: (book: ExcelJS.Workbook) => void, name = '改过.xlsx'): Promise<string> {
  const book = new ExcelJS.Workbook();
  const bytes = await sampleBytes();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  edit(book);
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}

/** A sheet that somebody else made, with a short 绩效自评表. */
export function addProject(book: ExcelJS.Workbook, sheet: string, project: string): void {
  const added = book.addWorksheet(sheet);
  for (const [row, cells] of snapshotOf(sheetOf({ variant: 'short', project, unit: '某单位' }), { formulas: false }).rows) {
    cells.forEach((cell, column) => {
      added.getCell(row + 1, column + 1).value = typeof cell === 'object' ? cell.value : (cell ?? null);
    });
  }
}

export function cellIn(book: ExcelJS.Workbook, sheet: string, address: string): ExcelJS.Cell {
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.getCell(address);
}
