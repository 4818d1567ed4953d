import type { CheckedWorkbook } from '../../src/app/check-workbook';
import { verificationPage } from '../../src/app/verification/page';
import { verify } from '../../src/app/verification/verification';
import { wordBytes } from '../../src/document';

/** The 校验报告 as a Word file, as of now. Waivers are kept by Excel's add-in, out of reach of a file. */
export async function verificationBytes(checked: CheckedWorkbook): Promise<Uint8Array> {
  return wordBytes(verificationPage(await verify(checked, { time: localTime(new Date()) })), new Map());
}

/** `2025-08-20 14:05` by the computer's own clock and zone: it is compared with other papers, not with other computers. */
function localTime(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
