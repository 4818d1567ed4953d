import type { CheckedWorkbook } from '../../src/app/check-workbook';
import { verificationPage } from '../../src/app/verification/page';
import { timeText } from '../../src/app/verification/time-text';
import { verify } from '../../src/app/verification/verification';
import { wordBytes } from '../../src/document';

/** The 校验报告 as a Word file, as of now. Waivers are kept by Excel's add-in, out of reach of a file. */
export async function verificationBytes(checked: CheckedWorkbook): Promise<Uint8Array> {
  return wordBytes(verificationPage(await verify(checked, { time: timeText(new Date()) })), new Map());
}
