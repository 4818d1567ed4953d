import { Decimal } from '../../../src/amount';
import { EMPTY, type Entry, entryOf } from '../../../src/report';
import { enter, newFigure } from '../../../src/rules/engine/figure';
import { figureIn } from '../../../src/rules/engine/grid';
import type { Figure } from '../../../src/rules/engine/model';
import { toScaled } from '../../../src/rules/engine/scaled';
import { entryFor, withEntries } from '../../../src/rules/roots/mend';
import { isEnterable, worldOf } from '../../../src/rules/roots/world';
import { defined, one, printed, table01, textOf, under } from '../support/chosen';
import { reportOf } from '../support/reports';

function cell(entry: Entry): Figure {
  const figure = newFigure('01/r1/amount', 'r1', 'amount', { measure: 'amount', places: 2, rounds: true });
  enter(figure, entry, 'typed');
  return figure;
}

const put = (entry: Entry, value: string): string => textOf(entryFor(new Map(), cell(entry), toScaled(new Decimal(value))));

describe('what is entered where a figure is put right', () => {
  test('has the places of the form, and more where it needs them', () => {
    expect(put(printed('7.11'), '2.7')).toBe('2.70');
    expect(put(printed('7.11'), '2.7128')).toBe('2.7128');
    expect(put(EMPTY, '3')).toBe('3.00');
  });

  test('is known to the last 元 where what stood there was', () => {
    expect(put(printed('7.1100', true), '2.7128')).toBe('=2.7128');
    expect(put(printed('7.1100'), '2.7128')).toBe('2.7128');
  });

  test('is nothing where nothing belongs there', () => {
    expect(entryFor(new Map(), cell(printed('7.11')), undefined)).toBe(EMPTY);
  });

  test('leaves the other cells, and tables that are not there, as they are', () => {
    const report = reportOf(table01({ r1: '1.00', r2: '2.00' }));
    const mended = withEntries(report, [['01/r1/amount', printed('5.00')], ['02/total/total', printed('9.00')]]);
    expect([textOf(entryOf(mended, '01/r1/amount')), textOf(entryOf(mended, '01/r2/amount'))]).toEqual(['5.00', '2.00']);
    expect([...mended.tables.keys()]).toEqual(['01']);
    expect(textOf(entryOf(report, '01/r1/amount'))).toBe('1.00');
  });
});

test('a person’s figure could stand in cells that hold one or nothing, not in formulas, nor where words stand', () => {
  const set = under(defined(one('r27'), one('r1')));
  const report = reportOf({
    '01': { figures: { r27: { amount: { origin: 'derived' } }, r1: { amount: '1.00' }, r3: { amount: { text: '无' } } } },
    P: { figures: { general: { reason: { text: '据实列支' }, budget: '1.00' } } },
  });
  const { book: { grid } } = worldOf(set, report);
  const enterable = (form: string, row: string, column: string): boolean | undefined => {
    const figure = figureIn(grid, form, row, column);
    return figure === undefined ? undefined : isEnterable(figure);
  };
  expect([enterable('01', 'r1', 'amount'), enterable('01', 'r2', 'amount'), enterable('P', 'general', 'budget')]).toEqual([true, true, true]);
  expect([enterable('01', 'r27', 'amount'), enterable('01', 'r3', 'amount'), enterable('P', 'general', 'reason')]).toEqual([false, false, false]);
});
