import fc from 'fast-check';
import { minimise } from '../../../src/rules/joint/minimise';
import { propagate } from '../../../src/rules/joint/propagate';
import type { Constraint, System } from '../../../src/rules/joint/system';

type Signed = Readonly<Record<number, 1 | -1>>;

/** offset + Σ ±ε {=, ≤, ≥} 0, ε by their number. */
function constraint(relation: Constraint['relation'], offset: number, terms: Signed): Constraint {
  return { relation, offset, variables: Object.keys(terms).map((key) => parseInt(key, 10)), signs: Object.values(terms) };
}

function systemOf(halves: readonly number[], ...constraints: Constraint[]): System {
  const readers = halves.map((_, variable) => [...constraints.keys()].filter((index) => constraints[index]?.variables.includes(variable)));
  return { rules: [], constraints, halves, readers };
}

function conflict(halves: readonly number[], ...constraints: Constraint[]): readonly number[] | undefined {
  return propagate(systemOf(halves, ...constraints), [...constraints.keys()]);
}

describe('one constraint', () => {
  test.each<[relation: Constraint['relation'], offset: number, possible: boolean]>([
    ['equal', 10, true],
    ['equal', -10, true],
    ['equal', 11, false],
    ['equal', -11, false],
    ['at-most', 10, true],
    ['at-most', 11, false],
    ['at-most', -99, true],
    ['at-least', -10, true],
    ['at-least', -11, false],
    ['at-least', 99, true],
  ])('%s: %d + ε₀ − ε₁ with |ε| ≤ 5 is possible: %s', (relation, offset, possible) => {
    expect(conflict([5, 5], constraint(relation, offset, { 0: 1, 1: -1 }))).toEqual(possible ? undefined : [0]);
  });

  test('without rounding stands or falls by its offset', () => {
    expect(conflict([], constraint('equal', 0, {}))).toBeUndefined();
    expect(conflict([], constraint('equal', 1, {}))).toEqual([0]);
  });
});

describe('constraints together', () => {
  // Possible only at one end: ε₀ = −5 and ε₁ = 5.
  const tight = constraint('equal', 10, { 0: 1, 1: -1 });

  test.each<[name: string, other: Constraint, possible: boolean]>([
    ['ε₁ at its lower end', constraint('equal', 10, { 1: 1, 2: -1 }), false],
    ['ε₁ at its upper end', constraint('equal', -10, { 1: 1, 2: -1 }), true],
    ['ε₀ at its upper end', constraint('equal', -10, { 0: 1, 2: -1 }), false],
    ['ε₀ at its lower end', constraint('equal', 10, { 0: 1, 2: -1 }), true],
    ['ε₁ not above 4', constraint('at-most', -4, { 1: 1 }), false],
    ['ε₁ not above 5', constraint('at-most', -5, { 1: 1 }), true],
    ['ε₁ at least 5', constraint('at-least', -5, { 1: 1 }), true],
    ['ε₀ at least −4', constraint('at-least', 4, { 0: 1 }), false],
    ['ε₀ at most −5', constraint('at-most', 5, { 0: 1 }), true],
    ['−ε₁ at least −4', constraint('at-least', 4, { 1: -1 }), false],
    ['−ε₀ at most 4', constraint('at-most', -4, { 0: -1 }), false],
  ])('%s: %j possible: %s', (_, other, possible) => {
    expect(conflict([5, 5, 5], tight, other)).toEqual(possible ? undefined : [0, 1]);
    expect(conflict([5, 5, 5], other, tight)).toEqual(possible ? undefined : [0, 1]);
  });

  test('through a third that passes it on, in either order', () => {
    const same = constraint('equal', 0, { 1: 1, 2: -1 });
    const end = constraint('at-most', 0, { 2: 1 });
    expect(conflict([5, 5, 5], tight, same, end)).toEqual([0, 1, 2]);
    expect(conflict([5, 5, 5], end, same, tight)).toEqual([0, 1, 2]);
    // The first is looked at again when the others have moved its bounds.
    expect(conflict([5, 5, 5], same, end, tight)).toEqual([0, 1, 2]);
    expect(conflict([5, 5, 5], same, end)).toBeUndefined();
  });

  test('an inequality passes on what it can and no more', () => {
    // ε₀ ≤ ε₁ keeps ε₁ above what ε₀ is above, and ε₀ below what ε₁ is below.
    const order = constraint('at-most', 0, { 0: 1, 1: -1 });
    expect(conflict([5, 5], constraint('at-least', -3, { 0: 1 }), order, constraint('at-most', -2, { 1: 1 }))).toEqual([0, 1, 2]);
    expect(conflict([5, 5], constraint('at-least', -3, { 0: 1 }), order, constraint('at-most', -3, { 1: 1 }))).toBeUndefined();
    expect(conflict([5, 5], constraint('at-most', 3, { 0: 1 }), order, constraint('at-least', -3, { 1: 1 }))).toBeUndefined();
    const reverse = constraint('at-least', 0, { 0: 1, 1: -1 });
    expect(conflict([5, 5], constraint('at-most', 3, { 0: 1 }), reverse, constraint('at-least', -3, { 1: 1 }))).toEqual([0, 1, 2]);
    expect(conflict([5, 5], constraint('at-least', -3, { 0: 1 }), reverse, constraint('at-most', 3, { 1: 1 }))).toBeUndefined();
  });

  test('what did not move the bounds is not among the reasons', () => {
    const elsewhere = constraint('equal', 4, { 2: 1, 3: 1 });
    const slack = constraint('at-most', -20, { 0: 1, 1: 1 });
    expect(conflict([5, 5, 5, 5], elsewhere, tight, slack, constraint('at-most', 0, { 1: 1 }))).toEqual([1, 3]);
    expect(conflict([5, 5, 5, 5], tight, elsewhere, constraint('at-most', 0, { 1: 1 }))).toEqual([0, 2]);
  });

  test('looks again only at what reads a bound that has moved', () => {
    const visits = (halves: readonly number[], ...constraints: Constraint[]): number[] => {
      const seen: number[] = [];
      const system = systemOf(halves, ...constraints);
      const watched = new Proxy(system.constraints, {
        get: (target, key, receiver): unknown => {
          if (typeof key === 'string' && /^\d+$/.test(key)) seen.push(parseInt(key, 10));
          return Reflect.get(target, key, receiver);
        },
      });
      expect(propagate({ ...system, constraints: watched }, [...constraints.keys()])).toBeUndefined();
      return seen;
    };
    const same = constraint('equal', 0, { 0: 1, 1: -1 });
    expect(visits([5, 5, 5], same, constraint('equal', 0, { 1: 1, 2: -1 }))).toEqual([0, 1]);
    expect(visits([5, 5, 5], same, constraint('at-most', -3, { 1: 1 }), constraint('equal', 0, { 2: 1 }))).toEqual([0, 1, 2, 0]);
    expect(visits([5, 5, 5], same, constraint('at-least', 3, { 1: 1 }), constraint('equal', 0, { 2: 1 }))).toEqual([0, 1, 2, 0]);
  });

  test('only the active ones are looked at', () => {
    const system = systemOf([5, 5], tight, constraint('at-most', 0, { 1: 1 }), constraint('equal', 99, { 0: 1 }));
    expect(propagate(system, [0])).toBeUndefined();
    expect(propagate(system, [1, 0])).toEqual([1, 0]);
    expect(propagate(system, [0, 7])).toBeUndefined();
    expect(propagate(system, [])).toBeUndefined();
  });

  test('twelve passes and no more: what takes longer is left', () => {
    // ε₀ = ε₁ + 1 and ε₀ = ε₁: each pass takes one unit from both ends.
    const circle = [constraint('equal', -1, { 0: 1, 1: -1 }), constraint('equal', 0, { 0: 1, 1: -1 })];
    expect(conflict([11, 11], ...circle)).toEqual([0, 1]);
    expect(conflict([12, 12], ...circle)).toBeUndefined();
  });

  test('a conflict is one: whatever true values satisfy all is never in conflict', () => {
    const value = fc.integer({ min: -5, max: 5 });
    const terms = fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom<1 | -1>(1, -1), { minKeys: 1 });
    const relation = fc.constantFrom<Constraint['relation']>('equal', 'at-most', 'at-least');
    fc.assert(
      fc.property(fc.tuple(value, value, value, value), fc.array(fc.record({ terms, relation, spare: fc.nat({ max: 3 }) }), { maxLength: 6 }), (truth, drawn) => {
        const constraints = drawn.map((one) => {
          const total = Object.entries(one.terms).reduce((sum, [key, sign]) => sum + sign * (truth[parseInt(key, 10)] ?? 0), 0);
          const spare = { equal: 0, 'at-most': -one.spare, 'at-least': one.spare }[one.relation];
          return constraint(one.relation, spare - total, one.terms);
        });
        expect(conflict([5, 5, 5, 5], ...constraints)).toBeUndefined();
      }),
    );
  });
});

describe('the smallest part that still conflicts', () => {
  const holding = (...core: number[]) => (members: readonly number[]) => core.every((one) => members.includes(one));
  const ten = Array.from({ length: 10 }, (_, i) => i);

  test.each<[core: number[]]>([[[0]], [[9]], [[4]], [[0, 9]], [[3, 4, 5]], [[1, 3, 5, 7, 9]], [ten]])('%j', (core) => {
    expect(minimise(ten, holding(...core))).toEqual(core);
  });

  test('of one member, and of two', () => {
    expect(minimise([7], holding(7))).toEqual([7]);
    expect(minimise([7, 8], holding(8))).toEqual([8]);
    expect(minimise([7, 8], holding(7))).toEqual([7]);
    expect(minimise([7, 8], holding(7, 8))).toEqual([7, 8]);
  });

  test('of two conflicts, one', () => {
    expect(minimise(ten, (members) => holding(1, 2)(members) || holding(8)(members))).toEqual([8]);
  });

  test('large parts first: a small conflict among many takes few questions', () => {
    let asked = 0;
    const many = Array.from({ length: 256 }, (_, i) => i);
    const found = minimise(many, (members) => {
      asked += 1;
      return members.includes(100);
    });
    expect(found).toEqual([100]);
    expect(asked).toBeLessThan(40);
  });

  test('no member can be left out, whatever conflicts', () => {
    const conflicting = fc.uniqueArray(fc.nat(63), { maxLength: 20 });
    fc.assert(fc.property(conflicting, (sets) => {
      const known = new Set([...sets, 63]);
      const conflicts = (members: readonly number[]): boolean => known.has(members.reduce((bits, member) => bits + 2 ** member, 0));
      const found = minimise([0, 1, 2, 3, 4, 5], conflicts);
      expect(conflicts(found)).toBe(true);
      expect(found.filter((one) => conflicts(found.filter((other) => other !== one)))).toEqual([]);
    }), { numRuns: 200, seed: 3 });
  });

  test('no member can be left out, where leaving out depends on others', () => {
    // Without 1 it takes 2, without 2 it takes 1: only after one is gone the other counts.
    const odd = (members: readonly number[]) => members.length % 2 === 1 && members.includes(3);
    const found = minimise([1, 2, 3, 4, 5], odd);
    expect(odd(found)).toBe(true);
    expect(found.some((one) => odd(found.filter((other) => other !== one)))).toBe(false);
  });
});
