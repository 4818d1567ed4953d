import { checkTable, gathered, performanceIn, severityOf, twiceNamed } from '../../src/performance';
import type { SheetSnapshot, SnapshotCell } from '../../src/workbook';
import { SET } from './tables';

type Line = readonly (string | number | undefined)[];

function sheetOf(lines: readonly Line[], name = '自评表'): SheetSnapshot {
  const rows = new Map(lines.map((line, row): [number, readonly (SnapshotCell | undefined)[]] => [row, line.map((value) => value)]));
  return { id: name, name, hidden: false, rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}

interface Content {
  readonly title?: string;
  readonly project?: string;
  readonly unit?: string;
  readonly money?: '万元' | '元';
  /** Points of 执行率, and where the form says them. */
  readonly points?: number;
  readonly says?: 'beside' | 'heads' | 'nowhere';
  readonly score?: number | string;
  readonly total?: number;
  readonly grade?: string;
}

/** The form of 财政部 as units fill it: a project of 60万元, 57 of it spent. */
function linesOf({ title = '项目支出绩效自评表', project = '群众文化活动经费', unit = '某县文化馆', money = '万元', points = 10, says = 'beside', score = points === 0 ? '-' : points * 0.95, total, grade }: Content): readonly Line[] {
  const [planned, spent] = money === '元' ? [600_000, 570_000] : [60, 57];
  const own = typeof score === 'number' ? score : 0;
  const head = says === 'heads' ? ['预算执行率（B/A）', `得分（${points}分）`] : says === 'nowhere' ? ['执行率', '得分'] : ['分值', '执行率', '得分'];
  const whole = says === 'beside' ? [points === 0 ? '-' : points, '95%', score] : ['95%', score];
  return [
    [title], ['（2024年度）'], ['项目名称', undefined, project], ['主管部门', undefined, '某县文化和旅游局', undefined, undefined, '实施单位', unit],
    [`项目资金（${money}）`, undefined, '年初预算数', '全年预算数（A）', '全年执行数（B）', ...head],
    [undefined, '年度资金总额：', planned, planned, spent, ...whole],
    [undefined, '其中：财政拨款', planned, planned, spent],
    ['年度总体目标', '预期目标', undefined, undefined, '实际完成情况'], [undefined, '举办活动12场', undefined, undefined, '举办活动13场，支出57万元'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '未完成原因分析'],
    [undefined, '产出指标（50分）', '数量指标', '举办活动场次', '≥12场', '13场', 50, 50],
    [undefined, '效益指标', '社会效益指标', '文化生活', '丰富', '丰富', 40 - points, 40 - points],
    [undefined, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '93%', 10, 10],
    ['总分', undefined, undefined, undefined, undefined, undefined, 100, total ?? 100 - points + own],
    ...(grade === undefined ? [] : [['自评等级', undefined, grade]]),
  ];
}

const tablesOf = (...contents: readonly Content[]) => performanceIn(SET, { sheets: contents.map((content, index) => sheetOf(linesOf(content), `附件${index + 1}`)), names: [] }).map(({ table }) => table);
const wrong = (content: Content) => tablesOf(content).flatMap((table) => checkTable(table, 2024)).filter(({ rule }) => severityOf(rule) === 'error').map(({ rule, expected }) => [rule, expected]);

describe('forms of other provinces', () => {
  test.each([20, 15, 10, 5, 0])('the points of the rate are those of the table: %i', (points) => {
    expect(tablesOf({ points }).map(({ execution }) => execution)).toEqual([points]);
    expect(wrong({ points })).toEqual([]);
    expect(wrong({ points, total: 90 })).toEqual([['X-total', String(points === 0 ? 100 : 100 - points * 0.05)]]);
  });

  test.each([['heads', 20], ['heads', 5], ['nowhere', 15]] as const)('points told in the %s: %i', (says, points) => {
    expect(wrong({ says, points })).toEqual([]);
  });

  test('points that do not follow from the rate are found against the table’s own', () => {
    expect(wrong({ points: 20, score: 9.5 })).toEqual([['X-rate-points', '19']]);
    expect(wrong({ points: 20, says: 'heads', score: 9.5 })).toEqual([['X-rate-points', '19']]);
  });

  test('money kept in 元 is summed up and told in 万元', () => {
    expect(wrong({ money: '元' })).toEqual([]);
    const { executed, budget } = gathered(tablesOf({ money: '元' }, { project: '免费开放资金' }));
    expect([executed, budget].map(({ lo, hi }) => lo.plus(hi).div(2).toString())).toEqual(['114', '120']);
  });

  test.each([
    ['附件1：《清河文艺》编印经费项目支出绩效自评表', '清河文艺编印经费'], ['附件22024年培训经费项目绩效自评表', '培训经费'], ['某县文化馆群众文化活动经费项目支出绩效自评表', '群众文化活动经费'],
    ['2024年度省级部门项目支出绩效自评表', '公费医疗'], ['免费开放项目绩效自评表', '免费开放补助资金'], ['某县2024年项目支出绩效自评表', '道路硬化'],
  ])('%s is a title of %s', (title, project) => {
    expect(wrong({ title, project, unit: '某县文化馆' })).toEqual([]);
  });

  test('a title of another phase is another project', () => {
    expect(wrong({ title: '附件2：维修工程（一期）项目支出绩效自评表', project: '维修工程（二期）' })).toEqual([['X-title', '维修工程（二期）']]);
  });

  test('one name at two units is no name told twice', () => {
    expect(twiceNamed(tablesOf({}, { unit: '某县图书馆' }))).toEqual([]);
    expect(twiceNamed(tablesOf({}, { unit: '某县图书馆' }, { unit: '某县图书馆' }))).toHaveLength(1);
  });
});
