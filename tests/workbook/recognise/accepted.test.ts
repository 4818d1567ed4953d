import { bindKept, findTables, foundForm, foundName, readReport } from '../../../src/workbook';
import { withRowInserted } from '../../../src/workbook/insert-rows';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { allAccepted } from './all-accepted';
import { differences } from './compare';
import { laidOut } from './layouts/layout';
import { cutInto } from './layouts/pages';
import { scrambledBy } from './reports';

test.each(Array.from({ length: 54 }, (_, seed) => seed))('what was accepted of layout %i is found again inside its places, and after a row was inserted above', (seed) => {
  const { set, report, snapshot } = scrambledBy(seed);
  const kept = allAccepted(set, snapshot);
  const binding = bindKept(set, kept, findTables);
  expect(differences(set, report, readReport(set, binding, kept))).toEqual([]);
  expect(binding.problems).toEqual([]);
  const sheet = kept.sheets.find(({ id }) => [...binding.tables.values()].some(({ sheetId }) => sheetId === id));
  const moved = withRowInserted(kept, sheet?.id ?? '', 0);
  expect(differences(set, report, readReport(set, bindKept(set, moved, findTables), moved))).toEqual([]);
});

test.each([40, 37, 42])('of a document cut into sheets every %i rows, heads are accepted with the rows on the next sheet, and found again', (size) => {
  const [set, report] = [shanghai(), invented({ seed: 5, otherBudgets: true })];
  const kept = allAccepted(set, laidOut(set, report, { arranged: cutInto(size) }));
  const second = kept.sheets[1]?.id ?? '';
  for (const workbook of [kept, withRowInserted(kept, second, 0), withRowInserted(kept, second, 2)]) {
    const binding = bindKept(set, workbook, findTables);
    expect(differences(set, report, readReport(set, binding, workbook))).toEqual([]);
    expect(binding.problems).toEqual([]);
  }
});

test('names of accepted tables are told from all others', () => {
  const { set } = scrambledBy(0);
  expect(foundForm(set, foundName(set, '05', 2))).toBe('05');
  for (const name of ['juesuan_shanxi_2024_05', 'juesuan_shanxi_2024_found_05', 'juesuan_shanxi_2024_found_99_1', 'found_05_1']) expect(foundForm(set, name)).toBeUndefined();
});
