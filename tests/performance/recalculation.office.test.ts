import { join } from 'node:path';
import fc from 'fast-check';
import { Decimal } from '../../src/amount';
import { readWorkbookFile, writeWorkbookFile } from '../../src/hosts/file';
import { performanceIn } from '../../src/performance';
import type { PerformanceContent } from '../../src/performance/draw';
import { type ModelCell, type SheetModel, address, stylesOf } from '../../src/workbook';
import { type Edit, editInLibreOffice, recalculatedCsv } from '../setup/libreoffice';
import { describeWith } from '../setup/requires';
import { temporaryFolder } from '../setup/temporary';
import { anyContent } from './any-content';
import { FORM, SET, sheetOf, snapshotOf } from './tables';

type Lines = NonNullable<PerformanceContent['lines']>;

/** What people leave out or overdo: no budget, no scores, everything spent twice, money in 元 and cents, an empty table. */
const ODD: readonly PerformanceContent[] = (['full', 'short'] as const).flatMap((variant): PerformanceContent[] => [
  { variant, project: '空表' },
  { variant, project: '没有预算', sources: [{ label: '中央财政资金', budget: '0', executed: '0' }, { label: '市县区财政资金', budget: '0', executed: '3.5' }], lines: lines(['10', '10'], ['20', '']) },
  { variant, project: '得分没有填', sources: [{ label: '市县区财政资金', budget: '8', executed: '7.123456' }], lines: lines(['50', ''], ['30', ''], ['10', '']) },
  { variant, project: '超过预算', sources: [{ label: '市县区财政资金', asked: '1', planned: '2', budget: '0.000003', executed: '10' }], lines: lines(['50', '50'], ['30', '29.5'], ['10', '10']) },
  { variant, project: '刚到良', sources: [{ label: '中央财政资金', budget: '3', executed: '1' }, { label: '省级财政资金', budget: '0', executed: '0' }, { label: '其他资金', executed: '0.125' }], lines: lines(['50', '46.25'], ['30', '30'], ['10', '没有评']) },
]);

function lines(...scores: readonly (readonly [weight: string, points: string])[]): Lines {
  return scores.map(([weight, points], index) => ({ first: FORM.blocks[index]?.name.text ?? '', second: FORM.blocks[index]?.second[0]?.name.text ?? '', third: `指标${String(index)}`, weight, points }));
}

/** No result that is stored is the right one; a title is still one. */
function withWrongResults(sheet: SheetModel): SheetModel {
  const wrong = (cell: ModelCell | undefined): ModelCell | undefined => {
    if (cell?.content.kind !== 'formula') return cell;
    const { formula, result } = cell.content;
    return { ...cell, content: { kind: 'formula', formula, result: typeof result === 'string' && result.endsWith('表') ? '别的项目支出绩效自评表' : new Decimal(777) } };
  };
  return { ...sheet, rows: sheet.rows.map((row) => row.map(wrong)) };
}

describeWith('libreoffice', 'LibreOffice computes in a 绩效自评表 what the core computes', () => {
  test('every formula, in both forms, of any projects and of odd ones', async () => {
    const contents = [...ODD, ...fc.sample(anyContent(FORM), { numRuns: 30, seed: 7 })];
    const sheets = contents.map((content, index) => ({ ...sheetOf(content, `表${String(index + 1)}`), names: [] }));
    const file = join(temporaryFolder(), 'projects.xlsx');
    expect(await writeWorkbookFile(file, { sheets: sheets.map(withWrongResults), styles: stylesOf(SET) })).toEqual({ ok: true, value: undefined });
    const theirs = await recalculatedCsv(file);

    const differences: string[] = [];
    const compared = new Map<string, number>();
    // What the core says of cells with its own formulas, it computed: the stored results are wrong here too.
    const placed = performanceIn(SET, { sheets: sheets.map((sheet) => snapshotOf(withWrongResults(sheet))), names: [] });
    expect(placed).toHaveLength(contents.length);
    for (const { sheetName, table } of placed) {
      for (const { key, text, origin, row, column } of table.fields.values()) {
        if (origin !== 'derived') continue;
        const shown = theirs.get(sheetName)?.[row]?.[column] ?? '';
        const isNumber = /^-?\d+(?:\.\d+)?$/.test(text) && shown !== '';
        // A double has fifteen digits; the largest sums of 万元 with six places have more.
        const same = isNumber ? new Decimal(shown).toSignificantDigits(15).eq(new Decimal(text).toSignificantDigits(15)) : shown === text;
        const kind = key.replace(/\d+/g, '');
        compared.set(kind, (compared.get(kind) ?? 0) + 1);
        if (!same) differences.push(`${sheetName} ${address(row, column)} ${key}: ${shown} ≠ ${text}`);
      }
    }
    expect(differences).toEqual([]);
    // Each kind of formula was met: title, sums, balances, rates and their points, totals, grades.
    expect([...compared.keys()].sort()).toEqual(['funds/asked', 'funds/balance', 'funds/budget', 'funds/executed', 'funds/planned', 'funds/rate', 'funds/score', 'head/title', 'total/grade', 'total/points', 'total/weight']);
    expect(Math.min(...compared.values())).toBeGreaterThan(10);
  });
});

describeWith(['libreoffice', 'uno'], 'rows that come and go in LibreOffice', () => {
  const at = (sheet: SheetModel, words: string): number => sheet.rows.findIndex((row) => row.some((cell) => cell?.content.kind === 'text' && cell.content.text === words)) + 1;

  test('wherever a line or a source is inserted, first and last too, the totals take it in, and rows that go out of them', async () => {
    const sources = [{ label: '中央财政资金', budget: '10', executed: '8' }, { label: '市县区财政资金', budget: '10', executed: '10' }];
    const sheets = (['full', 'short'] as const).map((variant) => sheetOf({ variant, project: variant, sources, lines: lines(['30', '20'], ['30', '30'], ['30', '25']) }, variant));
    const edits = sheets.flatMap((sheet, index): Edit[] => {
      const { name } = sheet;
      const [weight, points, budget, executed, third] = index === 0 ? ['I', 'J', 'F', 'G', 'D'] : ['H', 'I', 'E', 'F', 'D'];
      const set = (cell: string, value: string | number): Edit => ({ do: 'set', sheet: name, cell, value });
      const [first, total, whole, goals] = [at(sheet, FORM.heads.third.text) + 1, at(sheet, FORM.heads.total.text), at(sheet, FORM.heads.whole.text), at(sheet, FORM.heads.goal.text)];
      return [
        // From below, so that no place moves before its turn: on 总分, on the first line, above the goals, on the first source.
        { do: 'insertRows', sheet: name, before: total, count: 1 }, set(`${weight}${total}`, 4), set(`${points}${total}`, 3), set(`${third}${total}`, '末尾新增'),
        { do: 'deleteRows', sheet: name, from: first + 1, count: 1 },
        { do: 'insertRows', sheet: name, before: first, count: 1 }, set(`${weight}${first}`, 2), set(`${points}${first}`, 1), set(`${third}${first}`, '开头新增'),
        { do: 'insertRows', sheet: name, before: goals, count: 1 }, set(`${budget}${goals}`, 0.5), set(`${executed}${goals}`, 0.5), set(`B${goals}`, '自筹'),
        { do: 'deleteRows', sheet: name, from: whole + 2, count: 1 },
        { do: 'insertRows', sheet: name, before: whole + 1, count: 1 }, set(`${budget}${whole + 1}`, 1), set(`${executed}${whole + 1}`, 1), set(`B${whole + 1}`, '省级财政资金'),
      ];
    });
    const [file, saved] = ['before.xlsx', 'after.xlsx'].map((name) => join(temporaryFolder(), name)) as [string, string];
    await writeWorkbookFile(file, { sheets: sheets.map((sheet) => ({ ...sheet, names: [] })), styles: stylesOf(SET) });
    await editInLibreOffice(file, edits, [], saved);
    const read = await readWorkbookFile(saved);
    if (!read.ok) throw new Error(read.problem.kind);
    for (const { sheetId, table } of performanceIn(SET, read.value)) {
      const [whole] = table.funds;
      const graded = table.variant.graded;
      expect([whole?.budget, whole?.executed, whole?.balance, whole?.rate, whole?.score, table.totalWeight, table.total].map((field) => [field?.origin, field?.text]))
        .toEqual(['11.5', '9.5', '2', '82.61', '8.26', graded ? '76' : '66', graded ? '57.26' : '49'].map((text) => ['derived', text]));
      expect(table.indicators.map(({ third }) => third.text)).toEqual(['开头新增', '指标0', '指标2', '末尾新增']);
      // What LibreOffice itself made of the formulas.
      const stored = read.value.sheets.find(({ id }) => id === sheetId)?.rows;
      for (const { origin, text, row, column } of table.fields.values()) {
        if (origin !== 'derived') continue;
        const cell = stored?.get(row)?.[column];
        const value = typeof cell === 'object' ? cell.value : cell;
        expect(typeof value === 'number' ? new Decimal(value).toSignificantDigits(12).toFixed() : value).toBe(text);
      }
    }
    expect(performanceIn(SET, read.value)).toHaveLength(2);
  });
});
