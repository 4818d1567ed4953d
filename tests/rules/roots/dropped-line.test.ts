import type { FormSet, Relation } from '../../../src/forms';
import { derive } from '../../../src/rules/derive';
import { droppedLine } from '../../../src/rules/roots/dropped-line';
import { inOneGo } from '../../../src/rules/steps';
import { worldOf } from '../../../src/rules/roots/world';
import type { Tables } from '../support/chosen';
import { lines, reportOf, shanxi } from '../support/reports';
import { ROWS, table05 } from './report-05';
import { told } from './told';

/** `2080502 under 20805: basic 112.12 (6, 4)`: each line that would explain something, its gain and its rank. */
function dropped(tables: Tables, set: FormSet = shanxi()): string[] {
  return inOneGo(droppedLine(worldOf(set, derive(set, reportOf(tables))))).map((each) => `${told({ ...each.root, effects: [] }).replace('line ', '').replace(' of 05', '')} (${each.gain}, ${each.rank})`);
}

/** Another table that prints these codes, and amounts in some columns. */
const printed = (form: string, codes: readonly string[], figures: Tables[string]['figures'] = {}): Tables => ({ [form]: { lines: lines(...codes), figures } });

/** Of 山西's identities, those by which a parent of 05 is the sum of its children: in the total, or in the other two columns. */
function sums(part: 'roll-up-total' | 'roll-up', relation: Relation = 'equal'): FormSet {
  return { ...shanxi(), identities: shanxi().identities.filter((identity) => identity.id === '05-a' && identity.part === part).map((identity) => ({ ...identity, relation })) };
}

describe('how the code of a dropped line is known', () => {
  const whole = ': total 212.12, basic 112.12, project 100';

  test('not at all, but for the one above it', () => {
    expect(dropped(table05({ without: ['2080502'] }))).toEqual([`? under 20805${whole} (6, 7)`]);
  });

  test('from its children first, though another table prints it too', () => {
    const sum = '20805 under 208: total 699.9, basic 399.95, project 299.95 (6, 2)';
    expect(dropped(table05({ without: ['20805'] }))).toEqual([sum]);
    expect(dropped({ ...table05({ without: ['20805'] }), ...printed('08', ['208', '20805']) })).toEqual([sum]);
    // Other codes that another table prints might be it as well.
    expect(dropped({ ...table05({ without: ['20805'] }), ...printed('08', ['208', '20807']) })).toEqual([sum, '20807 under 208: total 699.9, basic 399.95, project 299.95 (6, 4)']);
  });

  test('from other tables, each code once, and twenty-four in all', () => {
    const codes = Array.from({ length: 30 }, (_, i) => String(2_080_550 + i));
    const tables = { ...table05({ without: ['2080502'] }), ...printed('08', ['208', '20805', ...codes]), ...printed('07', ['208', '20805', ...codes]) };
    expect(dropped(tables)).toEqual(codes.slice(0, 24).map((code) => `${code} under 20805${whole} (6, 4)`));
  });

  test('a 类 is one that another table prints, or none', () => {
    const rows = { total: { total: '1212.12', basic: '712.12', project: '500.00' } };
    expect(dropped(table05({ change: rows }))).toEqual([]);
    expect(dropped({ ...table05({ change: rows }), ...printed('08', ['208', '212']) })).toEqual([`212 under total${whole} (6, 4)`]);
    // 财政拨款收入支出决算总表 has a row for each 类: the one that misses its amount in 05 is it.
    const classes = { r40: { general: '1000.00' }, r43: { general: '212.12' } };
    expect(dropped({ ...table05({ change: rows }), '04': { figures: classes } })).toEqual([`212 under total${whole} (8, 4)`]);
  });
});

describe('what speaks for a dropped line', () => {
  const without = table05({ without: ['2080502'] });
  const known = { ...without, ...printed('08', ['208', '20805', '2080502']) };

  test('one equality where its code is known, two where it is not', () => {
    expect(dropped(known, sums('roll-up-total'))).toEqual(['2080502 under 20805: total 212.12 (2, 4)']);
    expect(dropped(without, sums('roll-up-total'))).toEqual([]);
    expect(dropped(without, sums('roll-up'))).toEqual(['? under 20805: basic 112.12, project 100 (4, 7)']);
  });

  test('or two inequalities, where another table has its amounts', () => {
    const elsewhere = { ...without, ...printed('03', ['208', '20805', '2080502'], { '2080502': { total: '212.12', basic: '112.12', project: '100.00' } }) };
    expect(dropped(elsewhere, sums('roll-up-total', 'at-most'))).toEqual([]);
    expect(dropped(elsewhere, sums('roll-up', 'at-most'))).toEqual(['2080502 under 20805: total 212.12, basic 112.12, project 100 (2, 2)']);
    const three: FormSet = { ...shanxi(), identities: [...sums('roll-up', 'at-most').identities, ...sums('roll-up-total', 'at-most').identities] };
    expect(dropped(elsewhere, three)).toEqual(['2080502 under 20805: total 212.12, basic 112.12, project 100 (3, 2)']);
  });

  test('a line whose own total is wrong breaks a rule, which counts against it where the line is known', () => {
    const change = { '20805': { project: '289.95' }, '208': { project: '390.00' }, total: { project: '390.00' } };
    const wrong = ': total 212.12, basic 112.12, project 90';
    expect(dropped(table05({ without: ['2080502'], change }))).toEqual([`? under 20805${wrong} (6, 7)`]);
    expect(dropped({ ...table05({ without: ['2080502'], change }), ...printed('08', ['208', '20805', '2080502']) })).toEqual([`2080502 under 20805${wrong} (4, 4)`, `? under 20805${wrong} (6, 7)`]);
  });
});

test('a line that is put back stands between its neighbours, without a name', () => {
  const linesWith = (code: string): string[] => {
    const tables = { ...table05({ without: [code] }), ...printed('08', ['208', '20801', '20805', code]) };
    const [found] = inOneGo(droppedLine(worldOf(shanxi(), reportOf(tables))));
    return (found?.mend().tables.get('05')?.lines ?? []).map((line) => `${line.code} ${line.name}`);
  };
  const named = (without: string): string[] => Object.keys(ROWS).filter((code) => code !== 'total').sort().map((code) => (code === without ? `${code} ` : `${code} ${code}`));
  for (const code of ['2080502', '2080599', '2080101']) expect(linesWith(code)).toEqual(named(code));
  // The first line of all.
  const two = { total: { total: '1050.00', basic: '650.00', project: '400.00' }, '210': { total: '50.00', basic: '50.00' } };
  const [first] = inOneGo(droppedLine(worldOf(shanxi(), reportOf(table05({ without: ['208'], change: two })))));
  expect(first?.mend().tables.get('05')?.lines.map(({ code }) => code).slice(0, 2)).toEqual(['208', '20801']);
});

describe('a line that another table prints with its amounts', () => {
  /** 05 whose sums are formulas, and only its total against 1000.00. */
  const set: FormSet = { ...shanxi(), identities: shanxi().identities.filter(({ id, part }) => id === '05-a' || (id === '05-b' && part === 'total')) };
  const formulas = { ...table05({ without: ['2080502'], formulas: true }), '04': { figures: { r59: { general: '1000.00' } } } };
  const inTable = (form: string, figures: Tables[string]['figures'], ...codes: string[]): string[] => dropped({ ...formulas, ...printed(form, ['208', '20805', ...codes], figures) }, set);

  test('is it where some broken rule misses its amount, within rounding', () => {
    const line = (total: string, basic: string): string[] => inTable('03', { '2080502': { total, basic, project: '100.00' } }, '2080502');
    expect(line('212.12', '112.12')).toEqual(['2080502 under 20805: basic 112.12, project 100 (2, 2)']);
    expect(line('212.18', '112.18')).toEqual(['2080502 under 20805: basic 112.18, project 100 (2, 2)']);
    expect(line('212.28', '112.28')).toEqual(['2080502 under 20805: basic 212.12 (2, 5.5)']);
    expect(inTable('03', {}, '2080502')).toEqual([]);
  });

  test('is in a column that a broken rule reads, where the other table has its total alone', () => {
    const basic: FormSet = { ...set, identities: [...set.identities, ...shanxi().identities.filter(({ id }) => id === '05-c')] };
    const tables = {
      ...table05({ without: ['2080506'], formulas: true }), '04': { figures: { r59: { general: '1000.00' } } }, '06': { figures: { personnel: { amount: '600.00' } } },
      ...printed('02', ['208', '20805', '2080506'], { '2080506': { total: '15.00' } }),
    };
    expect(dropped(tables, basic)).toEqual(['2080506 under 20805: basic 15 (4, 2)']);
  });

  test('is none that stands here, none without the line above it, and none whose children stand there', () => {
    expect(inTable('03', { '2080501': { total: '212.12', basic: '212.12' } }, '2080501')).toEqual([]);
    expect(inTable('03', { '2080702': { total: '212.12', basic: '212.12' } }, '2080702')).toEqual([]);
    expect(inTable('03', { '20807': { total: '212.12', basic: '212.12' } }, '20807', '2080702')).toEqual([]);
    expect(inTable('03', { '20807': { total: '212.12', basic: '212.12' } }, '20807')).toEqual(['20807 under 208: basic 212.12 (2, 2)']);
    expect(inTable('03', { '212': { total: '212.12', basic: '212.12' } }, '212')).toEqual(['212 under total: basic 212.12 (2, 2)']);
  });
});
