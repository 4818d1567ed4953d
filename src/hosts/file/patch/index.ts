import { readFile } from 'node:fs/promises';
import type { Outcome } from '../../../workbook';
import type { FileProblem } from '../problem';
import { problemOfSignature, signatureOf } from '../signature';
import { readRelations, readWorkbookPart } from '../workbook-xml';
import { errorCode } from '../write';
import { xmlText } from '../xml';
import { openZip } from '../node-codec';
import { ZipFault } from '../zip';
import { type Part, packZip } from './pack';
import { type CellPatch, patchSheet } from './sheet';

export type { CellPatch } from './sheet';

/**
 * The bytes of a workbook file with constants written into cells of its sheets (by id). Sheets, formats, formulas and whatever
 * else it holds stay as they are; what its formulas give is computed when it is opened.
 */
export async function patchedWorkbook(path: string, cells: ReadonlyMap<string, readonly CellPatch[]>): Promise<Outcome<Uint8Array, FileProblem>> {
  try {
    return patched(await readFile(path), cells);
  } catch (error) {
    if (error instanceof ZipFault) return { ok: false, problem: error.problem };
    return { ok: false, problem: { kind: 'not-readable', code: errorCode(error) } };
  }
}

const NOTHING = new Uint8Array();

const DAMAGED = { ok: false, problem: { kind: 'damaged' } } as const;

function patched(bytes: Buffer, cells: ReadonlyMap<string, readonly CellPatch[]>): Outcome<Uint8Array, FileProblem> {
  const other = problemOfSignature(signatureOf(bytes));
  if (other !== undefined) return { ok: false, problem: other };
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const text = (path: string): string => xmlText(zip.value.part(path) ?? NOTHING);
  const main = [...readRelations(text('_rels/.rels'), '').values()].find(({ type }) => type === 'officeDocument')?.path;
  if (main === undefined) return DAMAGED;
  const at = main.lastIndexOf('/') + 1;
  const relations = readRelations(text(`${main.slice(0, at)}_rels/${main.slice(at)}.rels`), main);
  const replaced = new Map<string, string>([[main.toLowerCase(), withCalculation(text(main))]]);
  for (const { id, relation } of readWorkbookPart(text(main)).sheets) {
    const wanted = cells.get(id) ?? [];
    const sheet = relations.get(relation)?.path;
    if (wanted.length === 0) continue;
    const written = sheet === undefined ? undefined : patchSheet(text(sheet), wanted);
    if (sheet === undefined || written === undefined) return DAMAGED;
    replaced.set(sheet.toLowerCase(), written);
  }
  const parts = zip.value.paths.map((path): Part => {
    const written = replaced.get(path);
    return { path: zip.value.nameOf(path), content: written === undefined ? (zip.value.part(path) ?? NOTHING) : Buffer.from(written, 'utf8') };
  });
  return { ok: true, value: packZip(parts) };
}

/** Makes Excel compute everything when it opens the file. */
function withCalculation(xml: string): string {
  if (/<(?:\w+:)?calcPr\b/.test(xml)) {
    return xml.replace(/<((?:\w+:)?)calcPr\b([^>]*?)\/?>/, (_, prefix: string, attributes: string) => `<${prefix}calcPr${attributes.replace(/\s*fullCalcOnLoad="[^"]*"/, '')} fullCalcOnLoad="1"/>`);
  }
  return xml.replace(/<\/((?:\w+:)?)(definedNames|sheets)>(?![\s\S]*<\/(?:\w+:)?definedNames>)/, (closing, prefix: string) => `${closing}<${prefix}calcPr fullCalcOnLoad="1"/>`);
}
