import fc from 'fast-check';
import { type PerformanceTable, checkTable, checkTogether, gathered, performanceIn, severityOf } from '../../src/performance';
import { anyContent } from './any-content';
import { FORM, SET, sheetOf, snapshotOf, tablesInText, textOf } from './tables';

const said = (table: PerformanceTable) => checkTable(table, 2024).filter(({ rule }) => severityOf(rule) !== 'info').map(({ rule, at, values, expected }) => ({ rule, key: at.key, text: at.text, values, expected }));
const workbook = (...sheets: ReturnType<typeof snapshotOf>[]) => ({ sheets, names: [] });

/** A formula of a table of one line as the product wrote it when its sums ended at a row of their own. */
function earlier(formula: string): string {
  return formula
    .replace(/INDEX\(([A-Z]):\1,MAX\(ROW\(\)\)\+1\):\1(\d+)/g, (_, letter: string, goals: string) => `${letter}8:${letter}${goals}`)
    .replace(/([A-Z])(\d+):INDEX\(\1:\1,MAX\(ROW\(\)\)-1\)/g, (_, letter: string, heads: string) => `${letter}${heads}:${letter}${Number(heads) + 1}`);
}

describe('a table on which nothing is wrong', () => {
  test('in a sheet, wherever it stands, with formulas or without: nothing is found', () => {
    fc.assert(fc.property(anyContent(FORM), fc.nat({ max: 5 }), fc.nat({ max: 3 }), fc.boolean(), (content, down, right, formulas) => {
      // Own formulas are known as such only where they were laid.
      const moved = down > 0 || right > 0;
      const [placed, ...others] = performanceIn(SET, workbook(snapshotOf(sheetOf(content), { down, right, formulas: formulas && !moved })));
      expect(others).toEqual([]);
      expect(placed?.table.variant.key).toBe(content.variant);
      expect(placed?.table.indicators).toHaveLength(content.lines?.length ?? 0);
      expect(placed === undefined ? undefined : said(placed.table)).toEqual([]);
    }), { numRuns: 150 });
  });

  test('sums as the product wrote them before are still its own', () => {
    const { rows, ...rest } = snapshotOf(sheetOf({ variant: 'full', project: '甲', lines: [{ first: '产出指标', second: '数量指标', third: '乙', weight: '90', points: '80' }] }));
    const old = new Map([...rows].map(([row, cells]) => [row, cells.map((cell) => (typeof cell === 'object' && cell.formula !== undefined ? { value: 7, formula: earlier(cell.formula) } : cell))]));
    const formulas = [...old.values()].flat().flatMap((cell) => (typeof cell === 'object' && cell.formula !== undefined ? [cell.formula] : []));
    expect(formulas).toContain('IF(COUNT(J13:J14)=0,"",ROUND(SUM(J13:J14)+N(J7),2))');
    expect(formulas).toContain('IF(COUNT(F8:F11)=0,"",ROUND(SUM(F8:F11),6))');
    const [placed] = performanceIn(SET, workbook({ ...rest, rows: old }));
    // Computed, whatever is stored.
    expect([placed?.table.total, placed?.table.totalWeight, placed?.table.funds[0]?.budget].map((field) => [field?.origin, field?.text])).toEqual([['derived', '80'], ['derived', '100'], ['derived', '']]);
  });

  test.each([[0], [3]])('a sheet that the product drew before, with a thin row above 总分 (%i lines inserted there since), is read as it was', (inserted) => {
    const { rows, merges, ...rest } = snapshotOf(sheetOf({ variant: 'full', project: '甲', lines: [{ first: '产出指标', second: '数量指标', third: '乙', weight: '60', points: '50' }] }));
    const total = [...rows].find(([, cells]) => cells.includes(FORM.heads.total.text))?.[0] ?? NaN;
    // The lines and the thin row, which ends the sums.
    const more = inserted + 1;
    const moved = (formula: string): string => earlier(formula).replace(/\b([A-Z])(\d+)\b/g, (all, letter: string, row: string) => (Number(row) > total ? `${letter}${String(Number(row) + more)}` : all))
      .replace(/\(([IJ])13:\1\d+\)/g, (_, letter: string) => `(${letter}13:${letter}${String(total + more)})`);
    const old = new Map([...rows].map(([row, cells]) => [row < total ? row : row + more, cells.map((cell) => (typeof cell === 'object' && cell.formula !== undefined ? { value: 7, formula: moved(cell.formula) } : cell))]));
    for (let line = 0; line < inserted; line += 1) old.set(total + line, [undefined, undefined, undefined, `丙${String(line)}`, undefined, undefined, undefined, undefined, 10, 9]);
    const down = merges.map(({ top, left, bottom, right }) => ({ top: top < total ? top : top + more, left, bottom: bottom < total ? bottom : bottom + more, right }));
    const [placed] = performanceIn(SET, workbook({ ...rest, rows: old, merges: [...down, { top: total + inserted, left: 1, bottom: total + inserted, right: 10 }] }));
    expect(placed?.table.indicators).toHaveLength(1 + inserted);
    expect([placed?.table.totalWeight, placed?.table.total].map((field) => [field?.origin, field?.text])).toEqual([['derived', String(70 + 10 * inserted)], ['derived', String(50 + 9 * inserted)]]);
    expect(placed?.table.grade?.origin).toBe('derived');
  });

  test('in the lines of a text: nothing is found', () => {
    fc.assert(fc.property(anyContent(FORM), (content) => {
      const [table, ...others] = tablesInText(`第五部分 附件\n\n${textOf(sheetOf(content))}\n`);
      expect(others).toEqual([]);
      expect(table?.indicators).toHaveLength(content.lines?.length ?? 0);
      expect(table === undefined ? undefined : said(table)).toEqual([]);
    }), { numRuns: 100 });
  });

  test('several in one sheet, below and beside each other, are read apart', () => {
    fc.assert(fc.property(anyContent(FORM), anyContent(FORM), anyContent(FORM), (first, second, third) => {
      const [a, b, c] = [sheetOf(first), sheetOf(second), sheetOf(third)].map((sheet) => snapshotOf(sheet, { formulas: false }));
      if (a === undefined || b === undefined || c === undefined) throw new Error('nothing was drawn');
      const rows = new Map(a.rows);
      const height = Math.max(...a.rows.keys()) + 3;
      for (const [row, cells] of b.rows) rows.set(row + height, cells);
      const beside = 13;
      for (const [row, cells] of c.rows) {
        const own = rows.get(row) ?? [];
        rows.set(row, [...own, ...Array.from<undefined>({ length: Math.max(0, beside - own.length) }), ...cells]);
      }
      const found = performanceIn(SET, workbook({ ...a, rows }));
      expect(found.map(({ table }) => table.indicators.length).sort()).toEqual([first, second, third].map(({ lines }) => lines?.length ?? 0).sort());
      expect(found.flatMap(({ table }) => said(table))).toEqual([]);
      expect(found.map(({ id }) => id)).toEqual(['X1', 'X2', 'X3']);
    }), { numRuns: 40 });
  });

  test('any number of them against what the narrative says of all: nothing is found', () => {
    fc.assert(fc.property(fc.array(anyContent(FORM), { minLength: 1, maxLength: 6 }), (contents) => {
      const tables = performanceIn(SET, workbook(...contents.map((content, index) => snapshotOf(sheetOf(content, String(index)))))).map(({ table }) => table);
      const { count, executed, grades } = gathered(tables);
      const told = { count: executed.lo.times(0).plus(count), money: { value: executed.lo.plus(executed.hi).div(2).toDecimalPlaces(2), places: 2 }, grades: new Map(['优', '良', '中', '差'].map((grade) => [grade, executed.lo.times(0).plus(grades.get(grade) ?? 0)])) };
      expect(checkTogether(tables, told)).toEqual([]);
    }), { numRuns: 40 });
  });

  /** As the ministry prints it: one column of 年初预算数, 分值 of the rate among the money, sources of other names. */
  const national = (rate: string, late = '36小时') => [
    ['农村公路养护项目支出绩效自评表'], ['（2024年度）'], ['项目名称', '', '农村公路养护'], ['主管部门', '', '县交通运输局', '', '', '实施单位', '县公路段'],
    ['项目资金（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '', '年度资金总额', '300', '320', '288', '10', rate, '9'], ['', '', '其中：当年财政拨款', '300', '300', '270', '—', '90.00%', '—'],
    ['', '', '上年结转资金', '0', '20', '18', '—', '90.00%', '—'], ['', '', '其他资金', '0', '0', '0', '—', '—', '—'],
    ['年度总体目标', '预期目标', '', '', '', '实际完成情况'], ['', '养护公路120公里。', '', '', '', '养护公路126公里，投入资金288万元。'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['', '产出指标', '数量指标', '养护里程', '≥120公里', '126公里', '30', '30'], ['', '', '时效指标', '病害处置时间', '48小时内', late, '20', '20'],
    ['', '效益指标', '社会效益指标', '出行便利度', '提升', '提升', '30', '30'], ['', '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '93%', '10', '10'],
    ['总分', '', '', '', '', '', '100', '99'],
  ];
  const findings = (rows: readonly (readonly string[])[]) => tablesInText(`${rows.map((row) => row.join('\t')).join('\n')}\n`).flatMap(said).map(({ rule }) => rule);

  test('in the form of the ministry', () => {
    expect(findings(national('90.00%'))).toEqual([]);
    // Columns shifted, as of a table taken out of a document.
    expect(findings(national('90.00%').map((row) => (row.includes('年度资金总额') ? row.slice(1) : row)))).toEqual([]);
    expect(findings(national('95.00%'))).toEqual(['X-rate']);
    expect(findings(national('90.00%', '三天'))).toEqual(['X-full-marks']);
  });

  test.each([
    [['自评等级', '', '', '优'], []],
    [['评价等次：', '优秀'], []],
    [['自评等级：优'], []],
    [['自评等级', '☑优 □良 □中 □差'], []],
    [['自评等级', '优（√）良（ ）中（ ）差（ ）'], []],
    [['自评等级', '', '', '良'], ['X-grade']],
    [['自评等级', '□优 ☑良 □中 □差'], ['X-grade']],
    [['自评等级：良好'], ['X-grade']],
    [['备注', '', '', '无'], []],
  ])('a grade on a row of its own: %j', (row, rules) => {
    const rows = national('90.00%');
    expect(findings([...rows, row])).toEqual(rules);
    // Above 总分, or beside it.
    expect(findings([...rows.slice(0, -1), row, ...rows.slice(-1)]).filter((rule) => rule === 'X-grade')).toEqual(rules);
    const full = ['总分', '', '', '', '', '', '100', '99', ...row.filter((cell) => cell !== '')];
    if (row.length === 4) expect(findings([...rows.slice(0, -1), full])).toEqual(rules);
  });
});
