import type { Outcome } from '../../workbook';
import type { HostProblem } from './problem';
import { guarded } from './with-excel';

const CHUNK = 0x8000;

/** Opens the bytes of an .xlsx file as a new, unsaved workbook in a window of its own (ExcelApi 1.8). */
export async function openWorkbook(bytes: Uint8Array): Promise<Outcome<void, HostProblem>> {
  return guarded(() => Excel.createWorkbook(base64(bytes)));
}

function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(characters);
}
