import fc from 'fast-check';
import { choose } from '../../../src/rules/balance/choose';
import { chooseInParts, componentsOf } from '../../../src/rules/balance/components';
import type { Programme, Row } from '../../../src/rules/linear/programme';

/** Σ of choices, each once or `times`. */
function row(variables: readonly number[], right: number, times = 1): Row {
  return { terms: variables.map((variable) => [variable, times] as const), right };
}

const all = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i);
const same = (count: number, cost: number): number[] => all(count).map(() => cost);

describe('which figures are rounded up', () => {
  test('none where nothing has to tie: what is cheaper', () => {
    expect(choose({ costs: [1, -1, 1], rows: [] })).toEqual({ kind: 'found', values: Uint8Array.of(0, 1, 0), best: true });
  });

  test('as many as a total asks for, those first that are rounded up anyway', () => {
    expect(choose({ costs: [1, -1, 1, -1], rows: [row(all(4), 2)] })).toEqual({ kind: 'found', values: Uint8Array.of(0, 1, 0, 1), best: true });
    expect(choose({ costs: [-1, -1, -1], rows: [row(all(3), 0)] })).toEqual({ kind: 'found', values: Uint8Array.of(0, 0, 0), best: true });
  });

  test('the total with its only part', () => {
    expect(choose({ costs: [-1, 1], rows: [{ terms: [[0, 1], [1, -1]], right: 0 }] })).toMatchObject({ kind: 'found', best: true });
    expect(choose({ costs: [1, 1], rows: [{ terms: [[0, 1], [1, -1]], right: -1 }] })).toEqual({ kind: 'found', values: Uint8Array.of(0, 1), best: true });
  });

  test('rows and columns at once', () => {
    // Three by three, one in each row and each column; those of the diagonal are rounded up anyway.
    const at = (line: number, column: number): number => 3 * line + column;
    const costs = all(9).map((cell) => (cell % 4 === 0 ? -1 : 1));
    const rows = all(3).flatMap((i) => [row(all(3).map((j) => at(i, j)), 1), row(all(3).map((j) => at(j, i)), 1)]);
    expect(choose({ costs, rows })).toEqual({ kind: 'found', values: Uint8Array.from(costs, (cost) => (cost < 0 ? 1 : 0)), best: true });
    // Two in each row and one in each column cannot be.
    expect(choose({ costs, rows: rows.map((one, i) => (i % 2 === 0 ? { ...one, right: 2 } : one)) })).toEqual({ kind: 'impossible' });
  });

  test('no more than all of them, and no fewer than none', () => {
    expect(choose({ costs: [1, 1], rows: [row([0, 1], 3)] })).toEqual({ kind: 'impossible' });
    expect(choose({ costs: [1, 1], rows: [row([0, 1], -1)] })).toEqual({ kind: 'impossible' });
    expect(choose({ costs: [1, 1], rows: [row([0, 1], 2)] })).toEqual({ kind: 'found', values: Uint8Array.of(1, 1), best: true });
  });

  test('a row that says the same again changes nothing', () => {
    expect(choose({ costs: [1, 1, 1], rows: [row(all(3), 1), row(all(3), 1), row(all(3), 2, 2)] })).toMatchObject({ kind: 'found', best: true });
    expect(choose({ costs: [1, 1, 1], rows: [row(all(3), 1), row(all(3), 2)] })).toEqual({ kind: 'impossible' });
  });
});

describe('a search that is cut off', () => {
  test('claims nothing where it has found nothing', () => {
    // Twice a whole number is never odd; to prove it choice by choice takes more than anybody waits for.
    expect(choose({ costs: same(24, 1), rows: [row(all(24), 23, 2)] })).toEqual({ kind: 'undecided' });
    expect(choose({ costs: same(4, 1), rows: [row(all(4), 3, 2)] })).toEqual({ kind: 'impossible' });
  });

  test('does not call the best of what it found the best of all', () => {
    // Six groups, in each of which one odd choice costs half more than the linear programme hopes for.
    const groups = all(6).map((group) => all(9, 10 * group));
    const odd = groups.map((_, group) => 10 * group + 9);
    const rows = groups.map((group, i): Row => ({ terms: [...group.map((variable) => [variable, 2] as const), [odd[i] ?? 0, 1]], right: 9 }));
    const found = choose({ costs: same(60, 1), rows });
    expect(found).toMatchObject({ kind: 'found', best: false });
    if (found.kind !== 'found') return;
    for (const { terms, right } of rows) expect(terms.reduce((sum, [variable, times]) => sum + times * (found.values[variable] ?? 0), 0)).toBe(right);
  });

  // Three of four that count twice and one that counts once: decided by nine programmes, of which the eighth finds the choice.
  const group = (from: number): Row => ({ terms: [...all(4, from).map((variable) => [variable, 2] as const), [from + 4, 1]], right: 3 });
  const costs = same(5, 1);
  const rows = [group(0)];

  test('after so many linear programmes', () => {
    expect(choose({ costs, rows }, { programmes: 7 })).toEqual({ kind: 'undecided' });
    expect(choose({ costs, rows }, { programmes: 8 })).toMatchObject({ kind: 'found', best: false });
    expect(choose({ costs, rows }, { programmes: 9 })).toMatchObject({ kind: 'found', best: true });
  });

  test('or in the midst of one', () => {
    expect(choose({ costs, rows }, { programmes: 9, steps: 1 })).toEqual({ kind: 'undecided' });
    expect(choose({ costs: [1], rows: [row([0], 2)] }, { programmes: 1, steps: 0 })).toEqual({ kind: 'undecided' });
  });

  test('or because a choice keeps its rows for doubles alone', () => {
    expect(choose({ costs: [1], rows: [row([0], 1, 1e8)] })).toEqual({ kind: 'undecided' });
  });

  test('in one of its parts leaves the whole cut off', () => {
    const whole: Programme = { costs: [...costs, -1, 1, ...costs], rows: [row([5, 6], 1), group(7), group(0)] };
    const decided = chooseInParts(whole, { programmes: 9 });
    expect(decided).toMatchObject({ kind: 'found', best: true });
    expect(chooseInParts(whole, { programmes: 8 })).toEqual({ ...decided, best: false });
    expect(chooseInParts({ costs: [...costs, -1], rows }, { programmes: 8 })).toMatchObject({ kind: 'found', best: false });
    expect(chooseInParts(whole, { programmes: 7 })).toEqual({ kind: 'undecided' });
    expect(chooseInParts({ ...whole, rows: [...whole.rows, row([6], 2)] })).toEqual({ kind: 'impossible' });
  });

  test('a single such group is decided', () => {
    const found = choose({ costs: same(5, 1), rows: [{ terms: [...all(4).map((variable) => [variable, 2] as const), [4, 1]], right: 3 }] });
    expect(found).toMatchObject({ kind: 'found', best: true });
    expect(found.kind === 'found' && [...found.values].reduce((sum, value) => sum + value, 0)).toBe(2);
  });
});

describe('parts that share no choice', () => {
  test('are chosen as the whole is, at the same cost', () => {
    const programme: Programme = { costs: [1, -1, 1, -1, 1, -1], rows: [row([0, 3], 1), row([2, 5], 2), row([], 0)] };
    expect(chooseInParts(programme)).toEqual({ kind: 'found', values: Uint8Array.of(0, 1, 1, 1, 0, 1), best: true });
    expect(choose(programme)).toEqual(chooseInParts(programme));
  });

  test('are decided one by one, with their own costs and sums', () => {
    const programme: Programme = { costs: [1, -1, 2, -2, 3], rows: [row([0, 2], 1), { terms: [[3, 1], [1, -1]], right: 0 }, row([2], 1)] };
    expect(componentsOf(programme)).toEqual([
      { variables: [0, 2], programme: { costs: [1, 2], rows: [row([0, 1], 1), row([1], 1)] } },
      { variables: [1, 3], programme: { costs: [-1, -2], rows: [{ terms: [[1, 1], [0, -1]], right: 0 }] } },
      { variables: [4], programme: { costs: [3], rows: [] } },
    ]);
  });

  test('are one where a chain of sums ties them', () => {
    const chain = all(9).map((variable) => row([variable, variable + 1], 1));
    for (const rows of [chain, [...chain].reverse(), [...chain].sort((a, b) => (b.terms[0]?.[0] ?? 0) % 3 - (a.terms[0]?.[0] ?? 0) % 3)]) {
      const parts = componentsOf({ costs: same(10, 1), rows });
      expect(parts.map(({ variables }) => variables)).toEqual([all(10)]);
    }
  });

  test('have together what the whole has, and none could be parted again', () => {
    const programme = fc.integer({ min: 1, max: 12 }).chain((size) => fc.record({
      costs: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }),
      rows: fc.array(fc.record({ terms: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.constantFrom(-1, 1, 2)), { selector: ([variable]) => variable, minLength: 1, maxLength: 3 }), right: fc.integer() }), { maxLength: 10 }),
    }));
    fc.assert(fc.property(programme, (whole) => {
      const parts = componentsOf(whole);
      expect(parts.flatMap(({ variables }) => variables).sort((a, b) => a - b)).toEqual(all(whole.costs.length));
      for (const { variables, programme: part } of parts) expect(part.costs).toEqual(variables.map((variable) => whole.costs[variable]));
      const named = parts.flatMap(({ variables, programme: part }) => part.rows.map(({ terms, right }) => ({ terms: terms.map(([variable, times]) => [variables[variable], times]), right })));
      const texts = (rows: readonly unknown[]): string[] => rows.map((one) => JSON.stringify(one)).sort();
      expect(texts(named)).toEqual(texts(whole.rows));
      for (const { variables, programme: part } of parts) {
        const reached = new Set([0]);
        for (let before = 0; before < reached.size; ) {
          before = reached.size;
          for (const { terms } of part.rows) if (terms.some(([variable]) => reached.has(variable))) for (const [variable] of terms) reached.add(variable);
        }
        expect(reached.size).toBe(variables.length);
      }
    }), { numRuns: 100, seed: 5 });
  });
});
