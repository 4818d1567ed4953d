import { type Form, type FormSet, columnsOf } from '../../forms';
import { address } from '../a1';
import type { Area } from '../area';
import type { BindingProblem, RowSupport } from '../binding';
import type { BodyRow } from './body-rows';
import { gridOf, useOf } from '../form-grid';
import type { WorkbookSnapshot } from '../snapshot';
import type { Confidence, Evidence } from './evidence';
import type { Fit } from './fit';
import { type Group, groupFits } from './group';
import type { HeadBlock } from './heads';
import type { SheetLane } from './lanes';
import { type TextOf, isLeftOut, isTiedColumn, isTiedRow } from './left-out';
import { withLikelyColumns } from './likely-columns';
import { type LikelyRows, withLikelyRows } from './likely-rows';
import { linesOver } from './lines-over';
import { type Money, moneyOf } from './money';
import { type Arrangement, arrange, preferred } from './arrange';
import type { FoundTable, Place } from './found-table';
import { type Placement, cellKey } from '../placement';
import { numberingOf } from './numbering';
import { type Placed, areaOf, placeGroup } from './place';
import { readSheets } from './read-sheets';
import { emptySentence, saidEmptyOn } from './said-empty';
import { type SheetText, sheetText } from './sheet-text';
import { findTitles } from './titles';
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

/** A group in which every row and column has been looked for. */
interface Whole {
  readonly group: Group;
  readonly placed: Placed;
  readonly rows: LikelyRows;
}

/** What stands where nothing but its place says which it is counts where the sums add up with it. */
function whole(set: FormSet, group: Group, money: Money, guess: boolean): Whole {
  const columns = withLikelyColumns(group.form, group.fits, guess);
  const rows = withLikelyRows(group.form, columns.fits, guess);
  const own = { ...group, fits: rows.fits };
  const placed = placeGroup(own, money);
  if (!guess) return { group: own, placed, rows };
  const textOf = textsOf(own.fits, placed.placement);
  const isTied = [...columns.guessed].every((column) => isTiedColumn(set, placed.placement, column, textOf)) && rows.likely.every(({ key, why }) => !isGuess(why) || isTiedRow(set, placed.placement, key, textOf));
  if (!isTied) return whole(set, group, money, false);
  return { group: own, placed, rows: { ...rows, likely: rows.likely.map((row) => (isGuess(row.why) ? { ...row, why: [...row.why, 'sums'] } : row)) } };
}

function isGuess(why: readonly RowSupport[]): boolean {
  return why.every((support) => support === 'place');
}

function foundTable(set: FormSet, bound: Group, money: Money, rivals: readonly Group[]): FoundTable {
  const { group, placed, rows } = whole(set, bound, money, true);
  const contents = contentsOf(group, placed);
  const evidence = [...evidenceOf(group, placed, money), ...(contents.filled > 0 ? [] : saidEmpty(group))];
  const doubts = doubtsOf(set, group, placed, money, rivals.map(({ form }) => form.id), rows);
  const score = group.fits.reduce((sum, { total }) => sum + total, 0) / group.fits.length;
  return { placement: placed.placement, confidence: confidenceOf(group, placed, doubts), score, evidence, doubts, numbering: numberingOf(group), parts: partsOf(group.fits), hidden: group.fits.some(({ lane }) => lane.sheet.sheet.hidden), ...saidBy(group.fits), ...contents };
}

function saidEmpty({ fits }: Group): readonly Evidence[] {
  const [sentence] = fits.flatMap(({ lane }) => emptySentence(lane.sheet, areaOf(fits.filter((fit) => fit.lane.sheet === lane.sheet))) ?? []);
  return sentence === undefined ? [] : [{ kind: 'said-empty', text: sentence }];
}

/** What is said, and nobody has to answer. */
const STATED: ReadonlySet<BindingProblem['kind']> = new Set(['row-missing', 'rows-unknown', 'lines-missing']);

function confidenceOf({ fits }: Group, { unknown }: Placed, doubts: readonly BindingProblem[]): Confidence {
  // A row in other words is a question about that row: which table it is, and all its other rows, are as certain as before.
  if (doubts.some(({ kind }) => !STATED.has(kind) && kind !== 'row-unsure')) return 'unsure';
  const titled = Math.max(...fits.map(({ title }) => title));
  const content = fits.reduce((sum, fit) => sum + fit.content, 0) / fits.length;
  return titled >= 0.8 && content >= 0.85 && unknown.length === 0 && doubts.length === 0 && namedLines(fits) === 0 ? 'sure' : 'likely';
}

/** Where the parts of a table stand, one area for each sheet, with heads that stand beside their columns; heads at the end of the sheet before last. */
function partsOf(fits: readonly Fit[]): FoundTable['parts'] {
  const sheets = new Map<string, Fit[]>();
  for (const fit of fits) sheets.set(fit.lane.sheet.sheet.id, [...(sheets.get(fit.lane.sheet.sheet.id) ?? []), fit]);
  const under = fits.filter(({ lane: { sheet, block }, around }) => sheet.before !== undefined && (block.area.top < 0 || around.titles.some(({ row }) => row < 0)));
  const before = [...new Set(under.flatMap(({ lane }) => lane.sheet.before ?? []))].map((place) => {
    const own = under.filter(({ lane }) => lane.sheet.before === place);
    return { sheetId: place.sheet.id, area: { ...withHeads(areaOf(own), own), top: place.top, bottom: place.bottom } };
  });
  return [...[...sheets].map(([sheetId, own]) => ({ sheetId, area: withHeads(areaOf(own), own) })), ...before];
}

function withHeads(area: Area, fits: readonly Fit[]): Area {
  const heads = fits.flatMap(({ lane }) => [...lane.keys, ...lane.figures]).map(({ headColumn }) => headColumn);
  return { ...area, left: Math.min(area.left, ...heads), right: Math.max(area.right, ...heads) };
}

/** What stands in the cells of a placement. */
function textsOf(fits: readonly Fit[], { found }: Placement): TextOf {
  const sheets = new Map(fits.map(({ lane }) => [lane.sheet.sheet.id, lane.sheet]));
  return (row, column) => {
    const cell = found?.cells.get(cellKey(row, column));
    return cell === undefined ? '' : (sheets.get(cell.sheetId)?.textAt(cell.row, cell.column) ?? '');
  };
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

function evidenceOf({ form, fits }: Group, { placement }: Placed, money: Money): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const [first] = fits;
  const title = fits.flatMap(({ around }) => (around.inherited ? [] : around.titles)).filter(({ form: id }) => id === form.id).sort((a, b) => b.score - a.score)[0];
  if (title !== undefined) evidence.push({ kind: 'title', text: title.text.replace(/\s+/g, ' '), exact: title.score >= 0.97 });
  const numbered = fits.find(({ around }) => around.numbered?.form === form.id)?.around.numbered;
  if (numbered !== undefined) evidence.push({ kind: 'number', text: numbered.text.replace(/\s+/g, '') });
  if (title === undefined && first !== undefined && first.title > 0 && numbered === undefined) evidence.push({ kind: 'sheet-name', text: first.lane.sheet.sheet.name });
  const declared = columnsOf(form).filter(({ role }) => role === 'figure').length;
  const headed = placement.columns.filter((column, index) => column !== undefined && columnsOf(form)[index]?.role === 'figure').length;
  evidence.push({ kind: 'heads', found: headed, of: declared });
  if (form.body.kind === 'lines') {
    evidence.push({ kind: 'lines', count: placement.lines.length });
    const named = namedLines(fits);
    if (named > 0) evidence.push({ kind: 'named-lines', count: named });
  } else {
    const rows = gridOf(form).rows.filter(({ row }) => row.label !== '');
    if (rows.length > 0) evidence.push({ kind: 'rows', found: rows.filter(({ row }) => placement.rows.has(row.key)).length, of: rows.length });
  }
  const parts = new Set(fits.map(({ lane }) => `${lane.sheet.sheet.id}/${String(lane.block.area.top)}`)).size;
  if (parts > 1) evidence.push({ kind: 'parts', count: parts });
  evidence.push({ kind: 'money', unit: money.unit, from: money.from, rounded: money.unit === '元' && !money.exact });
  return evidence;
}

function namedLines(fits: readonly Fit[]): number {
  return fits.reduce((sum, { body }) => sum + body.filter(({ isNamed }) => isNamed === true).length, 0);
}

function doubtsOf(set: FormSet, { form, fits }: Group, { placement, unknown, missing }: Placed, money: Money, rivals: readonly string[], { likely, mayBe }: LikelyRows): readonly BindingProblem[] {
  const columns = columnsOf(form);
  const bare = bareLanes(form, placement);
  const absent = new Set(columns.flatMap((column, index) => (column.role === 'figure' && placement.columns[index] === undefined && !bare.has(index) ? [column.key] : [])));
  const lacking = [...absent].filter((column) => !isLeftOut(set, placement, column, textsOf(fits, placement)));
  const unsure = new Map(fits.flatMap((fit) => [...fit.columns.values()].flatMap((match) => match.unsure.flatMap((key) => {
    const slot = match.columns.get(key);
    return slot === undefined ? [] : [[key, address(Math.max(0, fit.lane.block.area.bottom), slot.column)] as const];
  }))));
  const over = linesOver(form.body.kind === 'lines' ? form.body.total.key : '', fits);
  const rows = unknown.filter(({ lane, row }) => holdsFigure(lane, row.row)).map(({ lane, row }) => ({ ...namedAt(lane, row), ...(mayBe.has(row) ? { mayBe: mayBe.get(row) ?? [] } : {}), ...(form.body.kind === 'lines' ? { under: over(row) } : {}) }));
  const asked = likely.filter(({ lane, at }) => holdsFigure(lane, at.row));
  const parents = parentsLeftOut(placement.lines.map(({ code }) => code));
  const base = { form: form.id } as const;
  return [
    ...(rivals.length > 0 ? [{ ...base, kind: 'form-unsure' as const, sheetName: placement.sheetName, rivals }] : []),
    ...lacking.map((column) => ({ ...base, kind: 'column-missing' as const, column })),
    ...[...unsure].map(([column, at]) => ({ ...base, kind: 'column-unsure' as const, column, address: at })),
    ...asked.map(({ key, lane, at, why }) => ({ ...base, kind: 'row-unsure' as const, row: key, ...namedAt(lane, at), why })),
    ...missing.filter((key) => isNeeded(form, key)).map((row) => ({ ...base, kind: 'row-missing' as const, row })),
    ...(parents.length > 0 ? [{ ...base, kind: 'lines-missing' as const, sheetName: placement.sheetName, lines: parents }] : []),
    ...(rows.length > 0 ? [{ ...base, kind: 'rows-unknown' as const, sheetName: placement.sheetName, rows }] : []),
    ...(money.unsure ? [{ ...base, kind: 'money-unsure' as const, sheetName: placement.sheetName, taken: money.unit }] : []),
  ];
}

function namedAt({ left }: SheetLane, { row, wordsRow, labelColumn, label }: BodyRow): { readonly address: string; readonly label: string } {
  return { address: address(wordsRow ?? row, labelColumn ?? left), label: label.trim() };
}

/** Rows of nothing but zeros need no question. */
function holdsFigure({ sheet, figures }: SheetLane, row: number): boolean {
  return figures.some(({ column }) => /[1-9]|^=|^#/.test(sheet.textAt(row, column)));
}

/** 类 and 款 of a table that prints hardly any of them: one that is missing is an error of its own. */
function parentsLeftOut(codes: readonly string[]): readonly string[] {
  const printed = new Set(codes);
  const parents = [...new Set(codes.flatMap((code) => (code.length === 7 ? [code.slice(0, 3), code.slice(0, 5)] : code.length === 5 ? [code.slice(0, 3)] : [])))];
  const absent = parents.filter((code) => !printed.has(code));
  return absent.length > 1 && absent.length >= 0.5 * parents.length ? absent.sort() : [];
}

/** Columns of lanes whose rows may all be left out, and are: 公用经费 without any figure. */
function bareLanes(form: Form, { rows }: Placement): ReadonlySet<number> {
  if (form.body.kind !== 'fixed' || rows.size === 0) return new Set();
  let index = 0;
  return new Set(form.body.lanes.flatMap((lane) => {
    const own = lane.columns.map(() => (index += 1) - 1);
    return lane.rows.every(({ key, code }) => code !== undefined && !rows.has(key)) ? own : [];
  }));
}

/** Lines of 科目 without a figure may be left out, and so may lines that are never filled; sums and balances may not. */
function isNeeded(form: Form, key: string): boolean {
  const row = gridOf(form).byKey.get(key);
  if (row === undefined || row.row.code !== undefined) return false;
  return row.row.emphasis === 'total' && row.columns.some(({ column }) => column.role === 'figure' && useOf(row.row, column.key) === 'input');
}

function holdsAmounts(sheet: SheetText): boolean {
  let amounts = 0;
  for (const row of sheet.rows) for (const column of sheet.columnsIn(row)) if (sheet.kindAt(row, column) === 'amount') amounts += 1;
  return amounts >= 6;
}
