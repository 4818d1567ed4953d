import fc from 'fast-check';
import { Decimal, roundHalfAway } from '../../src/amount';
import type { FormSet } from '../../src/forms';
import { type Entry, type FigureId, type Report, type Table, amountEntry } from '../../src/report';
import { type Finding, checkReport } from '../../src/rules';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { isMoney } from './roots/bases';
import { runs } from './support/runs';

const CENT = new Decimal('0.01');

const unit = fc.record({ seed: fc.nat(10_000), share: fc.integer({ min: 1, max: 9_999 }) });

/** A unit in true amounts that are not whole cents, each input rounded once as a person types it; sums are the sheet's own formulas. */
function typedOnce({ seed, share }: { readonly seed: number; readonly share: number }): Report {
  const factor = new Decimal(share).div(7919);
  return withInputs(shanghai(), invented({ seed, otherBudgets: seed % 2 === 0 }), (value) => roundHalfAway(value.times(factor), 2));
}

describe('figures typed into the product’s own sheets, rounded once', () => {
  it('are no error, whatever the formulas add their roundings up to', () => {
    fc.assert(fc.property(unit, (drawn) => expect(serious(checkReport(shanghai(), typedOnce(drawn)).findings)).toEqual([])), runs(12));
  });

  it('are hardly ever asked about: formulas seldom add so much up', () => {
    const asked = Array.from({ length: 12 }, (_, seed) => typedOnce({ seed, share: 401 * seed + 1 })).filter((report) => checkReport(shanghai(), report).findings.some(isRare));
    expect(asked).toHaveLength(0);
  });

  it('are still an error where one is off by more than all roundings behind it', () => {
    fc.assert(
      fc.property(unit, (drawn) => {
        const report = typedOnce(drawn);
        const checked = checkReport(shanghai(), report);
        const total = checked.report.tables.get('06')?.entries;
        const [figure, entry] = [...(report.tables.get('06')?.entries ?? [])].find(([id, { kind }]) => kind === 'amount' && total !== undefined && report.tables.get('06')?.origins.get(id) === undefined) ?? [];
        if (figure === undefined || entry?.kind !== 'amount') return;
        const off = withInputs(shanghai(), report, (value, id) => (id === figure ? value.plus(CENT.times(80)) : value));
        expect(serious(checkReport(shanghai(), off).findings)).not.toEqual([]);
      }),
      runs(5),
    );
  });
});

function serious(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity, verdict }) => severity === 'error' && verdict === 'inconsistent').map(({ key }) => key);
}

function isRare({ severity, verdict }: Finding): boolean {
  return verdict === 'consistent' && severity === 'warning';
}

/** Other amounts in cells that a person fills in. */
function withInputs(set: FormSet, report: Report, to: (value: Decimal, id: FigureId) => Decimal): Report {
  const tables = [...report.tables].map(([form, table]): [string, Table] => [form, {
    ...table,
    entries: new Map([...table.entries].map(([id, entry]): [FigureId, Entry] =>
      [id, entry.kind === 'amount' && table.origins.get(id) === undefined && isMoney(set, id) ? amountEntry(to(entry.value, id), 2) : entry])),
  }]);
  return { ...report, tables: new Map(tables) };
}
