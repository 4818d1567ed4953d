import fc from 'fast-check';
import { FORM_SETS, type FormSet, type Identity } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import type { Report } from '../../../src/report';
import { gridOf } from '../../../src/rules/engine/grid';
import { outcomeOf } from '../../../src/rules/engine/judge';
import type { Rule } from '../../../src/rules/engine/model';
import { RuleBook } from '../../../src/rules/engine/rule-book';
import { ExactSearch } from '../../../src/rules/joint/exact-search';
import { propagate } from '../../../src/rules/joint/propagate';
import { findRoundings } from '../../../src/rules/joint/roundings';
import { isConstraint, systemOf } from '../../../src/rules/joint/system';
import { lanxian } from '../../samples/lanxian-2024/load';
import { reportOf as arbitraryReport } from '../support/arbitrary';
import { type Tables, one, related, table01, under } from '../support/chosen';
import { reportOf } from '../support/reports';
import { runs } from '../support/runs';

const A = related(one('r27'), 'equal', one('r1'), { id: 'a' });
const B = related(one('r1'), 'equal', one('r28'), { id: 'b' });

function missedIn(rules: readonly Rule[]): Rule[] {
  return rules.filter((rule) => outcomeOf(rule) === 'consistent' && isConstraint(rule));
}

function rulesOf(set: FormSet, report: Report): readonly Rule[] {
  return new RuleBook(set, gridOf(set, report)).rules();
}

function found(identities: readonly Identity[], tables: Tables): boolean {
  const missed = missedIn(rulesOf(under(...identities), reportOf(tables)));
  expect(missed).not.toEqual([]);
  return findRoundings(missed);
}

describe('roundings that explain everything', () => {
  test('are found where one move brings a figure to both of its neighbours', () => {
    expect(found([A, B], table01({ r27: '1.01', r1: '1.00', r28: '1.01' }))).toBe(true);
  });

  test('are found behind rules that hold as printed, one move after another', () => {
    const same = related(one('r1'), 'equal', one('r2'), { id: 'same' });
    const last = related(one('r2'), 'equal', one('r3'), { id: 'last' });
    expect(found([A, same, last], table01({ r27: '1.01', r1: '1.00', r2: '1.00', r3: '1.00' }))).toBe(true);
  });

  // r1 … r4 add up to a total that is a cent more; all but two of the five are held fast by exact copies.
  const five = ['r27', 'r1', 'r2', 'r3', 'r4'] as const;
  const sum = related(one('r27'), 'equal', one('r1', 'r2', 'r3', 'r4'), { id: 'sum' });
  const copies = { r27: 'r31', r1: 'r32', r2: 'r33', r3: 'r34', r4: 'r35' } as const;
  const pairs = five.flatMap((free, i) => five.slice(i + 1).map((other) => [free, other] as const));

  test.each(pairs)('are those that no other rule holds fast: %s and %s', (free, other) => {
    const printed = { r27: '4.01', r1: '1.00', r2: '1.00', r3: '1.00', r4: '1.00' };
    const copy = (row: (typeof five)[number]): Identity => related(one(row), 'equal', one(copies[row]), { id: `copy ${row}` });
    const exactly = (row: (typeof five)[number]) => [copies[row], { amount: printed[row], exact: true }] as const;
    const held = five.filter((row) => row !== free && row !== other);
    const tables = table01({ ...printed, ...Object.fromEntries(held.map(exactly)) });
    // What only warns says nothing about where a figure may be.
    const beside = five.map((row) => related(one(row), 'equal', one('r58'), { id: `beside ${row}`, severity: 'warning' }));
    for (const rule of [sum, { ...sum, left: sum.right, right: sum.left }, { ...sum, relation: 'at-most' }, { ...sum, relation: 'at-least', left: sum.right, right: sum.left }] as const) {
      const rules = [rule, ...held.map(copy)];
      for (const identities of [rules, [...beside, ...rules], [...rules, ...beside]]) expect(found(identities, tables)).toBe(true);
    }
    // One alone has not enough room.
    expect(found([sum, ...[...held, other].map(copy)], table01({ ...printed, ...Object.fromEntries([...held, other].map(exactly)) }))).toBe(false);
  });

  test('move no figure further than its rounding, however often they move it', () => {
    // r1 is at least 1.003, and with r2, which is held at 0.50, at least 1.506 – or 1.505, which is as far as it goes.
    const exactly = (amount: string) => ({ amount, exact: true }) as const;
    const rules = [related(one('r27'), 'at-most', one('r1'), { id: 'a' }), related(one('r28'), 'at-most', one('r1', 'r2'), { id: 'b' }), related(one('r2'), 'equal', one('r29'), { id: 'c' })];
    const rows = { r27: exactly('1.003'), r1: '1.00', r2: '0.50', r29: exactly('0.50') };
    expect(found(rules, table01({ ...rows, r28: exactly('1.506') }))).toBe(false);
    expect(found(rules, table01({ ...rows, r28: exactly('1.505') }))).toBe(true);
  });

  test('are found on the sample report', () => {
    const missed = missedIn(rulesOf(shanxi2024, lanxian()));
    expect(missed.length).toBeGreaterThan(3);
    expect(findRoundings(missed)).toBe(true);
  });

  test('are not found where there are none', () => {
    expect(found([A, B], table01({ r27: '1.01', r1: '1.00', r28: '0.99' }))).toBe(false);
    const atMost = related(one('r27'), 'at-most', one('r1'), { id: 'a' });
    const atLeast = related(one('r28'), 'at-least', one('r1'), { id: 'b' });
    expect(found([atMost, atLeast], table01({ r27: '1.01', r1: '1.00', r28: '0.99' }))).toBe(false);
  });

  test('are not claimed beside a total that no double holds', () => {
    const large = related(one('r1', 'r2'), 'equal', one('r3'), { id: 'large' });
    expect(found([A, large], table01({ r27: '1.01', r1: '1.00', r2: '12345678901.23', r3: '12345678902.23' }))).toBe(false);
  });
});

test.each(FORM_SETS.map((set) => [set.id, set] as const))('where they are found, no search finds a contradiction in a report of %s', (_, set) => {
  fc.assert(
    fc.property(arbitraryReport(set), (report) => {
      const all = rulesOf(set, report);
      if (!findRoundings(missedIn(all))) return;
      const system = systemOf(all.filter(isConstraint));
      const active = [...system.rules.keys()];
      expect(propagate(system, active)).toBeUndefined();
      expect(new ExactSearch(system).find(active)).toBeUndefined();
    }),
    runs(60),
  );
});
