import fc from 'fast-check';
import { type TableBlock, type TableCell, type TableRow, compose, documentText } from '../../src/document';
import { paged } from '../../src/document/paged';
import { performanceIn } from '../../src/performance';
import { FORM, SET, sheetOf, snapshotOf, tablesInText } from '../performance/tables';

const ROOMS = { first: 300, next: 400 };
const cell = (text: string, down: TableCell['down'] = 'single'): TableCell => ({ text, across: 1, down, align: 'left', bold: false, indent: 0, border: true });

/** Rows below one side label, in groups with a label each. */
function grouped(groups: readonly (readonly number[])[]): TableBlock {
  const count = groups.flat().length;
  let at = -1;
  const rows = groups.flatMap((heights, group) => heights.map((height, index): TableRow => {
    at += 1;
    const side = count === 1 ? 'single' : at === 0 ? 'first' : 'continued';
    const own = heights.length === 1 ? 'single' : index === 0 ? 'first' : 'continued';
    return { head: false, height, cells: [cell(at === 0 ? '侧栏' : '', side), cell(index === 0 ? `组${group}` : '', own), cell(`行${at}`)] };
  }));
  return { kind: 'table', form: '', columns: [1, 1, 1], size: 9, rows };
}

const anyGroups = fc.array(fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 });

describe('a table that is longer than a page', () => {
  test('keeps every row once, fits its pages, and says every label on each page that it covers', () => {
    fc.assert(fc.property(anyGroups, (groups) => {
      const pages = paged(grouped(groups), ROOMS, undefined);
      const rows = pages.flatMap((page) => page.rows);
      expect(rows.map(({ cells }) => cells[2]?.text)).toEqual(groups.flat().map((_, index) => `行${index}`));
      const owners = groups.flatMap((heights, group) => heights.map(() => `组${group}`));
      let row = 0;
      for (const [index, page] of pages.entries()) {
        expect(page.rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(index === 0 ? ROOMS.first : ROOMS.next);
        const seen = ['', ''];
        for (const [at, { cells }] of page.rows.entries()) {
          for (const [column, one] of cells.slice(0, 2).entries()) {
            if (one.down !== 'continued') seen[column] = one.text;
            // A label that begins goes on below, and one that stands alone does not.
            expect(page.rows[at + 1]?.cells[column]?.down === 'continued').toBe(one.down === 'first' || (one.down === 'continued' && page.rows[at + 1]?.cells[column]?.down === 'continued'));
          }
          expect(seen).toEqual(['侧栏', owners[row]]);
          row += 1;
        }
      }
    }));
  });

  test('breaks between groups where a page is nearly full', () => {
    const pages = paged(grouped([[60, 60, 60, 60], [50, 50, 50], [50]]), ROOMS, undefined);
    expect(pages.map(({ rows }) => rows[0]?.cells.map(({ text }) => text))).toEqual([['侧栏', '组0', '行0'], ['侧栏', '组1', '行4']]);
  });
});

describe('a 绩效自评表 of several pages', () => {
  const prose = '项目实施单位严格按照相关规定组织实施，资金专款专用，按照时间节点完成了各项任务。';
  const content = {
    variant: 'full', project: '公益性岗位补贴', department: '县人社局', unit: '某单位', goal: prose, achieved: prose,
    sources: [{ label: '市县区财政资金', budget: '100', executed: '100' }],
    lines: FORM.blocks.flatMap(({ name, second }) => second.flatMap((level) => Array.from({ length: 5 }, (_, index) => ({
      first: name.text, second: level.name.text, third: `${level.name.text}任务${index}`, target: '≥95%', actual: '96%', weight: '2', points: '2',
    })))),
    analysis: { execution: prose.repeat(8), output: prose.repeat(8), effect: prose, satisfaction: prose, experience: prose.repeat(20), problems: prose, measures: prose },
  } as const;
  const projects = performanceIn(SET, { sheets: [snapshotOf(sheetOf(content))], names: [] }).map(({ table }) => table);
  const document = compose(SET, { set: SET.id, tables: new Map() }, { projects });

  test('is read back whole, with 续表 and heads that are printed again', () => {
    const text = documentText(document ?? { title: '', unit: '', header: '', blocks: [] });
    expect(text.match(/^续表$/gm)?.length).toBeGreaterThan(1);
    expect(text.match(/三级指标/g)?.length).toBeGreaterThan(1);
    const [read, ...others] = tablesInText(text);
    expect(others).toEqual([]);
    expect(read?.indicators.map((line) => [line.first, line.second, line.third.text, line.weight?.text])).toEqual(content.lines.map((line) => [line.first, line.second, line.third, line.weight]));
    expect(read?.analysis.map(({ key, text: said }) => [key, said.text])).toEqual(Object.entries(content.analysis));
  });
});
