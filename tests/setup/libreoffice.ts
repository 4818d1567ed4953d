import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice, findPdfToPpm, findUnoPython, missing } from '../../scripts/test-tools.mjs';
import { parseCsv } from './csv';
import { temporaryFolder } from './temporary';

const TIMEOUT = 120_000;

/** Raw values, not as formatted; UTF-8; one file a sheet. */
const CSV_OF_EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/**
 * Formulas are always computed anew. By default LibreOffice trusts the results stored in a file that says it comes
 * from Excel, as those of exceljs do, and a comparison would compare our own numbers with themselves.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The user profile of this worker: two LibreOffices cannot share one. Kept between the test files of a worker. */
function profile(): string {
  const folder = join(process.env['JUESUAN_TEST_TMP'] ?? temporaryFolder('soffice-'), `soffice-${process.pid}`);
  const settings = join(folder, 'user', 'registrymodifications.xcu');
  if (!existsSync(settings)) {
    mkdirSync(join(folder, 'user'), { recursive: true });
    writeFileSync(settings, SETTINGS);
  }
  return folder;
}

/** Runs a command to its end; after the time limit it is killed with its children. */
function run(command: string, args: readonly string[], input?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      // Its own process group, for the launcher's child does the work and outlives a killed launcher.
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' },
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.stdin.end(input);
    const timer = setTimeout(() => {
      kill(child.pid);
      reject(new Error(`${basename(command)} did not end within ${TIMEOUT / 1000} s: ${args.join(' ')}\n${errors}`));
    }, TIMEOUT);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`${basename(command)} ended with ${code ?? 'a signal'}: ${args.join(' ')}\n${errors}${output}`));
    });
  });
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One LibreOffice at a time in this process. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

function office(): string {
  const command = findLibreOffice();
  if (command === undefined) throw new Error(missing('libreoffice'));
  return command;
}

function soffice(args: readonly string[]): Promise<string> {
  return run(office(), [
    `-env:UserInstallation=${pathToFileURL(profile()).href}`,
    '--headless',
    '--norestore',
    '--nologo',
    '--nodefault',
    '--nolockcheck',
    ...args,
  ]);
}

/**
 * `convert('a.xlsx', 'pdf')` writes `a.pdf` into `outFolder` (by default a new temporary one) and returns its path.
 * `to` may carry a filter, as `csv:Text - txt - csv (StarCalc):…` does.
 */
export function convert(file: string, to: string, outFolder: string = temporaryFolder()): Promise<string> {
  return inTurn(async () => {
    const said = await soffice(['--convert-to', to, '--outdir', outFolder, file]);
    const result = join(outFolder, `${basename(file, extname(file))}.${to.split(':', 1)[0] ?? to}`);
    // Where every sheet gets its file there is no such one; recalculatedCsv looks for itself.
    if (!to.endsWith(',-1') && !existsSync(result)) throw new Error(`LibreOffice wrote no ${result}\n${said}`);
    return result;
  });
}

/**
 * The values of every sheet by sheet name, all formulas computed anew by LibreOffice. Numbers are plain decimals of a
 * double, unformatted (`1397.3`, `0.1`); empty cells are empty strings; rows are as long as the widest.
 */
export async function recalculatedCsv(workbook: string): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const folder = temporaryFolder();
  await convert(workbook, CSV_OF_EVERY_SHEET, folder);
  const start = `${basename(workbook, extname(workbook))}-`;
  const files = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith('.csv'));
  if (files.length === 0) throw new Error(`LibreOffice could not read ${workbook}`);
  return new Map(files.map((name) => [name.slice(start.length, -'.csv'.length), parseCsv(readFileSync(join(folder, name), 'utf8'))]));
}

/** The pages as LibreOffice prints them. */
export function toPdf(file: string, outFolder: string = temporaryFolder()): Promise<string> {
  return convert(file, 'pdf', outFolder);
}

/** One PNG a page, in page order. */
export async function pdfToPng(pdf: string, outFolder: string = temporaryFolder(), dotsPerInch = 80): Promise<readonly string[]> {
  const command = findPdfToPpm();
  if (command === undefined) throw new Error(missing('pdf'));
  const start = basename(pdf, extname(pdf));
  await run(command, ['-r', String(dotsPerInch), '-png', pdf, join(outFolder, start)]);
  return readdirSync(outFolder)
    .filter((name) => name.startsWith(`${start}-`) && name.endsWith('.png'))
    .sort()
    .map((name) => join(outFolder, name));
}

/** What a person does in the sheet. Rows are numbered from 1, as the sheet shows them. */
export type Edit =
  | { readonly do: 'insertRows'; readonly sheet: string; readonly before: number; readonly count: number }
  | { readonly do: 'deleteRows'; readonly sheet: string; readonly from: number; readonly count: number }
  | { readonly do: 'set'; readonly sheet: string; readonly cell: string; readonly value: string | number }
  | { readonly do: 'formula'; readonly sheet: string; readonly cell: string; readonly formula: string }
  | { readonly do: 'copyRow'; readonly sheet: string; readonly from: number; readonly to: number }
  | { readonly do: 'renameSheet'; readonly sheet: string; readonly name: string };

/** A cell to look at after all edits. */
export interface Look {
  readonly sheet: string;
  readonly cell: string;
}

/** `formula` is in Excel's notation and empty for a constant; `value` is null for text. */
export interface Seen {
  readonly text: string;
  readonly value: number | null;
  readonly formula: string;
  readonly error: number;
}

/**
 * Opens the workbook in LibreOffice, does the edits in order, recalculates, looks, and saves as `saveAs` (.xlsx) if given.
 * Cells are returned in the order of `look`. Needs the tools `libreoffice` and `uno`.
 */
export function editInLibreOffice(workbook: string, edits: readonly Edit[], look: readonly Look[], saveAs?: string): Promise<readonly Seen[]> {
  const python = findUnoPython();
  if (python === undefined) return Promise.reject(new Error(missing('uno')));
  return inTurn(async () => {
    const pipe = `juesuan${process.pid}`;
    const job = JSON.stringify({
      office: office(),
      profile: pathToFileURL(profile()).href,
      pipe,
      open: pathToFileURL(workbook).href,
      edits,
      look,
      saveAs: saveAs === undefined ? null : pathToFileURL(saveAs).href,
    });
    const said = await run(python, [join(import.meta.dirname, 'uno_edit.py')], job);
    return JSON.parse(said) as Seen[];
  });
}
