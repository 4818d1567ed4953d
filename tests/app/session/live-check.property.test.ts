import fc from 'fast-check';
import type { LiveCheck } from '../../../src/app/session/live-check';
import type { FormSet } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import type { CellPatch } from '../../../src/hosts/excel';
import type { Report } from '../../../src/report';
import { derive } from '../../../src/rules';
import { type SnapshotCell, type WorkbookSnapshot, layoutSet, yuanSet } from '../../../src/workbook';
import { layoutYuan } from '../../../src/workbook/yuan/layout-yuan';
import { lanxian } from '../../samples/lanxian-2024/load';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { snapshotOf } from '../../workbook/model-snapshot';
import { allAccepted } from '../../workbook/recognise/all-accepted';
import { type Style, laidOut } from '../../workbook/recognise/layouts/layout';
import { withSums } from '../../workbook/recognise/with-sums';
import { liveOf } from './live-of';

/** Each figure to the cent, as the final accounts have it. */
function inYuan(): Report {
  return derive(yuanSet(shanghai()), invented({ seed: 4, otherBudgets: true }));
}

/** A page of 05 is missing, and the first row of 02. */
const CUT: Style = { table: ({ form: { id } }, { head, body }) => ({ head, body: id === '05' ? body.slice(0, 9) : id === '02' ? body.slice(1) : body }) };

/** Tables of somebody else whose sums are their own formulas. */
const SUMMED = ((): WorkbookSnapshot => {
  const typed = allAccepted(shanxi2024, laidOut(shanxi2024, derive(shanxi2024, lanxian()), {}));
  return withSums(shanxi2024, typed, liveOf(shanxi2024, typed).binding, 'ranges');
})();

const FILLED: readonly (readonly [name: string, set: FormSet, start: WorkbookSnapshot, runs: number])[] = [
  ['山西', shanxi2024, snapshotOf(layoutSet(shanxi2024, { report: lanxian() })), 60],
  ['上海', shanghai(), snapshotOf(layoutSet(shanghai(), { report: invented({ seed: 5, otherBudgets: true }) })), 60],
  ['山西, accepted tables that are not whole', shanxi2024, allAccepted(shanxi2024, laidOut(shanxi2024, derive(shanxi2024, lanxian()), CUT)), 15],
  ['山西, accepted tables with sums of somebody else', shanxi2024, SUMMED, 12],
  ['上海, with 元 behind its tables', shanghai(), snapshotOf(layoutYuan(shanghai(), { yuan: inYuan(), report: invented({ seed: 4 }), names: new Map() })), 15],
];

/** Anything that a person may leave in a cell, in any cell of any table or of the classification. */
const cell: fc.Arbitrary<SnapshotCell | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: -5000, max: 500_000 }).map((cents) => cents / 100),
  fc.constantFrom('', '12.30 ', '——', '一二', '208', '20805', '2080505', '05', 5, '2089901', '二〇八', 2080501),
  fc.record({ value: fc.integer({ min: 0, max: 99 }), formula: fc.constantFrom('明细!B3', 'A1+1', 'ROUND(SUM(C9:D9),2)') }),
  fc.constantFrom({ value: null, error: '#REF!', formula: '明细!#REF!' }),
);

function patchOf(set: FormSet, start: WorkbookSnapshot): fc.Arbitrary<CellPatch> {
  const { binding, yuan } = liveOf(set, start);
  const places = [...binding.tables.values(), ...(yuan?.binding.tables.values() ?? [])].map(({ sheetId, area }) => ({ sheetId, area }));
  return fc.tuple(fc.constantFrom(...places), fc.nat(), fc.nat(), cell).map(([{ sheetId, area }, row, column, content]) => ({
    sheetId,
    row: area.top + (row % (area.bottom - area.top + 1)),
    column: area.left + (column % (area.right - area.left + 1)),
    cell: content,
  }));
}

function written(snapshot: WorkbookSnapshot, patches: readonly CellPatch[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const rows = new Map(sheet.rows);
      for (const { row, column, cell: content } of patches.filter(({ sheetId }) => sheetId === sheet.id)) {
        const cells = [...(rows.get(row) ?? [])];
        cells[column] = content;
        rows.set(row, cells);
      }
      return { ...sheet, rows };
    }),
  };
}

const keysOf = (isPrinted: boolean) => (live: LiveCheck) => [...findingKeys(live), isPrinted || live.yuan !== undefined ? printed(live) : []];
/** What the tables print is made of two sets of sheets, or by formulas of somebody else. */
const printed = (live: LiveCheck) => [...live.report().tables.values()].flatMap(({ form, entries, origins }) => [form, ...[...entries].map(([figure, entry]) => [figure, JSON.stringify(entry), origins.get(figure)].join(' '))]).sort();
const findingKeys = (live: LiveCheck) => [...problems(live), ...live.findings().map(({ key, cells }) => [key, cells.map(({ figure, entry }) => [figure, JSON.stringify(entry)])])];
const problems = ({ binding }: LiveCheck) => binding.problems.map((problem) => JSON.stringify(problem));

describe.each(FILLED)('a workbook of %s', (_, set, start, runs) => {
  const patch = patchOf(set, start);
  const keys = keysOf(start === SUMMED);

  test('following what happens in the cells says what reading everything anew says', () => {
    fc.assert(
      fc.property(fc.array(fc.array(patch, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (steps) => {
        const live = liveOf(set, start);
        let snapshot = start;
        for (const patches of steps) {
          snapshot = written(snapshot, patches);
          live.follow(patches, snapshot);
        }
        live.settle();
        expect(keys(live)).toEqual(keys(liveOf(set, snapshot)));
      }),
      { numRuns: runs },
    );
  });

  test('an entry and its undoing leave everything as it was', () => {
    fc.assert(
      fc.property(patch, (change) => {
        const live = liveOf(set, start);
        const before = keys(live);
        const sheet = start.sheets.find(({ id }) => id === change.sheetId);
        const undo: CellPatch = { ...change, cell: sheet?.rows.get(change.row)?.[change.column] };
        live.follow([change], written(start, [change]));
        live.settle();
        live.follow([undo], start);
        live.settle();
        expect(keys(live)).toEqual(before);
      }),
      { numRuns: runs },
    );
  });
});
