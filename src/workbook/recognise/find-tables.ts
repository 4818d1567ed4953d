import { type FormSet, columnsOf } from '../../forms';
import type { WorkbookSnapshot } from '../snapshot';
import { type Arrangement, arrange, preferred } from './arrange';
import { doubtsOf } from './doubts';
import type { FoundTable, Place } from './found-table';
import { type Group, groupFits } from './group';
import type { HeadBlock } from './heads';
import { type Money, moneyOf } from './money';
import { numberingOf } from './numbering';
import { partsOf } from './parts';
import type { Placed } from './place';
import { readSheets } from './read-sheets';
import { saidEmptyOn } from './said-empty';
import { type SheetText, sheetText } from './sheet-text';
import { withoutStrays } from './strays';
import { confidenceOf, evidenceOf, saidEmpty } from './table-evidence';
import { findTitles } from './titles';
import { whole } from './whole';
import { saidBy } from './whose';
import { type ToldPart, croppedTo, isTold, toldFits } from './within';

/** What a workbook holds of a set's tables, made by whomever. */
export interface FoundTables extends Arrangement {
  readonly set: FormSet;
  readonly places: readonly Place[];
  /** Names of sheets with figures that are none of the set's tables. */
  readonly unknownSheets: readonly string[];
}

export interface FindOptions {
  /** Sheets (ids) that need not be looked at. */
  readonly except?: ReadonlySet<string>;
  /** Nothing but what a person said to be where; each is taken for the form that was told. */
  readonly within?: readonly ToldPart[];
}

/** Rows of a sheet that are looked at; no table is longer. */
const MOST_ROWS = 20_000;

export function findTables(set: FormSet, workbook: WorkbookSnapshot, { except = new Set(), within }: FindOptions = {}): FoundTables {
  const snapshot = within === undefined ? workbook : croppedTo(workbook, within);
  const sheets = snapshot.sheets.filter(({ id, rows }) => !except.has(id) && rows.size > 0 && rows.size <= MOST_ROWS).map(sheetText);
  const { texts, lanes } = readSheets(set, sheets);
  const fits = within === undefined ? lanes : lanes.map((each) => toldFits(each, within));
  const groups = groupFits(fits);
  const money = moneyOf(set, groups);
  const found = groups.map((group): Place => {
    const own = money.get(group) ?? { unit: set.money.unit, from: 'assumed', exact: false, unsure: true };
    return [foundTable(set, group, own, group.rivals), ...group.rivals.map((rival) => foundTable(set, rival, own, [group]))];
  });
  const empty = texts.flatMap((sheet) => saidEmptyOn(set, sheet, findTitles(set, sheet), headsIn(sheet, groups))).filter((table) => within === undefined || isTold(table, within));
  const places = [...found, ...empty.map((table): Place => [table])];
  const used = new Set(places.flatMap(([{ placement }]) => [placement.sheetId, ...[...(placement.found?.cells.values() ?? [])].map(({ sheetId }) => sheetId)]));
  return {
    set, places,
    ...arrange(set, preferred(places)),
    unknownSheets: sheets.filter(({ sheet }) => !used.has(sheet.id) && !sheet.hidden).filter(holdsAmounts).map(({ sheet }) => sheet.name),
  };
}

function headsIn(sheet: SheetText, groups: readonly Group[]): readonly HeadBlock[] {
  return groups.flatMap(({ fits }) => fits.flatMap(({ lane }) => (lane.sheet === sheet ? [lane.block] : [])));
}

function foundTable(set: FormSet, bound: Group, money: Money, rivals: readonly Group[]): FoundTable {
  const read = whole(set, withoutStrays(set, bound, money), money, true);
  const { group, placed } = read;
  const contents = contentsOf(group, placed);
  const evidence = [...evidenceOf(group, placed, money), ...(contents.filled > 0 ? [] : saidEmpty(group))];
  const doubts = doubtsOf(set, read, money, rivals.map(({ form }) => form.id));
  const score = group.fits.reduce((sum, { total }) => sum + total, 0) / group.fits.length;
  return { placement: placed.placement, confidence: confidenceOf(group, placed, doubts), score, evidence, doubts, numbering: numberingOf(group), parts: partsOf(group.fits), hidden: group.fits.some(({ lane }) => lane.sheet.sheet.hidden), ...saidBy(group.fits), ...contents };
}

function contentsOf({ fits }: Group, { placement }: Placed): Pick<FoundTable, 'filled' | 'contents'> {
  const sheets = new Map(fits.map(({ lane }) => [lane.sheet.sheet.id, lane.sheet]));
  const figures = new Set(columnsOf(placement.form).flatMap(({ key, role }) => (role === 'figure' ? [key] : [])));
  const held: string[] = [];
  for (const [key, { sheetId, row, column }] of placement.found?.cells ?? []) {
    if (!figures.has(key.slice(key.lastIndexOf('/') + 1))) continue;
    const text = sheets.get(sheetId)?.textAt(row, column) ?? '';
    if (text !== '') held.push(`${key}=${text}`);
  }
  return { filled: held.filter((text) => /=.*[1-9#]/.test(text)).length, contents: held.join(';') };
}

function holdsAmounts(sheet: SheetText): boolean {
  let amounts = 0;
  for (const row of sheet.rows) for (const column of sheet.columnsIn(row)) if (sheet.kindAt(row, column) === 'amount') amounts += 1;
  return amounts >= 6;
}
