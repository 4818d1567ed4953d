import fc from 'fast-check';
import { Decimal } from '../../../src/amount';
import type { Identity } from '../../../src/forms';
import { children, eachParent, here, minus, of, plus } from '../../../src/forms/language/build';
import { swaps } from '../../../src/rules/causes/swapped-digits';
import { enter, newFigure } from '../../../src/rules/engine/figure';
import { fromScaled } from '../../../src/rules/engine/scaled';
import { type Cause, checkReport, openChecker } from '../../../src/rules';
import { type Tables, broken, defined, findings, identity, one, printed, related, table01, typing, under } from '../support/chosen';
import { lines, reportOf } from '../support/reports';

/** `sign r2: -2`, with what else the cause names. */
function told(cause: Cause): string {
  const row = (id: string) => id.split('/').slice(1, 3).join('/').replace('/amount', '');
  switch (cause.kind) {
    case 'addend':
      return `addend ${row(cause.figure)} ×${cause.times} in ${row(cause.sum)}: ${cause.amount.toFixed()}`;
    case 'line':
      return `line ${cause.form} ${cause.code}: ${cause.proposed.toFixed()} seen ${cause.seen}`;
    case 'empty':
      return `empty ${row(cause.figure)}: ${cause.proposed.toFixed()}`;
    case 'neighbour':
      return `neighbour ${row(cause.figure)}: ${cause.proposed.toFixed()} not that of ${row(cause.neighbour)}`;
    case 'decimal-point':
      return `decimal-point ${row(cause.figure)}: ${cause.proposed.toFixed()} (10^${cause.power})`;
    default:
      return `${cause.kind} ${row(cause.figure)}: ${cause.proposed.toFixed()}`;
  }
}

/** The causes of the one identity that does not hold, repairs of others behind. */
function causes(rules: readonly Identity[], tables: Tables): string[] {
  return broken(rules, tables).causes.map((cause) => told(cause) + (cause.repairs > 0 ? ` +${cause.repairs}` : ''));
}

const SUM = related(one('r27'), 'equal', one('r1', 'r3', 'r5'));

const ADDENDS = expect.arrayContaining([expect.stringContaining('addend')]) as string[];

describe('one slip, and what would mend it', () => {
  test.each<[name: string, rows: Record<string, string>, expected: string[]]>([
    ['元 for 万元', { r27: '3.00', r1: '1.00', r3: '20000.00' }, ['unit r3: 2']],
    ['元 with cents', { r27: '13.97', r1: '1.00', r3: '129729.00' }, ['unit r3: 12.97']],
    ['a forgotten minus', { r27: '1.00', r1: '3.00', r3: '2.00' }, ['sign r3: -2']],
    ['a minus too many', { r27: '5.00', r1: '3.00', r3: '-2.00' }, ['sign r3: 2']],
    ['the point one place to the right', { r27: '13.40', r1: '1.00', r3: '124.00' }, ['decimal-point r3: 12.4 (10^1)']],
    ['the point one place to the left', { r27: '13.40', r1: '1.00', r3: '1.24' }, ['decimal-point r3: 12.4 (10^-1)']],
    ['the point two places to the right', { r27: '13.40', r1: '1.00', r3: '1240.00' }, ['decimal-point r3: 12.4 (10^2)']],
    ['the point two places to the left', { r27: '125.00', r1: '1.00', r3: '1.24' }, ['decimal-point r3: 124 (10^-2)']],
    ['an addend left out', { r27: '10.00', r1: '10.00', r3: '2.70' }, ['addend r3 ×0 in r27: 2.7']],
    ['an addend counted twice', { r27: '15.40', r1: '10.00', r3: '2.70' }, ['addend r3 ×2 in r27: 2.7']],
    ['two digits exchanged', { r27: '127.95', r1: '1.00', r3: '129.65' }, ['swapped-digits r3: 126.95']],
    ['two digits exchanged in a negative figure', { r27: '-125.95', r1: '1.00', r3: '-129.65' }, ['swapped-digits r3: -126.95']],
    ['a digit exchanged with the zero of the print', { r27: '10.71', r1: '3.21', r3: '7.05' }, ['swapped-digits r3: 7.5']],
    ['a digit exchanged with the zero before the point', { r27: '5.02', r1: '4.00', r3: '0.12' }, ['swapped-digits r3: 1.02']],
    ['元 that come to half a cent', { r27: '1.01', r1: '1.00', r3: '50.00' }, ['unit r3: 0.01']],
    ['元 that would not be printed are none', { r27: '1.01', r1: '1.00', r3: '49.00' }, ['addend r3 ×0 in r27: 49']],
    ['what may be two slips is told as the likelier', { r27: '41.73', r1: '41.23', r3: '5.00' }, ['decimal-point r3: 0.5 (10^1)']],
    ['no point that would leave a fraction of a cent', { r27: '4.12', r1: '4.00', r3: '12.34' }, []],
    ['a point that slipped three places', { r27: '16.00', r1: '4.00', r3: '12000.00' }, ['decimal-point r3: 12 (10^3)']],
    ['a point before which digits were lost', { r27: '16.34', r1: '4.00', r3: '1.23' }, ['decimal-point r3: 12.34 (10^-1)']],
    ['nothing of the kind', { r27: '17.31', r1: '4.00', r3: '2.00' }, []],
  ])('%s', (_, rows, expected) => expect(causes([SUM], table01(rows)).slice(0, 1)).toEqual(expected));

  test('no proposal is finer than what its cell prints', () => {
    const cents = fc.integer({ min: 1, max: 900_000 }).map((value) => new Decimal(value).div(100).toFixed(2));
    const slip = fc.constantFrom(10, 100, 1000, 0.1, 0.01, 0.001, 10_000, -1);
    fc.assert(fc.property(cents, cents, slip, (a, b, factor) => {
      const table = table01({ r27: new Decimal(a).plus(b).toFixed(2), r1: a, r3: new Decimal(b).times(factor).toFixed(2) });
      const { findings: all } = checkReport(under(SUM), reportOf(table));
      for (const finding of all) for (const cause of finding.kind === 'identity' ? finding.causes : []) {
        if (cause.kind !== 'addend') expect([told(cause), cause.proposed.decimalPlaces() <= 2]).toEqual([told(cause), true]);
      }
    }), { numRuns: 60 });
  });

  test('the row above or below was taken', () => {
    const rule = related(one('r27'), 'equal', one('r1', 'r2', 'r4'));
    expect(causes([rule], table01({ r27: '10.00', r1: '3.13', r2: '3.13' }))).toEqual(['neighbour r1: 6.87 not that of r2', 'neighbour r2: 6.87 not that of r1']);
    expect(causes([rule], table01({ r27: '10.00', r1: '3.13', r4: '3.13' }))).toEqual([]);
  });

  test('a total of fixed rows that is defined by the row above says what that row says', () => {
    const total = defined(one('r2'), one('r1'), { kind: 'once' }, { id: 'f' });
    const rule = related(one('r27'), 'equal', one('r1', 'r4'));
    const tables = table01({ r27: '10.00', r1: '3.13', r2: '3.13' });
    expect(broken([total, rule], tables).causes.map(told).filter((text) => text.startsWith('neighbour'))).toEqual([]);
  });

  test('however large the figures are', () => {
    const rule = related(one('r27'), 'equal', one('r1', 'r2', 'r4'));
    expect(causes([rule], table01({ r27: '10.00', r1: '12345678901.23', r2: '12345678901.23' })).filter((text) => text.startsWith('neighbour'))).toHaveLength(2);
    expect(causes([rule], table01({ r27: '10.00', r1: '12345678901.23', r2: '12345678901.24' })).filter((text) => text.startsWith('neighbour'))).toEqual([]);
    expect(causes([SUM], table01({ r27: '98765432109.88', r1: '1.00', r3: '-98765432108.88' }))).toContain('sign r3: 98765432108.88');
  });

  test('the row beside the figure that it was copied from was taken', () => {
    const copied = related(one('r39'), 'equal', of('04', 'r40', 'total'));
    const tables: Tables = { ...table01({ r39: '5.57' }), '04': { figures: { r39: { total: '5.57' }, r40: { total: '8.31' } } } };
    expect(causes([copied], tables)).toEqual(['neighbour r39: 8.31 not that of r39/total']);
    expect(causes([{ ...copied, left: copied.right, right: copied.left }], tables)).toEqual(['neighbour r39: 8.31 not that of r39/total']);
    expect(causes([{ ...copied, right: plus(copied.right, one('r1')) }], tables)).toEqual([]);
    expect(causes([{ ...copied, left: plus(copied.left, copied.right), right: [] }], tables)).toEqual([]);
    expect(causes([copied], { ...tables, ...table01({ r39: '0.00' }), '04': { figures: { r39: { total: '0.00' }, r40: { total: '8.31' } } } }).filter((text) => text.startsWith('neighbour'))).toEqual([]);
  });

  test('of two figures that are one, the other is no neighbour; nor is that of a figure further off', () => {
    const next = related(one('r39'), 'equal', one('r40'));
    expect(causes([next], table01({ r39: '5.57', r40: '8.31' })).filter((text) => text.startsWith('neighbour'))).toEqual([]);
    const total = defined(one('r27'), one('r1', 'r3'), { kind: 'once' }, { id: 'f' });
    const seenThrough = related(one('r31'), 'equal', one('r27'), { id: 'g' });
    const tables = table01({ r31: '8.31', r32: '5.57', r27: { origin: 'derived' }, r1: '5.57' });
    expect(broken([total, seenThrough], tables).causes.map(told).filter((text) => text.startsWith('neighbour'))).toEqual([]);
  });

  test('lines that have come are neighbours, and those that went are not', () => {
    const rule = related(of('05', { kind: 'codes', codes: ['201'] }, 'basic'), 'equal', one('r1'));
    const set = under(rule);
    const tables = (code: string): Tables => ({ ...table01({ r1: '4.44' }), '05': { lines: lines('201', code), figures: { '201': { basic: '9.17' }, [code]: { basic: '9.17' } } } });
    for (const code of ['208', '210']) {
      const told05 = checkReport(set, reportOf(tables(code))).findings.flatMap((finding) => (finding.kind === 'identity' ? finding.causes.map(told) : []));
      expect(told05).toEqual([`neighbour 201/basic: 4.44 not that of ${code}/basic`]);
    }
  });

  test('a sum of one addend says what that says, which is no sign; one of other figures is a neighbour', () => {
    const read = related(one('r2'), 'equal', one('r59'), { id: 'read' });
    const rows = { r2: '5.57', r3: { amount: '5.57', origin: 'derived' }, r5: '5.57', r59: '7.00' } as const;
    const named = (...addends: string[]): string[] => broken([defined(one('r3'), one(...addends), undefined, { id: 'sum' }), read], table01(rows)).causes.map(told).filter((text) => text.startsWith('neighbour'));
    for (const addends of [['r2'], ['r2', 'r7'], ['r7', 'r2']]) expect(named(...addends)).toEqual([]);
    expect(named('r5', 'r7')).toEqual(['neighbour r2: 7 not that of r3']);
  });

  test('neighbours among lines; a parent says what its only line says, which is no sign, and so does 合计', () => {
    const rule = related(of('05', 'total', 'basic'), 'equal', one('r1'));
    const tables: Tables = { ...table01({ r1: '4.44' }), '05': { lines: lines('208', '20801'), figures: { total: { basic: '9.17' }, '208': { basic: '9.17' } } } };
    expect(causes([rule], tables)).toEqual([]);
    const line = related(of('05', { kind: 'codes', codes: ['20801'] }, 'basic'), 'equal', one('r1'));
    expect(causes([line], { ...table01({ r1: '4.44' }), '05': { lines: lines('208', '20801', '210'), figures: { '20801': { basic: '9.17' }, '208': { basic: '9.17' } } } })).toEqual([]);
    expect(causes([line], { ...table01({ r1: '4.44' }), '05': { lines: lines('208', '20801', '210'), figures: { '20801': { basic: '9.17' }, '210': { basic: '9.17' } } } })).toEqual(['neighbour 20801/basic: 4.44 not that of 210/basic']);
    expect(causes([line], { ...table01({ r1: '4.44' }), '05': { lines: lines('208', '20801', '210'), figures: { '20801': { basic: '9.17' }, '208': { project: '9.17' } } } })).toEqual([]);
  });

  test('one slip is told once, though it may be called by two names', () => {
    expect(causes([SUM], table01({ r27: '41.73', r1: '41.23', r3: '5.00' }))).toEqual(['decimal-point r3: 0.5 (10^1)']);
  });

  test('digits beyond those that the column declares are digits too', () => {
    expect(causes([SUM], table01({ r27: '11.714', r1: '4.211', r3: '7.053' }))).toEqual(['swapped-digits r3: 7.503']);
  });

  test('a mended figure may leave what rounding explains', () => {
    expect(causes([SUM], table01({ r27: '1.01', r1: '3.00', r3: '2.00' }))).toEqual(['sign r3: -2']);
    expect(causes([SUM], table01({ r27: '1.03', r1: '3.00', r3: '2.00' }))).toEqual([]);
  });

  test('the better fit first', () => {
    // −2.00 leaves nothing, −2.01 leaves two cents, which the rounding of four figures explains.
    expect(causes([SUM], table01({ r27: '0.01', r1: '2.01', r3: '2.00', r5: '0.00' }))).toEqual(['sign r3: -2', 'sign r1: -2.01']);
    expect(causes([SUM], table01({ r27: '0.01', r1: '2.00', r3: '2.01', r5: '0.00' }))).toEqual(['sign r1: -2', 'sign r3: -2.01']);
  });

  test('subtracted figures are read with their sign', () => {
    const difference = related(one('r27'), 'equal', plus(one('r1'), minus(one('r3'))));
    expect(causes([difference], table01({ r27: '5.00', r1: '3.00', r3: '2.00' }))).toEqual(['sign r3: -2']);
    expect(causes([difference], table01({ r27: '8.77', r1: '10.00', r3: '12.30' }))).toEqual(['decimal-point r3: 1.23 (10^1)']);
    expect(causes([difference], table01({ r27: '10.00', r1: '10.00', r3: '2.70' }))[0]).toBe('addend r3 ×0 in r27: 2.7');
    expect(causes([difference], table01({ r27: '4.60', r1: '10.00', r3: '2.70' }))[0]).toBe('addend r3 ×2 in r27: 2.7');
  });

  test('the better fit first, among addends too', () => {
    const left = (r3: string, r5: string) => causes([SUM], table01({ r27: '10.00', r1: new Decimal('10').minus(r3 < r5 ? r3 : r5).toFixed(2), r3, r5 })).filter((text) => text.startsWith('addend'));
    expect(left('2.70', '2.69')).toEqual(['addend r3 ×0 in r27: 2.7', 'addend r5 ×0 in r27: 2.69']);
    expect(left('2.69', '2.70')).toEqual(['addend r5 ×0 in r27: 2.7', 'addend r3 ×0 in r27: 2.69']);
  });

  test('at most three are named', () => {
    const rows = { r27: '0.00', r1: '1.37', r3: '1.37', r5: '-5.48' };
    const { causes: named } = broken([SUM], table01({ ...rows, r27: '5.48' }));
    expect(named.length).toBeLessThanOrEqual(3);
    const many = related(one('r27'), 'equal', one('r1', 'r2', 'r3', 'r4', 'r5', 'r6'));
    expect(causes([many], table01({ r27: '13.70', r1: '2.74', r2: '2.74', r3: '2.74', r4: '2.74', r5: '2.74', r6: '2.74' }))).toHaveLength(3);
  });
});

describe('a sum of one addend', () => {
  test('has nothing to leave out; counted twice it may be', () => {
    const rule = related(one('r27'), 'equal', one('r1', 'r3'));
    expect(causes([rule], table01({ r27: '5.40', r1: '2.70' }))).toEqual(['addend r1 ×2 in r27: 2.7']);
    expect(causes([rule], table01({ r27: '0.00', r1: '2.70' }))).not.toEqual(ADDENDS);
  });

  test('nor has one of which all else cancels out', () => {
    const formulas = [defined(one('r27'), one('r1', 'r3'), { kind: 'once' }, { id: 'f' }), related(one('r31'), 'equal', plus(one('r27'), minus(one('r1'))), { id: 'g' })];
    expect(causes(formulas, table01({ r31: '0.00', r27: { origin: 'derived' }, r1: '7.00', r3: '2.70' }))).not.toEqual(ADDENDS);
    expect(causes([SUM], table01({ r27: '5.13', r1: '2.00', r3: '-2.00' }))).not.toEqual(ADDENDS);
  });

  test('an empty or computed total was not added up by a person', () => {
    expect(causes([SUM], table01({ r1: '2.70', r3: '-2.70', r5: '3.10' }))).not.toEqual(ADDENDS);
    const computed = [defined(one('r27'), one('r1', 'r3'), { kind: 'once' }, { id: 'f' }), related(one('r27'), 'equal', one('r5', 'r7'), { id: 'g' })];
    const tables = table01({ r1: '10.00', r27: { origin: 'derived' }, r5: '10.00', r7: '2.70' });
    expect(causes(computed, tables)).not.toEqual(ADDENDS);
  });

  test('whichever side it stands on', () => {
    expect(causes([related(one('r1', 'r3'), 'equal', one('r27'))], table01({ r27: '10.00', r1: '10.00', r3: '2.70' }))[0]).toBe('addend r3 ×0 in r27: 2.7');
    expect(causes([related(one('r1', 'r3'), 'equal', one('r27', 'r29'))], table01({ r27: '10.00', r1: '10.00', r3: '2.70' }))).not.toEqual(ADDENDS);
    expect(causes([related(one('r27'), 'at-most', one('r1', 'r3'))], table01({ r27: '20.00', r1: '10.00', r3: '2.70' }))).toEqual([]);
  });
});

describe('a formula is seen through', () => {
  const formula = { origin: 'derived' } as const;
  const inner = defined(one('r27'), one('r1', 'r3'), { kind: 'once' }, { id: 'f' });
  const outer = related(one('r31'), 'equal', one('r27', 'r29'), { id: 'g' });

  /** A second rule under the same figure says that it is the one. */
  const witness = (row: string) => related(one('r59'), 'equal', one(row), { id: 'witness' });
  const causesOf = (rules: readonly Identity[], tables: Tables) => findings(rules, tables).flatMap((finding) => (finding.key === 'g/p' && finding.kind === 'identity' ? finding.causes.map(told) : []));

  test('what it reads is what may be wrong', () => {
    const tables = table01({ r31: '13.40', r27: formula, r1: '1.00', r3: '124.00', r59: '12.40' });
    expect(causesOf([inner, outer, witness('r3')], tables)).toEqual(['decimal-point r3: 12.4 (10^1)']);
  });
  test('the formula’s own result is not', () => {
    expect(causesOf([inner, outer, witness('r3')], table01({ r31: '5.00', r27: formula, r3: '-5.00', r59: '5.00' }))).toEqual(['sign r3: 5', 'sign r31: -5']);
  });
  test('nor where another rule says what it should be', () => {
    expect(causesOf([inner, outer, witness('r27')], table01({ r31: '5.00', r27: formula, r3: '-5.00', r59: '5.00' }))).toEqual(['sign r3: 5', 'empty r1: 10', 'sign r31: -5']);
  });
  test('formulas that read each other are seen through once', () => {
    const circle = [defined(one('r27'), one('r29', 'r1'), { kind: 'once' }, { id: 'f' }), defined(one('r29'), one('r27', 'r3'), { kind: 'once' }, { id: 'f2' })];
    const tables = table01({ r31: '-5.00', r27: formula, r29: formula, r1: '5.00' });
    expect(causesOf([...circle, related(one('r31'), 'equal', one('r27'), { id: 'g' })], tables)).toContain('sign r31: 5');
  });
  test('what a typed total should have added is not', () => {
    expect(causesOf([inner, outer, witness('r3')], table01({ r31: '13.40', r27: '125.00', r1: '1.00', r3: '124.00', r59: '12.40' }))).toEqual([]);
  });
  test('a figure that cancels out has no part in it', () => {
    const cancelled = related(plus(one('r31'), one('r1')), 'equal', one('r27'), { id: 'g' });
    const told31 = causesOf([inner, cancelled], table01({ r31: '7.00', r27: formula, r1: '7.00', r3: '-7.00' }));
    expect(told31).toContain('sign r31: -7');
    expect(told31.filter((text) => text.includes('r1'))).toEqual([]);
  });
  test('a figure that counts twice is not what fills a gap', () => {
    const twice = related(one('r31'), 'equal', one('r27', 'r1'), { id: 'g' });
    expect(causesOf([inner, twice, witness('r1')], table01({ r31: '10.00', r27: formula, r3: '4.00', r59: '6.00' }))).toEqual([]);
    expect(causesOf([inner, twice, witness('r1')], table01({ r31: '10.00', r27: formula, r3: '4.00', r59: '12.00' }))).toEqual([]);
    expect(causesOf([inner, twice], table01({ r31: '17.31', r27: formula, r1: '3.13', r2: '3.13', r3: '1.00' }))).toEqual([]);
  });
  test('a figure that counts twice is mended twice', () => {
    const twice = related(one('r31'), 'equal', one('r27', 'r1'), { id: 'g' });
    expect(causesOf([inner, twice, witness('r1')], table01({ r31: '4.00', r27: formula, r1: '20.00', r3: '0.00', r59: '2.00' }))).toContain('decimal-point r1: 2 (10^1)');
  });
});

describe('what else a mending does', () => {
  const other = related(one('r28'), 'equal', one('r3', 'r7'), { id: 'other' });

  test('the cause that repairs another broken rule comes first', () => {
    const [first] = findings([SUM, other], table01({ r27: '1.00', r1: '3.00', r3: '2.00', r28: '-2.00' }));
    expect(first?.kind === 'identity' && first.causes.map(told)).toEqual(['sign r3: -2']);
    expect(first?.kind === 'identity' && first.causes[0]?.repairs).toBe(1);
  });

  test('and before one that fits better and repairs less', () => {
    const tables = (more: Record<string, string>) => table01({ r27: '0.01', r1: '2.01', r3: '2.00', r5: '0.00', ...more });
    const same = (row: string, other: string, id: string) => related(one(row), 'equal', one(other), { id });
    const told1 = (rules: readonly Identity[], more: Record<string, string>) => findings([SUM, ...rules], tables(more)).flatMap((finding) => (finding.kind === 'identity' && finding.key === 't/p' ? finding.causes.map((cause) => `${told(cause)} +${cause.repairs}`) : []));
    expect(told1([same('r28', 'r1', 'a')], { r28: '-2.01' })).toEqual(['sign r1: -2.01 +1', 'sign r3: -2 +0']);
    // What it breaks counts against it …
    const two = [same('r28', 'r1', 'a'), same('r29', 'r1', 'b'), same('r59', 'r1', 'c'), same('r60', 'r3', 'd'), same('r31', 'r3', 'e')];
    expect(told1(two, { r28: '-2.01', r29: '-2.01', r59: '2.01', r60: '-2.00', r31: '-2.00' })).toEqual(['sign r3: -2 +2', 'sign r1: -2.01 +2']);
    // … and between equals the one that repairs more is first.
    expect(told1(two.slice(0, 4), { r28: '-2.01', r29: '-2.01', r59: '2.01', r60: '-2.00' })).toEqual(['sign r1: -2.01 +2', 'sign r3: -2 +1']);
    const mirrored = [same('r28', 'r3', 'a'), same('r29', 'r3', 'b'), same('r59', 'r3', 'c'), same('r60', 'r1', 'd')];
    expect(told1(mirrored, { r1: '2.00', r3: '2.01', r28: '-2.01', r29: '-2.01', r59: '2.01', r60: '-2.00' })).toEqual(['sign r3: -2.01 +2', 'sign r1: -2 +1']);
  });

  test('on whichever side another rule reads the figure', () => {
    const left = related(one('r27'), 'equal', one('r28'), { id: 'left' });
    const first = findings([SUM, left], table01({ r27: '-5.00', r1: '2.00', r3: '3.00', r28: '5.00' })).flatMap((finding) => (finding.kind === 'identity' && finding.key === 't/p' ? finding.causes.map((cause) => `${told(cause)} +${cause.repairs}`) : []));
    expect(first).toEqual(['sign r27: 5 +1']);
  });

  test('what stays broken is neither repaired nor broken by it', () => {
    expect(findings([SUM, other], table01({ r27: '1.00', r1: '3.00', r3: '2.00', r28: '97.13' })).flatMap((finding) => (finding.kind === 'identity' && finding.key === 't/p' ? finding.causes.map((cause) => `${told(cause)} +${cause.repairs}`) : []))).toEqual(['sign r3: -2 +0']);
    // A whole cent off, of which half a cent and a little are rounding.
    expect(findings([SUM, other], table01({ r27: '1.00', r1: '3.00', r3: '2.00', r28: '-2.010' })).flatMap((finding) => (finding.kind === 'identity' && finding.key === 't/p' ? finding.causes.map((cause) => `${told(cause)} +${cause.repairs}`) : []))).toEqual(['sign r3: -2 +0']);
  });

  test('a total that is added up anew is what others read', () => {
    const reader = related(one('r28'), 'equal', one('r27'), { id: 'reader' });
    const first = (rules: readonly Identity[], tables: Tables) => findings(rules, tables).flatMap((finding) => (finding.kind === 'identity' && finding.key === 't/p' ? finding.causes.slice(0, 1).map((cause) => `${told(cause)} +${cause.repairs}`) : []));
    expect(first([SUM, reader], table01({ r27: '10.00', r1: '10.00', r3: '2.70', r28: '12.70' }))).toEqual(['addend r3 ×0 in r27: 2.7 +1']);
    expect(first([{ ...SUM, left: SUM.right, right: SUM.left }, reader], table01({ r27: '10.00', r1: '10.00', r3: '2.70', r28: '12.70' }))).toEqual(['addend r3 ×0 in r27: 2.7 +1']);
  });

  test('a cause that breaks what holds is none', () => {
    expect(causes([SUM, other], table01({ r27: '1.00', r1: '3.00', r3: '2.00', r28: '2.00' }))).toEqual([]);
  });

  test('nor one that its own formula contradicts', () => {
    const reader = related(one('r31'), 'equal', one('r27'), { id: 'reader' });
    const typed = defined(one('r27'), one('r1', 'r3'), { kind: 'once' }, { id: 'f' });
    expect(causes([typed, reader], table01({ r27: '5.00', r1: '2.00', r3: '3.00', r31: '-5.00' }))).toEqual(['sign r31: 5']);
  });

  test('through formulas', () => {
    const total = defined(one('r29'), one('r3', 'r7'), { kind: 'once' }, { id: 'f' });
    const reader = related(one('r31'), 'equal', one('r29'), { id: 'reader' });
    const tables = (r31: string) => table01({ r27: '1.00', r1: '3.00', r3: '2.00', r29: { origin: 'derived' }, r31 });
    expect(causes([SUM, total, reader], tables('2.00'))).toEqual([]);
    const [found] = findings([SUM, total, reader], tables('-2.00'));
    expect(found?.kind === 'identity' && found.causes.map((cause) => `${told(cause)} +${cause.repairs}`)).toEqual(['sign r3: -2 +1']);
  });

  test('warnings that only advise, and rules that are not judged, weigh nothing', () => {
    const tables = table01({ r27: '1.00', r1: '3.00', r3: '2.00', r28: '2.00' });
    for (const lenient of [{ ...other, advice: true }, { ...other, relation: 'about' as const }, { ...other, relation: 'same-magnitude' as const, left: one('r3'), right: one('r28') }, { ...other, when: { kind: 'filled', figures: one('r59') } as const }]) {
      expect(causes([SUM, lenient], tables)).toEqual(['sign r3: -2']);
    }
    const apart = related(one('r3'), 'same-magnitude', one('r28'), { id: 'apart' });
    expect(causes([SUM, apart], table01({ r27: '3.00', r1: '1.00', r3: '20000.00', r28: '20000.00' }))).toEqual(['unit r3: 2']);
    expect(causes([SUM, { ...other, right: one('r3', 'r7', 'r8') }], { '01': { figures: { ...tables['01']?.figures, r8: { amount: { text: '无' } } } } })).toEqual(['sign r3: -2']);
  });

  test('causes follow: what another edit repairs, a cause cannot', () => {
    const checker = openChecker(under(SUM, other), reportOf(table01({ r27: '1.00', r1: '3.00', r3: '2.00', r28: '-2.00' })));
    const said = () => checker.findings().flatMap((finding) => (finding.kind === 'identity' ? [`${finding.key}: ${finding.causes.map((cause) => `${told(cause)} +${cause.repairs}`).join()}`] : []));
    expect(said()).toEqual(['t/p: ', 'other/p: ']);
    expect(checker.settle().appeared).toEqual([]);
    expect(said()).toEqual(['t/p: sign r3: -2 +1', 'other/p: sign r3: -2 +1,sign r28: 2 +0']);
    expect(checker.settle()).toEqual({ appeared: [], changed: [], gone: [], figures: [] });
    expect(checker.apply([typing('01/r28/amount', '2.00')]).gone).toContain('other/p');
    expect(checker.settle().changed.map(({ key }) => key)).toEqual(['t/p']);
    expect(said()).toEqual(['t/p: ']);
  });
});

describe('an inequality', () => {
  const atMost = related(one('r27'), 'at-most', one('r3'), { id: 'less' });
  const tie = related(one('r28'), 'equal', one('r27', 'r7'), { id: 'tie' });
  test('is mended by almost anything: only what mends an equality too is told', () => {
    expect(causes([atMost], table01({ r27: '124.00', r3: '20.00' }))).toEqual([]);
    const [found] = findings([atMost, tie], table01({ r27: '124.00', r3: '20.00', r28: '12.40' }));
    expect(found?.kind === 'identity' && found.causes.map((cause) => `${told(cause)} +${cause.repairs}`)).toEqual(['decimal-point r27: 12.4 (10^1) +1']);
  });
  test('is not what somebody added up', () => {
    const less = related(one('r27'), 'at-most', one('r1', 'r3'), { id: 'less' });
    const [found] = findings([less, tie], table01({ r27: '10.00', r1: '4.00', r3: '5.00', r28: '6.00' }));
    expect(found?.kind === 'identity' && found.causes.map(told)).toEqual([]);
  });
  test('another inequality is no support', () => {
    const more = related(one('r27'), 'at-most', one('r5'), { id: 'more' });
    const found = findings([atMost, more], table01({ r27: '124.00', r3: '20.00', r5: '20.00' }));
    expect(found.map((finding) => (finding.kind === 'identity' ? finding.causes : undefined))).toEqual([[], []]);
  });
});

describe('an empty cell', () => {
  const other = related(one('r28'), 'equal', one('r3', 'r7'), { id: 'other' });
  test('is named where filling it mends another rule too', () => {
    const [found] = findings([SUM, other], table01({ r27: '10.31', r1: '4.00', r28: '6.31' }));
    expect(found?.kind === 'identity' && found.causes.map((cause) => `${told(cause)} +${cause.repairs}`)).toEqual(['empty r3: 6.31 +1']);
  });
  test('a total left empty', () => {
    const reader = related(one('r28'), 'equal', one('r27'), { id: 'reader' });
    const [found] = findings([SUM, reader], table01({ r1: '4.00', r3: '6.31', r28: '10.31' }));
    expect(found?.kind === 'identity' && found.causes.map((cause) => `${told(cause)} +${cause.repairs}`)).toEqual(['empty r27: 10.31 +1']);
  });
  test('the empty cell may round too', () => {
    const [found] = findings([SUM, other], table01({ r27: '10.31', r1: '4.00', r28: '6.32' }));
    expect(found?.kind === 'identity' && found.causes.map(told)).toEqual(['empty r3: 6.31']);
  });
  test('is not named for one rule alone, nor where it would be negative, nor where —— stands', () => {
    expect(causes([SUM], table01({ r27: '10.31', r1: '4.00' }))).toEqual([]);
    const negative = findings([SUM, other], table01({ r27: '4.00', r1: '10.31', r28: '-6.31' }));
    expect(negative.flatMap((finding) => (finding.kind === 'identity' ? finding.causes.map(told) : [])).filter((text) => text.startsWith('empty'))).toEqual([]);
    const structural = findings([SUM, other], table01({ r27: '10.31', r1: '4.00', r28: '6.31', r3: '——' }));
    expect(structural.flatMap((finding) => (finding.kind === 'identity' ? finding.causes.map(told) : [])).filter((text) => text.startsWith('empty'))).toEqual([]);
  });
});

describe('a line that was dropped', () => {
  const rollUp = identity({ id: 'up', over: eachParent('05', 'basic', 'project'), left: of('05', here, here), right: of('05', children, here) });
  const elsewhere = (figures: Tables[string]['figures'], ...codes: string[]): Tables[string] => ({ lines: lines(...codes), figures });
  const table05 = { lines: lines('208', '20801', '2080106'), figures: { '20801': { basic: '15.33' }, '208': { basic: '15.33' }, total: { basic: '15.33' }, '2080106': { basic: '12.77' } } };

  test('is told where another table prints the missing amount under one more code', () => {
    const tables: Tables = { '05': table05, '03': elsewhere({ '2080109': { basic: '2.56' } }, '208', '20801', '2080109') };
    expect(causes([rollUp], tables)).toEqual(['line 05 2080109: 2.56 seen 03/2080109/basic']);
  });

  test('the column of the same name first, any other after', () => {
    const both = elsewhere({ '2080109': { total: '2.56', basic: '2.56' } }, '2080109');
    expect(causes([rollUp], { '05': table05, '03': both })).toEqual(['line 05 2080109: 2.56 seen 03/2080109/basic']);
    const total = elsewhere({ '2080109': { total: '2.56', basic: '9.99' } }, '2080109');
    expect(causes([rollUp], { '05': table05, '03': total })).toEqual(['line 05 2080109: 2.56 seen 03/2080109/total']);
  });

  test('within what rounding explains', () => {
    expect(causes([rollUp], { '05': table05, '03': elsewhere({ '2080109': { basic: '2.57' } }, '2080109') })).toEqual(['line 05 2080109: 2.56 seen 03/2080109/basic']);
    expect(causes([rollUp], { '05': table05, '03': elsewhere({ '2080109': { basic: '2.58' } }, '2080109') })).toEqual([]);
  });

  test('as much as the rounding of all of them explains, and no more', () => {
    const three = { lines: lines('208', '20801', '2080106', '2080107'), figures: { ...table05.figures, '2080106': { basic: '10.00' }, '2080107': { basic: '2.77' } } };
    expect(causes([rollUp], { '05': three, '03': elsewhere({ '2080109': { basic: '2.58' } }, '2080109') })).toEqual(['line 05 2080109: 2.56 seen 03/2080109/basic']);
    expect(causes([rollUp], { '05': three, '03': elsewhere({ '2080109': { basic: '2.59' } }, '2080109') })).toEqual([]);
  });

  test('the line that fits better first', () => {
    expect(causes([rollUp], { '05': table05, '03': elsewhere({ '2080108': { basic: '2.55' }, '2080109': { basic: '2.56' } }, '2080108', '2080109') })).toEqual([
      'line 05 2080109: 2.56 seen 03/2080109/basic', 'line 05 2080108: 2.56 seen 03/2080108/basic',
    ]);
  });

  test('a limit that the line would keep is no sum that misses it', () => {
    const up = (columns: string) => identity({ over: eachParent('05', columns), left: of('05', here, here), right: of('05', children, here) });
    const figures = { ...table05.figures, '20801': { basic: '15.33', project: '4.44' }, '208': { basic: '15.33', project: '4.44' }, total: { basic: '15.33', project: '4.44' } };
    const tables: Tables = { '05': { ...table05, figures: { ...figures, '2080106': { basic: '12.77', project: '1.11' } } }, '03': elsewhere({ '2080109': { basic: '2.56', project: '3.33' } }, '2080109') };
    const found = findings([{ ...up('basic'), id: 'up' }, { ...up('project'), id: 'limit', relation: 'at-most' }], tables).flatMap((finding) => (finding.kind === 'identity' ? [`${finding.column}: ${finding.causes.map((cause) => `${told(cause)} +${cause.repairs}`).join()}`] : []));
    expect(found).toEqual(['basic: line 05 2080109: 2.56 seen 03/2080109/basic +0', 'project: ']);
  });

  test('two lines that fit are two causes', () => {
    expect(causes([rollUp], { '05': table05, '03': elsewhere({ '2080108': { basic: '2.56' }, '2080109': { basic: '2.56' } }, '2080108', '2080109') })).toEqual([
      'line 05 2080108: 2.56 seen 03/2080108/basic', 'line 05 2080109: 2.56 seen 03/2080109/basic',
    ]);
  });

  test.each<[name: string, project: Readonly<Record<'20801' | '2080106' | '2080109', string>>, up: string]>([
    ['that holds', { '20801': '4.45', '2080106': '4.44', '2080109': '0.01' }, '15.33'],
    ['that has too much', { '20801': '1.00', '2080106': '4.44', '2080109': '-3.44' }, '15.33'],
    ['that misses another amount', { '20801': '4.44', '2080106': '1.11', '2080109': '9.97' }, '15.33'],
    ['of another parent', { '20801': '4.44', '2080106': '4.44', '2080109': '0.00' }, '17.89'],
  ])('repairs no column %s', (_, project, up) => {
    const figures = {
      ...table05.figures, '20801': { basic: '15.33', project: project['20801'] }, '208': { basic: up, project: project['20801'] },
      total: { basic: up, project: project['20801'] }, '2080106': { basic: '12.77', project: project['2080106'] },
    };
    const tables: Tables = { '05': { ...table05, figures }, '03': elsewhere({ '2080109': { basic: '2.56', project: project['2080109'] } }, '2080109') };
    const found = findings([rollUp], tables).flatMap((finding) => (finding.kind === 'identity' && finding.key === 'up/p/20801/basic' ? finding.causes.map((cause) => `${told(cause)} +${cause.repairs}`) : []));
    expect(found).toContain('line 05 2080109: 2.56 seen 03/2080109/basic +0');
  });

  test.each<[name: string, tables: Tables]>([
    ['a code of another parent', { '05': table05, '03': elsewhere({ '2080505': { basic: '2.56' } }, '2080505') }],
    ['a code that is printed', { '05': table05, '03': elsewhere({ '2080106': { basic: '2.56' } }, '2080106') }],
    ['another amount', { '05': table05, '03': elsewhere({ '2080109': { basic: '7.00' } }, '2080109') }],
    ['words', { '05': table05, '03': elsewhere({ '2080109': { basic: { text: '2.56' } } }, '2080109') }],
    ['no other table', { '05': table05 }],
    ['children that are too many, not too few', { '05': { ...table05, figures: { ...table05.figures, '2080106': { basic: '17.89' } } }, '03': elsewhere({ '2080109': { basic: '-2.56' } }, '2080109') }],
  ])('not with %s', (_, tables) => {
    const told05 = findings([rollUp], tables).flatMap((finding) => (finding.kind === 'identity' ? finding.causes.map(told) : []));
    expect(told05).toEqual([]);
  });

  test('only for sums of children', () => {
    const fixed = related(of('05', { kind: 'codes', codes: ['20801'] }, 'basic'), 'equal', of('05', { kind: 'codes', codes: ['2080106'] }, 'basic'));
    expect(causes([fixed], { '05': table05, '03': elsewhere({ '2080109': { basic: '2.56' } }, '2080109') }).filter((text) => text.startsWith('line'))).toEqual([]);
    const more = { ...rollUp, right: plus(rollUp.right, one('r1')) };
    expect(causes([more], { ...table01({}), '05': table05, '03': elsewhere({ '2080109': { basic: '2.56' } }, '2080109') })).toEqual([]);
    expect(causes([{ ...rollUp, relation: 'at-most' }], { '05': table05, '03': elsewhere({ '2080109': { basic: '2.56' } }, '2080109') })).toEqual([]);
  });

  test('repairs the other columns of its parent too', () => {
    const figures = { ...table05.figures, '20801': { basic: '15.33', project: '4.44' }, '208': { basic: '15.33', project: '4.44' }, total: { basic: '15.33', project: '4.44' } };
    const tables: Tables = { '05': { ...table05, figures: { ...figures, '2080106': { basic: '12.77', project: '1.11' } } }, '03': elsewhere({ '2080109': { basic: '2.56', project: '3.33' } }, '2080109') };
    const found = findings([rollUp], tables).flatMap((finding) => (finding.kind === 'identity' ? [`${finding.column}: ${finding.causes.map((cause) => `${told(cause)} +${cause.repairs}`).join()}`] : []));
    expect(found).toEqual(['basic: line 05 2080109: 2.56 seen 03/2080109/basic +1', 'project: line 05 2080109: 3.33 seen 03/2080109/project +1']);
  });

  test('as the first table of the set shows it, whichever came first', () => {
    const late: Tables = { '02': elsewhere({ '2080109': { total: '2.56' } }, '2080109') };
    const early: Tables = { '05': table05, '03': elsewhere({ '2080109': { basic: '2.56' } }, '2080109') };
    const checker = openChecker(under(rollUp), reportOf(early));
    const table = reportOf(late).tables.get('02');
    if (table !== undefined) checker.apply([{ kind: 'table', table }]);
    const told05 = checker.settle().changed.flatMap((finding) => (finding.kind === 'identity' ? finding.causes.map(told) : []));
    expect(told05).toEqual(['line 05 2080109: 2.56 seen 02/2080109/total']);
    expect(causes([rollUp], { ...early, ...late })).toEqual(told05);
  });

  test('the same line in several tables is told once', () => {
    const tables: Tables = { '05': table05, '02': elsewhere({ '2080109': { total: '2.56' } }, '2080109'), '03': elsewhere({ '2080109': { basic: '2.56' } }, '2080109') };
    expect(causes([rollUp], tables)).toHaveLength(1);
  });
});

test('digits change places where they are others, zeros of the print among them', () => {
  const swapped = (text: string) => {
    const figure = newFigure('01/r1/amount', 'r1', 'amount', { measure: 'amount', places: 2, rounds: true });
    enter(figure, printed(text), 'typed');
    return swaps(figure).map((value) => fromScaled(value).toFixed(2));
  };
  expect(swapped('11.20')).toEqual(['12.10', '11.02']);
  expect(swapped('-0.1')).toEqual(['-1.00', '-0.01']);
  expect(swapped('2.2')).toEqual(['2.02']);
});

describe('nobody is accused', () => {
  test('of 尾差, nor by what only advises', () => {
    expect(broken([SUM], table01({ r27: '3.01', r1: '1.00', r3: '2.00' })).causes).toEqual([]);
    expect(broken([{ ...SUM, advice: true }], table01({ r27: '1.00', r1: '3.00', r3: '2.00' })).causes).toEqual([]);
  });
  test('and nothing is changed', () => {
    const checker = openChecker(under(SUM), reportOf(table01({ r27: '1.00', r1: '3.00', r3: '2.00' })));
    const before = checker.report();
    checker.settle();
    expect(checker.report()).toBe(before);
  });
});
