import { join } from 'node:path';
import { Decimal } from '../../src/amount';
import type { FormSet } from '../../src/forms';
import { shanghai2024 } from '../../src/forms/shanghai-2024';
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

const SETS = [shanxi2024, shanghai2024];

type Case = readonly [name: string, set: FormSet, report: Report, change: (model: WorkbookModel) => WorkbookModel];
const CASES: readonly Case[] = [
  ['the sample report', shanxi2024, lanxian(), asIs],
  ...SETS.flatMap((set): readonly Case[] => [
    [`${set.id}: sixty lines a table`, set, reportOf({ set, seed: 21, lines: 60, overtyped: 0 }), asIs],
    [`${set.id}: sixty lines, some formulas typed over`, set, reportOf({ set, seed: 22, lines: 60, overtyped: 0.05 }), asIs],
    [`${set.id}: codes stored as numbers and as text by turns`, set, reportOf({ set, seed: 23, lines: 30, overtyped: 0 }), withNumericCodes],
  ]),
];

describeWith('libreoffice', 'LibreOffice computes what the core computes', () => {
  test.each(CASES)(
    '%s',
    async (_, set, report, change) => {
      const model = change(withWrongResults(layoutSet(set, { report })));
      const file = join(temporaryFolder(), 'book.xlsx');
      expect(await writeWorkbookFile(file, model)).toEqual({ ok: true, value: undefined });
      const sheets = await recalculatedCsv(file);

      const snapshot = snapshotOf(model);
      const binding = bind(set, snapshot);
      const computed = computedBy(set, readReport(set, binding, snapshot));
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
