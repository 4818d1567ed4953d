import type { Identity } from '../../../src/forms';
import { children, codes, eachCode, eachColumn, eachLine, eachParent, eachRow, here, minus, of, plus, sameCode } from '../../../src/forms/language/build';
import { instantiate } from '../../../src/rules';
import { type Tables, identity, one, under } from '../support/chosen';
import { lines, reportOf } from '../support/reports';

const table05: Tables = { '05': { lines: lines('208', '20801', '2080106', '2080109', '210', '2101'), figures: {} } };

/** `05-x/line/208: +05/208/total = +05/208/basic +05/208/project` */
function instances(declared: Identity, tables: Tables): string[] {
  const side = (figures: readonly { readonly figure: string; readonly sign: 1 | -1 }[]) => figures.map(({ figure, sign }) => `${sign === 1 ? '+' : '-'}${figure}`).join(' ');
  return instantiate(under(declared), reportOf(tables)).map(({ key, left, right }) => `${key}: ${side(left)} = ${side(right)}`);
}

describe('an identity is repeated over', () => {
  test('nothing', () => {
    expect(instances(identity({ left: one('r1'), right: plus(one('r2'), minus(one('r3'))) }), { '01': { figures: {} } })).toEqual(['t/p: +01/r1/amount = +01/r2/amount -01/r3/amount']);
  });

  test('columns', () => {
    const declared = identity({ over: eachColumn('basic', 'project'), left: of('05', 'total', here), right: of('05', children, here) });
    expect(instances(declared, table05)).toEqual(['t/p/basic: +05/total/basic = ', 't/p/project: +05/total/project = ']);
  });

  test('rows, and rows by columns', () => {
    expect(instances(identity({ over: eachRow('01', ['r39', 'r40', 'r999']), left: of('01', here, 'amount'), right: of('05', sameCode, 'total') }), { ...table05, '01': { figures: {} } })).toEqual([
      't/p/r39: +01/r39/amount = +05/208/total', 't/p/r40: +01/r40/amount = +05/210/total',
    ]);
    expect(instances(identity({ over: eachRow('10', ['r2'], 'budget', 'actual'), left: of('10', here, here), right: of('10', ['r3', 'r8'], here) }), { '10': { figures: {} } })).toEqual([
      't/p/r2/budget: +10/r2/budget = +10/r3/budget +10/r8/budget', 't/p/r2/actual: +10/r2/actual = +10/r3/actual +10/r8/actual',
    ]);
  });

  test('lines, 合计 first where it is one of them', () => {
    const declared = identity({ over: eachLine('05'), left: of('05', here, 'total'), right: of('05', here, 'basic') });
    const keys = (over: Identity['over']) => instances({ ...declared, over }, table05).map((text) => text.split(':')[0]);
    expect(keys(eachLine('05'))).toEqual(['t/p/total', 't/p/208', 't/p/20801', 't/p/2080106', 't/p/2080109', 't/p/210', 't/p/2101']);
    expect(keys({ kind: 'lines', form: '05', total: false })).toEqual(['t/p/208', 't/p/20801', 't/p/2080106', 't/p/2080109', 't/p/210', 't/p/2101']);
  });

  test('lines that have children, 合计 over the 类 included', () => {
    expect(instances(identity({ over: eachParent('05', 'basic'), left: of('05', here, here), right: of('05', children, here) }), table05)).toEqual([
      't/p/total/basic: +05/total/basic = +05/208/basic +05/210/basic',
      't/p/208/basic: +05/208/basic = +05/20801/basic',
      't/p/20801/basic: +05/20801/basic = +05/2080106/basic +05/2080109/basic',
    ]);
  });

  test('no parents where there are no lines, and lines without a code are nobody’s parent', () => {
    const rollUp = identity({ over: eachParent('05', 'basic'), left: of('05', here, here), right: of('05', children, here) });
    expect(instances(rollUp, { '05': { figures: {} } })).toEqual([]);
    expect(instances(rollUp, { '05': { lines: lines('', '208'), figures: {} } })).toEqual(['t/p/total/basic: +05/total/basic = +05/208/basic']);
  });

  test('codes of several tables once each, in order', () => {
    const declared = identity({ over: eachCode(['05', '08'], 'all'), left: of('05', sameCode, 'total'), right: of('08', sameCode, 'total') });
    const tables: Tables = { ...table05, '08': { lines: lines('223', '208', ''), figures: {} } };
    expect(instances(declared, tables).map((text) => text.split(':')[0])).toEqual(['208', '20801', '2080106', '2080109', '210', '2101', '223'].map((code) => `t/p/${code}`));
    expect(instances({ ...declared, over: eachCode(['05', '08'], 'class') }, tables)).toEqual([
      't/p/208: +05/208/total = +08/208/total', 't/p/210: +05/210/total = ', 't/p/223:  = +08/223/total',
    ]);
  });

  test('codes by columns', () => {
    const declared = identity({ over: eachCode(['08'], 'class', 'basic', 'project'), left: of('08', sameCode, here), right: [] });
    expect(instances(declared, { '08': { lines: lines('223'), figures: {} } })).toEqual(['t/p/223/basic: +08/223/basic = ', 't/p/223/project: +08/223/project = ']);
  });

  test('nothing where a table of its figures is not there', () => {
    const declared = identity({ over: eachRow('01', ['r39']), left: of('01', here, 'amount'), right: of('05', sameCode, 'total') });
    expect(instances(declared, { '01': { figures: {} } })).toEqual([]);
    expect(instances(declared, table05)).toEqual([]);
    expect(instances(identity({ over: eachRow('02', ['total']), left: of('05', here, 'total'), right: [] }), table05)).toEqual([]);
    expect(instances(identity({ over: eachLine('02'), left: of('05', 'total', 'total'), right: [] }), table05)).toEqual([]);
    expect(instances(identity({ over: eachParent('02', 'total'), left: of('05', 'total', 'total'), right: [] }), table05)).toEqual([]);
    expect(instances(identity({ over: eachCode(['02', '05'], 'class'), left: of('05', sameCode, 'total'), right: [] }), table05)).toHaveLength(2);
  });
});

describe('a term takes', () => {
  const lineOf = (left: Identity['left'], tables: Tables, over = eachLine('05')) => instances(identity({ over, left, right: [] }), tables);

  test('the row of the same key in another form', () => {
    expect(instances(identity({ over: eachLine('05'), left: of('05', here, 'total'), right: of('08', here, 'total') }), { '05': { lines: lines('208'), figures: {} }, '08': { lines: lines('208', '223'), figures: {} } })).toEqual([
      't/p/total: +05/total/total = +08/total/total', 't/p/208: +05/208/total = +08/208/total',
    ]);
  });

  test('every line of a code that stands twice', () => {
    expect(lineOf(of('05', codes('208', '210'), 'total'), { '05': { lines: lines('210', '208', '208'), figures: {} } }, { kind: 'once' })).toEqual(['t/p: +05/208/total +05/208#2/total +05/210/total = ']);
  });

  test('no row that the report does not print, and no column that the row does not have', () => {
    expect(lineOf(of('05', codes('999'), 'total'), table05, { kind: 'once' })).toEqual([]);
    expect(lineOf(of('05', 'total', 'nothing'), table05, { kind: 'once' })).toEqual([]);
    expect(lineOf(of('05', 'total', here), table05, { kind: 'once' })).toEqual([]);
    expect(lineOf(of('05', children, 'total'), table05, { kind: 'once' })).toEqual([]);
    expect(lineOf(of('05', sameCode, 'total'), table05, { kind: 'once' })).toEqual([]);
    expect(lineOf(of('05', here, 'total'), table05, { kind: 'once' })).toEqual([]);
  });

  test('rows that print nothing have no figures; rows that print —— do', () => {
    expect(lineOf(one('r9', 'r10', 'r1'), { '01': { figures: {} } }, { kind: 'once' })).toEqual(['t/p: +01/r1/amount = ']);
    expect(lineOf(of('10', ['r1', 'r12'], 'budget'), { '10': { figures: {} } }, { kind: 'once' })).toEqual(['t/p: +10/r1/budget +10/r12/budget = ']);
  });

  test('the foot of 06 in its own columns', () => {
    expect(lineOf(of('06', ['personnel', 'public'], 'amount'), { '06': { figures: {} } }, { kind: 'once' })).toEqual(['t/p: +06/personnel/amount +06/public/amount = ']);
    expect(lineOf(of('06', ['personnel', 'public'], 'code', 'name'), { '06': { figures: {} } }, { kind: 'once' })).toEqual([]);
  });

  test('children by code: only 类, 款 and 项 have parents', () => {
    const tables: Tables = { '05': { lines: lines('20', '208', '2080', '20801', '208010', '2080106', '20801061', '208010601', '20801x1'), figures: {} } };
    expect(instances(identity({ over: eachParent('05', 'total'), left: of('05', here, here), right: of('05', children, here) }), tables)).toEqual([
      't/p/total/total: +05/total/total = +05/208/total', 't/p/208/total: +05/208/total = +05/20801/total', 't/p/20801/total: +05/20801/total = +05/2080106/total',
    ]);
  });
});
