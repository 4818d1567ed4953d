import type { DamagedSheet, Outcome, SheetSnapshot, WorkbookSnapshot } from '../../workbook';
import type { FileProblem } from './problem';
import { readSheet } from './sheet-xml';
import { problemOfSignature, signatureOf } from './signature';
import { readStrings } from './strings-xml';
import { type WorkbookPart, readRelations, readWorkbookPart } from './workbook-xml';
import { XmlScanner, xmlText } from './xml';
import { type Codec, type Zip, ZipFault, openZipWith } from './zip';

/** Bytes of unpacked tables: some two million cells, a hundred times the largest department's disclosure. */
export const LARGEST = 64 * 1024 * 1024;
/** Real tables pack to a tenth, endless repetition to a thousandth. */
const BOMB_RATIO = 200;

/**
 * Cells, formulas, names and merges of an .xlsx file. Reads the parts itself: in one pass, whatever namespace prefixes
 * the producer wrote, and in time that grows with the file only, where exceljs fails on the first and hangs on some.
 * Sheets that are not whole are named in `damaged`; the answer is a problem where no sheet is.
 */
export function readXlsx(codec: Codec, bytes: Uint8Array): Outcome<WorkbookSnapshot, FileProblem> {
  const problem = problemOfSignature(signatureOf(bytes));
  if (problem !== undefined) return { ok: false, problem };
  const zip = openZipWith(codec, bytes);
  if (!zip.ok) return zip;
  try {
    return readParts(zip.value, bytes.length);
  } catch (error) {
    if (error instanceof ZipFault) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readParts(zip: Zip, fileSize: number): Outcome<WorkbookSnapshot, FileProblem> {
  const workbookPath = mainPart(zip);
  if (workbookPath === undefined || workbookPath.endsWith('.bin')) {
    return { ok: false, problem: { kind: workbookPath !== undefined || zip.paths.includes('mimetype') ? 'other-format' : 'not-a-workbook' } };
  }
  const relations = readRelations(text(zip, relationsPath(workbookPath)) ?? '', workbookPath);
  const read = [...relations.values()].filter(({ type }) => type === 'worksheet' || type === 'sharedStrings').map(({ path }) => path);
  const size = [workbookPath, ...read].reduce((total, path) => total + zip.sizeOf(path), 0);
  if (size > LARGEST) return { ok: false, problem: size / fileSize > BOMB_RATIO ? { kind: 'zip-bomb' } : { kind: 'too-large', limit: LARGEST } };
  const workbook = text(zip, workbookPath);
  if (workbook === undefined) return { ok: false, problem: { kind: 'damaged' } };
  if (!isWorkbook(workbook)) return { ok: false, problem: { kind: 'not-a-workbook' } };
  const part = readWorkbookPart(workbook);
  const { sheets, damaged } = readSheets(zip, part, relations);
  if (sheets.length === 0) return { ok: false, problem: damagedProblem(damaged) };
  return { ok: true, value: { sheets, names: part.names, ...(damaged.length === 0 ? {} : { damaged }) } };
}

/** What is read in part is not read, for those who need all of it. */
export function wholly(read: Outcome<WorkbookSnapshot, FileProblem>): Outcome<WorkbookSnapshot, FileProblem> {
  return read.ok && read.value.damaged !== undefined ? { ok: false, problem: damagedProblem(read.value.damaged) } : read;
}

function damagedProblem(sheets: readonly DamagedSheet[]): FileProblem {
  return { kind: 'damaged', ...(sheets.length === 0 ? {} : { sheets }) };
}

/** Chart sheets have no cells and are left out. */
function readSheets(zip: Zip, { sheets: entries }: WorkbookPart, relations: ReturnType<typeof readRelations>): { readonly sheets: readonly SheetSnapshot[]; readonly damaged: readonly DamagedSheet[] } {
  const stringsPath = [...relations.values()].find(({ type }) => type === 'sharedStrings')?.path;
  const stringsXml = stringsPath === undefined ? undefined : partText(zip, stringsPath);
  const strings = readStrings(stringsXml?.ok === true ? stringsXml.value : '');
  const sheets: SheetSnapshot[] = [];
  const damaged: DamagedSheet[] = [];
  let size = 0;
  for (const { id, name, hidden, relation } of entries) {
    const target = relations.get(relation);
    if (target !== undefined && target.type !== 'worksheet') continue;
    // Any number of sheets may claim the same part.
    size += target === undefined ? 0 : zip.sizeOf(target.path);
    if (size > LARGEST) throw new ZipFault({ kind: 'zip-bomb' });
    const xml = target === undefined ? MISSING : partText(zip, target.path);
    const content = xml.ok ? readSheet(xml.value, strings) : xml;
    if (content.ok) sheets.push({ id, name, hidden, ...content.value });
    else damaged.push({ name, ...content.problem });
  }
  return { sheets, damaged };
}

const MISSING = { ok: false, problem: { why: 'missing' } } as const;

/** A part of which the file can do without: it may be damaged by itself. */
function partText(zip: Zip, path: string): Outcome<string, Pick<DamagedSheet, 'why'>> {
  try {
    const xml = text(zip, path);
    return xml === undefined ? MISSING : { ok: true, value: xml };
  } catch (error) {
    if (error instanceof ZipFault && error.problem.kind === 'damaged') return { ok: false, problem: { why: 'packed' } };
    throw error;
  }
}

/** The part that the package's own relations call its document. */
function mainPart(zip: Zip): string | undefined {
  const relations = readRelations(text(zip, '_rels/.rels') ?? '', '');
  return [...relations.values()].find(({ type }) => type === 'officeDocument')?.path;
}

/** Word and PowerPoint files are packed alike. */
function isWorkbook(xml: string): boolean {
  const scanner = new XmlScanner(xml);
  return scanner.next() && scanner.name === 'workbook';
}

function relationsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function text(zip: Zip, path: string): string | undefined {
  const bytes = zip.part(path);
  return bytes === undefined ? undefined : xmlText(bytes);
}
