import { renderSheet } from '../workbook/render';
import { sheetOf } from './tables';

/** Of an A4 page between its margins, in points. */
const PAGE = { width: 510, height: 745 };

describe('the sheet that is inserted for a project', () => {
  test.each(['full', 'short'] as const)('%s', (variant) => {
    expect(renderSheet(sheetOf({ variant, project: '单位运转经费', unit: '岚县创业就业服务中心' }))).toMatchSnapshot();
  });

  test.each(['full', 'short'] as const)('%s is printed at 8 points or more, on one page as long as nothing makes it longer', (variant) => {
    const { columnWidths, rowHeights, print } = sheetOf({ variant, project: '养老金' });
    // Excel's usual font has digits of 7 pixels; a cell has 5 more, and a pixel is three quarters of a point.
    const points = columnWidths.reduce((sum, width) => sum + (7 * width + 5) * 0.75, 0);
    expect((10 * PAGE.width) / points).toBeGreaterThanOrEqual(8);
    // Who fills it in makes rows higher, and no text smaller.
    expect(print).toMatchObject({ orientation: 'portrait', onePageHigh: false });
    expect(rowHeights.reduce<number>((sum, height) => sum + (height ?? 0), 0)).toBeLessThan((PAGE.height * points) / PAGE.width);
  });

  test('texts that do not fit into a line make their row higher', () => {
    const [low, high] = ['按时发放', '按时足额发放城乡居民基础养老金，做到应发尽发；丧葬补助在接到申请后三十日内发放到位，'.repeat(6)].map((goal) => sheetOf({ variant: 'full', project: '养老金', goal }).rowHeights[11] ?? 0);
    expect(low).toBe(36);
    expect(high).toBeGreaterThan(90);
  });
});
