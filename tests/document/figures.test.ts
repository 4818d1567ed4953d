import { fillFor } from '../../src/document';
import { tablesOf } from '../../src/document/tables';
import { amountEntry, figureId, lineKeys, type Report, textAt } from '../../src/report';
import { Decimal } from '../../src/amount';
import { type FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { derive } from '../../src/rules';
import { lanxian } from '../samples/lanxian-2024/load';
import { invented, shanghai } from '../samples/shanghai-2024/invented';
import { bodyOf, figuresIn, tablesIn, wordOf } from './read-back';

async function expectEveryFigure(set: FormSet, report: Report): Promise<void> {
  const tables = await tablesIn(await wordOf(set, report));
  const forms = set.forms.filter(({ kind }) => kind === 'public');
  expect(tables).toHaveLength(forms.length);
  forms.forEach(({ id }, index) => {
    const wanted = figuresIn(set, report, id);
    // An empty table keeps some lines of its frame.
    expect({ id, figures: bodyOf(set, id, tables[index] ?? []).slice(0, wanted.length) }).toEqual({ id, figures: wanted });
  });
}

/** 05 with 200 lines, some with names longer than any column. */
function long(): Report {
  const report = lanxian();
  const codes = Array.from({ length: 200 }, (_, i) => String(2_010_101 + i));
  const lines = lineKeys(codes).map((row, i) => ({ row, code: codes[i] ?? '', name: i % 7 === 0 ? '一个长得不能再长、无论怎样也写不进一行里去的科目名称（含以前年度结转）' : `项目${i}` }));
  const entries = new Map(lines.flatMap(({ row }, i) => ['total', 'basic'].map((column) => [figureId('05', row, column), amountEntry(new Decimal(i * 12_345_678 + 1).div(100), 2)] as const)));
  return { set: report.set, tables: new Map([...report.tables, ['05', { form: '05', lines, entries, origins: new Map() }]]) };
}

describe('another program reads every figure of the workbook', () => {
  test('the sample report, ten tables', () => expectEveryFigure(shanxi2024, lanxian()));
  test.each([{ seed: 1, otherBudgets: true }, { seed: 2, threePublic: false }])('a report of 上海 %j, nine tables', (made) => expectEveryFigure(shanghai(), invented(made)));
  test('what formulas give, where nothing is typed', () => expectEveryFigure(shanxi2024, derive(shanxi2024, lanxian())));
  test('two hundred lines with long names', () => expectEveryFigure(shanxi2024, long()));
});

test('an empty table says so of the unit by its name', () => {
  const report = derive(shanghai(), { set: shanghai().id, tables: new Map([...invented({ seed: 3 }).tables].map(([id, table]) => [id, id === 'P' ? table : { ...table, entries: new Map(), lines: [] }])) });
  const notes = [...tablesOf(shanghai(), report, fillFor(shanghai(), report), true).values()].flat().flatMap((block) => (block.kind === 'text' ? block.runs.map(({ text }) => text) : [])).filter((text) => text.includes('无数据'));
  expect(notes.length).toBeGreaterThan(2);
  for (const note of notes) expect(note).toContain(textAt(report, 'P', 'unit', 'text'));
});
