import { Decimal } from '../../../src/amount';
import { type Report, amountEntry } from '../../../src/report';
import { checkReport } from '../../../src/rules';
import { worldOf } from '../../../src/rules/roots/world';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { brokenIn, isMoney } from './bases';

/** The unit in other amounts, each that is entered rounded by itself; its sums are formulas. */
function rounded(seed: number, by: number): Report {
  const report = invented({ seed, otherBudgets: true });
  const tables = [...report.tables].map(([id, table]) => [id, {
    ...table,
    entries: new Map([...table.entries].map(([figure, entry]) => [figure, entry.kind === 'amount' && isMoney(shanghai(), figure) ? amountEntry(new Decimal(entry.value).div(by).toDecimalPlaces(2), 2) : entry])),
  }] as const);
  return { ...report, tables: new Map(tables) };
}

test('the search holds for broken what the check does: sums of formulas are as wide as what they add up', () => {
  const reports = [3, 4, 5, 6].flatMap((seed) => [97, 331, 1000].map((by) => rounded(seed, by)));
  // Printed figures alone would break some of them.
  expect(reports.some((report) => checkReport(shanghai(), report).findings.some(({ verdict }) => verdict === 'consistent'))).toBe(true);
  for (const report of reports) {
    const checked = checkReport(shanghai(), report);
    const broken = [...worldOf(shanghai(), checked.report).broken].filter(({ identity }) => identity.impliedBy === undefined).map(({ key }) => key);
    expect(broken.sort()).toEqual(brokenIn(checked.findings).sort());
  }
});
