import { crc32 } from '../../../document';
import type { Outcome, SheetSnapshot, WorkbookSnapshot } from '../../../workbook';
import { readForeignWith } from '../foreign/read';
import { inflate } from '../inflate';
import type { FileProblem } from '../problem';
import { LARGEST, readXlsx, wholly } from '../read-xlsx';
import { decoded, rowsOf } from '../text-rows';
import type { Codec } from '../zip';

/** Of this program alone: no browser that Excel shows panes in has to be able to do anything. */
const WEB_CODEC: Codec = { crc32, inflate };

/** A workbook of any format that Excel opens, or a table of text, from its bytes. May take any time: call it in a worker. */
export async function readSource(name: string, bytes: Uint8Array): Promise<Outcome<WorkbookSnapshot, FileProblem>> {
  if (bytes.length > LARGEST) return { ok: false, problem: { kind: 'too-large', limit: LARGEST } };
  if (bytes.length > 0 && /\.(?:csv|txt|tsv)$/i.test(name)) return { ok: true, value: { sheets: [textSheet(name, rowsOf(decoded(bytes)))], names: [] } };
  const read = wholly(readXlsx(WEB_CODEC, bytes));
  if (read.ok || (read.problem.kind !== 'old-format' && read.problem.kind !== 'other-format')) return read;
  return (await readForeignWith(WEB_CODEC, bytes)) ?? read;
}

function textSheet(name: string, rows: readonly (readonly string[])[]): SheetSnapshot {
  return {
    id: '1', name, hidden: false, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(),
    rows: new Map(rows.map((cells, row) => [row, cells.map((cell) => (cell === '' ? undefined : cell))])),
  };
}
