import type { Identity } from '../../../src/forms';
import { children, codes, eachCode, eachLine, eachParent, eachRow, filled, here, minus, of, sameCode } from '../../../src/forms/language/build';
import { type Table, figureId, lineKeys } from '../../../src/report';
import { type Delta, checkReport, openChecker } from '../../../src/rules';
import { type Tables, broken, defined, findings, identity, one, printed, related, shown, table01, typing, under } from '../support/chosen';
import { lines, reportOf } from '../support/reports';

function table(form: string, written: readonly string[], figures: Readonly<Record<string, string>>, column = 'basic'): Table {
  const keys = lineKeys(written);
  return {
    form, lines: written.map((code, i) => ({ row: keys[i] ?? '', code, name: '' })), origins: new Map(),
    entries: new Map(Object.entries(figures).map(([row, text]) => [figureId(form, row, column), printed(text)])),
  };
}
function open(rules: readonly Identity[], ...tables: Table[]) {
  return openChecker(under(...rules), { set: 'shanxi-2024', tables: new Map(tables.map((one) => [one.form, one])) });
}
function keysOf({ appeared, changed, gone }: Delta) {
  return { appeared: appeared.map(({ key }) => key), changed: changed.map(({ key }) => key), gone: [...gone] };
}
const NOTHING = { appeared: [], changed: [], gone: [] };
const income = (figures: Readonly<Record<string, string>>) => table('01', [], figures, 'amount');

describe('a rule reads the lines that there are now', () => {
  const rollUp = identity({ id: 'up', over: eachParent('05', 'basic'), left: of('05', here, here), right: of('05', children, here) });

  test('another line in the place of one', () => {
    const checker = open([rollUp], table('05', ['20801', '2080106'], { '20801': '1.00', '2080106': '1.00' }));
    expect(keysOf(checker.apply([{ kind: 'table', table: table('05', ['20801', '2080109'], { '20801': '1.00', '2080109': '3.00' }) }])).appeared).toContain('up/p/20801/basic');
    expect(keysOf(checker.apply([typing('05/2080109/basic', '1.00')])).gone).toEqual(['up/p/20801/basic']);
  });

  test('the last of several addends is another', () => {
    const three = table('05', ['20801', '2080106', '2080107'], { '20801': '2.00', '2080106': '1.00', '2080107': '1.00' });
    const checker = open([rollUp], three);
    const other = table('05', ['20801', '2080106', '2080108'], { '20801': '2.00', '2080106': '1.00', '2080108': '9.00' });
    expect(keysOf(checker.apply([{ kind: 'table', table: other }])).appeared).toContain('up/p/20801/basic');
  });

  test('a condition on other lines', () => {
    const rule = related(one('r27'), 'equal', one('r28'), { when: filled(of('05', codes('208', '210'), 'basic')) });
    const checker = open([rule], income({ r27: '5.00' }), table('05', ['208'], { '208': '1.00' }));
    expect(keysOf(checker.apply([{ kind: 'table', table: table('05', ['210'], {}) }])).gone).toEqual(['t/p']);
    expect(keysOf(checker.apply([typing('05/210/basic', '1.00')])).appeared).toEqual(['t/p']);
  });
});

describe('a rule that went', () => {
  const tie = related(one('r27'), 'equal', of('05', 'total', 'basic'), { id: 'tie' });
  const own = related(one('r27'), 'equal', one('r1'), { id: 'own' });
  const start = [income({ r27: '5.00', r1: '5.00' }), table('05', [], { total: '5.00' })] as const;

  test('says nothing when a figure that it read is edited', () => {
    const checker = open([tie], ...start);
    checker.apply([{ kind: 'table-removed', form: '05' }]);
    expect(keysOf(checker.apply([typing('01/r27/amount', '6.00')]))).toEqual(NOTHING);
  });

  test('leaves a sum that is as wide as its print, no wider', () => {
    const set = under(defined(one('r27'), of('05', 'total', 'basic'), undefined, { id: 'sum' }), related(one('r27'), 'equal', one('r28')));
    const table01: Table = { ...income({ r27: '0.01', r28: '5.00' }), origins: new Map([[figureId('01', 'r27', 'amount'), 'derived']]) };
    // 0.005 is rounded once more: 0.01, by up to 0.0055 off.
    const checker = openChecker(set, { set: set.id, tables: new Map([['01', table01], ['05', table('05', [], { total: '0.005' })]]) });
    const widths = (): readonly string[] => checker.findings().flatMap((finding) => (finding.kind === 'identity' && finding.rule === 't' ? [finding.allowed.toFixed()] : []));
    expect(widths()).toEqual(['0.0105']);
    checker.apply([{ kind: 'table-removed', form: '05' }]);
    expect(widths()).toEqual(['0.01']);
    checker.settle();
    expect(checker.findings()).toEqual(checkReport(set, checker.report()).findings);
  });

  test('follows its figures again when it comes back', () => {
    for (const rules of [[tie], [tie, own], [own, tie]]) {
      const checker = open(rules, ...start);
      checker.apply([{ kind: 'table-removed', form: '05' }]);
      checker.apply([{ kind: 'table', table: start[1] }]);
      expect(keysOf(checker.apply([typing('01/r27/amount', '6.00')])).appeared).toContain('tie/p');
      checker.apply([{ kind: 'table-removed', form: '05' }]);
      checker.apply([{ kind: 'table', table: start[1] }]);
      expect(keysOf(checker.apply([typing('01/r27/amount', '5.00')])).gone).toContain('tie/p');
    }
  });

  test('leaves the other rules of its figures in force', () => {
    for (const rules of [[tie, own], [own, tie]]) {
      const checker = open(rules, ...start);
      checker.apply([{ kind: 'table-removed', form: '05' }]);
      expect(keysOf(checker.apply([typing('01/r27/amount', '6.00')]))).toEqual({ ...NOTHING, appeared: ['own/p'] });
      expect(keysOf(checker.apply([typing('01/r1/amount', '6.00')]))).toEqual({ ...NOTHING, gone: ['own/p'] });
    }
  });

  test('says nothing when a figure of its condition is edited', () => {
    const lineRule = related(of('05', here, 'basic'), 'equal', of('05', here, 'project'), { id: 'line', over: eachLine('05'), when: filled(one('r1', 'r2')) });
    const still = related(one('r27'), 'equal', one('r28'), { id: 'still', when: filled(one('r2')) });
    const checker = open([lineRule, still], income({ r27: '5.00' }), table('05', ['208'], { '208': '1.00' }));
    checker.apply([{ kind: 'table-removed', form: '05' }]);
    expect(keysOf(checker.apply([typing('01/r1/amount', '1.00')]))).toEqual(NOTHING);
    expect(keysOf(checker.apply([typing('01/r2/amount', '1.00')]))).toEqual({ ...NOTHING, appeared: ['still/p'] });
  });

  test('does not come back with half of its tables', () => {
    const checker = open([tie], ...start);
    checker.apply([{ kind: 'table-removed', form: '05' }]);
    checker.apply([{ kind: 'table-removed', form: '01' }]);
    expect(keysOf(checker.apply([{ kind: 'table', table: income({ r27: '5.00' }) }]))).toEqual(NOTHING);
    expect(checker.evaluations()).toEqual([]);
  });

  test('takes the formula of its cell along', () => {
    const rollUp = defined(of('05', here, here), of('05', children, here), eachParent('05', 'basic'), { id: 'up' });
    const checker = open([rollUp], table('05', ['208', '20801'], { '208': '5.00', '20801': '3.00' }));
    expect(checker.findings().map(({ key }) => key)).toContain('overtyped/05/208/basic');
    expect(keysOf(checker.apply([{ kind: 'table', table: table('05', ['208'], { '208': '5.00' }) }])).gone).toContain('overtyped/05/208/basic');
  });
});

describe('rules follow the table that they are repeated over, whatever they read', () => {
  const reading = of('03', sameCode, 'basic');
  const [fixed, printedLines] = [table('04', [], {}), table('05', ['208', '20801'], {})];
  test.each<[name: string, rule: Identity, over: Table, key: string]>([
    ['rows', identity({ over: eachRow('04', ['r40']), left: reading, right: [] }), fixed, 't/p/r40'],
    ['lines', identity({ over: eachLine('05'), left: reading, right: [] }), printedLines, 't/p/208'],
    ['parents', identity({ over: eachParent('05', 'basic'), left: reading, right: [] }), printedLines, 't/p/208/basic'],
    ['codes', identity({ over: eachCode(['05'], 'class'), left: reading, right: [] }), printedLines, 't/p/208'],
  ])('%s', (_, rule, over, key) => {
    const checker = open([rule], table('03', ['208', '20801', '210'], { '208': '1.00', '210': '2.00' }));
    const evaluated = () => checker.evaluations().map((evaluation) => evaluation.key);
    expect(evaluated()).toEqual([]);
    checker.apply([{ kind: 'table', table: over }]);
    expect(evaluated()).toContain(key);
    checker.apply([{ kind: 'table-removed', form: over.form }]);
    expect(evaluated()).toEqual([]);
  });

  test.each<[name: string, rule: Identity, key: string]>([
    ['lines', identity({ over: eachLine('05'), left: reading, right: [] }), 't/p/210'],
    ['parents', identity({ over: eachParent('05', 'basic'), left: reading, right: [] }), 't/p/210/basic'],
    ['codes', identity({ over: eachCode(['05'], 'class'), left: reading, right: [] }), 't/p/210'],
  ])('%s that are inserted', (_, rule, key) => {
    const checker = open([rule], table('03', ['208', '210'], { '208': '1.00', '210': '2.00' }), table('05', ['208', '20801'], {}));
    checker.apply([{ kind: 'table', table: table('05', ['208', '20801', '210', '21001'], {}) }]);
    expect(checker.evaluations().map((evaluation) => evaluation.key)).toContain(key);
  });
});

describe('within one batch', () => {
  test('a table that goes and comes back has changed, not gone', () => {
    const rule = related(of('05', 'total', 'basic'), 'equal', of('05', 'total', 'project'), { id: 'r' });
    const before = table('05', ['2080'], { total: '-4.00' });
    const checker = open([rule], before);
    const delta = keysOf(checker.apply([{ kind: 'table-removed', form: '05' }, { kind: 'table', table: before }]));
    expect([delta.appeared, delta.gone]).toEqual([[], []]);
    expect(checker.findings().map(({ key }) => key)).toEqual(['r/p', 'negative/05/total/basic', 'C-a/length/05/2080']);
  });

  test('what is said of a figure stays while other lines come', () => {
    const checker = open([], table('05', ['208'], { total: '-4.00' }));
    expect(keysOf(checker.apply([{ kind: 'table', table: table('05', ['208', '210'], { total: '-4.00' }) }]))).toEqual(NOTHING);
    expect(keysOf(checker.apply([{ kind: 'table', table: table('05', [], { total: '-4.00' }) }]))).toEqual(NOTHING);
    expect(checker.findings().map(({ key }) => key)).toEqual(['negative/05/total/basic']);
  });

  test('an edit of a line that goes leaves nothing behind', () => {
    const checker = open([], table('05', ['208', '210'], {}));
    const delta = checker.apply([typing('05/210/basic', '-5.00'), { kind: 'table', table: table('05', ['208'], {}) }]);
    expect([keysOf(delta), delta.figures]).toEqual([NOTHING, []]);
  });

  test('the report keeps what a formula gives, whatever a table as read says', () => {
    const checker = openChecker(under(defined(one('r27'), one('r1'))), reportOf(table01({ r1: '1.00', r27: { origin: 'derived' } })));
    const stale = reportOf(table01({ r1: '1.00', r27: { amount: '9.00', origin: 'derived' } })).tables.get('01');
    if (stale === undefined) throw new Error('no table');
    checker.apply([{ kind: 'table', table: stale }]);
    expect(shown(checker.report(), '01/r27/amount')).toEqual(['1.00']);
  });

  test('a constant over a formula is typed', () => {
    const checker = openChecker(under(defined(one('r27'), one('r1'))), reportOf(table01({ r1: '1.00', r27: { origin: 'derived' } })));
    checker.apply([typing('01/r27/amount', '2.00')]);
    expect(checker.report().tables.get('01')?.origins.has('01/r27/amount')).toBe(false);
  });

  test('a table that comes and goes has never been there', () => {
    const checker = open([]);
    expect(keysOf(checker.apply([{ kind: 'table', table: table('05', ['2080'], { total: '-4.00' }) }, { kind: 'table-removed', form: '05' }]))).toEqual(NOTHING);
  });
});

describe('a computed cell', () => {
  const sum = defined(one('r27'), one('r1'));
  test('that is computed already has not changed', () => {
    const checker = openChecker(under(sum), reportOf(table01({ r1: '1.00', r27: { origin: 'derived' } })));
    expect(checker.apply([typing('01/r27/amount', '7.00', 'derived')]).figures).toEqual([]);
    expect(shown(checker.report(), '01/r27/amount')).toEqual(['1.00']);
  });
  test('that nothing computes is a figure like any other', () => {
    expect(findings([], table01({ r27: { amount: '-1.00', origin: 'derived' } })).map(({ key }) => key)).toEqual(['negative/01/r27/amount']);
    expect(findings([], table01({ r27: { text: '无', origin: 'derived' } })).map(({ key }) => key)).toEqual(['unreadable/01/r27/amount']);
  });
  test('has the first declared of its formulas, whichever came first', () => {
    const rollUp = defined(of('05', here, here), of('05', children, here), eachParent('05', 'basic'), { id: 'up' });
    const copied = defined(of('05', 'total', 'basic'), one('r1'), { kind: 'once' }, { id: 'copied' });
    const total = (written: readonly string[], figures: Readonly<Record<string, string>>): Table => ({ ...table('05', written, figures), origins: new Map([['05/total/basic', 'derived']]) });
    const checker = open([rollUp, copied], income({ r1: '7.00' }), total([], {}));
    expect(shown(checker.report(), '05/total/basic')).toEqual(['7.00']);
    checker.apply([{ kind: 'table', table: total(['208'], { '208': '2.00' }) }]);
    expect(shown(checker.report(), '05/total/basic')).toEqual(['2.00']);
    checker.apply([{ kind: 'table', table: total([], {}) }]);
    expect(shown(checker.report(), '05/total/basic')).toEqual(['7.00']);
  });
  test('goes back to the first declared of those that are left', () => {
    const rollUp = defined(of('05', here, here), of('05', children, here), eachParent('05', 'basic'), { id: 'up' });
    const second = defined(of('05', 'total', 'basic'), of('04', 'r39', 'total'), { kind: 'once' }, { id: 'second' });
    const third = defined(of('05', 'total', 'basic'), one('r1'), { kind: 'once' }, { id: 'third' });
    const stated = related(of('05', 'total', 'basic'), 'equal', one('r2'), { id: 'stated' });
    const total = (written: readonly string[]): Table => ({ ...table('05', written, { '208': '2.00' }), origins: new Map([['05/total/basic', 'derived']]) });
    const value = () => shown(checker.report(), '05/total/basic');
    const checker = open([rollUp, stated, second, third], income({ r1: '7.00', r2: '1.00' }), total([]));
    expect(value()).toEqual(['7.00']);
    checker.apply([{ kind: 'table', table: table('04', [], { r39: '5.00' }, 'total') }]);
    expect(value()).toEqual(['5.00']);
    checker.apply([{ kind: 'table', table: total(['208']) }]);
    expect(value()).toEqual(['2.00']);
    checker.apply([{ kind: 'table', table: total([]) }]);
    expect(value()).toEqual(['5.00']);
    checker.apply([{ kind: 'table-removed', form: '04' }]);
    expect(value()).toEqual(['7.00']);
  });
  test('in a circle does not move with edits elsewhere', () => {
    const circle = [defined(one('r27'), one('r28', 'r1')), defined(one('r28'), one('r27', 'r2'))];
    const checker = openChecker(under(...circle), reportOf(table01({ r1: '1.00', r27: { origin: 'derived' }, r28: { origin: 'derived' } })));
    const before = shown(checker.report(), '01/r27/amount', '01/r28/amount');
    expect(checker.apply([typing('01/r5/amount', '1.00')]).figures).toEqual(['01/r5/amount']);
    expect(checker.apply([typing('01/r6/amount', '1.00')]).figures).toEqual(['01/r6/amount']);
    expect(shown(checker.report(), '01/r27/amount', '01/r28/amount')).toEqual(before);
  });
  test('goes on computing after a circle', () => {
    const circle = [defined(one('r27'), one('r28', 'r1')), defined(one('r28'), one('r27'))];
    const checker = openChecker(under(...circle), reportOf(table01({ r1: '1.00', r27: { origin: 'derived' }, r28: '0.00' })));
    checker.apply([typing('01/r28/amount', '0.00', 'derived')]);
    checker.apply([typing('01/r28/amount', '2.00')]);
    expect(shown(checker.report(), '01/r27/amount')).toEqual(['3.00']);
  });

  test('keeps what its formula gave when what it is computed of goes with the same batch', () => {
    const rule = defined(one('r27'), of('05', 'total', 'basic'));
    const cell: Table = { ...income({}), origins: new Map([[figureId('01', 'r27', 'amount'), 'derived']]) };
    const checker = open([rule], table('05', [], { total: '5.00' }));
    checker.apply([{ kind: 'table', table: cell }, { kind: 'table-removed', form: '05' }]);
    expect(checker.report().tables.get('01')?.entries.get(figureId('01', 'r27', 'amount'))).toEqual(printed('5.00'));
  });
});

describe('what forms declare', () => {
  test('a set in 元 prints to the cent: nothing is rounded', () => {
    const rule = related(one('r1'), 'equal', one('r2'));
    const report = reportOf(table01({ r1: '1.01', r2: '1.00' }));
    const inYuan = { ...under(rule), money: { unit: '元' as const, places: 2, grouping: true } };
    expect(checkReport(under(rule), report).findings.map(({ verdict }) => verdict)).toEqual(['consistent']);
    expect(checkReport(inYuan, report).findings.map(({ verdict }) => verdict)).toEqual(['inconsistent']);
  });

  test('a row in 元 among 万元 is exact, and one in 万元 among 元 is not', () => {
    const forms = (unit: string) => shanxiWith((row) => (row === 'r1' || row === 'r2' ? unit : undefined));
    const rule = related(one('r1'), 'equal', one('r2'));
    const report = reportOf(table01({ r1: '1.01', r2: '1.00' }));
    expect(checkReport({ ...under(rule), forms: forms('元') }, report).findings.map(({ verdict }) => verdict)).toEqual(['inconsistent']);
    expect(checkReport({ ...under(rule), forms: forms('万元'), money: { unit: '元', places: 2, grouping: true } }, report).findings.map(({ verdict }) => verdict)).toEqual(['consistent']);
  });

  test('cells that are never filled have no figures', () => {
    const rule = related(of('P', 'income', 'previous', 'budget', 'value'), 'equal', one('r31'));
    expect(broken([rule], { ...table01({ r31: '5.00' }), P: { figures: { income: { previous: '4.00' } } } }).cells.map(({ figure }) => figure)).toEqual(['P/income/previous', '01/r31/amount']);
    expect(broken([rule], { ...table01({ r31: '5.00' }), P: { figures: {} } }).cells.map(({ figure }) => figure)).toEqual(['P/income/previous', '01/r31/amount']);
  });

  function shanxiWith(unitOf: (row: string) => string | undefined) {
    return under().forms.map((form) => (form.body.kind !== 'fixed' ? form : {
      ...form, body: { ...form.body, lanes: form.body.lanes.map((lane) => ({ ...lane, rows: lane.rows.map((row) => ({ ...row, ...(unitOf(row.key) === undefined ? {} : { unit: unitOf(row.key) ?? '' }) })) })) },
    }));
  }
});

describe('findings in detail', () => {
  test('what is subtracted on the left', () => {
    const found = broken([related([...one('r27'), ...minus(one('r28'))], 'equal', one('r1'))], table01({ r27: '9.00', r28: '2.00', r1: '5.00' }));
    expect([found.reported, found.expected, found.difference].map(String)).toEqual(['7', '5', '2']);
  });
  test('—— is left out of a side that has a figure, as an empty cell is', () => {
    const found = broken([related(one('r27'), 'equal', one('r1', 'r2'))], table01({ r27: '9.00', r1: '2.00', r2: '——' }));
    expect(found.cells.map(({ figure }) => figure)).toEqual(['01/r27/amount', '01/r1/amount']);
  });
  test('codes of several tables are in their order, whichever prints them first', () => {
    const tables: Tables = { '05': { lines: lines('221', '208'), figures: { '221': { total: '1.00' }, '208': { total: '1.00' } } }, '08': { lines: lines('210'), figures: { '210': { total: '1.00' } } } };
    const rule = related(of('05', sameCode, 'total'), 'at-least', of('08', sameCode, 'total'), { over: eachCode(['05', '08'], 'class') });
    expect(checkReport(under(rule), reportOf(tables)).evaluations().map(({ key }) => key)).toEqual(['t/p/208', 't/p/210', 't/p/221']);
  });
});
