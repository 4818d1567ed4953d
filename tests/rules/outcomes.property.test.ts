import fc from 'fast-check';
import { ZERO } from '../../src/amount';
import { FORM_SETS } from '../../src/forms';
import { cellInterval, checkReport, instantiate } from '../../src/rules';
import { reportOf } from './support/arbitrary';
import { keyOf, outcomes, repetitionsOf, trueAmounts } from './support/reference';
import { runs } from './support/runs';

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('a full check of %s', (_, set) => {
  it('finds what intervals of Decimals say, rule by rule', () => {
    fc.assert(
      fc.property(reportOf(set), (drawn) => {
        const { report, evaluations } = checkReport(set, drawn);
        const found = new Map(evaluations().map(({ key, outcome }) => [key, outcome]));
        expect([...found].sort()).toEqual([...outcomes(set, report)].sort());
      }),
      runs(40),
    );
  });

  it('reads the same figures as a second reading of the declarations', () => {
    fc.assert(
      fc.property(reportOf(set), (report) => {
        const expected = repetitionsOf(set, report).map((repetition) => `${keyOf(repetition)}: ${sideOf(repetition.left)} | ${sideOf(repetition.right)}`);
        const instances = instantiate(set, report).map(({ key, left, right }) => `${key}: ${sideOf(left.map(named))} | ${sideOf(right.map(named))}`);
        expect(instances.sort()).toEqual(expected.sort());
      }),
      runs(30),
    );
  });

  it('says in numbers what its verdict rests on', () => {
    fc.assert(
      fc.property(reportOf(set), (drawn) => {
        const { report, findings } = checkReport(set, drawn);
        for (const finding of findings) {
          for (const cell of finding.cells) expect(cellInterval(cell)).toEqual(trueAmounts(set, report, cell.figure));
          if (finding.kind !== 'identity') continue;
          const { cells, reported, expected, difference, allowed } = finding;
          const side = (role: 'left' | 'right') => cells.filter((cell) => cell.role === role).reduce((total, { entry, sign }) => (entry.kind === 'amount' ? total.plus(entry.value.times(sign)) : total), ZERO);
          expect([side('left').toString(), side('right').toString()]).toEqual([reported.toString(), expected.toString()]);
          expect(reported.minus(expected).toString()).toBe(difference.toString());
          expect(cells.reduce((total, { half }) => total.plus(half), ZERO).toString()).toBe(allowed.toString());
          if (finding.relation === 'same-magnitude') continue;
          expect(finding.verdict === 'consistent').toBe(finding.relation === 'equal' || finding.relation === 'about' ? difference.abs().lte(allowed) : excess(finding.relation, difference).lte(allowed));
        }
      }),
      runs(30),
    );
  });
});

function named({ figure, sign }: { readonly figure: string; readonly sign: 1 | -1 }): { readonly id: string; readonly sign: 1 | -1 } {
  return { id: figure, sign };
}

function sideOf(figures: readonly { readonly id: string; readonly sign: 1 | -1 }[]): string {
  return figures.map(({ id, sign }) => `${sign === 1 ? '+' : '-'}${id}`).join(' ');
}

function excess(relation: string, difference: typeof ZERO): typeof ZERO {
  return relation === 'at-most' ? difference : difference.negated();
}
