import { isTelling, isWorthTracing } from '../../../src/app/findings/telling';
import { checkReport } from '../../../src/rules';
import { rootCauses } from '../../../src/rules/roots';
import { reportOf, shanxi } from '../../rules/support/reports';

const TABLE = { budgetTotal: '24.00', budgetAbroad: '4.00', budgetVehicles: '10.00', budgetReception: '10.00', budgetVehicleRunning: '10.00' };

/** Whether anything is traced, and the causes that say more than their findings. */
function told(figures: Readonly<Record<string, string>>) {
  const checked = checkReport(shanxi(), reportOf({ '09': { figures: { money: { ...TABLE, ...figures } } } }));
  const roots = rootCauses(shanxi(), checked).filter((root) => isTelling(root, checked.findings));
  return [isWorthTracing(checked.findings), checked.findings.filter(({ verdict }) => verdict === 'inconsistent').length, ...roots.map((root) => (root.kind === 'figure' ? `${root.slip} ${root.figure}` : root.kind))];
}

test('nothing is traced where nothing is broken', () => {
  expect(told({})).toEqual([false, 0]);
});

test('one finding that says its cause is not traced', () => {
  expect(told({ budgetTotal: '240.00' })).toEqual([false, 1]);
});

test('one finding without a cause has the figure that the identities leave', () => {
  expect(told({ budgetTotal: '9.37' })).toEqual([true, 1, 'misprint 09/money/budgetTotal']);
});

test('one finding of which any figure might be wrong says no more than its cells do', () => {
  expect(told({ budgetTotal: '31.37' })).toEqual([true, 1]);
});

test('several findings of one figure are always told', () => {
  expect(told({ budgetVehicles: '1.37' })).toEqual([true, 2, 'misprint 09/money/budgetVehicles']);
});
