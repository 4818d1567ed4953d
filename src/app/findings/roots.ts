import type { Decimal } from '../../amount';
import type { FormSet } from '../../forms';
import { EMPTY, type Entry, type FigureId, type Report, entryOf, figureId } from '../../report';
import type { CheckResult, CheckOptions } from '../../rules';
import { type BareRoot, type RootCause, type Whereabouts, rootCauses, searchRoots } from '../../rules/roots';
import { type Binding, type Placement, type WorkbookSnapshot, type YuanTables, address, cellAt, cellOf, entryInFound, fromYuanEntry, withExact, withYuanFormulas } from '../../workbook';
import type { Messages } from '../messages';
import type { MendText } from '../messages/mend-text';
import { amountPrinter } from './amounts';
import { type Naming, namingOf } from './naming';
import { type Place, placeOf } from './place';
import { isTelling, isWorthTracing } from './telling';

/** A cause of several findings, in words. */
export interface ListedRoot {
  readonly root: RootCause;
  readonly message: string;
  /** `一个原因，六处影响` */
  readonly effects: string;
  /** Where to look first. */
  readonly figure: FigureId;
  /** Where its amount is entered: on the sheet of 元 where that is where it comes from. */
  readonly place: Place;
  /** The other cells of a slide, or those that the identities cannot tell from the first. */
  readonly others: readonly PlacedFigure[];
  /** What the search saw: exact where 元 are known. */
  readonly entryOf: (figure: FigureId) => Entry;
}

interface PlacedFigure {
  readonly figure: FigureId;
  readonly place: Place;
}

/** A report as it was checked, and how. */
export interface Judged {
  readonly set: FormSet;
  readonly report: Report;
  readonly options: CheckOptions;
  readonly findings: CheckResult['findings'];
  /** The workbook that it was read from; left out: what stands in no figure's cell is not known. */
  readonly snapshot?: WorkbookSnapshot;
  /** The 元 behind it, with what their formulas give. */
  readonly yuan?: YuanTables;
}

const OTHERS_SHOWN = 4;

/**
 * The likeliest causes, best first; slow beside a check, for when somebody asks.
 * @param wanted 'telling': those that say more than the findings do; 'all': a program reads them in one place
 */
export function listRoots(judged: Judged, binding: Binding, messages: Messages, wanted: 'telling' | 'all' = 'telling'): readonly ListedRoot[] {
  const traced = tracedOf(judged);
  if (wanted === 'telling' && !isWorthTracing(traced.findings)) return [];
  const roots = rootCauses(traced.set, traced, traced.options, whereIn(traced, binding));
  return inWords(traced, wanted === 'all' ? roots : tellingOf(traced, roots), binding, messages);
}

/** The same in steps, for when typing pauses: it may go on between any two. */
export function* searchListedRoots(judged: Judged, binding: Binding, messages: Messages): Generator<void, readonly ListedRoot[], void> {
  const traced = tracedOf(judged);
  return isWorthTracing(traced.findings) ? inWords(traced, tellingOf(traced, yield* searchRoots(traced.set, traced, traced.options, whereIn(traced, binding))), binding, messages) : [];
}

function tellingOf({ findings }: Judged, roots: readonly RootCause[]): readonly RootCause[] {
  return findings.filter(({ verdict }) => verdict === 'inconsistent').length > 1 ? roots : roots.filter((root) => isTelling(root, findings));
}

/** Where figures are entered; what has slid beyond its table, only the snapshot knows. */
function whereIn({ set, report, snapshot, yuan }: Judged, binding: Binding): Whereabouts {
  const sheets = new Map(snapshot?.sheets.map((sheet) => [sheet.id, sheet]));
  const bindingOf = entered({ set, report, yuan }, binding);
  return {
    spotOf: (figure) => cellOf(bindingOf(figure), figure),
    strayAt: (form, { sheetId, row, column }) => {
      const sheet = sheets.get(sheetId);
      const exact = yuan?.binding.tables.get(form);
      const isExact = exact !== undefined && isOn(exact, sheetId);
      const placement = isExact ? exact : binding.tables.get(form);
      const entry = placement === undefined || sheet === undefined ? EMPTY : entryInFound(set, placement, cellAt(sheet, row, column), '', 'amount');
      return isExact ? fromYuanEntry(set, entry, true) : entry;
    },
  };
}

function isOn({ sheetId, found }: Placement, id: string): boolean {
  return sheetId === id || [...(found?.cells.values() ?? [])].some((cell) => cell.sheetId === id);
}

/** The tables in which a figure is entered: those in 元 where its amount comes from there. */
function entered({ set, report, yuan }: Pick<Judged, 'set' | 'report'> & { readonly yuan: YuanTables | undefined }, binding: Binding): (figure: FigureId) => Binding {
  if (yuan === undefined) return () => binding;
  const naming = namingOf(set, report);
  return (figure) => (naming.kind(figure).inYuan && cellOf(yuan.binding, figure) !== undefined ? yuan.binding : binding);
}

/** What is traced: findings of tables, in 元 where they are known. */
function tracedOf(judged: Judged): Judged {
  const { set, report, yuan } = judged;
  const findings = judged.findings.filter(({ kind }) => kind !== 'performance');
  return { ...judged, findings, report: yuan === undefined ? report : withYuanFormulas(withExact(set, report, yuan.report), yuan.report) };
}

function inWords({ set, report, yuan }: Judged, roots: readonly RootCause[], binding: Binding, messages: Messages): readonly ListedRoot[] {
  const naming = namingOf(set, report);
  const bindingOf = entered({ set, report, yuan }, binding);
  const place = (figure: FigureId): Place => placeOf(bindingOf(figure), figure);
  return roots.map((root) => {
    const figure = suspectOf(root);
    return {
      root, message: causesText({ set, report, naming, messages, place }, root), effects: messages.root.effects(root.effects.length), figure, place: place(figure),
      others: othersOf(root).map((other) => ({ figure: other, place: place(other) })),
      entryOf: (id) => entryOf(report, id),
    };
  });
}

function othersOf(root: RootCause): readonly FigureId[] {
  switch (root.kind) {
    case 'figure':
      return root.others;
    case 'shift':
      return root.figures.slice(1);
    case 'line':
      return [];
  }
}

function suspectOf(root: RootCause): FigureId {
  switch (root.kind) {
    case 'figure':
      return root.figure;
    case 'shift':
      return root.figures[0] ?? figureId('', '', '');
    case 'line':
      return figureId(root.form, root.parent, root.amounts[0]?.column ?? '');
  }
}

type BareFigure = Extract<BareRoot, { kind: 'figure' }>;
type BareShift = Extract<BareRoot, { kind: 'shift' }>;

interface Speech {
  readonly set: FormSet;
  readonly report: Report;
  readonly naming: Naming;
  readonly messages: Messages;
  readonly place: (figure: FigureId) => Place;
}

function causesText(speech: Speech, root: RootCause): string {
  const rivals = root.rivals ?? [];
  return rootText(speech, root) + (rivals.length === 0 ? '' : speech.messages.root.rivals(rivals.map((rival) => rootText(speech, rival))));
}

function rootText({ set, report, naming, messages, place }: Speech, root: BareRoot): string {
  switch (root.kind) {
    case 'figure':
      return slipText(set, naming, messages, root) + othersText(naming, messages, root);
    case 'shift':
      return messages.root.shift(tableOf(naming, root.figures[0]), shortOf(naming, root.figures[0]), shortOf(naming, root.figures.at(-1)), cellsOf(place, root), directionOf(root), root.by === 1 || root.by === -1 ? 1 : 2);
    case 'line': {
      const amounts = root.amounts.map(({ column, proposed }) => {
        const id = figureId(root.form, root.parent, column);
        return `${naming.name(id).column} ${print(set, naming, id, proposed)}`;
      });
      return messages.root.line(naming.table(root.form), naming.name(figureId(root.form, root.parent, '')).row, root.code === undefined ? undefined : namedIn(report, root.code), amounts);
    }
  }
}

/** The rectangle of a slide, `D7:F12`; empty where it is none on one sheet. */
function cellsOf(place: Speech['place'], { figures }: BareShift): string {
  const places = figures.map(place);
  const [first] = places;
  if (first === undefined || places.some(({ sheet, address: at }) => sheet !== first.sheet || at === '')) return '';
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return `${address(Math.min(...rows), Math.min(...columns))}:${address(Math.max(...rows), Math.max(...columns))}`;
}

/** The code with the name that another table prints. */
function namedIn({ tables }: Report, code: string): string {
  const line = [...tables.values()].flatMap(({ lines }) => lines).find((other) => other.code === code && other.name !== '');
  return line === undefined ? code : `${code} ${line.name}`;
}

function slipText(set: FormSet, naming: Naming, { cause, root: sentences }: Messages, { slip, figure, printed, proposed }: BareFigure): string {
  const mend: MendText = { figure: fullName(naming, figure), printed: print(set, naming, figure, printed), proposed: print(set, naming, figure, proposed), inYuan: naming.kind(figure).inYuan };
  switch (slip) {
    case 'unit':
      return cause.unit(mend);
    case 'sign':
      return cause.sign(mend);
    case 'decimal-point':
      return cause.decimalPoint(mend);
    case 'swapped-digits':
      return cause.swappedDigits(mend);
    case 'empty':
      return cause.empty(mend.figure, mend.proposed);
    case 'digits-apart':
      return sentences.digitsApart(mend);
    case 'unprinted':
      return sentences.unprinted(mend.figure, mend.proposed);
    case 'overtyped':
      return sentences.overtyped(mend);
    case 'digit':
      return sentences.digit(mend);
    case 'neighbour':
      return sentences.neighbour(mend);
    case 'misprint':
      return sentences.misprint(mend);
  }
}

function othersText(naming: Naming, messages: Messages, { others }: BareFigure): string {
  return others.length === 0 ? '' : messages.root.others(others.slice(0, OTHERS_SHOWN).map((id) => fullName(naming, id)), others.length);
}

function directionOf({ along, by }: BareShift): 'down' | 'up' | 'right' | 'left' {
  if (along === 'column') return by > 0 ? 'down' : 'up';
  return by > 0 ? 'right' : 'left';
}

function print(set: FormSet, naming: Naming, figure: FigureId, value: Decimal): string {
  const kind = naming.kind(figure);
  // The cell may print 万元 and take its amount from a sheet of 元.
  return `${amountPrinter(set, kind).plain(value)}${kind.inYuan ? '元' : ''}`;
}

function fullName(naming: Naming, figure: FigureId): string {
  return `${tableOf(naming, figure)} ${shortOf(naming, figure)}`;
}

function tableOf(naming: Naming, figure: FigureId | undefined): string {
  return figure === undefined ? '' : naming.name(figure).table;
}

function shortOf(naming: Naming, figure: FigureId | undefined): string {
  return figure === undefined ? '' : naming.short(figure);
}
