import fc from 'fast-check';
import { FORM_SETS, type FormSet, type Identity } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import type { Report } from '../../../src/report';
import { gridOf } from '../../../src/rules/engine/grid';
import { isEven, outcomeOf } from '../../../src/rules/engine/judge';
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
  return rules.filter((rule) => !isEven(rule) && outcomeOf(rule) === 'consistent' && isConstraint(rule));
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
