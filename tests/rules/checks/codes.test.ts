import { type Table, lineKeys } from '../../../src/report';
import { type CodeFinding, checkReport, openChecker } from '../../../src/rules';
import { printed, typing, under } from '../support/chosen';

type Written = readonly (string | readonly [code: string, name: string])[];

function tableOf(written: Written, figures: Readonly<Record<string, string>> = {}): Table {
  const pairs = written.map((line) => (typeof line === 'string' ? ([line, ''] as const) : line));
  const keys = lineKeys(pairs.map(([code]) => code));
  return {
    form: '05', lines: pairs.map(([code, name], i) => ({ row: keys[i] ?? '', code, name })), origins: new Map(),
    entries: new Map(Object.entries(figures).map(([row, text]) => [`05/${row}/basic`, printed(text)])),
  };
}

function codesOf(table: Table, nameOf?: (code: string) => string | undefined): CodeFinding[] {
  const report = { set: 'shanxi-2024', tables: new Map([['05', table]]) };
  return checkReport(under(), report, nameOf === undefined ? {} : { nameOf }).findings.filter((finding) => finding.kind === 'code');
}

function problems(table: Table, nameOf?: (code: string) => string | undefined): string[] {
  return codesOf(table, nameOf).map(({ key, row, verdict, severity }) => `${key.replace('C-a/', '')} at ${row}: ${verdict} ${severity}`);
}

describe('科目代码', () => {
  test('three, five or seven digits, each below its parent, ascending', () => {
    expect(problems(tableOf(['208', '20801', '2080106', '20805', '210']))).toEqual([]);
    expect(problems({ ...tableOf([]), form: '05' })).toEqual([]);
  });

  test.each(['2', '20', '2080', '208010', '20801061', '208010601', '20A', '２０８', ' 208'])('%j is no code', (code) => {
    const [found] = codesOf(tableOf([[code, '名']]));
    expect(found).toMatchObject({ kind: 'code', rule: 'C-a', part: 'length', form: '05', row: code, column: 'code', verdict: 'inconsistent', severity: 'warning', cells: [], problem: { kind: 'length', code, name: '名' } });
  });

  test('a line that holds something must have one', () => {
    expect(problems(tableOf([['', '社会保障'], ['', ''], ['', ' ']]))).toEqual(['missing/05/?1 at ?1: inconsistent warning']);
    expect(problems(tableOf(['', ''], { '?2': '1.00' }))).toEqual(['missing/05/?2 at ?2: inconsistent warning']);
    expect(codesOf(tableOf([['', '社会保障']]))).toMatchObject([{ problem: { kind: 'missing', name: '社会保障' } }]);
  });

  test('a missing parent is asked for once, and its own parent too', () => {
    expect(codesOf(tableOf(['2080106', '2080109', '210', '21011'])).map(({ problem, row }) => [row, problem])).toEqual([
      ['2080106', { kind: 'parent', code: '20801', children: ['2080106', '2080109'] }],
      ['2080106', { kind: 'parent', code: '208', children: ['2080106', '2080109'] }],
    ]);
    expect(problems(tableOf(['208', '2080106']))).toEqual(['parent/05/20801 at 2080106: inconsistent warning']);
    expect(problems(tableOf(['2080106', '20801']))).toEqual(['parent/05/208 at 20801: inconsistent warning', 'order/05/20801 at 20801: inconsistent warning']);
  });

  test('a line below a higher code is out of order', () => {
    expect(codesOf(tableOf(['210', ['208', '社会保障'], '221']))).toMatchObject([
      { row: '208', verdict: 'inconsistent', severity: 'warning', problem: { kind: 'order', code: '208', name: '社会保障', after: '210' } },
    ]);
    expect(codesOf(tableOf(['221', '208', '210'])).map(({ problem }) => problem)).toMatchObject([{ kind: 'order', after: '221', code: '208' }]);
    // What is no code has no place in the order.
    expect(problems(tableOf(['208', '9', '210'])).filter((text) => text.startsWith('order'))).toEqual([]);
  });

  test('a code used twice is an error, at its second line', () => {
    expect(codesOf(tableOf(['208', ['208', '再次'], '208', '210']))).toMatchObject([
      { key: 'C-a/duplicate/05/208', row: '208#2', verdict: 'inconsistent', severity: 'error', problem: { kind: 'duplicate', code: '208', name: '再次', rows: ['208', '208#2', '208#3'] } },
    ]);
  });

  test('tables whose rows are fixed have no codes to check', () => {
    const report = { set: 'shanxi-2024', tables: new Map([['01', { ...tableOf(['9', '9', '']), form: '01' }], ['P', { ...tableOf([]), form: 'P' }]]) };
    expect(checkReport(under(), report, { nameOf: () => '他名' }).findings.filter(({ part }) => part !== 'length' && part !== 'name')).toEqual([]);
  });
});

describe('科目名称', () => {
  const nameOf = (code: string) => ({ '208': '社会保障和就业支出', '210': '卫生（健康）支出' })[code];

  test('another name than the classification’s is worth a look', () => {
    expect(codesOf(tableOf([['208', '社会保障']]), nameOf)).toMatchObject([{
      key: 'C-a/name/05/208', verdict: 'advice', severity: 'warning', problem: { kind: 'name', code: '208', name: '社会保障', known: '社会保障和就业支出' },
    }]);
  });

  test('a code that nobody named is asked about at the cell of its name, never an error', () => {
    expect(codesOf(tableOf([['213', ''], ['208', '']]), nameOf)).toMatchObject([{ part: 'order' }, { key: 'C-a/unnamed/05/213', verdict: 'advice', severity: 'warning', column: 'name', problem: { kind: 'unnamed', code: '213' } }]);
  });

  test.each<[code: string, name: string]>([
    ['208', '社会保障和就业支出'],
    ['208', ' 社会保障和　就业支出 '],
    ['210', '卫生(健康)支出'],
    ['210', '卫生（健康）支出'],
    ['208', ''],
    ['208', '  '],
    ['221', '任何名称'],
  ])('%s %j is none', (code, name) => expect(codesOf(tableOf([[code, name]]), nameOf)).toEqual([]));

  test('without a classification names are not checked', () => expect(codesOf(tableOf([['208', '社会保障']]))).toEqual([]));
});

describe('a list that is complete', () => {
  const isListed = (code: string) => code === '208' || code === '20801';
  const unlisted = (written: Written) => checkReport(under(), { set: 'shanxi-2024', tables: new Map([['05', tableOf(written)]]) }, { isListed }).findings.filter(({ part }) => part === 'unlisted');

  test('asks after a code that it does not hold, and after what is no code not', () => {
    expect(unlisted(['208', '20801', ['20805', '养老'], '2080'])).toMatchObject([{
      key: 'C-a/unlisted/05/20805', rule: 'C-a', row: '20805', verdict: 'advice', severity: 'info', problem: { kind: 'unlisted', code: '20805', name: '养老' },
    }]);
    expect(unlisted(['208', ['', '社会保障']])).toEqual([]);
  });
});

describe('following the lines', () => {
  const open = (table: Table) => openChecker(under(), { set: 'shanxi-2024', tables: new Map([['05', table]]) });

  test('a line without a code says so as soon as it holds a figure', () => {
    const checker = open(tableOf(['208', '']));
    expect(checker.apply([typing('05/?2/basic', '1.00')]).appeared.map(({ key }) => key)).toEqual(['C-a/missing/05/?2']);
    expect(checker.apply([typing('05/?2/project', '1.00')])).toMatchObject({ appeared: [], changed: [], gone: [] });
    expect(checker.apply([typing('05/?2/project', { kind: 'empty' }), typing('05/?2/basic', { kind: 'empty' })]).gone).toEqual(['C-a/missing/05/?2']);
  });

  test('a finding that says the same again has not changed', () => {
    const checker = open(tableOf(['2080', '208']));
    const [before] = checker.findings();
    expect(checker.apply([{ kind: 'table', table: tableOf(['2080', '208', '210']) }])).toMatchObject({ appeared: [], changed: [], gone: [] });
    expect(checker.findings()[0]).toBe(before);
    expect(checker.apply([{ kind: 'table', table: tableOf([['2080', '名'], '208', '210']) }]).changed.map(({ key }) => key)).toEqual(['C-a/length/05/2080']);
  });

  test('what is said of lines goes with the table', () => {
    const checker = open(tableOf(['2080']));
    expect(checker.apply([{ kind: 'table-removed', form: '05' }]).gone).toEqual(['C-a/length/05/2080']);
    expect(checker.findings()).toEqual([]);
  });
});
