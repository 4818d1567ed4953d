import { type TableCell, compose } from '../../src/document';
import { LINE, fit } from '../../src/document/fit';
import { FORM, SET, sheetOf, snapshotOf } from '../performance/tables';
import { performanceIn } from '../../src/performance';

test.each(['full', 'short'] as const)('a rate of 100.00 and its points stand on one line in the %s form', (variant) => {
  const sheet = snapshotOf(sheetOf({
    variant, project: '单位运转经费', sources: [{ label: '市县区财政资金', asked: '1234567.89', planned: '1234567.89', budget: '1234567.89', executed: '1234567.89' }],
    lines: FORM.blocks.map(({ name, share, second }) => ({ first: name.text, second: second[0]?.name.text ?? '', third: '一个名称很长的三级指标，说明写了很多', target: '≥95%', actual: '96%', weight: String(share), points: String(share) })),
  }));
  const projects = performanceIn(SET, { sheets: [sheet], names: [] }).map(({ table }) => table);
  const document = compose(SET, { set: SET.id, tables: new Map() }, { projects });
  const table = document?.blocks.find((block) => block.kind === 'table' && block.form === '' && block.rows.some(({ cells }) => cells.some(({ text }) => text === '100.00')));
  if (table?.kind !== 'table') throw new Error('The table of the project is not printed.');
  const narrow = table.rows.flatMap(({ cells }) => {
    let column = 0;
    return cells.flatMap(({ text, across }) => {
      const width = table.columns.slice(column, column + across).reduce((sum, each) => sum + each, 0);
      column += across;
      // A digit is half as wide as the text is high, and up to a fifth more in other fonts.
      return /^[\d.,]+$/.test(text) && width - 100 < text.length * table.size * 12 ? [text] : [];
    });
  });
  expect(narrow).toEqual([]);
});

test('a merged label that is longer than its rows makes the last of them higher; wide digits of other fonts are reckoned with', () => {
  const cell = (text: string, down: TableCell['down'] = 'single'): TableCell => ({ text, across: 1, down, align: 'left', bold: false, indent: 0, border: true });
  const heightsOf = (label: string, value: string) => {
    const { size, heights } = fit({
      rows: [[cell(label, 'first'), cell(value)], [cell('', 'continued'), cell('乙')], [cell('单'), cell('丙')]],
      widths: [6, 10], room: { width: 1_600, height: 20_000 }, onePage: true, largest: 10,
    });
    return heights.map((height) => height / (size * LINE));
  };
  const [short, long, digits, figure] = [heightsOf('侧栏', '甲'), heightsOf('项目资金预算安排及执行进度（万元）', '甲'), heightsOf('侧栏', '123456台'), heightsOf('侧栏', '1234567')];
  expect((long[0] ?? 0) + (long[1] ?? 0)).toBeGreaterThan(8);
  expect([long[0], long[2]]).toEqual([short[0], short[2]]);
  expect(digits[0]).toBeCloseTo((short[0] ?? 0) + 1);
  expect(figure[0]).toBe(short[0]);
});
