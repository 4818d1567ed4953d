import type { Identity, Relation } from '../../../src/forms';
import { of } from '../../../src/forms/language/build';
import { byLikelihood } from '../../../src/rules/roots/explanation';
import { slides as slidesOf } from '../../../src/rules/roots/slides';
import { Coefficients, type World, worldOf } from '../../../src/rules/roots/world';
import { inOneGo } from '../../../src/rules/steps';
import { one, related, shown, table01, under } from '../support/chosen';
import { lines, reportOf } from '../support/reports';

type Amount = string | { readonly amount: string; readonly exact: true };

/** What another table says of rows of table 01: their sum is this amount, or at most or at least this. */
interface Said {
  readonly rows: readonly string[];
  readonly relation: Relation;
  readonly amount: Amount;
}

const equal = (amount: Amount, ...rows: string[]): Said => ({ rows, relation: 'equal', amount });
const atLeast = (amount: Amount, ...rows: string[]): Said => ({ rows, relation: 'at-least', amount });
const atMost = (amount: Amount, ...rows: string[]): Said => ({ rows, relation: 'at-most', amount });
const times = (count: number, said: Said): Said[] => Array.from({ length: count }, () => said);
/** To the last 分, and not rounded. */
const exactly = (amount: string): Amount => ({ amount, exact: true });

/** All that gain anything, the likeliest first. */
function allSlides(world: World) {
  return [...inOneGo(slidesOf(world, new Coefficients(), { isWithinReach: () => true, reachedBy: (found) => found }))].sort(byLikelihood);
}

/** The slides in table 01 of which some of its figures are printed, and another table says so much. */
function found(printed: Readonly<Record<string, Amount>>, ...said: Said[]) {
  const codes = said.map((_, i) => String(201 + i));
  const identities = said.map(({ rows, relation }, i): Identity => related(one(...rows), relation, of('02', codes[i] ?? '', 'total'), { id: `t${i}` }));
  const report = reportOf({ ...table01(printed), '02': { lines: lines(...codes), figures: Object.fromEntries(said.map(({ amount }, i) => [codes[i] ?? '', { total: amount }])) } });
  return allSlides(worldOf(under(...identities), report)).flatMap(({ root, ...explanation }) => {
    if (root.kind !== 'shift' || root.figures.some((id) => !id.startsWith('01/'))) return [];
    return [{ by: root.by, rows: root.figures.map((id) => id.split('/')[1] ?? ''), mended: shown(explanation.mend(), ...root.figures), ...explanation }];
  });
}

/** `1: r1=5.00 r2= (4, 2)`: the direction, what the cells should be, the gain and the size; of those that gain most. */
function slides(printed: Readonly<Record<string, Amount>>, ...said: Said[]): string[] {
  const all = found(printed, ...said);
  return [...new Set(all.filter(({ gain }) => gain === all[0]?.gain).map(({ by, rows, mended, gain, size }) => `${by}: ${rows.map((row, i) => `${row}=${mended[i] ?? ''}`).join(' ')} (${gain}, ${size})`))];
}

/** Figures printed one row too low: the first cell is empty, the last figure lost. */
function down(...meant: string[]): Record<string, string> {
  return Object.fromEntries(meant.slice(0, -1).map((amount, i) => [`r${i + 2}`, amount]));
}

const eachEqual = (...meant: string[]): Said[] => meant.map((amount, i) => equal(amount, `r${i + 1}`));

describe('one figure in the row beside its own', () => {
  test('is a slide where an equality speaks against each of the cells', () => {
    expect(slides({ r2: '5.00' }, equal('5.00', 'r1'), equal('0.00', 'r2'))).toEqual(['1: r1=5.00 r2= (4, 2)']);
    expect(slides({ r1: '5.00' }, equal('5.00', 'r2'), equal('0.00', 'r1'))).toEqual(['-1: r1= r2=5.00 (4, 2)']);
    expect(slides({ r2: '5.00' }, equal('5.00', 'r1'), atMost('0.00', 'r2'))).toEqual([]);
  });

  test('or where four inequalities do, since the empty cell is no choice', () => {
    expect(slides({ r2: '5.00' }, ...times(3, atLeast('5.00', 'r1')), atMost('0.00', 'r2'))).toEqual(['1: r1=5.00 r2= (4, 2)']);
    expect(slides({ r2: '5.00' }, ...times(2, atLeast('5.00', 'r1')), atMost('0.00', 'r2'))).toEqual([]);
  });

  test('or, where another slid with it, an equality and an inequality', () => {
    expect(slides({ r2: '5.00', r3: '6.00' }, equal('5.00', 'r1'), atMost('0.00', 'r3'))).toEqual(['1: r1=5.00 r2=6.00 r3= (3, 3)']);
    expect(slides({ r2: '5.00', r3: '6.00' }, ...times(2, atLeast('5.00', 'r1')), atMost('0.00', 'r3'))).toEqual([]);
  });

  test('is no slide where the cell that it left had to hold something else', () => {
    expect(slides({ r2: '5.00' }, equal('5.00', 'r1'), equal('8.00', 'r2'), equal('8.00', 'r2'), equal('8.00', 'r2'))).toEqual([]);
  });

  test('fits as far as its own rounding goes: the cell that it left has none', () => {
    expect(slides({ r2: '5.00' }, equal('5.01', 'r1'), equal('0.00', 'r2'))).toEqual(['1: r1=5.00 r2= (4, 2)']);
    expect(slides({ r2: '5.00' }, equal('5.02', 'r1'), equal('0.00', 'r2'))).toEqual([]);
  });

  test('passes over a cell that says the same', () => {
    expect(slides({ r2: '5.00', r3: '5.00' }, equal('5.00', 'r1'), equal('5.00', 'r2'), equal('0.00', 'r3'))).toEqual(['1: r1=5.00 r3= (4, 2)']);
  });

  test('is found once where the slide might as well begin at a cell that stays', () => {
    expect(slides({ r1: '5.00', r2: '5.00' }, ...times(2, equal('0.00', 'r2')), equal('7.00', 'r1'), equal('5.00', 'r3'))).toEqual(['-1: r2= r3=5.00 (6, 2)']);
  });

  test('goes on past a cell that nothing speaks against', () => {
    expect(slides({ r2: '5.00', r3: '6.00' }, equal('5.00', 'r1'), equal('0.00', 'r3'))).toEqual(['1: r1=5.00 r2=6.00 r3= (4, 3)']);
    expect(slides({ r2: '5.00', r3: '6.00' }, equal('5.00', 'r1'), equal('6.00', 'r2'), equal('0.00', 'r3'))).toEqual(['1: r1=5.00 r2=6.00 r3= (6, 3)']);
    // The sum of r2 to r4 is the same whether they slid or not.
    expect(slides({ r2: '5.00', r3: '6.00', r4: '7.00', r5: '9.00' }, equal('5.00', 'r1'), equal('22.00', 'r2', 'r3', 'r4'), equal('0.00', 'r5'))).toEqual(['1: r1=5.00 r2=6.00 r3=7.00 r4=9.00 r5= (6, 5)']);
  });
});

describe('figures that slid over another', () => {
  test('are a slide where three equalities speak for it; they say what is lost', () => {
    expect(slides(down('5.00', '6.00', '7.00'), ...eachEqual('5.00', '6.00', '7.00'))).toEqual(['1: r1=5.00 r2=6.00 r3=7.00 (6, 4)']);
    expect(slides(down('5.00', '6.00', '7.00'), ...eachEqual('5.00', '6.00'), atLeast('7.00', 'r3'))).toEqual([]);
  });

  test('or two equalities and two inequalities, or eight inequalities', () => {
    expect(slides(down('5.00', '6.00', '7.00'), ...eachEqual('5.00', '6.00'), ...times(2, atLeast('6.99', 'r3')))).toEqual(['1: r1=5.00 r2=6.00 r3=6.98 (6, 4)']);
    const inequalities = (last: number): Said[] => [...times(3, atLeast('5.00', 'r1')), ...times(3, atLeast('6.00', 'r2')), ...times(last, atLeast('7.00', 'r3'))];
    expect(slides(down('5.00', '6.00', '7.00'), ...inequalities(2))).toEqual(['1: r1=5.00 r2=6.00 r3=6.99 (8, 4)']);
    expect(slides(down('5.00', '6.00', '7.00'), ...inequalities(1))).toEqual([]);
  });

  test('are none where only one of them is a figure', () => {
    expect(slides({ r2: '5.00' }, equal('5.00', 'r1'), equal('0.00', 'r2'), equal('8.00', 'r3')).filter((slide) => slide.includes('r3'))).toEqual([]);
    expect(slides({ r2: '5.00', r3: '6.00' }, equal('5.00', 'r1'), equal('6.00', 'r2'), equal('8.00', 'r3')).filter((slide) => slide.includes('r3'))).toEqual(['1: r1=5.00 r2=6.00 r3=8.00 (6, 4)']);
  });

  test('are none where a negative figure would have been lost', () => {
    expect(slides(down('5.00', '6.00', '-7.00'), ...eachEqual('5.00', '6.00', '-7.00'))).toEqual([]);
  });

  test('are none where what was lost cannot be printed', () => {
    const printed = { r1: exactly('1.00'), r2: exactly('5.00'), r3: exactly('6.00') };
    const said = (last: string): Said[] => [equal(exactly('5.00'), 'r1'), equal(exactly('6.00'), 'r2'), equal(exactly(last), 'r3')];
    expect(slides(printed, ...said('7.00'))).toEqual(['1: r1==5.00 r2==6.00 r3==7.00 (6, 4)']);
    expect(slides(printed, ...said('7.0000005'))).toEqual([]);
  });

  test('of which the last stands in both cells', () => {
    // The sum of all four was broken by those before it alone: what stands in the fourth stays.
    expect(slides({ r2: '5.00', r3: '6.00', r4: '7.00' }, ...eachEqual('5.00', '6.00', '7.00'), equal('25.00', 'r1', 'r2', 'r3', 'r4'))).toEqual(['1: r1=5.00 r2=6.00 r3=7.00 (8, 4)']);
    // One that nothing speaks against is not asked.
    expect(slides({ r2: '5.00', r3: '6.00', r4: '7.00' }, ...eachEqual('5.00', '6.00', '7.00', '7.00'))).toEqual(['1: r1=5.00 r2=6.00 r3=7.00 (6, 4)']);
  });

  test('without an empty cell that stays empty', () => {
    expect(slides({ r2: '5.00', r3: '6.00' }, ...eachEqual('5.00', '6.00'), equal('0.00', 'r3'), equal('11.00', 'r1', 'r2', 'r4'))).toEqual(['1: r1=5.00 r2=6.00 r3= (8, 3)']);
  });
});

test('is none onto a cell where the form prints none ever', () => {
  const onto = (row: string) => {
    const identities = ['201', '202'].map((code): Identity => related(of('10', row, 'actual'), 'equal', of('02', code, 'total'), { id: code }));
    const nothing = { lines: lines('201', '202'), figures: { '201': { total: '0.00' }, '202': { total: '0.00' } } };
    return allSlides(worldOf(under(...identities), reportOf({ '02': nothing, '10': { figures: { [row]: { actual: '5.00' } } } }))).flatMap(({ root }) => (root.kind === 'shift' && root.along === 'row' ? [root.figures] : []));
  };
  expect(onto('r3')).toEqual([['10/r3/budget', '10/r3/actual']]);
  expect(onto('r23')).toEqual([]);
});

test('is the likelier the less it leaves to choose: several amounts that fit by moving alone, one, or over others', () => {
  const ranks = (printed: Readonly<Record<string, Amount>>, ...said: Said[]) => found(printed, ...said).map(({ rank }) => rank);
  expect(ranks({ r2: '5.00', r3: '6.00' }, equal('5.00', 'r1'), equal('0.00', 'r3'))[0]).toBe(5);
  expect(ranks({ r2: '5.00' }, equal('5.00', 'r1'), equal('0.00', 'r2'))[0]).toBe(7);
  expect(ranks({ r2: '5.00', r3: '6.00' }, ...times(3, atLeast('5.00', 'r1')), atMost('0.00', 'r3'))[0]).toBe(7);
  // What holds because nothing is left says little.
  expect(ranks({ r2: '5.00', r3: '6.00' }, ...times(2, equal('0.00', 'r3')))[0]).toBe(7);
  expect(ranks(down('5.00', '6.00', '7.00'), ...eachEqual('5.00', '6.00', '7.00'))[0]).toBe(10);
});

test('amounts that are not rounded fit to the last 分', () => {
  const emptied = { r1: exactly('1.00'), r2: exactly('5.00') };
  expect(slides(emptied, equal(exactly('5.00'), 'r1'), equal(exactly('0.00'), 'r2'))).toEqual(['1: r1==5.00 r2= (4, 2)']);
  expect(slides(emptied, equal(exactly('5.01'), 'r1'), equal(exactly('0.00'), 'r2'))).toEqual([]);
  const kept = { r1: exactly('1.00'), r2: exactly('5.00'), r3: exactly('6.00'), r4: exactly('7.00') };
  expect(slides(kept, ...['5.00', '6.00', '7.00'].map((amount, i) => equal(exactly(amount), `r${i + 1}`)), equal(exactly('25.00'), 'r1', 'r2', 'r3', 'r4'))).toContain('1: r1==5.00 r2==6.00 r3==7.00 (8, 4)');
});

test('a slide below many figures that are wrong each by itself begins where a cell was left empty', () => {
  const codes = Array.from({ length: 40 }, (_, i) => String(2_010_101 + i));
  // The first thirty-four lines are wrong by as much as no other line has; the others slid down.
  const report = reportOf({
    '05': { lines: lines(...codes), figures: Object.fromEntries(codes.map((code, i) => [code, i === 34 ? {} : { basic: `${i < 34 ? 11 + 3 * i : 7 + 3 * i}.00` }])) },
    '03': { lines: lines(...codes), figures: Object.fromEntries(codes.map((code, i) => [code, { project: `${10 + 3 * i}.00` }])) },
  });
  const identities = codes.map((code): Identity => related(of('05', code, 'basic'), 'equal', of('03', code, 'project'), { id: code }));
  // As much would be explained by the figures of the other table, in the other direction.
  const likeliest = allSlides(worldOf(under(...identities), report)).find(({ root }) => root.kind === 'shift' && root.figures[0]?.startsWith('05/') === true);
  expect(likeliest?.root).toMatchObject({ by: 1, figures: codes.slice(34).map((code) => `05/${code}/basic`) });
  expect(likeliest).toMatchObject({ rank: 10, open: 1 });
});

test('a slide of any length is found whole', () => {
  const codes = Array.from({ length: 70 }, (_, i) => String(2_010_101 + i));
  const amounts = codes.map((_, i) => `${10 + 3 * i}.00`);
  const figures = (column: string, of: readonly (string | undefined)[]) => Object.fromEntries(codes.map((code, i) => [code, of[i] === undefined ? {} : { [column]: of[i] }]));
  const report = reportOf({
    '05': { lines: lines(...codes), figures: figures('basic', codes.map((_, i) => amounts[i - 1])) },
    '03': { lines: lines(...codes), figures: figures('project', amounts) },
  });
  const identities = codes.map((code): Identity => related(of('05', code, 'basic'), 'equal', of('03', code, 'project'), { id: code }));
  const lengths = allSlides(worldOf(under(...identities), report)).flatMap(({ root }) => (root.kind === 'shift' && root.figures[0] === `05/${codes[0] ?? ''}/basic` ? [root.figures.length] : []));
  expect(lengths[0]).toBe(70);
});

test('a slide in a sheet that is not published is known to be one, and passes over what is counted', () => {
  const rows = ['projects', 'projectMoney', 'gradeExcellent'];
  const report = reportOf({ ...table01({ r1: '3.00', r2: '500.00' }), P: { figures: { projectMoney: { value: '80.00' }, gradeExcellent: { value: '3' } } } });
  const identities = rows.map((row, i): Identity => related(of('P', row, 'value'), 'equal', one(`r${i + 1}`), { id: row }));
  const unpublished = allSlides(worldOf(under(...identities), report)).map(({ root, published }) => ({ figures: root.kind === 'shift' ? root.figures : [], published }));
  expect(unpublished).toEqual([{ figures: ['P/projects/value', 'P/gradeExcellent/value'], published: false }]);
  expect(found({ r2: '5.00' }, equal('5.00', 'r1'), equal('0.00', 'r2')).map(({ published }) => published)).toEqual([true]);
});
