import fc from 'fast-check';
import type { Bounds, Programme, Row } from '../../../src/rules/linear/programme';
import { LinearProgramme } from '../../../src/rules/linear/simplex';

/** Σ of variables, each once. */
function row(variables: readonly number[], right: number): Row {
  return { terms: variables.map((variable) => [variable, 1] as const), right };
}

const all = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i);

/** Between 0 and 1, but for what is fixed. */
function boundsOf({ costs }: Programme, fixed: readonly (readonly [number, 0 | 1])[]): Bounds {
  const at = new Map(fixed);
  return { lower: Float64Array.from(costs, (_, variable) => at.get(variable) ?? 0), upper: Float64Array.from(costs, (_, variable) => at.get(variable) ?? 1) };
}

describe('a linear programme', () => {
  const solve = (programme: Programme, fixed: readonly (readonly [number, 0 | 1])[] = []) => new LinearProgramme(programme, boundsOf(programme, fixed)).solve();

  test('keeps every row, stays between 0 and 1, and costs no more than any whole choice', () => {
    const programme = fc.integer({ min: 2, max: 9 }).chain((size) => fc.record({
      costs: fc.array(fc.constantFrom(-1, 1), { minLength: size, maxLength: size }),
      rows: fc.array(fc.record({ terms: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.constantFrom(-1, 1, 1, 2)), { selector: ([variable]) => variable, minLength: 1, maxLength: 6 }), right: fc.integer({ min: -1, max: 4 }) }), { maxLength: 6 }),
      fixed: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.constantFrom<0 | 1>(0, 1)), { selector: ([variable]) => variable, maxLength: 2 }),
    }));
    fc.assert(fc.property(programme, ({ costs, rows, fixed }) => {
      const solved = solve({ costs, rows }, fixed);
      expect(solved.kind).not.toBe('stuck');
      const value = (bits: number, variable: number): number => (bits >> variable) & 1;
      const whole = all(2 ** costs.length)
        .filter((bits) => fixed.every(([variable, at]) => value(bits, variable) === at))
        .filter((bits) => rows.every(({ terms, right }) => terms.reduce((sum, [variable, times]) => sum + times * value(bits, variable), 0) === right))
        .map((bits) => costs.reduce((sum, cost, variable) => sum + cost * value(bits, variable), 0));
      if (solved.kind !== 'solved') {
        expect(whole).toEqual([]);
        return;
      }
      for (const [variable, at] of fixed) expect(solved.values[variable]).toBe(at);
      for (const each of solved.values) expect(each >= -1e-6 && each <= 1 + 1e-6).toBe(true);
      for (const { terms, right } of rows) expect(Math.abs(terms.reduce((sum, [variable, times]) => sum + times * (solved.values[variable] ?? 0), 0) - right)).toBeLessThan(1e-6);
      expect(solved.cost).toBeCloseTo(costs.reduce((sum, cost, variable) => sum + cost * (solved.values[variable] ?? 0), 0), 6);
      for (const cost of whole) expect(solved.cost).toBeLessThanOrEqual(cost + 1e-6);
    }), { numRuns: 300, seed: 7 });
  });

  test('of tables that add up along rows and columns is whole already, and the cheapest', () => {
    const table = fc.record({ costs: fc.array(fc.constantFrom(-1, 1), { minLength: 12, maxLength: 12 }), up: fc.array(fc.nat(1), { minLength: 12, maxLength: 12 }) });
    fc.assert(fc.property(table, ({ costs, up }) => {
      // Three lines of four figures; their sums are those of some choice.
      const lines = all(3).map((i) => all(4, 4 * i));
      const columns = all(4).map((j) => all(3).map((i) => 4 * i + j));
      const rows = [...lines, ...columns].map((cells) => row(cells, cells.reduce((sum, cell) => sum + (up[cell] ?? 0), 0)));
      const solved = solve({ costs, rows });
      expect(solved.kind).toBe('solved');
      if (solved.kind !== 'solved') return;
      for (const each of solved.values) expect(Math.min(Math.abs(each), Math.abs(1 - each))).toBeLessThan(1e-6);
      let best = Infinity;
      for (let bits = 0; bits < 2 ** 12; bits += 1) {
        const value = (cell: number): number => (bits >> cell) & 1;
        if (rows.every(({ terms, right }) => terms.reduce((sum, [cell]) => sum + value(cell), 0) === right)) best = Math.min(best, costs.reduce((sum, cost, cell) => sum + cost * value(cell), 0));
      }
      expect(solved.cost).toBeCloseTo(best, 6);
    }), { numRuns: 25, seed: 11 });
  });

  test('what is fixed stays', () => {
    expect(solve({ costs: [1, 1], rows: [row([0, 1], 1)] }, [[0, 1]])).toMatchObject({ kind: 'solved', cost: 1, values: Float64Array.of(1, 0) });
    expect(solve({ costs: [1, -1], rows: [] }, [[0, 1], [1, 0]])).toMatchObject({ kind: 'solved', cost: 1, values: Float64Array.of(1, 0) });
    expect(solve({ costs: [1, 1], rows: [row([0, 1], 1)] }, [[0, 1], [1, 1]])).toMatchObject({ kind: 'impossible' });
  });
});

describe('between other bounds', () => {
  const between = (programme: Programme, lower: readonly number[], upper: readonly number[]) => new LinearProgramme(programme, { lower: Float64Array.from(lower), upper: Float64Array.from(upper) });

  test('every variable goes as far as it pays, and no further', () => {
    expect(between({ costs: [2, -3, -1], rows: [] }, [-4, -1, 0.5], [5, 6, 2]).solve()).toEqual({ kind: 'solved', values: Float64Array.of(-4, 6, 2), cost: -28 });
    expect(between({ costs: [1, 3], rows: [row([0, 1], 7)] }, [0, 0], [4, 9]).solve()).toEqual({ kind: 'solved', values: Float64Array.of(4, 3), cost: 13 });
    expect(between({ costs: [1, 1], rows: [{ terms: [[0, 1], [1, -1]], right: -2 }] }, [0, 0], [10, 10]).solve()).toEqual({ kind: 'solved', values: Float64Array.of(0, 2), cost: 2 });
  });

  test('between any whole bounds it keeps every row, and costs no more than any whole choice', () => {
    const programme = fc.integer({ min: 2, max: 5 }).chain((size) => fc.record({
      costs: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: size, maxLength: size }),
      ranges: fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.nat(3)), { minLength: size, maxLength: size }),
      rows: fc.array(fc.record({ terms: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.constantFrom(-1, 1, 2)), { selector: ([variable]) => variable, minLength: 1, maxLength: 4 }), right: fc.integer({ min: -4, max: 4 }) }), { maxLength: 3 }),
    }));
    let [possible, impossible] = [0, 0];
    fc.assert(fc.property(programme, ({ costs, ranges, rows }) => {
      const linear = between({ costs, rows }, ranges.map(([from]) => from), ranges.map(([from, wide]) => from + wide));
      const solved = linear.solve();
      const choices = ranges.reduce<number[][]>((sofar, [from, wide]) => sofar.flatMap((choice) => all(wide + 1, from).map((value) => [...choice, value])), [[]]);
      const sum = (terms: readonly (readonly [number, number])[], values: ArrayLike<number>): number => terms.reduce((total, [variable, times]) => total + times * (values[variable] ?? 0), 0);
      const priced = costs.map((cost, variable) => [variable, cost] as const);
      const best = Math.min(...choices.filter((values) => rows.every(({ terms, right }) => sum(terms, values) === right)).map((values) => sum(priced, values)));
      if (solved.kind !== 'solved') {
        expect([solved.kind, best]).toEqual(['impossible', Infinity]);
        impossible += 1;
        return;
      }
      possible += 1;
      ranges.forEach(([from, wide], variable) => expect((solved.values[variable] ?? NaN) >= from - 1e-6 && (solved.values[variable] ?? NaN) <= from + wide + 1e-6).toBe(true));
      for (const { terms, right } of rows) expect(Math.abs(sum(terms, solved.values) - right)).toBeLessThan(1e-6);
      expect(solved.cost).toBeCloseTo(sum(priced, solved.values), 6);
      expect(solved.cost).toBeLessThanOrEqual(best + 1e-6);
      // With no more than a step for each bound and row and a few more.
      expect(linear.steps).toBeLessThan(3 * (costs.length + rows.length) + 3);
    }), { numRuns: 400, seed: 5 });
    expect(Math.min(possible, impossible)).toBeGreaterThan(100);
  });

  test('one without an end takes what the others leave', () => {
    expect(between({ costs: [5, 0], rows: [row([0, 1], 1000)] }, [0, 0], [3, Infinity]).solve()).toEqual({ kind: 'solved', values: Float64Array.of(0, 1000), cost: 0 });
  });

  test('a variable of one row alone tells the weight of that row where they contradict each other', () => {
    // x + y = 4, x + y = 1, and each row has a variable that stays 0.
    const rows: Row[] = [{ terms: [[0, 1], [1, 1], [2, 1]], right: 4 }, { terms: [[0, 1], [1, 1], [3, 1]], right: 1 }];
    const answer = between({ costs: [0, 0, 0, 0], rows }, [0, 0, 0, 0], [9, 9, 0, 0]).solve();
    expect(answer.kind).toBe('impossible');
    if (answer.kind !== 'impossible') return;
    const [first, second] = [answer.reduced[2] ?? 0, answer.reduced[3] ?? 0];
    expect(first).toBeCloseTo(-second, 9);
    expect(Math.abs(first)).toBeGreaterThan(0.5);
  });

  test('in no more steps than it is given, which it counts', () => {
    const programme: Programme = { costs: all(6).map(() => 1), rows: [row([0, 1, 2], 2), row([2, 3, 4], 2), row([4, 5, 0], 2)] };
    const whole = between(programme, all(6).map(() => 0), all(6).map(() => 1));
    expect(whole.steps).toBe(0);
    expect(whole.solve().kind).toBe('solved');
    expect(whole.steps).toBeGreaterThan(1);
    expect(between(programme, all(6).map(() => 0), all(6).map(() => 1)).solve(1)).toEqual({ kind: 'stuck' });
  });

  test('nor in more than it is given where the rows are kept but it is not the cheapest yet', () => {
    const programme: Programme = { costs: [3, 2, 1], rows: [row([0, 1, 2], 1)] };
    const limited = (steps: number) => between(programme, [0, 0, 0], [9, 9, 9]).solve(steps);
    expect(limited(0)).toEqual({ kind: 'stuck' });
    expect(limited(1)).toEqual({ kind: 'stuck' });
    expect(limited(2)).toEqual({ kind: 'solved', cost: 1, values: Float64Array.of(0, 0, 1) });
    // What rests where it costs least needs none.
    expect(between({ costs: [2, -3, 0], rows: [] }, [-4, -1, 0], [5, 6, 2]).solve(0)).toMatchObject({ kind: 'solved', cost: -26 });
    expect(between({ costs: [0, 0], rows: [row([0, 1], 0)] }, [0, 0], [1, 1]).solve(2).kind).toBe('solved');
  });

  test('a variable that a row names twice counts twice', () => {
    expect(between({ costs: [1], rows: [row([0, 0], 4)] }, [0], [9]).solve()).toEqual({ kind: 'solved', cost: 2, values: Float64Array.of(2) });
  });

  test('a circle of steps that move nothing is left after sixty of them', () => {
    // Chvátal's example, scaled: the largest gain alone comes back to where it was for ever.
    const circle = (first: Row, second: Row, third: Row, costs: readonly number[]) => {
      const programme = between({ costs, rows: [first, second, third] }, all(7).map(() => 0), all(7).map(() => 1000));
      const answer = programme.solve();
      return { kind: answer.kind, cost: answer.kind === 'solved' ? Math.round(answer.cost * 1e6) / 1e6 : undefined, steps: programme.steps };
    };
    expect(circle(
      { terms: [[3, 0.25], [2, -2.75], [1, -1.25], [0, 9], [5, 1]], right: 0 },
      { terms: [[3, 0.25], [2, -0.75], [1, -0.25], [0, 1], [6, 1]], right: 0 },
      { terms: [[3, 0.25], [4, 0.5]], right: 0.5 },
      [24, 4.5, 28.5, -5, 0, 0, 0],
    )).toEqual({ kind: 'solved', cost: -1, steps: 67 });
    expect(circle(
      { terms: [[3, 0.25], [4, -2.75], [5, -0.625], [1, 9], [6, 1]], right: 0 },
      { terms: [[3, -0.25], [4, 0.75], [5, 0.125], [1, -1], [0, -1]], right: 0 },
      { terms: [[3, 1], [2, 2]], right: 2 },
      [0, 24, 0, -5, 28.5, 2.25, 0],
    )).toEqual({ kind: 'solved', cost: -1, steps: 68 });
  });
});
