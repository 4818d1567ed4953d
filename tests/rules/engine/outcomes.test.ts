import type { Identity, Relation } from '../../../src/forms';
import { minus, of } from '../../../src/forms/language/build';
import { type Outcome, checkReport } from '../../../src/rules';
import { type Tables, broken, evaluations, findings, one, related, table01, under, verdicts } from '../support/chosen';
import { reportOf } from '../support/reports';

const exact = (amount: string) => ({ amount, exact: true }) as const;

/** r1 {relation} r2 + r3: three printed figures, so rounding explains up to 0.015. */
function outcomeOf(relation: Relation, left: string, advice = false): string {
  const [said = 'nothing'] = evaluations([related(one('r1'), relation, one('r2', 'r3'), { advice })], table01({ r1: left, r2: '1.00', r3: '2.00' }));
  return said.replace('t/p ', '');
}

describe('one relation between three printed figures', () => {
  test.each<[relation: Relation, left: string, outcome: Outcome]>([
    ['equal', '3.00', 'holds'],
    ['equal', '3.01', 'consistent'],
    ['equal', '2.99', 'consistent'],
    ['equal', '3.02', 'inconsistent'],
    ['equal', '2.98', 'inconsistent'],
    ['at-most', '3.00', 'holds'],
    ['at-most', '-7.00', 'holds'],
    ['at-most', '3.01', 'consistent'],
    ['at-most', '3.02', 'inconsistent'],
    ['at-least', '3.00', 'holds'],
    ['at-least', '9.00', 'holds'],
    ['at-least', '2.99', 'consistent'],
    ['at-least', '2.98', 'inconsistent'],
    ['about', '3.00', 'holds'],
    ['about', '3.01', 'consistent'],
    ['about', '2.98', 'advice'],
    ['about', '3.02', 'advice'],
  ])('%s, %s against 1.00 + 2.00: %s', (relation, left, outcome) => expect(outcomeOf(relation, left)).toBe(outcome));

  test('an inference advises where another rule accuses', () => {
    expect(outcomeOf('at-most', '3.02', true)).toBe('advice');
    expect(outcomeOf('at-most', '3.01', true)).toBe('consistent');
  });

  test('rounding explains as much as the interval is wide, its ends included', () => {
    const rule = related(one('r1'), 'equal', one('r2'));
    expect(verdicts([rule], table01({ r1: '1.01', r2: '1.00' }))).toEqual(['t/p consistent']);
    expect(verdicts([rule], table01({ r1: '1.011', r2: '1.00' }))).toEqual(['t/p inconsistent']);
  });
});

describe('two figures of the same magnitude', () => {
  const years = related(one('r1'), 'same-magnitude', one('r2'), { advice: true, severity: 'warning' });
  const outcome = (r1: string, r2: string) => evaluations([years], table01({ r1, r2 })).map((text) => text.replace('t/p ', ''));

  test.each<[r1: string, r2: string, expected: Outcome]>([
    ['1.00', '999.99', 'holds'],
    ['1.00', '1000.00', 'holds'],
    ['1.00', '1000.01', 'advice'],
    ['1000.01', '1.00', 'advice'],
    ['1000.00', '1.00', 'holds'],
    ['-1.00', '1000.01', 'advice'],
    ['1.00', '-1000.01', 'advice'],
    ['13972900.00', '1397.29', 'advice'],
    ['0.00', '1397.29', 'holds'],
    ['1397.29', '0.00', 'holds'],
  ])('%s and %s: %s', (r1, r2, expected) => expect(outcome(r1, r2)).toEqual([expected]));

  test('of a signed sum', () => {
    const rule = related(one('r1'), 'same-magnitude', [...one('r2'), ...minus(one('r3'))], { advice: true });
    expect(evaluations([rule], table01({ r1: '1.00', r2: '2000.00', r3: '1000.00' }))).toEqual(['t/p holds']);
    expect(evaluations([rule], table01({ r1: '1.00', r2: '1000.00', r3: '-1000.00' }))).toEqual(['t/p advice']);
  });
});

describe('what a figure is known to', () => {
  const rule = related(one('r1'), 'equal', one('r2'));

  test.each<[name: string, tables: Tables, expected: string[]]>([
    ['amounts converted from 元 leave no room', table01({ r1: exact('1.01'), r2: exact('1.00') }), ['t/p inconsistent']],
    ['the other figure of two may be rounded', table01({ r1: exact('1.005'), r2: '1.00' }), ['t/p consistent']],
    ['and not by more than half a cent', table01({ r1: exact('1.006'), r2: '1.00' }), ['t/p inconsistent']],
    ['more places than the column declares narrow the interval', table01({ r1: exact('1.0011'), r2: '1.001' }), ['t/p consistent']],
    ['to half of the last of them', table01({ r1: exact('1.0016'), r2: '1.001' }), ['t/p inconsistent']],
    ['fewer places do not widen it', table01({ r1: exact('1.006'), r2: '1' }), ['t/p inconsistent']],
  ])('%s', (_, tables, expected) => expect(verdicts([rule], tables)).toEqual(expected));

  test('what is exact on both sides is proved', () => {
    expect(evaluations([rule], table01({ r1: exact('1.01'), r2: exact('1.01') }))).toEqual(['t/p proved']);
    expect(evaluations([rule], table01({ r1: exact('1.01'), r2: '1.01' }))).toEqual(['t/p holds']);
  });

  test('counts are exact', () => {
    const vehicles = related(of('10', 'r26', 'actual'), 'equal', of('10', 'r27', 'actual'));
    const counted = (left: string): Tables => ({ '10': { figures: { r26: { actual: left }, r27: { actual: '3' } } } });
    expect(evaluations([vehicles], counted('3'))).toEqual(['t/p proved']);
    expect(evaluations([vehicles], counted('4'))).toEqual(['t/p inconsistent']);
  });
});

test('rules are counted by how they stand', () => {
  const rule = (left: string, right: string, more: Partial<Identity> = {}) => related(one(left), 'equal', one(right), { id: left, ...more });
  const rules = [rule('r1', 'r2'), rule('r3', 'r4'), rule('r5', 'r6'), rule('r7', 'r8'), rule('r27', 'r28', { advice: true }), rule('r29', 'r31'), rule('r59', 'r60')];
  const tables = table01({
    r1: exact('1.00'), r2: exact('1.00'), r3: '1.00', r4: '1.00', r5: '1.01', r6: '1.00', r7: '9.00', r8: '1.00', r27: '9.00', r28: '1.00', r29: '1.00', r31: { text: '无' },
  });
  expect(evaluations(rules, tables)).toEqual(['r1/p proved', 'r3/p holds', 'r5/p consistent', 'r7/p inconsistent', 'r27/p advice', 'r29/p unreadable']);
  expect(checkReport(under(...rules), reportOf(tables)).tally).toEqual({ rules: 6, passed: 3, unreadable: 1 });
});

describe('amounts larger than a double holds to the cent', () => {
  const said = (relation: Relation, r1: string, r2: string) => evaluations([related(one('r1'), relation, one('r2'))], table01({ r1, r2 }));
  test.each<[relation: Relation, r1: string, r2: string, expected: Outcome]>([
    ['equal', '98765432109.87', '98765432109.87', 'holds'],
    ['equal', '98765432109.88', '98765432109.87', 'consistent'],
    ['equal', '98765432109.87', '98765432109.89', 'inconsistent'],
    ['about', '98765432109.87', '98765432109.89', 'advice'],
    ['at-most', '98765432109.87', '98765432109.89', 'holds'],
    ['at-most', '98765432109.88', '98765432109.87', 'consistent'],
    ['at-most', '98765432109.89', '98765432109.87', 'inconsistent'],
    ['at-least', '98765432109.89', '98765432109.87', 'holds'],
    ['at-least', '98765432109.86', '98765432109.87', 'consistent'],
    ['at-least', '98765432109.85', '98765432109.87', 'inconsistent'],
    ['same-magnitude', '98765432109.85', '98765432.11', 'holds'],
    ['same-magnitude', '98765432109.85', '98765432.10', 'inconsistent'],
  ])('%s: %s and %s', (relation, r1, r2, expected) => expect(said(relation, r1, r2)).toEqual([`t/p ${expected}`]));

  test('are proved where they are exact', () => {
    const rule = related(one('r1'), 'equal', one('r2'));
    expect(evaluations([rule], table01({ r1: exact('98765432109.87'), r2: exact('98765432109.87') }))).toEqual(['t/p proved']);
    expect(evaluations([rule], table01({ r1: exact('98765432109.87'), r2: '98765432109.87' }))).toEqual(['t/p holds']);
    expect(evaluations([rule], table01({ r1: exact('98765432109.88'), r2: exact('98765432109.87') }))).toEqual(['t/p inconsistent']);
  });
});

test('a figure that is the sum of so many printed ones may be off by the roundings of all', () => {
  const rule = related(one('r1'), 'equal', one('r2'));
  const verdict = (addends: number, r1: string, r2: string) => checkReport({ ...under(rule), money: { unit: '万元' as const, places: 2, grouping: true, addends } }, reportOf(table01({ r1, r2 }))).findings.map((found) => found.verdict);
  expect([verdict(1, '1.03', '1.01'), verdict(2, '1.03', '1.01'), verdict(2, '1.04', '1.01')]).toEqual([['inconsistent'], ['consistent'], ['inconsistent']]);
  expect([verdict(1, '98765432109.03', '98765432109.01'), verdict(2, '98765432109.03', '98765432109.01'), verdict(2, '98765432109.04', '98765432109.01')]).toEqual([['inconsistent'], ['consistent'], ['inconsistent']]);
});

describe('figures that are no amounts', () => {
  const rule = related(one('r1'), 'equal', one('r2', 'r3'));
  const words = { text: '无' } as const;

  test('an empty rule says nothing, and one figure is enough to be judged', () => {
    expect(evaluations([rule], table01({}))).toEqual([]);
    expect(evaluations([rule], table01({ r1: '——' }))).toEqual([]);
    expect(evaluations([rule], table01({ r1: '0.00' }))).toEqual(['t/p holds']);
    expect(evaluations([rule], table01({ r2: '1.00' }))).toEqual(['t/p inconsistent']);
  });

  test('empty cells and —— count as exactly 0', () => {
    expect(evaluations([rule], table01({ r1: '1.01', r2: '1.00' }))).toEqual(['t/p consistent']);
    expect(evaluations([rule], table01({ r1: '1.02', r2: '1.00', r3: '——' }))).toEqual(['t/p inconsistent']);
  });

  test('words and errors leave a rule unjudged, by themselves too', () => {
    expect(evaluations([rule], table01({ r1: '1.00', r2: words }))).toEqual(['t/p unreadable']);
    expect(evaluations([rule], table01({ r2: words }))).toEqual(['t/p unreadable']);
    expect(evaluations([rule], table01({ r1: '5.00', r3: { unreadable: '#REF!', reason: 'formula-error' } }))).toEqual(['t/p unreadable']);
  });

  test('a table that the report lacks says nothing; an empty one says zero', () => {
    const across = related(one('r1'), 'equal', of('05', 'total', 'total'));
    expect(evaluations([across], table01({ r1: '1.00' }))).toEqual([]);
    expect(evaluations([across], { ...table01({ r1: '1.00' }), '05': { figures: {} } })).toEqual(['t/p inconsistent']);
  });
});

describe('what a finding says', () => {
  const rule = related(one('r1', 'r2'), 'equal', [...one('r3'), ...one('r4').map((term) => ({ ...term, sign: -1 as const }))], { id: '01-x', part: 'sums', basis: 'official', severity: 'warning' });

  test('both sides, the difference, and how much of it rounding explains', () => {
    const found = broken([rule], table01({ r1: '5.00', r2: '1.00', r3: '9.00', r4: '2.00' }));
    const { reported, expected, difference, allowed, cells, ...rest } = found;
    expect([reported, expected, difference, allowed].map(String)).toEqual(['6', '7', '-1', '0.02']);
    expect(cells.map(({ figure, role, sign, half }) => `${role} ${sign} ${figure} ±${half.toFixed()}`)).toEqual([
      'left 1 01/r1/amount ±0.005', 'left 1 01/r2/amount ±0.005', 'right 1 01/r3/amount ±0.005', 'right -1 01/r4/amount ±0.005',
    ]);
    expect(rest).toMatchObject({
      kind: 'identity', key: '01-x/sums', rule: '01-x', part: 'sums', form: '01', row: 'r1', column: 'amount',
      verdict: 'inconsistent', severity: 'warning', basis: 'official', relation: 'equal', defines: false,
    });
  });

  test('尾差 is information, whatever the identity', () => {
    expect(findings([rule], table01({ r1: '5.00', r2: '1.00', r3: '8.00', r4: '2.01' }))).toMatchObject([{ verdict: 'consistent', severity: 'info' }]);
  });

  test('empty figures only where a side has no other', () => {
    const cellsOf = (tables: Tables) => broken([rule], tables).cells.map(({ figure }) => figure.split('/')[1]);
    expect(cellsOf(table01({ r1: '5.00' }))).toEqual(['r1', 'r3', 'r4']);
    expect(cellsOf(table01({ r4: '5.00' }))).toEqual(['r1', 'r2', 'r4']);
    expect(cellsOf(table01({ r2: '5.00', r3: '1.00' }))).toEqual(['r2', 'r3']);
  });

  test('an evaluation carries the same, passing or not', () => {
    const [said] = [...evaluationsOf(table01({ r1: '5.00', r2: '1.00', r3: '8.00', r4: '2.00' }))];
    expect(said).toMatchObject({ key: '01-x/sums', rule: '01-x', part: 'sums', form: '01', row: 'r1', column: 'amount', basis: 'official', severity: 'warning', relation: 'equal', outcome: 'holds' });
    expect([said?.reported, said?.expected].map(String)).toEqual(['6', '6']);
  });

  test('a rule without a left figure in print is shown at its right one', () => {
    const classes = related(of('05', { kind: 'codes', codes: ['208'] }, 'total'), 'equal', one('r1'));
    expect(broken([classes], { ...table01({ r1: '1.00' }), '05': { figures: {} } })).toMatchObject({ form: '01', row: 'r1' });
  });

  function evaluationsOf(tables: Tables) {
    return checkReport(under(rule), reportOf(tables)).evaluations();
  }
});
