import fc from 'fast-check';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { OWN_LOOK } from './scramble/look';
import { differences } from './compare';
import { type Scrambled, errorsOf, scrambledBy } from './reports';

function check({ snapshot }: Scrambled) {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) throw new Error(checked.problem.kind);
  return checked.value;
}

function newErrors(made: Scrambled, checked: ReturnType<typeof check>): readonly string[] {
  const known = errorsOf(made.set, made.report);
  return checked.findings.filter(({ severity, key }) => severity === 'error' && !known.has(key)).map(({ key }) => key);
}

/** Looks that bind completely; each seed is another mixture of everything that a look can be. */
const SEEDS = [
  ...Array.from({ length: 54 }, (_, seed) => seed),
  // Two tables side by side with code and name in one cell; 04 over two pages; a 款 whose 类 stands in another lane; 栏次 beside another table's.
  55, 57, 147, 174, 245, 423,
];

test.each(SEEDS)('every figure of layout %i is bound, and nothing is an error that was none', (seed) => {
  const made = scrambledBy(seed);
  const checked = check(made);
  expect(checked.set.id).toBe(made.set.id);
  expect(differences(made.set, made.report, checked.report)).toEqual([]);
  expect(newErrors(made, checked)).toEqual([]);
  expect(checked.binding.problems).toEqual([]);
});

test.each([0, 1])('the product’s own layout without its names is certain in every table (%i)', (seed) => {
  const made = scrambledBy(seed, OWN_LOOK);
  const checked = check(made);
  const tables = [...(checked.discovered?.tables.values() ?? [])];
  expect(tables.map(({ confidence }) => confidence)).toEqual(tables.map(() => 'sure'));
  expect(tables).toHaveLength(made.set.forms.filter(({ kind }) => kind === 'public').length);
});

test('whatever a sheet looks like, a table that is bound for certain has the figures that stand in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 1_000_000 }), (seed) => {
      const made = scrambledBy(seed, { sheets: 'each' });
      const checked = checkWorkbook(made.snapshot);
      if (!checked.ok || checked.value.set.id !== made.set.id) return;
      const { discovered, report } = checked.value;
      const wrong = new Set(differences(made.set, made.report, report).map((difference) => difference.slice(0, difference.indexOf('/'))));
      for (const form of wrong) expect(discovered?.tables.get(form)?.confidence).not.toBe('sure');
    }),
    { numRuns: 25 },
  );
});
