import { Decimal, ZERO } from '../../../src/amount';
import type { Form, Identity } from '../../../src/forms';
import { amount, children, code, eachCode, eachColumn, eachLine, eachParent, eachRow, filled, here, label, name, of, sameCode } from '../../../src/forms/language/build';
import { EMPTY, type Entry, type Report, STRUCTURAL, amountEntry } from '../../../src/report';
import { cellInterval, checkReport, instantiate, openChecker } from '../../../src/rules';
import { Board } from '../../../src/rules/engine/board';
import { enter, newFigure } from '../../../src/rules/engine/figure';
import { Follower } from '../../../src/rules/engine/follower';
import { formulaResult } from '../../../src/rules/engine/formula';
import { figureIn, gridForm, gridOf, layoutsOf } from '../../../src/rules/engine/grid';
import { formsOf, lineFormsOf } from '../../../src/rules/engine/instances';
import { layoutOf } from '../../../src/rules/engine/layout';
import type { Figure, Rule } from '../../../src/rules/engine/model';
import { FormulaQueue } from '../../../src/rules/engine/ranks';
import { RuleBook } from '../../../src/rules/engine/rule-book';
import { fromScaled } from '../../../src/rules/engine/scaled';
import { termsOf } from '../../../src/rules/engine/select';
import { isConstraint, systemOf } from '../../../src/rules/joint/system';
import { type Tables, broken, defined, findings, identity, one, printed, related, table01, typing, under } from '../support/chosen';
import { lines, reportOf, shanxi } from '../support/reports';

const formula = { origin: 'derived' } as const;
const SUM = defined(one('r27'), one('r1', 'r2'));

function bookOf(rules: readonly Identity[], report: Report): RuleBook {
  const set = under(...rules);
  return new RuleBook(set, gridOf(set, report));
}
function figureOf(book: RuleBook, row: string): Figure {
  const figure = figureIn(book.grid, '01', row, 'amount');
  if (figure === undefined) throw new Error(`no ${row}`);
  return figure;
}
function formOf(id: string): Form {
  const form = shanxi().forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no ${id}`);
  return form;
}

describe('a figure', () => {
  const money = { measure: 'amount', places: 2, rounds: true } as const;
  const fresh = (kind: Figure['kind'] = money) => newFigure('05/20801/basic', '20801', 'basic', kind);

  test('begins empty, as if typed, in the form that its id names', () => {
    expect(fresh()).toMatchObject({ form: '05', row: '20801', column: 'basic', entry: EMPTY, origin: 'typed', state: 'empty', value: 0n, half: 0n, notes: [] });
  });

  test.each<[what: string, kind: Figure['kind'], entry: Entry, state: string]>([
    ['nothing', money, EMPTY, 'empty'],
    ['——', money, STRUCTURAL, 'empty'],
    ['an amount', money, printed('1.20'), 'amount'],
    ['words among amounts', money, { kind: 'text', text: '无' }, 'unreadable'],
    ['words where words belong', { ...money, measure: 'text' }, { kind: 'text', text: '无' }, 'empty'],
    ['a number where words belong', { ...money, measure: 'text' }, printed('1.20'), 'empty'],
    ['what cannot be read', money, { kind: 'unreadable', text: '#REF!', reason: 'formula-error' }, 'unreadable'],
  ])('with %s', (_, kind, entry, state) => {
    const figure = fresh(kind);
    enter(figure, entry, 'linked');
    expect([figure.state, figure.origin, figure.value !== 0n, figure.half !== 0n]).toEqual([state, 'linked', state === 'amount', state === 'amount']);
  });
});

describe('the layout of a form', () => {
  const amounts = { measure: 'amount', places: 2, rounds: true };

  test('has the figures of each row and nothing else', () => {
    const { rows, line, codeColumn } = layoutOf(shanxi(), formOf('01'));
    expect(rows.find(({ key }) => key === 'r1')).toEqual({ key: 'r1', code: '', cells: [{ column: 'amount', kind: amounts }] });
    expect(rows.find(({ key }) => key === 'r39')?.code).toBe('208');
    expect(rows.find(({ key }) => key === 'r9')?.cells).toEqual([]);
    expect([line, codeColumn]).toEqual([undefined, '']);
  });

  test('has 合计 and what each line has, where lines vary', () => {
    const { rows, line, codeColumn, strips } = layoutOf(shanxi(), formOf('05'));
    const cells = ['total', 'basic', 'project'].map((column) => ({ column, kind: amounts }));
    expect([rows, line, codeColumn, strips]).toEqual([[{ key: 'total', code: '', cells }], cells, 'code', [['total']]]);
  });

  test('names each figure column once, in the order of the sheet', () => {
    expect(['01', '05', '06'].map((id) => layoutOf(shanxi(), formOf(id)).columns)).toEqual([['amount'], ['total', 'basic', 'project'], ['amount']]);
    expect(layoutOf(shanxi(), formOf('10')).columns).toEqual(['budget', 'actual']);
  });

  test('has one figure in each cell of the foot', () => {
    const { rows } = layoutOf(shanxi(), formOf('06'));
    expect(rows.filter(({ key }) => key === 'personnel' || key === 'public').map(({ cells }) => cells)).toEqual([[{ column: 'amount', kind: amounts }], [{ column: 'amount', kind: amounts }]]);
  });

  test('finds the codes in whatever column they stand', () => {
    const { body } = formOf('05');
    if (body.kind !== 'lines') throw new Error('05 has lines');
    const withColumns = (...columns: typeof body.lane.columns): Form => ({ ...formOf('05'), body: { ...body, lane: { ...body.lane, columns } } });
    expect(layoutOf(shanxi(), withColumns(label('item', 9), name('name', 9), code('number'), amount('basic', 1, ''))).codeColumn).toBe('number');
    expect(layoutOf(shanxi(), withColumns(name('name', 9), amount('basic', 1, ''))).codeColumn).toBe('');
  });

  test('is made once for a set', () => {
    const set = under();
    expect(layoutsOf(set)).toBe(layoutsOf(set));
  });
});

describe('a table laid out', () => {
  const laid = (id: string, ...written: string[]) => gridForm(layoutOf(shanxi(), formOf(id)), lines(...written).map((line) => ({ ...line, row: line.code })));
  test('fixed rows have no lines', () => expect(laid('01', '208').lines).toEqual([]));
  test('only codes have parents', () => expect([...laid('05', '208', '2080', '20801').children.keys()]).toEqual(['', '208']));
  test('terms that stand on no side are left ones', () => {
    const grid = gridOf(shanxi(), reportOf(table01({})));
    expect(termsOf(grid, one('r1'), { form: undefined, row: undefined, code: undefined, column: undefined, at: undefined }).map(({ role, sign }) => [role, sign])).toEqual([['left', 1]]);
  });
  test('a table that is not there prints no codes', () => {
    const rule = identity({ over: eachCode(['02', '05'], 'all'), left: of('05', sameCode, 'total'), right: of('01', 'r1', 'amount') });
    expect(instantiate(under(rule), reportOf({ ...table01({}), '05': { lines: lines('208'), figures: {} } })).map(({ key }) => key)).toEqual(['t/p/208']);
  });
});

describe('what an identity goes by', () => {
  const rows05 = of('05', 'total', 'basic');
  const dependence = (declared: Identity) => [[...formsOf(shanxi(), declared)].sort(), [...lineFormsOf(declared)].sort()];

  test.each<[name: string, declared: Identity, forms: string[], lineForms: string[]]>([
    ['figures of fixed keys', identity({ left: one('r1'), right: rows05 }), ['01', '05'], []],
    ['columns', identity({ over: eachColumn('basic'), left: of('05', 'total', here), right: of('05', children, here) }), ['05'], ['05']],
    ['rows', identity({ over: eachRow('04', ['r40']), left: rows05, right: [] }), ['04', '05'], ['04']],
    ['lines', identity({ over: eachLine('03'), left: rows05, right: [] }), ['03', '05'], ['03']],
    ['parents', identity({ over: eachParent('03', 'basic'), left: rows05, right: [] }), ['03', '05'], ['03']],
    ['codes', identity({ over: eachCode(['03', '08'], 'all'), left: rows05, right: [] }), ['03', '05', '08'], ['03', '08']],
    ['a condition', identity({ left: one('r1'), right: [], when: filled(of('05', sameCode, 'basic')) }), ['01', '05'], ['05']],
    ['a condition on fixed keys', identity({ left: one('r1'), right: [], when: filled(rows05) }), ['01', '05'], []],
    ['what the unit is', identity({ left: one('r1'), right: [], when: { kind: 'profile', levels: ['单位'] } }), ['01', 'P'], []],
  ])('%s', (_, declared, forms, lineForms) => expect(dependence(declared)).toEqual([forms, lineForms]));
});

describe('an edit costs what it touches', () => {
  test('a figure asks the classification nothing where its line has a code', () => {
    let asked = 0;
    const nameOf = (): undefined => {
      asked += 1;
    };
    const checker = openChecker(under(), reportOf({ ...table01({}), '05': { lines: lines('208', '20801'), figures: {} } }), { nameOf });
    expect(asked).toBe(2);
    checker.apply([typing('05/208/basic', '1.00'), typing('05/total/basic', '1.00'), typing('01/r1/amount', '1.00')]);
    expect(asked).toBe(2);
  });

  test('a rule is judged once, however many of its figures change', () => {
    const book = bookOf([related(one('r27'), 'equal', one('r1', 'r2'))], reportOf(table01({ r1: '1.00' })));
    const follower = new Follower();
    for (const text of ['2.00', '3.00']) for (const row of ['r1', 'r2']) follower.setFigure(figureOf(book, row), printed(text), 'typed');
    expect(follower.takeDirtyRules().map(({ key }) => key)).toEqual(['t/p']);
    expect(follower.takeTouchedFigures().map(({ row }) => row)).toEqual(['r1', 'r2']);
    expect(follower.takeChangedFigures().map(({ row }) => row)).toEqual(['r1', 'r2']);
    expect([follower.takeDirtyRules(), follower.takeTouchedFigures(), follower.takeChangedFigures()]).toEqual([[], [], []]);
    // Asked once, it starts anew.
    follower.setFigure(figureOf(book, 'r1'), printed('4.00'), 'typed');
    expect(follower.takeDirtyRules()).toHaveLength(1);
  });

  test('a formula is computed once, and after those that it reads', () => {
    const chain = [defined(one('r31'), one('r27', 'r29')), SUM];
    const book = bookOf(chain, reportOf(table01({ r27: formula, r31: formula, r28: '1.00' })));
    const [low, high, typed] = [figureOf(book, 'r27'), figureOf(book, 'r31'), figureOf(book, 'r28')];
    expect([low.rank, high.rank]).toEqual([1, 2]);
    const queue = new FormulaQueue();
    const order: string[] = [];
    for (const figure of [high, low, high, low, typed]) queue.add(figure);
    queue.drain(({ row }) => order.push(row));
    expect(order).toEqual(['r27', 'r31']);
    // What has been passed is not computed again in the same round, nor kept for the next.
    queue.add(high);
    queue.drain((figure) => {
      order.push(figure.row);
      queue.add(low);
      queue.add(high);
    });
    queue.drain(({ row }) => order.push(row));
    expect(order).toEqual(['r27', 'r31', 'r31']);
  });
});

describe('a finding that has not changed is not told', () => {
  const [first] = findings([], table01({ r1: '-1.00' }));
  if (first === undefined) throw new Error('nothing found');

  test('put, taken away and put again', () => {
    const board = new Board();
    board.put('k', first);
    expect(board.takeDelta().appeared).toEqual([first]);
    board.put('k', undefined);
    board.put('k', first);
    expect(board.takeDelta()).toEqual({ appeared: [], changed: [], gone: [] });
    board.put('k', { ...first });
    expect(board.takeDelta().changed).toHaveLength(1);
    board.put('k', undefined);
    expect([board.takeDelta().gone, board.get('k')]).toEqual([['k'], undefined]);
  });
});

describe('Decimals are shared', () => {
  test('a side of one figure is said with the figure’s own, and equal sides with one', () => {
    const report = reportOf(table01({ r27: '5.00', r1: '5.00' }));
    const entry = report.tables.get('01')?.entries.get('01/r27/amount');
    const [said] = checkReport(under(related(one('r27'), 'equal', one('r1'))), report).evaluations();
    expect(entry?.kind === 'amount' && said?.reported === entry.value).toBe(true);
    expect(said?.expected).toBe(said?.reported);
  });
  test('halves of one width are one', () => {
    const { cells } = broken([related(one('r27'), 'equal', one('r1', 'r2'))], table01({ r27: '9.00', r1: '5.00', r2: '1.00001' }));
    expect(cells.map(({ half }) => half.toFixed())).toEqual(['0.005', '0.005', '0.000005']);
    expect(cells[0]?.half).toBe(cells[1]?.half);
    expect(fromScaled(0n)).toBe(ZERO);
  });
  test('an empty cell stands for exactly 0', () => {
    expect(cellInterval({ figure: '01/r1/amount', role: 'left', sign: 1, entry: EMPTY, half: ZERO })).toEqual({ lo: ZERO, hi: ZERO });
  });
});

describe('what a formula gives', () => {
  const resultOf = (tables: Tables) => {
    const figure = figureOf(bookOf([SUM], reportOf(tables)), 'r27');
    return figure.definer === undefined ? undefined : formulaResult(figure.definer, figure);
  };
  test('of nothing is nothing, and exact', () => expect(resultOf(table01({ r27: '1.00' }))).toEqual({ value: undefined, half: 0n }));
  test('of printed figures is not', () => expect(resultOf(table01({ r1: '1.00' }))).toEqual({ value: 10n ** 16n, half: 10n ** 16n / 200n }));
});

describe('constraints on roundings', () => {
  const ruleOf = (declared: Identity, tables: Tables): Rule => {
    const [rule] = bookOf([declared], reportOf(tables)).rules();
    if (rule === undefined) throw new Error('no rule');
    return rule;
  };
  const exact = (text: string) => ({ amount: text, exact: true }) as const;
  const atMost = related(one('r27'), 'at-most', one('r1'));

  test.each<[name: string, declared: Identity, tables: Tables, expected: boolean]>([
    ['an equality that holds', related(one('r27'), 'equal', one('r1')), table01({ r27: '1.00', r1: '1.00' }), true],
    ['an equality of exact figures', related(one('r27'), 'equal', one('r1')), table01({ r27: exact('1.00'), r1: exact('1.00') }), false],
    ['an inequality within its roundings', atMost, table01({ r27: '1.005', r1: '1.01' }), true],
    ['an inequality with room to spare', atMost, table01({ r27: '1.00', r1: '5.00' }), false],
    ['an inequality with just that room', atMost, table01({ r27: '1.00', r1: '1.01' }), false],
  ])('%s: %s', (_, declared, tables, expected) => expect(isConstraint(ruleOf(declared, tables))).toBe(expected));

  // In 10⁻⁷, half a cent is 50,000 of them.
  test('an exact figure rounds nothing', () => {
    const { halves, constraints } = systemOf([ruleOf(related(one('r27'), 'equal', one('r1', 'r2')), table01({ r27: '3.00', r1: exact('1.00'), r2: '2.00' }))]);
    expect([halves, constraints]).toEqual([[50_000, 50_000], [{ relation: 'equal', offset: 0, variables: [0, 1], signs: [1, -1] }]]);
  });

  test('sums of more units than a double holds are left out', () => {
    const rule = related(one('r27'), 'equal', one('r1', 'r2', 'r3', 'r4', 'r5', 'r6'));
    const report = reportOf(table01(Object.fromEntries(['r27', 'r1', 'r2', 'r3', 'r4', 'r5'].map((row) => [row, '0.00']))));
    const table = report.tables.get('01');
    if (table === undefined) throw new Error('no table');
    const fine = (places: number) => ({ ...report, tables: new Map([['01', { ...table, entries: new Map(table.entries).set('01/r6/amount', amountEntry(new Decimal(0), places)) }]]) });
    expect(systemOf(bookOf([rule], fine(15)).rules()).rules).toEqual([]);
    expect(systemOf(bookOf([rule], fine(13)).rules()).rules).toHaveLength(1);
  });
});
