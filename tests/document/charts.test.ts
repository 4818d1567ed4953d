import { compose, estimatePages, wordBytes, type ChartBlock } from '../../src/document';
import { chartPart } from '../../src/document/word/chart';
import type { FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { openZip } from '../../src/hosts/file/node-codec';
import type { Report } from '../../src/report';
import { lanxian } from '../samples/lanxian-2024/load';
import { invented, shanghai } from '../samples/shanghai-2024/invented';

function composed(set: FormSet, report: Report, charts: boolean) {
  const document = compose(set, report, { charts });
  if (document === undefined) throw new Error('no document');
  return document;
}

function chartsOf(set: FormSet, report: Report): readonly ChartBlock[] {
  return composed(set, report, true).blocks.filter((block) => block.kind === 'chart');
}

function without(report: Report, ...figures: readonly string[]): Report {
  return { set: report.set, tables: new Map([...report.tables].map(([form, table]) => [form, { ...table, entries: new Map([...table.entries].filter(([id]) => !figures.includes(id))) }])) };
}

test('structure leaves zeros out; change stands beside last year; each says itself in words', () => {
  expect(chartsOf(shanxi2024, lanxian()).map(({ title, categories, series, alternative }) => ({ title, categories, series, alternative }))).toEqual([
    {
      title: '收入、支出与上年比较', categories: ['收入总计', '支出总计'],
      series: [{ name: '2023年', values: ['1983.90', '1983.90'] }, { name: '2024年', values: ['1399.08', '1399.08'] }],
      alternative: '收入、支出与上年比较：收入总计1,399.08万元，上年1,983.90万元；支出总计1,399.08万元，上年1,983.90万元。',
    },
    {
      title: '收入结构', categories: ['一般公共预算财政拨款收入', '其他收入'], series: [{ name: '2024年', values: ['1397.29', '1.47'] }],
      alternative: '收入结构：一般公共预算财政拨款收入1,397.29万元；其他收入1.47万元。',
    },
    {
      title: '支出结构（按功能分类）', categories: ['社会保障和就业支出', '卫生健康支出', '住房保障支出'], series: [{ name: '2024年', values: ['1381.12', '4.91', '11.27'] }],
      alternative: '支出结构（按功能分类）：社会保障和就业支出1,381.12万元；卫生健康支出4.91万元；住房保障支出11.27万元。',
    },
  ]);
});

test('what is not known is not drawn', () => {
  expect(chartsOf(shanxi2024, without(lanxian(), 'P/spending/previous')).map(({ title }) => title)).toEqual(['收入结构', '支出结构（按功能分类）']);
  expect(chartsOf(shanxi2024, { set: shanxi2024.id, tables: new Map() })).toEqual([]);
  expect(chartsOf(shanghai(), invented({ seed: 1 })).map(({ title }) => title)).toEqual(['收入支出总计与上年比较', '收入结构', '支出结构（按功能分类）']);
});

test('a chart is a part of the file, with its alternative text where it stands; without asking there is none', async () => {
  for (const [charts, count] of [[true, 3], [false, 0]] as const) {
    const document = composed(shanxi2024, lanxian(), charts);
    const zip = openZip(Buffer.from(await wordBytes(document, estimatePages(document))));
    if (!zip.ok) throw new Error(zip.problem.kind);
    expect(zip.value.paths.filter((path) => path.startsWith('word/charts/'))).toHaveLength(count);
    const main = new TextDecoder().decode(zip.value.part('word/document.xml'));
    expect(main.includes('descr="收入结构：一般公共预算财政拨款收入1,397.29万元；')).toBe(charts);
  }
});

test('bars begin at 0, and leave room for their figures on the side where they end', () => {
  const chart = (...values: readonly string[]): string => chartPart({ kind: 'chart', title: '图', alternative: '', unit: '万元', categories: values.map((_, index) => `项${index}`), series: [{ name: '2024年', values }] });
  const ends = (xml: string) => ['max', 'min'].map((name) => new RegExp(`<c:${name} val="([^"]*)"/>`).exec(xml)?.[1]);
  expect(ends(chart('5000.00', '4387.50'))).toEqual(['6250.00', '0.00']);
  expect(ends(chart('4000.00', '-12.50'))).toEqual(['5000.00', '-1012.50']);
  expect(ends(chart('-8.00'))).toEqual(['0.00', '-10.00']);
});
