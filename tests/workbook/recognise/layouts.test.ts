import { checkWorkbook } from '../../../src/app/check-workbook';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { derive } from '../../../src/rules';
import { lanxian } from '../../samples/lanxian-2024/load';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { differences, namesThatDiffer } from './compare';
import { besideBy } from './layouts/beside';
import { laidOut } from './layouts/layout';
import { LAYOUTS } from './layouts/layouts';
import { OTHER_HANDS } from './layouts/other-hands';
import { PAGES } from './layouts/pages';
import { errorsOf } from './reports';
import { diceOf } from './scramble/look';

const REPORTS = [
  { name: 'the sample', set: shanxi2024, report: derive(shanxi2024, lanxian()) },
  { name: 'an invented report of 上海', set: shanghai(), report: invented({ seed: 5, otherBudgets: true }) },
].map((made) => ({ ...made, known: errorsOf(made.set, made.report) }));

/** Tables side by side in any order, starting at different rows: seeds of which some were once cut apart. */
const BESIDE = [0, 2, 20, 45, 54, 93].map((seed) => ({ name: `side by side, seed ${String(seed)}`, style: besideBy(diceOf(seed)), reports: seed % 3 === 0 ? REPORTS.slice(0, 1) : REPORTS.slice(1) }));
const ALL = [...Object.entries({ ...LAYOUTS, ...OTHER_HANDS, ...PAGES }).map(([name, style], index) => ({ name, style, reports: index % 3 === 0 ? REPORTS : REPORTS.slice(0, 1) })), ...BESIDE];

/** Whatever may be asked of a person: nothing is in these layouts. */
test.each(ALL)('every figure is bound, nothing is asked and nothing is a false error: $name', ({ style, reports }) => {
  for (const { name, set, report, known } of reports) {
    const checked = checkWorkbook(laidOut(set, report, style));
    if (!checked.ok) throw new Error(`${name}: ${checked.problem.kind}`);
    const { binding, discovered, findings } = checked.value;
    expect({ name, set: checked.value.set.id, rivals: discovered?.rivalSets }).toEqual({ name, set: set.id, rivals: [] });
    expect(differences(set, report, checked.value.report)).toEqual([]);
    expect(namesThatDiffer(set, report, checked.value.report)).toEqual([]);
    expect(findings.filter(({ severity, key }) => severity === 'error' && !known.has(key)).map(({ key }) => key)).toEqual([]);
    expect(binding.problems).toEqual([]);
  }
});
