import { type ExcelClient, openExcel } from '../../../playground/host/jest-client';
import { type Session, openSession } from '../../../src/app/session';
import { fingerprintOf } from '../../../src/app/verification/fingerprint';
import { keptVerification } from '../../../src/app/verification/kept';
import { VERIFICATION_SHEET, verificationSheet } from '../../../src/app/verification/sheet';
import { verify } from '../../../src/app/verification/verification';
import { excelHost } from '../../../src/hosts/excel';
import { cellAt } from '../../../src/workbook';
import { quiet } from '../../hosts/excel/support';

let excel: ExcelClient;
let session: Session;

beforeEach(async () => {
  excel = openExcel({ apiLevel: 9 });
  session = openSession(excelHost);
  await session.start();
  await session.insert(['01', 'P']);
});

afterEach(async () => {
  await session.stop();
  await excel.close();
});

function live() {
  const known = session.workbook();
  if (known === undefined) throw new Error('nothing is known');
  return known;
}

/** What the sheet's own formula says of itself. */
function said(): unknown {
  const sheet = live().snapshot.sheets.find(({ name }) => name === VERIFICATION_SHEET);
  return sheet && cellAt(sheet, 1, 0).value;
}

test('the sheet holds until a figure is changed, and then says so itself', async () => {
  await excel.host.person.type('公开01表', 'C8', 12.5);
  await quiet(260);
  await session.refresh();
  const { checked, snapshot } = live();
  const verification = await verify(checked, { time: '2025-08-20 14:05' });
  await session.writeSheet(VERIFICATION_SHEET, (name) => verificationSheet(checked.set, verification, checked.binding, snapshot, name));
  expect(session.getState().notice).toEqual({ kind: 'written', sheet: VERIFICATION_SHEET });
  expect(keptVerification(live().snapshot)?.fingerprint).toBe(await fingerprintOf(live().checked.report));
  expect(said()).toBe('各表合计与出具报告时一致。');

  await excel.host.person.type('公开01表', 'C8', 12.6);
  await quiet(260);
  await session.refresh();
  expect(keptVerification(live().snapshot)?.fingerprint).not.toBe(await fingerprintOf(live().checked.report));
  expect(said()).toBe('本报告已过期：出具以后，表中的数字有改动，请重新校验。');
});
