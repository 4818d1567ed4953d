import type { Condition } from '../../../src/forms';
import { all, filled, isZero, levelIs, minus, nonzero, not, of, unitIs } from '../../../src/forms/language/build';
import { type ReportJson, type Table, figureId } from '../../../src/report';
import { openChecker } from '../../../src/rules';
import { type Tables, evaluations, one, printed, related, table01, typing, under } from '../support/chosen';
import { reportOf } from '../support/reports';

/** Whether an identity with this condition is judged. */
function judged(when: Condition, tables: Tables): boolean {
  const rule = related(one('r27'), 'equal', one('r28'), { when });
  return evaluations([rule], { ...tables, '01': { figures: { ...tables['01']?.figures, r27: { amount: '1.00' } } } }).length > 0;
}

const empty: Tables = { '01': { figures: {} } };
const profile = (row: Readonly<Record<string, string>>): Tables => ({
  ...empty, P: { figures: Object.fromEntries(Object.entries(row).map(([key, text]) => [key, { text: { text } }])) },
});

describe('filled', () => {
  const either = filled(one('r1', 'r2'));
  test.each<[name: string, tables: Tables, expected: boolean]>([
    ['nothing', empty, false],
    ['——', table01({ r1: '——' }), false],
    ['words where an amount belongs', table01({ r1: { text: '无' } }), false],
    ['an error', table01({ r1: { unreadable: '#REF!', reason: 'formula-error' } }), false],
    ['a typed 0', table01({ r1: '0' }), true],
    ['one of two', table01({ r2: '3.00' }), true],
  ])('%s: %s', (_, tables, expected) => expect(judged(either, tables)).toBe(expected));

  test('words are entered where words belong', () => {
    const named = filled(of('P', 'unit', 'text'));
    expect(judged(named, profile({ unit: '某中心' }))).toBe(true);
    expect(judged(named, profile({}))).toBe(false);
    expect(judged(named, { ...empty, P: { figures: { unit: { text: '2024' } } } })).toBe(true);
  });
});

describe('the sign of a sum', () => {
  const sum = [...one('r1'), ...minus(one('r2'))];
  const signs = ['zero', 'positive', 'negative', 'nonzero'] as const;
  test.each<[r1: string, r2: string, holding: (typeof signs)[number][]]>([
    ['1.00', '1.00', ['zero']],
    ['2.00', '1.00', ['positive', 'nonzero']],
    ['1.00', '2.00', ['negative', 'nonzero']],
  ])('%s − %s', (r1, r2, holding) => {
    expect(signs.filter((is) => judged({ kind: 'sign', figures: sum, is }, table01({ r1, r2 })))).toEqual(holding);
  });
  test('empty figures count as 0', () => expect(judged(isZero(sum), empty)).toBe(true));
});

describe('what the unit is', () => {
  test('is read from the support sheet', () => {
    expect(judged(unitIs('行政', '参公'), profile({ kind: '参公' }))).toBe(true);
    expect(judged(unitIs('行政', '参公'), profile({ kind: ' 行政 ' }))).toBe(true);
    expect(judged(unitIs('行政', '参公'), profile({ kind: '事业' }))).toBe(false);
    expect(judged(levelIs('部门'), profile({ level: '部门' }))).toBe(true);
    expect(judged(levelIs('部门'), profile({ level: '单位' }))).toBe(false);
  });
  test('needs the kind and the level where both are asked for', () => {
    const both: Condition = { kind: 'profile', unitKinds: ['事业'], levels: ['单位'] };
    expect(judged(both, profile({ kind: '事业', level: '单位' }))).toBe(true);
    expect(judged(both, profile({ kind: '事业' }))).toBe(false);
    expect(judged(both, profile({ level: '单位' }))).toBe(false);
  });
  test('is nothing where it is not said', () => {
    expect(judged(unitIs('事业'), profile({}))).toBe(false);
    expect(judged(unitIs('事业'), empty)).toBe(false);
    expect(judged({ kind: 'profile' }, empty)).toBe(true);
  });
});

describe('conditions together', () => {
  const [first, second] = [filled(one('r1')), filled(one('r2'))];
  const any: Condition = { kind: 'any', of: [first, second] };
  test.each<[rows: Record<string, string>, both: boolean, either: boolean]>([
    [{}, false, false],
    [{ r1: '1' }, false, true],
    [{ r2: '1' }, false, true],
    [{ r1: '1', r2: '1' }, true, true],
  ])('%j', (rows, both, either) => {
    expect([judged(all(first, second), table01(rows)), judged(any, table01(rows)), judged(not(first), table01(rows))]).toEqual([both, either, !('r1' in rows)]);
  });
});

describe('a condition follows the figures that it reads', () => {
  function turns(when: Condition, start: ReportJson['tables'], ...steps: readonly (readonly [figure: Parameters<typeof typing>[0], entry: string])[]): boolean[] {
    const rule = related(one('r27'), 'equal', one('r28'), { when });
    const checker = openChecker(under(rule), reportOf(start));
    return [checker.findings().length > 0, ...steps.map(([figure, entry]) => {
      checker.apply([typing(figure, entry)]);
      return checker.findings().length > 0;
    })];
  }
  const start = table01({ r27: '5.00' });

  test.each<[name: string, when: Condition]>([
    ['filled', filled(one('r1'))],
    ['nonzero', nonzero(one('r1'))],
    ['all', all(nonzero(one('r1')), not(nonzero(one('r2'))))],
    ['any', { kind: 'any', of: [nonzero(one('r1')), nonzero(one('r2'))] }],
    ['not', not(isZero(one('r1')))],
  ])('%s', (_, when) => expect(turns(when, start, ['01/r1/amount', '1.00'])).toEqual([false, true]));

  test('and goes back', () => {
    expect(turns(nonzero(one('r1')), start, ['01/r1/amount', '1.00'], ['01/r1/amount', '0.00'])).toEqual([false, true, false]);
  });

  test('the unit’s own words', () => {
    const checker = openChecker(under(related(one('r27'), 'equal', one('r28'), { when: { kind: 'profile', unitKinds: ['事业'], levels: ['单位'] } })), reportOf({ ...start, P: { figures: {} } }));
    checker.apply([{ kind: 'figure', figure: 'P/kind/text', entry: { kind: 'text', text: '事业' }, origin: 'typed' }]);
    expect(checker.findings()).toEqual([]);
    const { appeared } = checker.apply([{ kind: 'figure', figure: 'P/level/text', entry: { kind: 'text', text: '单位' }, origin: 'typed' }]);
    expect(appeared.map(({ key }) => key)).toEqual(['t/p']);
  });

  test.each<[name: string, when: Condition, form: string]>([
    ['of a sum', nonzero(of('05', 'total', 'total')), '05'],
    ['of a part', not(all(isZero(of('05', 'total', 'total')))), '05'],
    ['of an alternative', { kind: 'any', of: [filled(of('05', 'total', 'total'))] }, '05'],
  ])('a table %s comes and goes', (_, when, form) => {
    const checker = openChecker(under(related(one('r27'), 'equal', one('r28'), { when })), reportOf(start));
    const figure = figureId(form, 'total', 'total');
    const table: Table = { form, lines: [], entries: new Map([[figure, printed('1.00')]]), origins: new Map() };
    expect(checker.findings()).toEqual([]);
    expect(checker.apply([{ kind: 'table', table }]).appeared).toHaveLength(1);
    expect(checker.apply([{ kind: 'table-removed', form }]).gone).toEqual(['t/p']);
  });

  test('the support sheet comes and goes', () => {
    const checker = openChecker(under(related(one('r27'), 'equal', one('r28'), { when: unitIs('事业') })), reportOf(start));
    const table = reportOf(profile({ kind: '事业' })).tables.get('P');
    if (table === undefined) throw new Error('no support sheet');
    expect(checker.apply([{ kind: 'table', table }]).appeared).toHaveLength(1);
    expect(checker.apply([{ kind: 'table-removed', form: 'P' }]).gone).toEqual(['t/p']);
  });

  test.each<[name: string, wrap: (inner: Condition) => Condition]>([
    ['a sum', (inner) => inner],
    ['a part', (inner) => all(inner)],
    ['a denial', (inner) => not(not(inner))],
  ])('lines that %s goes by come and go', (_, wrap) => {
    const when = wrap(nonzero(of('05', { kind: 'codes', codes: ['210'] }, 'total')));
    const checker = openChecker(under(related(one('r27'), 'equal', one('r28'), { when })), reportOf({ ...start, '05': { figures: {} } }));
    const table: Table = { form: '05', lines: [{ row: '210', code: '210', name: '' }], entries: new Map([['05/210/total', printed('1.00')]]), origins: new Map() };
    expect(checker.apply([{ kind: 'table', table }]).appeared.map(({ key }) => key)).toContain('t/p');
  });
});
