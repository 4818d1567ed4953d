import { renderSheet } from '../workbook/render';
import { sheetOf } from './tables';

describe('the sheet that is inserted for a project', () => {
  test.each(['full', 'short'] as const)('%s', (variant) => {
    expect(renderSheet(sheetOf({ variant, project: '单位运转经费', unit: '岚县创业就业服务中心' }))).toMatchSnapshot();
  });

  test('texts that do not fit into a line make their row higher', () => {
    const [low, high] = ['按时发放', '按时足额发放城乡居民基础养老金，做到应发尽发；丧葬补助在接到申请后三十日内发放到位，'.repeat(6)].map((goal) => sheetOf({ variant: 'full', project: '养老金', goal }).rowHeights[11] ?? 0);
    expect(low).toBe(44);
    expect(high).toBeGreaterThan(90);
  });
});
