import type { CheckedWorkbook } from '../../src/app/check-workbook';
import { verificationFile, verificationPage } from '../../src/app/verification/page';
import { timeText } from '../../src/app/verification/time-text';
import { verify } from '../../src/app/verification/verification';
import { wordBytes } from '../../src/document';

/** The 校验报告 as a Word file, as of now, and what it is called. Waivers are kept by Excel's add-in, out of reach of a file. */
export async function verificationPaper(checked: CheckedWorkbook): Promise<readonly [name: string, bytes: Uint8Array]> {
  const verification = await verify(checked, { time: timeText(new Date()) });
  return [verificationFile(verification), await wordBytes(verificationPage(verification), new Map())];
}
