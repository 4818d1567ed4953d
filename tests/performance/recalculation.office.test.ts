import { join } from 'node:path';
import fc from 'fast-check';
import { Decimal } from '../../src/amount';
import { writeWorkbookFile } from '../../src/hosts/file';
import { performanceIn } from '../../src/performance';
import type { PerformanceContent } from '../../src/performance/draw';
import { type ModelCell, type SheetModel, address, stylesOf } from '../../src/workbook';
import { recalculatedCsv } from '../setup/libreoffice';
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
