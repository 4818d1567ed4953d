import { type WorkbookSnapshot, cellAt, sheetOf } from '../../workbook';

/** The defined name over the cell of the 校验报告 that keeps its fingerprint. */
export const FINGERPRINT_NAME = 'juesuan_verification';

/** The fingerprint that the workbook's 校验报告 was made on; undefined where there is none. */
export function keptFingerprint(snapshot: WorkbookSnapshot): string | undefined {
  const place = snapshot.names.find(({ name }) => name.toLowerCase() === FINGERPRINT_NAME)?.areas[0];
  const sheet = place === undefined ? undefined : sheetOf(snapshot, place.sheet);
  if (place === undefined || sheet === undefined) return undefined;
  const { value } = cellAt(sheet, place.area.top, place.area.left);
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : undefined;
}
