import type { Identity } from '../../../src/forms';
import { eachLine, eachParent, here, minus, of, plus, children } from '../../../src/forms/language/build';
import type { FigureId } from '../../../src/report';
import { checkReport, derive, formulaValue, openChecker } from '../../../src/rules';
import { type Tables, defined, identity, one, shown, textOf, typing, under } from '../support/chosen';
import { lines, reportOf } from '../support/reports';

const SUM = defined(one('r27'), one('r1', 'r2', 'r3'));
const formula = { origin: 'derived' } as const;

function table01(rows: Tables['01']['figures'][string]): Tables {
  return { '01': { figures: Object.fromEntries(Object.entries(rows).map(([row, amount]) => [row, { amount }])) } };
}

/** What r27 = r1 + r2 + r3 comes to. */
function sumOf(rows: Tables['01']['figures'][string], rule: Identity = SUM): string {
  return shown(derive(under(rule), reportOf(table01({ ...rows, r27: formula }))), '01/r27/amount')[0] ?? '';
}

describe('a computed cell', () => {
  test('adds exactly', () => expect(sumOf({ r1: '0.10', r2: '0.20', r3: '-0.05' })).toBe('0.25'));
  test('takes what is to be subtracted away', () => expect(sumOf({ r1: '5.00', r2: '1.50' }, defined(one('r27'), plus(one('r1'), minus(one('r2')))))).toBe('3.50'));

  test.each<[addend: string, expected: string]>([['0.005', '0.01'], ['0.004', '0.00'], ['-0.005', '-0.01'], ['-0.004', '0.00'], ['2.675', '2.68']])('rounds %s to %s', (addend, expected) => {
    expect(sumOf({ r1: addend })).toBe(expected);
  });

  test('is empty where all addends are, and 0 where one is 0', () => {
    expect(sumOf({})).toBe('');
    expect(sumOf({ r1: '——' })).toBe('');
    expect(sumOf({ r2: '0' })).toBe('0.00');
    expect(sumOf({ r1: '5.00', r2: '-5.00' })).toBe('0.00');
  });

  test('is exact where nothing was rounded on the way', () => {
    const exact = (amount: string) => ({ amount, exact: true }) as const;
    expect(sumOf({ r1: exact('1.10'), r2: exact('2.20') })).toBe('=3.30');
    expect(sumOf({ r1: exact('1.10'), r2: '2.20' })).toBe('3.30');
    expect(sumOf({ r1: exact('1.105') })).toBe('1.11');
  });

  test('of counts has no decimals', () => {
    const fleet = defined(of('10', 'r26', 'actual'), of('10', ['r27', 'r28'], 'actual'));
    expect(shown(derive(under(fleet), reportOf({ '10': { figures: { r26: { actual: formula }, r27: { actual: '2' }, r28: { actual: '3' } } } })), '10/r26/actual')).toEqual(['5']);
  });

  test('passes over words and shows the error of a cell that it reads', () => {
    expect(sumOf({ r1: '1.00', r2: { text: '无' } })).toBe('1.00');
    expect(sumOf({ r1: '1.00', r2: { unreadable: '1,2', reason: 'ambiguous-separator' } })).toBe('1.00');
    expect(sumOf({ r1: '1.00', r2: { unreadable: '#REF!', reason: 'formula-error' } })).toBe('#REF!');
    expect(sumOf({ r1: '1.00', r3: { unreadable: '=x', reason: 'not-calculated' } })).toBe('=x');
  });

  test('shows the first of two errors, and the sum again when they are gone', () => {
    const error = (text: string) => ({ kind: 'unreadable', text, reason: 'formula-error' }) as const;
    const checker = openChecker(under(SUM), reportOf(table01({ r1: '1.00', r27: formula })));
    const after = (...edits: Parameters<typeof checker.apply>[0]) => {
      checker.apply(edits);
      return shown(checker.report(), '01/r27/amount')[0];
    };
    expect(after(typing('01/r2/amount', error('#N/A')), typing('01/r3/amount', error('#REF!')))).toBe('#N/A');
    expect(after(typing('01/r2/amount', '2.00'))).toBe('#REF!');
    expect(after(typing('01/r3/amount', '3.00'))).toBe('6.00');
    expect(after(typing('01/r1/amount', { kind: 'empty' }), typing('01/r2/amount', { kind: 'empty' }), typing('01/r3/amount', { kind: 'empty' }))).toBe('');
  });

  test('takes the place of whatever stale entry stands there', () => {
    expect(sumOf({ r1: '1.00', r27: { amount: '9.00', origin: 'derived' } })).toBe('1.00');
    const stale = table01({ r1: '1.00', r27: { amount: '9.00', origin: 'derived' } });
    expect(shown(derive(under(SUM), reportOf(stale)), '01/r27/amount')).toEqual(['1.00']);
    expect(shown(derive(under(SUM), reportOf(table01({ r27: { amount: '9.00', origin: 'derived' } }))), '01/r27/amount')).toEqual(['']);
    expect(shown(derive(under(SUM), reportOf(table01({ r1: '1.00', r27: { text: '无', origin: 'derived' } }))), '01/r27/amount')).toEqual(['1.00']);
  });

  test('keeps a stale value of the same amount no longer than its places', () => {
    expect(sumOf({ r1: '1.00' })).toBe('1.00');
    const coarse = table01({ r1: '1.50', r27: { amount: '1.5', origin: 'derived' } });
    expect(shown(derive(under(SUM), reportOf(coarse)), '01/r27/amount')).toEqual(['1.50']);
    expect(derive(under(SUM), reportOf(coarse)).tables.get('01')?.entries.get('01/r27/amount')).toMatchObject({ places: 2 });
    const rounded = table01({ r1: { amount: '1.50', exact: true }, r27: { amount: '1.50', origin: 'derived' } });
    expect(shown(derive(under(SUM), reportOf(rounded)), '01/r27/amount')).toEqual(['=1.50']);
  });

  test('is left alone where a person typed, where somebody’s formula stands, and where nothing defines it', () => {
    const typed = reportOf(table01({ r1: '1.00', r27: '9.00' }));
    expect(shown(derive(under(SUM), typed), '01/r27/amount')).toEqual(['9.00']);
    expect(shown(derive(under(SUM), reportOf(table01({ r1: '1.00', r27: { amount: '9.00', origin: 'linked' } }))), '01/r27/amount')).toEqual(['9.00']);
    const undefinedHere = reportOf(table01({ r1: '1.00', r27: { amount: '9.00', origin: 'derived' } }));
    expect(shown(derive(under(identity({ left: one('r27'), right: one('r1') })), undefinedHere), '01/r27/amount')).toEqual(['9.00']);
    expect(derive(under(SUM), typed)).toBe(typed);
  });

  test('is not defined by an identity with two figures on its left, or a negative one', () => {
    const two = defined(one('r27', 'r28'), one('r1'));
    const opposite = defined(minus(one('r27')), one('r1'));
    const none = defined([], one('r27'));
    for (const rule of [two, opposite, none]) expect(sumOf({ r1: '1.00', r27: { amount: '9.00', origin: 'derived' } }, rule)).toBe('');
    for (const rule of [two, opposite, none]) expect(formulaValue(under(rule), reportOf(table01({ r1: '1.00' })), '01/r27/amount')).toBeUndefined();
  });

  test('takes the first of two definitions; the second is a rule like any other', () => {
    const [first, second] = [defined(one('r27'), one('r1'), { kind: 'once' }, { id: 'a' }), defined(one('r27'), one('r2'), { kind: 'once' }, { id: 'b' })];
    const report = reportOf(table01({ r1: '1.00', r2: '5.00', r27: formula }));
    expect(shown(derive(under(first, second), report), '01/r27/amount')).toEqual(['1.00']);
    expect(shown(derive(under(second, first), report), '01/r27/amount')).toEqual(['5.00']);
    expect(checkReport(under(first, second), report).findings.map(({ key }) => key)).toEqual(['b/p']);
  });
});

describe('formulas that read formulas', () => {
  const chain = [defined(one('r31'), one('r27', 'r28', 'r29')), SUM, defined(one('r62'), one('r31'))];
  const report = reportOf(table01({ r1: '1.00', r29: '5.00', r27: formula, r31: formula, r62: formula }));

  test('are computed in order of dependency, however declared', () => {
    for (const rules of [chain, [...chain].reverse()]) {
      expect(shown(derive(under(...rules), report), '01/r27/amount', '01/r31/amount', '01/r62/amount')).toEqual(['1.00', '6.00', '6.00']);
    }
  });

  test('follow an edit all the way, each computed once', () => {
    const checker = openChecker(under(...chain), report);
    expect(checker.apply([typing('01/r2/amount', '2.00')]).figures).toEqual(['01/r2/amount', '01/r27/amount', '01/r31/amount', '01/r62/amount']);
    expect(shown(checker.report(), '01/r27/amount', '01/r31/amount', '01/r62/amount')).toEqual(['3.00', '8.00', '8.00']);
  });

  test('stop at a constant typed over one of them', () => {
    const checker = openChecker(under(...chain), report);
    checker.apply([typing('01/r27/amount', '4.00')]);
    expect(shown(checker.report(), '01/r31/amount')).toEqual(['9.00']);
    expect(checker.apply([typing('01/r1/amount', '2.00')]).figures).toEqual(['01/r1/amount']);
    expect(shown(checker.report(), '01/r27/amount', '01/r31/amount')).toEqual(['4.00', '9.00']);
  });

  test('go on when the formula is restored', () => {
    const checker = openChecker(under(...chain), report);
    checker.apply([typing('01/r27/amount', '4.00')]);
    checker.apply([typing('01/r27/amount', '0.00', 'derived')]);
    expect(shown(checker.report(), '01/r27/amount', '01/r31/amount')).toEqual(['1.00', '6.00']);
    expect(checker.report().tables.get('01')?.origins.get('01/r27/amount')).toBe('derived');
  });

  test('the last edit of a batch counts', () => {
    const checker = openChecker(under(...chain), report);
    checker.apply([typing('01/r1/amount', '2.00'), typing('01/r27/amount', '7.00')]);
    expect(shown(checker.report(), '01/r27/amount', '01/r62/amount')).toEqual(['7.00', '12.00']);
  });

  test('in a circle end, and keep what they have', () => {
    const circle = [defined(one('r27'), one('r28', 'r1')), defined(one('r28'), one('r27'))];
    const turning = derive(under(...circle), reportOf(table01({ r1: '1.00', r27: formula, r28: formula })));
    expect(shown(turning, '01/r27/amount', '01/r28/amount')).toContain('1.00');
    const own = derive(under(defined(one('r27'), one('r27', 'r1'))), reportOf(table01({ r1: '1.00', r27: formula })));
    expect(shown(own, '01/r1/amount')).toEqual(['1.00']);
  });

  test('roll up from 项 to 合计', () => {
    const rollUp = defined(of('05', here, here), of('05', children, here), eachParent('05', 'basic'));
    const across = defined(of('05', here, 'total'), of('05', here, 'basic', 'project'), eachLine('05'), { id: 'line' });
    const figures = { total: { total: formula, basic: formula }, '208': { total: formula, basic: formula }, '20801': { basic: formula }, '2080106': { basic: '1.00' }, '2080109': { basic: '0.50', project: '3.00', total: formula }, '210': { basic: '2.00' } } as const;
    const derived = derive(under(rollUp, across), reportOf({ '05': { lines: lines('208', '20801', '2080106', '2080109', '210'), figures } }));
    expect(shown(derived, '05/20801/basic', '05/208/basic', '05/total/basic', '05/total/total', '05/208/total', '05/2080109/total')).toEqual(['1.50', '1.50', '3.50', '3.50', '1.50', '3.50']);
  });
});

describe('the formula of one cell', () => {
  const at = (rows: Tables['01']['figures'][string], id: FigureId = '01/r27/amount') => {
    const value = formulaValue(under(SUM), reportOf(table01(rows)), id);
    return value === undefined ? 'none' : textOf(value);
  };
  test('whatever its origin', () => {
    expect(at({ r1: '1.00', r2: '2.00', r27: '9.00' })).toBe('3.00');
    expect(at({ r1: '1.00', r27: formula })).toBe('1.00');
    expect(at({ r27: '9.00' })).toBe('');
    expect(at({ r27: '9.00', r1: { unreadable: '#REF!', reason: 'formula-error' } })).toBe('#REF!');
    expect(at({ r27: { unreadable: '#REF!', reason: 'formula-error' }, r1: '1.00' })).toBe('1.00');
  });
  test('none where nothing defines the cell, or it is not there', () => {
    expect(at({ r1: '1.00' }, '01/r1/amount')).toBe('none');
    expect(at({ r1: '1.00' }, '01/r99/amount')).toBe('none');
    expect(at({ r1: '1.00' }, '05/total/total')).toBe('none');
  });
});
