import fc from 'fast-check';
import { ExactSearch } from '../../../src/rules/joint/exact-search';
import { isProof } from '../../../src/rules/joint/proof';
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

function found(system: System): readonly number[] | undefined {
  return new ExactSearch(system).find([...system.constraints.keys()]);
}

/** ε₀ + ε₁ + ε₂ stands for the same parts in both. */
const parts = { 0: 1, 1: 1, 2: 1 } as const;

describe('two totals of the same parts', () => {
  test('that no rounding brings together, though each total leaves every part its whole range', () => {
    const system = systemOf([5, 5, 5, 5, 5], constraint('equal', 6, { ...parts, 3: -1 }), constraint('equal', -6, { ...parts, 4: -1 }));
    expect(propagate(system, [0, 1])).toBeUndefined();
    expect(found(system)).toEqual([0, 1]);
  });

  test('that meet in one point', () => {
    expect(found(systemOf([5, 5, 5, 5, 5], constraint('equal', 5, { ...parts, 3: -1 }), constraint('equal', -5, { ...parts, 4: -1 })))).toBeUndefined();
  });

  test('by inequalities, and only in the direction in which they contradict', () => {
    const halves = [5, 5, 5, 5, 5];
    const [high, low] = [{ ...parts, 3: -1 } as const, { ...parts, 4: -1 } as const];
    expect(found(systemOf(halves, constraint('at-most', 6, high), constraint('at-least', -6, low)))).toEqual([0, 1]);
    expect(found(systemOf(halves, constraint('at-least', 6, high), constraint('at-most', -6, low)))).toBeUndefined();
    expect(found(systemOf(halves, constraint('at-most', 6, high), constraint('equal', -6, low)))).toEqual([0, 1]);
    expect(found(systemOf(halves, constraint('at-least', 6, high), constraint('equal', -6, low)))).toBeUndefined();
  });

  test('tied through rules that hold as printed', () => {
    const system = systemOf(
      [5, 5, 5, 5, 5, 5, 5, 5],
      constraint('equal', 0, { 0: 1, 5: -1 }),
      constraint('equal', 0, { 1: 1, 6: -1 }),
      constraint('equal', 0, { 2: 1, 7: -1 }),
      constraint('equal', 6, { ...parts, 3: -1 }),
      constraint('equal', -6, { 5: 1, 6: 1, 7: 1, 4: -1 }),
    );
    expect(propagate(system, [0, 1, 2, 3, 4])).toBeUndefined();
    expect(found(system)).toEqual([0, 1, 2, 3, 4]);
    expect(new ExactSearch(system).find([0, 1, 3, 4])).toBeUndefined();
  });

  test('beside others that have nothing to do with them', () => {
    const system = systemOf(
      [5, 5, 5, 5, 5, 5, 5],
      constraint('equal', 7, { 5: 1, 6: -1 }),
      constraint('equal', 6, { ...parts, 3: -1 }),
      constraint('equal', -6, { ...parts, 4: -1 }),
    );
    expect(found(system)).toEqual([1, 2]);
  });
});

test('what adds up as printed is possible, however it is tied', () => {
  expect(found(systemOf([5, 5, 5], constraint('equal', 0, { 0: 1, 1: -1 }), constraint('at-most', -3, { 1: 1, 2: -1 })))).toBeUndefined();
});

/** What a search finds, and the entries that it changed at most. */
function worked(system: System, most?: number): { readonly found: readonly number[] | undefined; readonly work: number } {
  const search = new ExactSearch(system, most);
  return { found: search.find([...system.constraints.keys()]), work: search.work };
}

describe('the work of a search', () => {
  const halves = [5, 5, 5, 5, 5, 5, 5, 5];
  const [high, low] = [constraint('equal', 6, { ...parts, 3: -1 }), constraint('equal', -6, { ...parts, 4: -1 })];
  /** Missed as printed, and possible. */
  const apart = constraint('equal', 7, { 5: 1, 6: -1 });
  const alone = worked(systemOf(halves, high, low));

  test('is none where everything adds up as printed', () => {
    const even = [constraint('equal', 0, parts), constraint('at-most', -3, { 0: 1, 5: 1 }), constraint('at-most', 0, { 1: 1 }), constraint('at-least', 3, { 2: 1, 6: -1 }), constraint('at-least', 0, { 3: 1 })];
    expect(worked(systemOf(halves, ...even))).toEqual({ found: undefined, work: 0 });
    expect(worked(systemOf(halves))).toEqual({ found: undefined, work: 0 });
  });

  test('is one tableau, and each of its entries once for each step', () => {
    // Two columns for each of two εs and one for the weight; one ε goes to its end, the other takes what is left.
    expect(worked(systemOf(halves, apart))).toEqual({ found: undefined, work: 5 * (1 + 2) });
    // An inequality has one more for its room.
    expect(worked(systemOf(halves, constraint('at-most', 3, { 5: 1 })))).toEqual({ found: undefined, work: 4 * (1 + 1) });
    expect(worked(systemOf(halves, constraint('at-least', -3, { 5: 1 })))).toEqual({ found: undefined, work: 4 * (1 + 1) });
  });

  test('is not for what has nothing to do with it, nor for what has its answer', () => {
    const even = constraint('equal', 0, { 5: 1, 6: -1 });
    expect(worked(systemOf(halves, even, high, low))).toEqual({ found: [1, 2], work: alone.work });
    expect(worked(systemOf(halves, constraint('equal', 0, { 0: 1, 5: -1 }), high, low))).toEqual({ found: [1, 2], work: alone.work });
    const possible = worked(systemOf(halves, apart)).work;
    expect(worked(systemOf(halves, apart, high, low))).toEqual({ found: [1, 2], work: possible + alone.work });
    // What is tied to it is asked when the first answer misses it, and the other group is not asked again.
    const tied = [constraint('equal', 5, { 0: 1, 1: -1 }), constraint('equal', 0, { 0: 1, 2: -1 }), constraint('equal', 0, { 1: 1, 3: -1 })];
    const twice = worked(systemOf(halves, ...tied));
    expect(twice.found).toBeUndefined();
    expect(twice.work).toBeGreaterThan(5 * 3);
    expect(worked(systemOf(halves, apart, ...tied))).toEqual({ found: undefined, work: possible + twice.work });
  });

  test('is bounded: what is not found by then is not claimed', () => {
    const system = systemOf(halves, high, low);
    expect(alone.found).toEqual([0, 1]);
    expect(worked(system, alone.work)).toEqual(alone);
    // Too little to begin, and too little to end.
    const entries = 2 * 12;
    expect(worked(system, entries - 1)).toEqual({ found: undefined, work: 0 });
    expect(worked(system, entries)).toEqual({ found: undefined, work: 2 * entries });
    expect(alone.work).toBeGreaterThan(2 * entries);
  });

  test('is that of all searches together', () => {
    const search = new ExactSearch(systemOf(halves, high, low), 2 * alone.work);
    expect([search.find([0, 1]), search.work]).toEqual([[0, 1], alone.work]);
    expect([search.find([0, 1]), search.work]).toEqual([[0, 1], 2 * alone.work]);
    expect([search.find([0, 1]), search.work]).toEqual([undefined, 2 * alone.work]);
  });
});

test('an answer that takes something away misses nothing that allows it', () => {
  // ε₀ = −5, and ε₁ = −ε₀ as printed.
  expect(worked(systemOf([5, 5], constraint('equal', 5, { 0: 1 }), constraint('at-most', -6, { 0: 1, 1: 1 }))).work).toBe(worked(systemOf([5, 5], constraint('equal', 5, { 0: 1 }))).work);
  expect(found(systemOf([5, 5], constraint('equal', 5, { 0: 1 }), constraint('equal', 0, { 0: 1, 1: 1 })))).toBeUndefined();
});

test('εs of different widths keep their own', () => {
  const tied = (most: number): System => systemOf([1, 5, 2], constraint('equal', most, { 0: 1, 1: 1, 2: -1 }), constraint('equal', 0, { 0: 1, 2: 1 }));
  // ε₂ = −ε₀, so that 2ε₀ + ε₁ reaches 7.
  expect(found(tied(7))).toBeUndefined();
  expect(found(tied(-7))).toBeUndefined();
  expect(found(tied(8))).toEqual([0, 1]);
  expect(found(tied(-8))).toEqual([0, 1]);
});

/** Small systems, as rounding leaves them. */
const system = fc.array(
  fc.record({ relation: fc.constantFrom('equal', 'equal', 'at-most', 'at-least' as const), offset: fc.integer({ min: -12, max: 12 }), terms: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }), signs: fc.array(fc.constantFrom(1, -1 as const), { minLength: 4, maxLength: 4 }) }),
  { minLength: 1, maxLength: 6 },
).map((drafts) => systemOf([5, 5, 5, 5, 5, 5], ...drafts.map(({ relation, offset, terms, signs }) => constraint(relation, offset, Object.fromEntries(terms.map((term, i) => [term, signs[i] ?? 1]))))));

function holds({ relation, offset, variables, signs }: Constraint, at: readonly number[]): boolean {
  const sum = variables.reduce((all, variable, i) => all + (signs[i] ?? 1) * (at[variable] ?? 0), offset);
  return (relation === 'at-least' || sum <= 0) && (relation === 'at-most' || sum >= 0);
}

/** Whole εs that satisfy everything, by trying what is left of them one after another; undefined where there are none. */
function wholeAnswer({ constraints, halves }: System): readonly number[] | undefined {
  const at: number[] = [];
  const possibleSoFar = (constraint: Constraint): boolean => {
    let [least, most] = [constraint.offset, constraint.offset];
    constraint.variables.forEach((variable, i) => {
      const value = at[variable];
      const half = halves[variable] ?? 0;
      least += value === undefined ? -half : (constraint.signs[i] ?? 1) * value;
      most += value === undefined ? half : (constraint.signs[i] ?? 1) * value;
    });
    return (constraint.relation === 'at-least' || least <= 0) && (constraint.relation === 'at-most' || most >= 0);
  };
  const visit = (): boolean => {
    if (!constraints.every(possibleSoFar)) return false;
    if (at.length === halves.length) return true;
    const half = halves[at.length] ?? 0;
    for (let value = -half; value <= half; value += 1) {
      at.push(value);
      if (visit()) return true;
      at.pop();
    }
    return false;
  };
  return visit() ? at : undefined;
}

describe('random systems', () => {
  test('a contradiction is one: no whole εs satisfy it, and none of its members can be left out of the proof', () => {
    let contradictions = 0;
    fc.assert(
      fc.property(system, (random) => {
        const conflict = found(random);
        if (conflict === undefined) return;
        contradictions += 1;
        expect(wholeAnswer(systemOf(random.halves, ...conflict.flatMap((index) => random.constraints[index] ?? [])))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    expect(contradictions).toBeGreaterThan(20);
  });

  test('nothing is found where whole εs satisfy everything, and nothing that propagation sees is missed', () => {
    let possible = 0;
    fc.assert(
      fc.property(system, (random) => {
        const answer = wholeAnswer(random);
        if (answer !== undefined) {
          possible += 1;
          expect(random.constraints.every((each) => holds(each, answer))).toBe(true);
          expect(found(random)).toBeUndefined();
        } else if (propagate(random, [...random.constraints.keys()]) !== undefined) expect(found(random)).toBeDefined();
      }),
      { numRuns: 300 },
    );
    expect(possible).toBeGreaterThan(20);
  });
});

describe('a proof', () => {
  const [first, second] = [constraint('equal', 6, { ...parts, 3: -1 }), constraint('equal', -6, { ...parts, 4: -1 })];
  const halves = [5, 5, 5, 5, 5];
  test('is what remains when the constraints are added up', () => {
    expect(isProof(halves, [{ constraint: first, weight: 1 }, { constraint: second, weight: -1 }])).toBe(true);
    expect(isProof(halves, [{ constraint: first, weight: -1 }, { constraint: second, weight: 1 }])).toBe(true);
    expect(isProof(halves, [{ constraint: first, weight: 1 }, { constraint: second, weight: 1 }])).toBe(false);
    expect(isProof(halves, [{ constraint: first, weight: 1 }])).toBe(false);
    expect(isProof(halves, [])).toBe(false);
  });
  test('needs more than the last unit of rounding', () => {
    expect(isProof(halves, [{ constraint: first, weight: 1 }, { constraint: { ...second, offset: 0 }, weight: -1 }])).toBe(false);
  });
  test('turns no inequality round', () => {
    const atMost: Constraint = { ...first, relation: 'at-most' };
    const atLeast: Constraint = { ...second, relation: 'at-least' };
    expect(isProof(halves, [{ constraint: atMost, weight: 1 }, { constraint: atLeast, weight: -1 }])).toBe(true);
    expect(isProof(halves, [{ constraint: atMost, weight: -1 }, { constraint: atLeast, weight: 1 }])).toBe(true);
    expect(isProof(halves, [{ constraint: { ...first, relation: 'at-least' }, weight: 1 }, { constraint: { ...second, relation: 'at-most' }, weight: -1 }])).toBe(false);
    expect(isProof(halves, [{ constraint: atMost, weight: 1 }, { constraint: { ...second, relation: 'at-most' }, weight: -1 }])).toBe(false);
  });
  test('says nothing more with constraints that speak the other way', () => {
    // 2ε₀ ≤ −6 and ε₀ ≥ −2, of which the second counts twice.
    const [twice, once] = [constraint('at-most', 6, { 0: 1, 1: 1 }), constraint('at-least', 2, { 0: 1 })];
    expect(isProof([9, 0], [{ constraint: twice, weight: 1 }, { constraint: once, weight: -1 }])).toBe(true);
    expect(isProof([9, 0], [{ constraint: twice, weight: 1 }, { constraint: once, weight: 1 }])).toBe(false);
    expect(isProof([9, 0], [{ constraint: twice, weight: -1 }, { constraint: once, weight: 1 }])).toBe(true);
  });
  test('ends at the last unit', () => {
    const reaches = (offset: number): boolean => isProof([5, 5], [{ constraint: constraint('equal', offset, { 0: 1, 1: -1 }), weight: 1 }]);
    expect([10, -10].map(reaches)).toEqual([false, false]);
    expect([11, -11].map(reaches)).toEqual([true, true]);
    expect(isProof([5, 5], [{ constraint: constraint('equal', 11, { 0: 1, 1: -1 }), weight: -3 }])).toBe(true);
  });
});
