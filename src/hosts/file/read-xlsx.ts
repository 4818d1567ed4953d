import type { Outcome, SheetSnapshot, WorkbookSnapshot } from '../../workbook';
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
  const sheets = readSheets(zip, part, relations);
  return sheets === undefined ? { ok: false, problem: { kind: 'damaged' } } : { ok: true, value: { sheets, names: part.names } };
}

/** Chart sheets have no cells and are left out. */
function readSheets(zip: Zip, { sheets }: WorkbookPart, relations: ReturnType<typeof readRelations>): SheetSnapshot[] | undefined {
  const stringsPath = [...relations.values()].find(({ type }) => type === 'sharedStrings')?.path;
  const strings = readStrings((stringsPath === undefined ? undefined : text(zip, stringsPath)) ?? '');
  const snapshots: SheetSnapshot[] = [];
  let size = 0;
  for (const { id, name, hidden, relation } of sheets) {
    const target = relations.get(relation);
    if (target !== undefined && target.type !== 'worksheet') continue;
    // Any number of sheets may claim the same part.
    size += target === undefined ? 0 : zip.sizeOf(target.path);
    if (size > LARGEST) throw new ZipFault({ kind: 'zip-bomb' });
    const xml = target === undefined ? undefined : text(zip, target.path);
    const content = xml === undefined ? undefined : readSheet(xml, strings);
    if (content === undefined) throw new ZipFault({ kind: 'damaged', sheet: name });
    snapshots.push({ id, name, hidden, ...content });
  }
  return snapshots.length === 0 ? undefined : snapshots;
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
