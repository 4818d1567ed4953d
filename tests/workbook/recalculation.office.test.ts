import { join } from 'node:path';
import { Decimal } from '../../src/amount';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { writeWorkbookFile } from '../../src/hosts/file';
import { type Report, figureId } from '../../src/report';
import { type WorkbookModel, address, bind, cellOf, layoutSet, readReport } from '../../src/workbook';
import { lanxian } from '../samples/lanxian-2024/load';
import { recalculatedCsv } from '../setup/libreoffice';
import { describeWith } from '../setup/requires';
import { temporaryFolder } from '../setup/temporary';
import { targetsOf } from './figures';
import { computedBy, withNumericCodes, withWrongResults } from './judged-cells';
import { snapshotOf } from './model-snapshot';
import { reportOf } from './random-report';

const asIs = (model: WorkbookModel) => model;

const CASES: readonly (readonly [string, () => Report, (model: WorkbookModel) => WorkbookModel])[] = [
  ['the sample report', lanxian, asIs],
  ['sixty lines a table', () => reportOf({ seed: 21, lines: 60, overtyped: 0 }), asIs],
  ['sixty lines, some formulas typed over', () => reportOf({ seed: 22, lines: 60, overtyped: 0.05 }), asIs],
  ['codes stored as numbers and as text by turns', () => reportOf({ seed: 23, lines: 30, overtyped: 0 }), withNumericCodes],
];

describeWith('libreoffice', 'LibreOffice computes what the core computes', () => {
  test.each(CASES)(
    '%s',
    async (_, makeReport, change) => {
      const report = makeReport();
      const model = change(withWrongResults(layoutSet(shanxi2024, { report })));
      const file = join(temporaryFolder(), 'book.xlsx');
      expect(await writeWorkbookFile(file, model)).toEqual({ ok: true, value: undefined });
      const sheets = await recalculatedCsv(file);

      const snapshot = snapshotOf(model);
      const binding = bind(shanxi2024, snapshot);
      const computed = computedBy(readReport(shanxi2024, binding, snapshot));
      const differences: string[] = [];
      let compared = 0;
      for (const [form, placement] of binding.tables) {
        const cells = sheets.get(placement.sheetName) ?? [];
        const sheet = model.sheets.find((candidate) => candidate.form === form);
        for (const { row, column } of targetsOf(placement.form, placement.lines)) {
          const at = cellOf(binding, figureId(form, row.key, column));
          if (at === undefined || sheet?.rows[at.row]?.[at.column]?.content.kind !== 'formula') continue;
          const theirs = new Decimal(valueOf(cells[at.row]?.[at.column])).toDecimalPlaces(6).toString();
          compared += 1;
          if (theirs !== computed(form, row.key, column)) differences.push(`${form} ${address(at.row, at.column)}: ${theirs} ≠ ${computed(form, row.key, column)}`);
        }
      }
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(150);
    },
    120_000,
  );

  test('names are looked up for codes of either kind, and the empty table says so', async () => {
    const model = withNumericCodes(withWrongResults(layoutSet(shanxi2024, { report: lanxian() })));
    const file = join(temporaryFolder(), 'names.xlsx');
    await writeWorkbookFile(file, model);
    const sheets = await recalculatedCsv(file);
    const names = (sheets.get('公开05表') ?? []).slice(7, 25).map((row) => row[1]);
    expect(names).toEqual(lanxian().tables.get('05')?.lines.map(({ name }) => name));
    expect(sheets.get('公开07表')?.at(-1)?.[0]).toBe('说明：本表无数据');
    expect(sheets.get('公开05表')?.at(-1)?.[0]).toBe('');
    expect(sheets.get('公开05表')?.[2]?.[0]).toBe('部门名称：岚县创业就业服务中心');
  }, 120_000);
});

function valueOf(shown = ''): string {
  return shown === '' ? '0' : shown;
}
