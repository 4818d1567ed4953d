import { Decimal } from '../../../src/amount';
import { type FigureId, figureId } from '../../../src/report';
import type { BareRoot } from '../../../src/rules/roots';
import type { Explanation } from '../../../src/rules/roots/explanation';
import { rivalsOf } from '../../../src/rules/roots/rivals';
import { reportOf } from '../support/reports';

const at = (row: string): FigureId => figureId('02', row, 'service');

function explained(root: BareRoot, rank: number, open?: number): Explanation {
  return { gain: 6, repaired: new Set(), rank, ...(open === undefined ? {} : { open }), size: 1, published: true, root, mend: () => reportOf({}) };
}

const figure = (row: string, ...others: string[]): BareRoot => ({ kind: 'figure', slip: 'misprint', figure: at(row), printed: new Decimal(1), proposed: new Decimal(2), others: others.map(at) });
const shift = (...rows: string[]): BareRoot => ({ kind: 'shift', along: 'column', by: 1, figures: rows.map(at) });

describe('what would explain as much as the first', () => {
  test('is a slide of nothing but what stands there, even of figures that are named with the first', () => {
    expect(rivalsOf([explained(figure('201', '202'), 6), explained(shift('201', '202'), 7, 0)])).toEqual([shift('201', '202')]);
  });

  test('is no slide over one of them: any amount that was lost would fit', () => {
    expect(rivalsOf([explained(figure('201', '202'), 6), explained(shift('201', '202'), 10, 1)])).toEqual([]);
    expect(rivalsOf([explained(figure('201'), 6), explained(shift('202', '203'), 10, 1)])).toEqual([shift('202', '203')]);
  });

  test('is no other length of the same slide, and no figure in it', () => {
    expect(rivalsOf([explained(shift('201', '202'), 5, 0), explained(shift('201', '202', '203'), 5, 0), explained(figure('202'), 6), explained(figure('204'), 6)])).toEqual([figure('204')]);
  });

  test('is nothing beside a slip that speaks for itself', () => {
    expect(rivalsOf([explained(figure('201'), 2), explained(shift('202', '203'), 7, 0)])).toEqual([]);
  });
});
