import { children, eachParent, here, of } from '../../../src/forms/language/build';
import { type Report, type Table, figureId, lineKeys } from '../../../src/report';
import { type Delta, checkReport, openChecker } from '../../../src/rules';
import { type Tables, defined, identity, one, printed, related, shown, table01, typing, under } from '../support/chosen';
import { lines, reportOf } from '../support/reports';

const TIE = related(one('r27'), 'equal', one('r1', 'r2'));
const ROLL_UP = identity({ id: 'up', over: eachParent('05', 'basic'), left: of('05', here, here), right: of('05', children, here) });

function keysOf({ appeared, changed, gone }: Delta): { readonly appeared: string[]; readonly changed: string[]; readonly gone: string[] } {
  return { appeared: appeared.map(({ key }) => key), changed: changed.map(({ key }) => key), gone: [...gone] };
}

function table05(figures: Readonly<Record<string, string>>, codes: readonly string[]): Table {
  const keys = lineKeys(codes);
  return {
    form: '05', lines: codes.map((code, i) => ({ row: keys[i] ?? '', code, name: '' })), origins: new Map(),
    entries: new Map(Object.entries(figures).map(([row, text]) => [figureId('05', row, 'basic'), printed(text)])),
  };
}

describe('following edits of figures', () => {
  const open = (tables: Tables = table01({ r1: '1.00', r27: '1.00' })) => openChecker(under(TIE), reportOf(tables));

  test('a finding appears, changes and goes', () => {
    const checker = open();
    expect(keysOf(checker.apply([typing('01/r2/amount', '3.00')]))).toEqual({ appeared: ['t/p'], changed: [], gone: [] });
    expect(keysOf(checker.apply([typing('01/r2/amount', '4.00')]))).toEqual({ appeared: [], changed: ['t/p'], gone: [] });
    expect(keysOf(checker.apply([typing('01/r27/amount', '5.00')]))).toEqual({ appeared: [], changed: [], gone: ['t/p'] });
  });

  test('its difference follows', () => {
    const checker = open();
    const difference = (text: string) => {
      const found = checker.apply([typing('01/r2/amount', text)]);
      return [...found.appeared, ...found.changed].map((finding) => (finding.kind === 'identity' ? `${finding.difference.toFixed()} of ${finding.allowed.toFixed()}` : ''));
    };
    expect(difference('3.00')).toEqual(['-3 of 0.015']);
    expect(difference('2.000')).toEqual(['-2 of 0.0105']);
  });

  test('what stands at the opening is not news', () => {
    const checker = open(table01({ r1: '1.00', r27: '9.00' }));
    expect(checker.findings().map(({ key }) => key)).toEqual(['t/p']);
    expect(keysOf(checker.apply([]))).toEqual({ appeared: [], changed: [], gone: [] });
  });

  test('nothing has happened where an edit is undone in the same batch, or says what stands there', () => {
    const checker = open();
    expect(keysOf(checker.apply([typing('01/r2/amount', '3.00'), typing('01/r2/amount', { kind: 'empty' })]))).toEqual({ appeared: [], changed: [], gone: [] });
    expect(checker.apply([typing('01/r1/amount', '1.00')]).figures).toEqual([]);
    expect(checker.apply([typing('01/r1/amount', '1.00', 'linked')]).figures).toEqual(['01/r1/amount']);
    expect(checker.report().tables.get('01')?.origins.get('01/r1/amount')).toBe('linked');
  });

  test('tells the figures once each, and only of the tables that there are', () => {
    const checker = open();
    expect(checker.apply([typing('01/r1/amount', '2.00'), typing('01/r1/amount', '3.00'), typing('01/r2/amount', '1.00')]).figures).toEqual(['01/r1/amount', '01/r2/amount']);
    expect(checker.apply([typing('05/total/total', '2.00'), typing('01/r999/amount', '2.00'), typing('01/r1/nothing', '2.00')]).figures).toEqual([]);
    expect(checker.settle().figures).toEqual([]);
  });

  test('the report follows, and is the same object until it changes', () => {
    const checker = open();
    const before = checker.report();
    expect(checker.report()).toBe(before);
    checker.apply([typing('01/r1/amount', '7.00')]);
    const after = checker.report();
    expect(after).not.toBe(before);
    expect(shown(after, '01/r1/amount', '01/r27/amount')).toEqual(['7.00', '1.00']);
    expect(shown(before, '01/r1/amount')).toEqual(['1.00']);
    checker.apply([typing('01/r1/amount', { kind: 'empty' })]);
    expect(checker.report().tables.get('01')?.entries.has('01/r1/amount')).toBe(false);
  });

  test('a table whose figures are again what they were is the table that it was', () => {
    const checker = open(table01({ r1: '1.00', r2: { amount: '2.00', origin: 'linked' }, r27: '3.00' }));
    const before = checker.report().tables.get('01');
    checker.apply([typing('01/r1/amount', '7.00'), typing('01/r3/amount', '7.00'), typing('01/r2/amount', '2.00')]);
    checker.apply([typing('01/r1/amount', '1.00'), typing('01/r3/amount', { kind: 'empty' }), typing('01/r2/amount', '2.00', 'linked')]);
    expect(checker.report().tables.get('01')).toBe(before);
    checker.apply([typing('01/r2/amount', '2.00')]);
    expect(checker.report().tables.get('01')?.origins.size).toBe(0);
  });

  test('a sum that stays the same has not changed', () => {
    const sum = defined(one('r27'), one('r1', 'r2'));
    const checker = openChecker(under(sum), reportOf(table01({ r1: '1.00', r2: '2.00', r27: { origin: 'derived' } })));
    const moved = [typing('01/r1/amount', '2.00'), typing('01/r2/amount', '1.00')];
    expect(checker.apply(moved).figures).toEqual(['01/r1/amount', '01/r2/amount']);
    expect(shown(checker.report(), '01/r27/amount')).toEqual(['3.00']);
    expect(checker.apply([typing('01/r1/amount', '1.00'), typing('01/r2/amount', '2.00')]).figures).toEqual(['01/r1/amount', '01/r2/amount']);
    expect(checker.apply([typing('01/r2/amount', '2.50')]).figures).toEqual(['01/r2/amount', '01/r27/amount']);
  });

  test('and has where it is exact now, or was', () => {
    const sum = defined(one('r27'), one('r1'));
    const exactly = (exact: boolean) => typing('01/r1/amount', printed('1.00', exact));
    for (const looks of [false, true]) {
      const checker = openChecker(under(sum), reportOf(table01({ r1: '1.00', r27: { origin: 'derived' } })));
      const look = () => (looks ? shown(checker.report(), '01/r27/amount') : undefined);
      look();
      expect(checker.apply([exactly(true)]).figures).toEqual(['01/r1/amount', '01/r27/amount']);
      look();
      expect(checker.apply([exactly(false)]).figures).toEqual(['01/r1/amount', '01/r27/amount']);
      expect(shown(checker.report(), '01/r27/amount')).toEqual(['1.00']);
    }
  });

  test('no digit is lost on the way through sums that no double holds', () => {
    const checker = openChecker(under(related(one('r27'), 'equal', one('r1', 'r2'))), reportOf(table01({})));
    const large = printed('900719925.4740991', true);
    checker.apply([typing('01/r1/amount', large)]);
    checker.apply([typing('01/r2/amount', printed('900719925.4740990', true))]);
    checker.apply([typing('01/r2/amount', { kind: 'empty' })]);
    checker.apply([typing('01/r27/amount', large)]);
    expect(checker.evaluations().map(({ outcome }) => outcome)).toEqual(['proved']);
  });

  test('an unreadable figure leaves its rule unjudged until it can be read again', () => {
    const checker = open(table01({ r1: '1.00', r27: '9.00' }));
    const unreadable = checker.apply([typing('01/r2/amount', { kind: 'text', text: '无' })]);
    expect(keysOf(unreadable)).toEqual({ appeared: ['unreadable/01/r2/amount'], changed: [], gone: ['t/p'] });
    expect(keysOf(checker.apply([typing('01/r2/amount', '2.00')]))).toEqual({ appeared: ['t/p'], changed: [], gone: ['unreadable/01/r2/amount'] });
  });

  test('a rule whose last amount goes says nothing', () => {
    const checker = open(table01({ r1: '1.00' }));
    expect(keysOf(checker.apply([typing('01/r1/amount', { kind: 'structural' })])).gone).toEqual(['t/p']);
    expect(checker.evaluations()).toEqual([]);
  });
});

describe('following tables', () => {
  const open = (table: Table) => openChecker(under(ROLL_UP), { set: 'shanxi-2024', tables: new Map([['05', table]]) } satisfies Report);

  test('a line is inserted and removed', () => {
    const checker = open(table05({ total: '1.00', '208': '1.00' }, ['208']));
    expect(checker.findings()).toEqual([]);
    expect(keysOf(checker.apply([{ kind: 'table', table: table05({ total: '1.00', '208': '1.00', '210': '2.00' }, ['208', '210']) }])).appeared).toEqual(['up/p/total/basic']);
    expect(keysOf(checker.apply([{ kind: 'table', table: table05({ total: '1.00', '208': '1.00' }, ['208']) }])).gone).toEqual(['up/p/total/basic']);
  });

  test('a new parent has a rule, and a parent without children has none', () => {
    const checker = open(table05({ total: '1.00', '208': '1.00' }, ['208']));
    const under208 = table05({ total: '1.00', '208': '1.00', '20801': '3.00' }, ['208', '20801']);
    expect(keysOf(checker.apply([{ kind: 'table', table: under208 }])).appeared).toEqual(['up/p/208/basic']);
    expect(checker.evaluations().map(({ key }) => key)).toEqual(['up/p/total/basic', 'up/p/208/basic']);
    expect(keysOf(checker.apply([{ kind: 'table', table: table05({ total: '1.00', '208': '1.00' }, ['208']) }])).gone).toEqual(['up/p/208/basic']);
    expect(checker.evaluations().map(({ key }) => key)).toEqual(['up/p/total/basic']);
  });

  test('a rule that reads the same figures keeps its finding', () => {
    const checker = open(table05({ total: '9.00', '208': '1.00' }, ['208']));
    const [before] = checker.findings();
    const delta = checker.apply([{ kind: 'table', table: table05({ total: '9.00', '208': '1.00', '20801': '1.00' }, ['208', '20801']) }]);
    expect(keysOf(delta)).toEqual({ appeared: [], changed: [], gone: [] });
    expect(checker.findings()[0]).toBe(before);
  });

  test('another code on the same row is another line', () => {
    const checker = open(table05({ total: '1.00', '208': '1.00' }, ['208']));
    const renumbered: Table = { ...table05({ total: '1.00', '208': '1.00' }, ['208']), lines: [{ row: '208', code: '20801', name: '' }] };
    checker.apply([{ kind: 'table', table: renumbered }]);
    expect(checker.evaluations()).toEqual([]);
    expect(shown(checker.report(), '05/208/basic')).toEqual(['1.00']);
  });

  test('the same code on another row is another line', () => {
    const checker = open(table05({ total: '1.00', '208': '1.00' }, ['208']));
    checker.apply([{ kind: 'table', table: { ...table05({ total: '1.00', '210': '1.00' }, []), lines: [{ row: '210', code: '208', name: '' }] } }]);
    expect(keysOf(checker.apply([typing('05/210/basic', '2.00')])).appeared).toEqual(['up/p/total/basic']);
  });

  test('new names change no rule, and are in the report', () => {
    const checker = open(table05({ total: '9.00', '208': '1.00' }, ['208']));
    const named: Table = { ...table05({ total: '9.00', '208': '1.00' }, ['208']), lines: [{ row: '208', code: '208', name: '新名' }] };
    expect(keysOf(checker.apply([{ kind: 'table', table: named }]))).toEqual({ appeared: [], changed: [], gone: [] });
    expect(checker.report().tables.get('05')?.lines).toEqual(named.lines);
  });

  test('a table goes, with all that was said of it, and comes back', () => {
    const table = table05({ total: '9.00', '208': '-1.00' }, ['208']);
    const checker = open(table);
    expect(checker.findings().map(({ key }) => key)).toEqual(['up/p/total/basic', 'negative/05/208/basic']);
    expect(keysOf(checker.apply([{ kind: 'table-removed', form: '05' }])).gone.sort()).toEqual(['negative/05/208/basic', 'up/p/total/basic']);
    expect([checker.findings(), checker.evaluations(), [...checker.report().tables.keys()]]).toEqual([[], [], []]);
    expect(keysOf(checker.apply([{ kind: 'table-removed', form: '05' }]))).toEqual({ appeared: [], changed: [], gone: [] });
    expect(keysOf(checker.apply([{ kind: 'table', table }])).appeared.sort()).toEqual(['negative/05/208/basic', 'up/p/total/basic']);
  });

  test('figures of lines that go take their findings along', () => {
    const checker = open(table05({ total: '0.00', '208': '-1.00' }, ['208']));
    expect(keysOf(checker.apply([{ kind: 'table', table: table05({ total: '0.00' }, []) }])).gone).toContain('negative/05/208/basic');
    expect(checker.findings()).toEqual([]);
  });

  test('a table of no declared form is kept and not judged', () => {
    const checker = open(table05({}, []));
    const table: Table = { form: '99', lines: [], entries: new Map(), origins: new Map() };
    expect(keysOf(checker.apply([{ kind: 'table', table }, typing('99/a/b', '1.00')]))).toEqual({ appeared: [], changed: [], gone: [] });
    expect(checker.report().tables.get('99')).toBe(table);
  });

  test('an edit before the table goes, in one batch, leaves nothing behind', () => {
    const checker = open(table05({ total: '1.00', '208': '1.00' }, ['208']));
    const delta = checker.apply([typing('05/208/basic', '-5.00'), { kind: 'table-removed', form: '05' }]);
    expect([keysOf(delta), delta.figures]).toEqual([{ appeared: [], changed: [], gone: [] }, []]);
  });

  test('cells get their formulas with the lines and lose them', () => {
    const rollUp = defined(of('05', here, here), of('05', children, here), eachParent('05', 'basic'));
    const derived = (codes: readonly string[], figures: Readonly<Record<string, string>>): Table => ({ ...table05(figures, codes), origins: new Map([['05/208/basic', 'derived']]) });
    const checker = openChecker(under(rollUp), { set: 'shanxi-2024', tables: new Map([['05', derived(['208'], { '208': '4.00' })]]) });
    expect(shown(checker.report(), '05/208/basic')).toEqual(['4.00']);
    checker.apply([{ kind: 'table', table: derived(['208', '20801'], { '208': '4.00', '20801': '3.00' }) }]);
    expect(shown(checker.report(), '05/208/basic')).toEqual(['3.00']);
    checker.apply([typing('05/20801/basic', '5.00')]);
    expect(shown(checker.report(), '05/208/basic')).toEqual(['5.00']);
    checker.apply([{ kind: 'table', table: derived(['208'], { '208': '4.00' }) }]);
    expect(shown(checker.report(), '05/208/basic')).toEqual(['4.00']);
  });
});

describe('what another broken rule implies', () => {
  const first = related(one('r27'), 'equal', one('r1'), { id: 'first' });
  const second = related(one('r28'), 'equal', one('r2'), { id: 'second', impliedBy: ['first'] });
  const both = table01({ r27: '9.00', r1: '1.00', r28: '9.00', r2: '1.00' });

  test('is not said while that is broken', () => {
    expect(checkReport(under(first, second), reportOf(both)).findings.map(({ key }) => key)).toEqual(['first/p']);
    expect(checkReport(under(second, first), reportOf(both)).evaluations().map(({ key, outcome }) => `${key} ${outcome}`)).toEqual(['second/p inconsistent', 'first/p inconsistent']);
  });

  test('is not said while one of several is', () => {
    expect(checkReport(under(first, { ...second, impliedBy: ['none', 'first'] }), reportOf(both)).findings.map(({ key }) => key)).toEqual(['first/p']);
  });

  test('is said as soon as the one of several that was broken is mended', () => {
    const checker = openChecker(under(first, { ...second, impliedBy: ['none', 'first'] }), reportOf(both));
    expect(keysOf(checker.apply([typing('01/r1/amount', '9.00')]))).toEqual({ appeared: ['second/p'], changed: [], gone: ['first/p'] });
  });

  test('is said as soon as that is mended, and not any more when it breaks again', () => {
    const checker = openChecker(under(first, second), reportOf(both));
    expect(keysOf(checker.apply([typing('01/r1/amount', '9.00')]))).toEqual({ appeared: ['second/p'], changed: [], gone: ['first/p'] });
    expect(keysOf(checker.apply([typing('01/r1/amount', '1.00')]))).toEqual({ appeared: ['first/p'], changed: [], gone: ['second/p'] });
  });

  test('is said when that is mended after it was broken in one way and another', () => {
    const checker = openChecker(under(first, second), reportOf(both));
    checker.apply([typing('01/r1/amount', '2.00')]);
    checker.apply([typing('01/r1/amount', '3.00')]);
    expect(keysOf(checker.apply([typing('01/r1/amount', '9.00')]))).toEqual({ appeared: ['second/p'], changed: [], gone: ['first/p'] });
  });

  test('is said where that is but 尾差, advice or not judged', () => {
    const rounding = table01({ r27: '1.01', r1: '1.00', r28: '9.00', r2: '1.00' });
    expect(checkReport(under(first, second), reportOf(rounding)).findings.map(({ key }) => key)).toEqual(['first/p', 'second/p']);
    const advised = { ...first, advice: true };
    expect(checkReport(under(advised, second), reportOf(both)).findings.map(({ key }) => key)).toEqual(['first/p', 'second/p']);
  });

  test('is said when the last of several broken ones is mended, or its table goes', () => {
    const more = related(one('r29'), 'equal', of('05', 'total', 'total'), { id: 'first', part: 'q' });
    const checker = openChecker(under(first, more, second), reportOf({ ...both, '05': { figures: { total: { total: '4.00' } } } }));
    expect(checker.findings().map(({ key }) => key)).toEqual(['first/p', 'first/q']);
    expect(keysOf(checker.apply([typing('01/r1/amount', '9.00')]))).toEqual({ appeared: [], changed: [], gone: ['first/p'] });
    expect(keysOf(checker.apply([{ kind: 'table-removed', form: '05' }]))).toEqual({ appeared: ['second/p'], changed: [], gone: ['first/q'] });
  });
});

describe('the order of findings', () => {
  test('is that of the declaration: identities, single figures by table, codes, sets of rules', () => {
    const tables: Tables = {
      '05': { lines: [...lines('2080'), { code: '210', name: '' }], figures: { '210': { basic: '-1.00', project: { text: '无' } } } },
      ...table01({ r27: '9.00', r1: '-1.00' }),
    };
    expect(checkReport(under(ROLL_UP, TIE), reportOf(tables)).findings.map(({ key }) => key)).toEqual([
      'up/p/total/basic', 't/p', 'negative/01/r1/amount', 'negative/05/210/basic', 'unreadable/05/210/project', 'C-a/length/05/2080',
    ]);
  });
});
