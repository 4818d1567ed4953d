import type { FormSet, Identity } from '../../../src/forms';
import { type Tables, one, related, table01 } from '../support/chosen';
import { lines, shanxi } from '../support/reports';
import { ROWS, causesIn, effectsIn, table05 } from './report-05';

/** Another table with the codes that it prints, and some amounts. */
const printed = (form: string, figures: Tables[string]['figures'], ...codes: string[]): Tables => ({ [form]: { lines: lines(...codes), figures } });
const total = (amount: string): Tables => ({ '04': { figures: { r59: { general: amount } } } });

test('everything ties: there is nothing to look for', () => {
  expect(causesIn(table05())).toEqual([]);
  expect(causesIn(table05({ formulas: true }))).toEqual([]);
});

describe('a dropped line', () => {
  test('is put back under its parent with what the parent has and its children have not', () => {
    expect(causesIn(table05({ without: ['2080502'] }))).toEqual(['line ? of 05 under 20805: total 212.12, basic 112.12, project 100']);
    expect(effectsIn(table05({ without: ['2080502'] }))).toEqual([['05-a/roll-up-total/20805/total', '05-a/roll-up/20805/basic', '05-a/roll-up/20805/project']]);
  });

  test('of which the last code of its parent is taken is one that is free', () => {
    expect(causesIn(table05({ without: ['2080101'] }))).toEqual(['line ? of 05 under 20801: total 180.04, basic 120.03, project 60.01']);
  });

  test('of the first level stands under 合计', () => {
    const rows = { total: { total: '1212.12', basic: '712.12', project: '500.00' } };
    expect(causesIn({ ...table05({ change: rows }), ...printed('08', {}, '208', '212') })).toEqual(['line 212 of 05 under total: total 212.12, basic 112.12, project 100']);
  });

  test('whose children are printed is the sum of these', () => {
    expect(causesIn(table05({ without: ['20805'] }))).toEqual(['line 20805 of 05 under 208: total 699.9, basic 399.95, project 299.95']);
    // The only 类 leaves nothing to hold 合计 against.
    expect(causesIn(table05({ without: ['208'] }))).toEqual([]);
  });

  test('is found by its children though one of these is wrong', () => {
    const wrong = { '2080502': { basic: '157.39' } };
    expect(causesIn(table05({ without: ['20805'], change: wrong }))).toEqual(['line 20805 of 05 under 208: total 699.9, basic 399.95, project 299.95', 'misprint 05/2080502/basic: 157.39 → 112.12']);
    const two = { total: { total: '1050.00', basic: '650.00', project: '400.00' }, '210': { total: '50.00', basic: '50.00' } };
    expect(causesIn(table05({ without: ['208'], change: { ...two, '20801': { basic: '278.36' } } }))[0]).toBe('line 208 of 05 under total: total 1000, basic 600, project 400');
    expect(causesIn(table05({ without: ['208'], change: two }))).toEqual(['line 208 of 05 under total: total 1000, basic 600, project 400']);
  });

  test('has the code that another table prints under the same parent', () => {
    const elsewhere = printed('08', {}, '208', '20801', '2080101', '2080106', '20805', '2080502');
    expect(causesIn({ ...table05({ without: ['2080502'] }), ...elsewhere })[0]).toBe('line 2080502 of 05 under 20805: total 212.12, basic 112.12, project 100');
    // Printed in two tables, it is still one line.
    expect(causesIn({ ...table05({ without: ['2080502'] }), ...elsewhere, ...printed('07', {}, '208', '20805', '2080502') })[0]).toBe('line 2080502 of 05 under 20805: total 212.12, basic 112.12, project 100');
    // A code that this table has is not the one that it lacks.
    expect(causesIn({ ...table05({ without: ['2080502'] }), ...printed('08', {}, '208', '20805', '2080501') })[0]).toBe('line ? of 05 under 20805: total 212.12, basic 112.12, project 100');
    expect(causesIn({ ...table05({ without: ['2080502'] }), ...printed('08', {}, '208', '20801', '2080107') })[0]).toBe('line ? of 05 under 20805: total 212.12, basic 112.12, project 100');
  });

  test('in one column alone might be any misprint: the figures are named', () => {
    const [first] = causesIn(table05({ without: ['2080506'], change: { '20805': { total: '684.90' }, '208': { total: '985.00', basic: '600.00' } } }));
    expect(first).not.toMatch(/^line/);
  });

  test('that misses in two columns is a line, though one figure could mend either', () => {
    expect(causesIn(table05({ without: ['2080506'] }))[0]).toBe('line ? of 05 under 20805: total 15, basic 15');
  });
});

describe('a dropped line of a table whose sums are formulas', () => {
  const set: FormSet = { ...shanxi(), identities: shanxi().identities.filter(({ id, part }) => id === '05-a' || (id === '05-b' && part === 'total')) };
  const causes = (...tables: Tables[]): string[] => causesIn(Object.assign({ ...table05({ without: ['2080502'], formulas: true }), ...total('1000.00') }, ...tables) as Tables, set);
  const spending = (...without: string[]): Tables => {
    const codes = Object.keys(ROWS).filter((code) => code !== 'total' && !without.includes(code)).sort();
    return printed('03', Object.fromEntries(['total', ...codes].map((code) => [code, Object.fromEntries(Object.entries(ROWS[code] ?? {}).filter(([, value]) => value !== ''))])), ...codes);
  };

  test('is found by another table that prints what a total misses', () => {
    expect(causes(spending())).toEqual(['line 2080502 of 05 under 20805: basic 112.12, project 100']);
    expect(effectsIn({ ...table05({ without: ['2080502'], formulas: true }), ...total('1000.00'), ...spending() }, set)).toEqual([['05-b/total']]);
    // Without it, only the total that misses can be wrong, and any figure under it.
    expect(causes(spending('2080502'))[0]).toMatch(/^(?:digit|misprint|neighbour) /);
  });

  test('whose columns the other table does not have takes its total in the column that misses it', () => {
    const basic = shanxi().identities.filter(({ id }) => id === '05-c');
    const tables = {
      ...table05({ without: ['2080506'], formulas: true }), ...total('1000.00'), '06': { figures: { personnel: { amount: '600.00' } } },
      ...printed('02', { '2080506': { total: '15.00' } }, '208', '20805', '2080506'),
    };
    expect(causesIn(tables, { ...set, identities: [...set.identities, ...basic] })).toEqual(['line 2080506 of 05 under 20805: basic 15']);
  });

  test('is the sum of its children where nothing above it tells what is missing', () => {
    expect(causesIn({ ...table05({ without: ['20805'], formulas: true }), ...total('1000.00') }, set)).toEqual(['line 20805 of 05 under 208: total 699.9, basic 399.95, project 299.95']);
    const onlyBasic = { '2080101': { total: '120.03', project: '' }, '2080106': { total: '80.02', project: '' } };
    expect(causesIn({ ...table05({ without: ['20801'], formulas: true, change: onlyBasic }), ...total('899.95') }, set)).toEqual(['line 20801 of 05 under 208: total 200.05, basic 200.05']);
  });

  test('of another amount is likelier than an arbitrary figure, and less likely than a wrong digit', () => {
    const other = printed('03', { '2080502': { total: '99.99', basic: '99.99' } }, '208', '20805', '2080502');
    // The identities do not tell whether it is that: the figures are named beside it.
    expect(causes(other)).toEqual([expect.stringMatching(/^line 2080502 of 05 under 20805: basic 212.12 or else misprint 05\/2080101\/basic: 120.03 → 332.15, or /)]);
    expect(causes(other, total('987.88'))[0]).toMatch(/^digit /);
    // A line without amounts says nothing.
    expect(causes(printed('03', {}, '208', '20805', '2080502'))[0]).not.toMatch(/^line/);
  });

  test('has what another table prints of it, and what the rules ask beyond', () => {
    const sum = { origin: 'derived' as const };
    const sums = { total: sum, basic: sum, project: sum };
    const set = { ...shanxi(), identities: shanxi().identities.filter(({ id }) => id.startsWith('03-')) };
    const tables: Tables = {
      ...table01({ r58: '400.00' }),
      '03': { lines: lines('205', '20502', '2050299'), figures: { total: sums, '205': sums, '20502': sums, '2050299': { total: sum, basic: '130.00' } } },
      ...printed('05', { '2050204': { total: '200.00', basic: '150.00', project: '50.00' } }, '205', '20502', '2050204'), ...printed('07', {}), ...printed('08', {}),
    };
    expect(causesIn(tables, set)[0]).toBe('line 2050204 of 03 under 20502: basic 220, project 50');
  });

  test('has in a column what rules ask of that column alone, whatever more of them ask of all columns together', () => {
    const identities = shanxi().identities.filter(({ id, part }) => id === '05-c' || (id === '05-b' && part === 'total'));
    const again = identities.filter(({ id }) => id === '05-b').map((identity): Identity => ({ ...identity, id: 'again' }));
    const tables = {
      ...table05({ without: ['2080502'], formulas: true }), ...total('1000.00'), '06': { figures: { personnel: { amount: '600.00' } } },
      ...printed('02', { '2080502': { total: '77.00' } }, '208', '20805', '2080502'),
    };
    expect(causesIn(tables, { ...set, identities: [...set.identities, ...identities, ...again] })).toEqual(['line 2080502 of 05 under 20805: basic 112.12, project 100']);
  });

  test('is what a line above keeps, where it was the only one below it', () => {
    const kept = { total: '200.00', basic: '150.00', project: '50.00' };
    const tables: Tables = {
      '03': { lines: lines('205', '20502'), figures: { total: kept, '205': kept, '20502': kept } },
      ...printed('05', { '2050204': { ...kept, basic: '140.00', total: '190.00' } }, '205', '20502', '2050204'), ...printed('07', {}), ...printed('08', {}),
    };
    expect(causesIn(tables, { ...shanxi(), identities: shanxi().identities.filter(({ id }) => id === '03-a' || id === '03-d') })).toEqual(['line 2050204 of 03 under 20502: total 200, basic 150, project 50']);
  });

  test('is not one whose children are printed', () => {
    const parent = printed('03', { '2080502': { total: '7.00' }, '20807': { total: '212.12' }, '2080701': { total: '212.12' } }, '208', '20807', '2080701');
    expect(causes(parent)[0] ?? '').not.toContain('line 20807 ');
  });

  test('is what the sums of several columns lack, where no other table has its amounts', () => {
    const income: FormSet = { ...shanxi(), identities: shanxi().identities.filter(({ id }) => id === '02-a' || id === '02-b') };
    const sum = { origin: 'derived' as const };
    const sums = { total: sum, service: sum, business: sum };
    const tables: Tables = {
      '01': { figures: { r5: { amount: '280.27' }, r6: { amount: '4.50' }, r27: { amount: '284.77' } } },
      '02': { lines: lines('205', '20502', '2050299'), figures: { total: sums, '205': sums, '20502': sums, '2050299': { total: sum, service: '140.13' } } },
      ...printed('03', { '2050204': { total: '99.00' } }, '205', '20502', '2050204', '2050299'),
    };
    expect(causesIn(tables, income)).toEqual(['line 2050204 of 02 under 20502: service 140.14, business 4.5']);
  });

  test('needs the line above it', () => {
    const orphan = printed('03', { '2080701': { total: '212.12' } }, '208', '2080701');
    expect(causes(orphan)[0] ?? '').not.toMatch(/^line/);
  });
});

describe('between a line and a figure that explain as much', () => {
  const copy = (row: string): Identity => related(one(row), 'equal', one('r3'), { id: `${row}=r3` });
  const rules = [...shanxi().identities.filter(({ id, part }) => id === '05-a' && part !== 'roll-up-total'), copy('r59'), copy('r60')];
  const missed = { ...table05({ without: ['2080502'] }), ...printed('08', {}, '208', '20805', '2080502') };

  test('a figure that everything determines goes first, and an empty cell never', () => {
    const set = { ...shanxi(), identities: rules };
    expect(causesIn({ ...missed, ...table01({ r3: '41.83', r59: '77.10', r60: '77.10' }) }, set)).toEqual([
      'misprint 01/r3/amount: 41.83 → 77.1', 'line 2080502 of 05 under 20805: basic 112.12, project 100',
    ]);
    expect(causesIn({ ...missed, ...table01({ r59: '77.10', r60: '77.10' }) }, set)).toEqual([
      'line 2080502 of 05 under 20805: basic 112.12, project 100', 'empty 01/r3/amount: 0 → 77.1',
    ]);
  });

  test('a figure that others could be as well goes behind a line that another table prints', () => {
    const both = [related(one('r59'), 'equal', one('r3', 'r4'), { id: 'a' }), related(one('r60'), 'equal', one('r3', 'r4'), { id: 'b' })];
    const set = { ...shanxi(), identities: [...rules.slice(0, -2), ...both] };
    expect(causesIn({ ...missed, ...table01({ r3: '41.83', r4: '11.14', r59: '77.10', r60: '77.10' }) }, set)[0]).toMatch(/^line 2080502 /);
  });
});
