import { type WorkbookSnapshot, cellAt, sheetOf } from '../../workbook';

/** The defined name over the cell of the 校验报告 that keeps its fingerprint. */
export const FINGERPRINT_NAME = 'juesuan_verification';

/** The workbook's own 校验报告: the fingerprint that it was made on, and the cell that keeps it. */
export interface KeptVerification {
  readonly fingerprint: string;
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
  const { value } = cellAt(sheet, row, column);
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? { fingerprint: value, sheet: sheet.name, row, column } : undefined;
}
