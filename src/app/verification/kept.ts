import type { Report } from '../../report';
import { type SheetSnapshot, type WorkbookSnapshot, cellAt, sheetOf } from '../../workbook';
import { type LetStand, fingerprintOf, letStandPrint } from './fingerprint';

/** The defined name over the cell of the 校验报告 that keeps its fingerprint. */
export const FINGERPRINT_NAME = 'juesuan_verification';

/** The workbook's own 校验报告: the fingerprints that it was made on, and the cell that keeps the first. */
export interface KeptVerification {
  readonly fingerprint: string;
  /** Of what was let stand; undefined in a report that was made before it was kept. */
  readonly letStand: string | undefined;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Undefined where the workbook has none. */
export function keptVerification(snapshot: WorkbookSnapshot): KeptVerification | undefined {
  const place = snapshot.names.find(({ name }) => name.toLowerCase() === FINGERPRINT_NAME)?.areas[0];
  const sheet = place === undefined ? undefined : sheetOf(snapshot, place.sheet);
  if (place === undefined || sheet === undefined) return undefined;
  const { top: row, left: column } = place.area;
  const fingerprint = printAt(sheet, row, column);
  return fingerprint === undefined ? undefined : { fingerprint, letStand: printAt(sheet, row + 1, column), sheet: sheet.name, row, column };
}

/** Whether anything that the report says was changed since. `waived` is undefined where it is not known. */
export async function isOutdated(kept: KeptVerification, report: Report, waived: readonly LetStand[] | undefined): Promise<boolean> {
  if (kept.fingerprint !== (await fingerprintOf(report))) return true;
  return waived !== undefined && kept.letStand !== undefined && kept.letStand !== (await letStandPrint(waived));
}

function printAt(sheet: SheetSnapshot, row: number, column: number): string | undefined {
  const { value } = cellAt(sheet, row, column);
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : undefined;
}
