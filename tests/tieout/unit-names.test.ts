import { tieOutReport } from '../../src/app/tieout/tie-out';
import { shanghai } from '../samples/shanghai-2024/invented';

const report = { set: 'shanghai-2024', tables: new Map() };
const titles = shanghai().wording.sections.map(({ title }) => title);

/** What is said about the unit's names in its document, where one section says this. */
function namesIn(unit: string, ...said: readonly string[]) {
  const sections = titles.map((title, i) => [title, i === 0 ? said.join('\n') : '本年度没有变化。'].join('\n'));
  const text = `${unit}2024年度部门决算\n第三部分 ${unit}2024年度部门决算情况说明\n${sections.join('\n')}\n第四部分 名词解释\n`;
  return tieOutReport(shanghai(), report, text)
    .findings.filter(({ rule }) => rule === 'unit-names')
    .map(({ severity, quote, fix }) => [severity, quote, fix?.text ?? '']);
}

const LONG = '山西省吕梁市岚县人力资源和社会保障局';

describe('another unit is no misspelling', () => {
  test.each([
    ['上海市普陀区财政局', '有关职能划转至上海市普陀区民政局，划入上海市普陀区审计局。'],
    ['上海市普陀区财政局', '上海市普陀区民政局划入。上海市普陀区审计局划出。上海市普陀区税务局不变。'],
    ['上海市普陀区财政局', '上海市普陀区的财政局，上海市普陀财政局，由上海市静安区财政局转来。'],
    ['山西省吕梁市岚县财政局', '根据山西省吕梁市财政局文件。山西省吕梁市财政局批复，由山西省吕梁市兴县财政局代管。'],
    ['太原市育才小学', '与太原市育英小学合并，与太原市育才中学共用，太原市育才二小学迁出。'],
    ['上海市普陀区农业农村委员会', '上海市普陀区农业农村委员会（原上海市普陀区农业委员会）。上海市普陀区农业委员会更名。'],
    ['上海市普陀区农业委员会', '上海市普陀区农业农村委员会新设。'],
    ['太原市第一中心小学', '太原市中心第一小学并入。'],
    ['太原市第一中学', '太原市第二中学、太原市一中学和太原市第十中学并入。'],
    ['太原市新华小学', '由太原市华新小学代管。'],
    ['上海市人力资源和社会保障局', '上海市人力资源和社会保险局代管。'],
    ['晋城市财政局', '由晋城财政局批复。'],
    ['上海市普陀区财政局', '增加的主要原因是2024年财政拨款增加，增加的主要原因是2024年财政拨款增加，减少的主要原因是2024年财政拨款减少。'],
    ['上海市普陀区财政局', '增加的主要原因为本区2024年财政拨款增加，增加的主要原因为本区2024年财政拨款增加，减少的主要原因为本区2024年财政拨款减少。'],
    ['上海市普陀区财政局', '增加由于项目2024年度财政拨款增加，增加由于项目2024年度财政拨款增加，减少由于项目2024年度财政拨款减少。'],
  ])('%s: %s', (unit, said) => {
    expect(namesIn(unit, said)).toEqual([]);
  });
});

describe('a slip of the pen can be put right', () => {
  test.each([
    ['上海市普陀区财政局', '上海市普陀区政财局'],
    ['上海市普陀区财政局', '上海市普陀区财政政局'],
    ['上海市普陀区财政局', '上海市普陀陀区财政局'],
    ['上海市普陀区规划和自然资源局', '上海市普陀区规划与自然资源局'],
    ['上海市普陀区规划和自然资源局', '上海市普陀区自然资源和规划局'],
    ['岚县创业就业服务中心', '岚县就业创业服务中心'],
    ['岚县创业就业服务中心', '岚县创业就业服中心'],
    [LONG, '山西省吕梁市岚县人力资源社会保障局'],
    [LONG, '山西省吕梁市岚县人力资源和社会保局'],
    ['上海市普陀区农业农村委员会', '上海市普陀区农业农村委会员'],
  ])('%s: %s', (unit, slip) => {
    expect(namesIn(unit, `收入增加，由${slip}收取。`)).toEqual([['error', slip, unit]]);
    expect(namesIn(unit, `${slip}2024年度无变化。`)).toEqual([['error', slip, unit]]);
  });
});

test('what may be another unit is only asked about, and only where the document speaks of its own', () => {
  expect(namesIn('上海市普陀区财政局', '上海市普驼区财政局收入增加。')).toEqual([['warning', '上海市普驼区财政局', '']]);
  expect(namesIn('上海市普陀区财政局', '上海市普陀区审计局2024年度无国有资本经营预算。')).toEqual([['warning', '上海市普陀区审计局', '']]);
});

test('a bare year behind a unit’s name', () => {
  expect(namesIn('上海市普陀区财政局', '上海市普陀区财政政局2024年财政拨款收入增加。')).toEqual([['error', '上海市普陀区财政政局', '上海市普陀区财政局']]);
});
