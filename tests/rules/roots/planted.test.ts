import { Decimal } from '../../../src/amount';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type FigureId, amountEntry, entryOf } from '../../../src/report';
import { checkReport } from '../../../src/rules';
import { rootCauses } from '../../../src/rules/roots';
import { lanxian } from '../../samples/lanxian-2024/load';
import { basesOf, brokenIn } from './bases';
import { type Explained, explain } from './measure';
import { KINDS, type Kind, withEntries } from './planting';

const bases = basesOf(lanxian(), [3]);
/** Most draws of slides make none. */
const DRAWS: Readonly<Partial<Record<Kind, number>>> = { column: 10, row: 14 };

/** Slides are the same in 元. */
const DRAWS_IN_YUAN = 2;

function planted(kind: Kind): Explained[] {
  const draws = DRAWS[kind] ?? 4;
  return bases.flatMap((base, b) => Array.from({ length: !base.typed.inYuan ? draws : kind in DRAWS ? 0 : DRAWS_IN_YUAN }, (_, i) => explain(base, kind, (b * draws + i) * 37 + KINDS.indexOf(kind))).filter((one) => one !== undefined));
}

const share = (found: readonly Explained[], is: (one: Explained) => boolean): number => found.filter(is).length / found.length;

describe('an error planted at random', () => {
  const all: Explained[] = [];

  test.each(KINDS)('%s: named first where the identities determine it, else in the group that they leave', (kind) => {
    const found = planted(kind);
    all.push(...found);
    expect(found.length).toBeGreaterThan(3);
    expect(share(found.filter(({ determined }) => determined), ({ first }) => first)).toBeGreaterThanOrEqual(kind in DRAWS ? 0.8 : 0.95);
    expect(share(found, ({ firstGroup }) => firstGroup)).toBeGreaterThanOrEqual(0.9);
    expect(found.every(({ roots }) => roots.length <= 3)).toBe(true);
  });

  test('in all: at least 95 % where determined, and first in at least 80 %', () => {
    expect(share(all.filter(({ determined }) => determined), ({ first }) => first)).toBeGreaterThanOrEqual(0.95);
    expect(share(all, ({ first }) => first)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('the group of a wrong figure', () => {
  /** Whether another value in one cell leaves nothing broken that was not broken before: tried by checking, not by reasoning. */
  const couldBe = (id: FigureId, { planted: { report } }: Explained, deltas: readonly Decimal[]): boolean => {
    const entry = entryOf(report, id);
    const value = entry.kind === 'amount' ? entry.value : new Decimal(0);
    return deltas.some((delta) => [-0.01, 0, 0.01].some((cent) => {
      const mended = withEntries(report, [[id, amountEntry(value.plus(delta).plus(cent), 2)]]);
      return brokenIn(checkReport(shanxi2024, mended).findings).every((key) => key.startsWith('Y-b/'));
    }));
  };

  test('holds the filled figures that alone could explain everything, and no other', () => {
    const sample = bases.filter(({ name }) => name === '岚县, plain').slice(0, 1);
    const found = sample.flatMap((base) => Array.from({ length: 6 }, (_, i) => explain(base, 'digit', i * 53)).filter((one) => one !== undefined));
    expect(found.length).toBeGreaterThan(1);
    for (const one of found) {
      const [root] = one.roots;
      if (root?.kind !== 'figure') throw new Error('not a figure');
      const named = new Set([root.figure, ...root.others]);
      const broken = checkReport(shanxi2024, one.planted.report).findings.filter((finding) => finding.kind === 'identity').filter(({ verdict, key }) => verdict === 'inconsistent' && !key.startsWith('Y-b/'));
      const [first] = broken;
      const deltas = [first?.difference ?? new Decimal(0)].flatMap((difference) => [difference, difference.negated()]);
      for (const { figure, entry } of first?.cells ?? []) {
        const below = entry.kind === 'amount' && deltas.every((delta) => entry.value.plus(delta).isNegative());
        if (entry.kind === 'amount' && !below && !named.has(figure)) expect([figure, couldBe(figure, one, deltas.filter((delta) => !entry.value.plus(delta).isNegative()))]).toEqual([figure, false]);
        if (named.has(figure)) expect([figure, couldBe(figure, one, deltas)]).toEqual([figure, true]);
      }
    }
  });
});

test('figures rounded one by one are never an error, and have no cause', () => {
  for (const { set, report, broken, name } of basesOf(lanxian(), [5, 6, 7]).filter((base) => base.name.startsWith('shanghai'))) {
    const checked = checkReport(set, report);
    expect([name, [...broken], rootCauses(set, checked)]).toEqual([name, [], []]);
  }
});
