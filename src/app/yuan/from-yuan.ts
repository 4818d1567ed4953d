import { type Decimal, type MoneyUnit, convert, roundHalfAway } from '../../amount';
import { FORM_SETS, type FormSet } from '../../forms';
import { type FigureId, type Report, figureId } from '../../report';
import { type Adjustment, type Balanced, checkReport, derive } from '../../rules';
import { balance } from '../../rules/balance';
import { type Binding, type BindingProblem, type FoundTable, type Outcome, type WorkbookModel, type WorkbookSnapshot, bind, exactReport, isMoney, readNames, readOfficial, readReport, readYuan, yuanSet } from '../../workbook';
import { layoutYuan } from '../../workbook/yuan/layout-yuan';
import type { Problem } from '../problem';
import { listProblems } from '../findings/list';
import { type Language, messagesIn } from '../messages';
import type { Discovered } from '../discover';
import { asItStands } from '../found-figures';
import { moneyAbove } from '../other-money';
import { recogniseAny } from '../recognise-any';
import { withSaid } from '../said-profile';
import { settled } from '../settle-money';
import { BALANCE_SHEET, balanceSheet } from './balance-sheet';

export interface FromYuanOptions {
  /** 调平 on request. */
  readonly balance?: boolean;
}

/** The tables in 万元 with the 元 that they are the rounding of. */
export interface FromYuan {
  readonly set: FormSet;
  /** In 元, with what the formulas give. */
  readonly yuan: Report;
  readonly model: WorkbookModel;
  /** Equalities that hold to the cent, and rules that do not, which `check` explains. */
  readonly proved: number;
  readonly broken: number;
  readonly balanced: Balanced | undefined;
  /** Equalities that 调平 had to leave out: they do not hold in 元. */
  readonly unmet: readonly { readonly rule: string; readonly figure: FigureId }[];
  /** Sheets of a person's own, which are not taken over. */
  readonly left: readonly string[];
  /** Where it is not certain that the tables are in 元: the largest of their figures, for a person to judge. */
  readonly doubt: UnitDoubt | undefined;
  /** What is not certain about tables that the product did not make. */
  readonly unsure: readonly BindingProblem[];
}

export interface UnitDoubt {
  /** `收入支出决算总表 总计 决算数` */
  readonly figure: FigureId;
  /** As it stands, and what it would become in `unit`. */
  readonly yuan: Decimal;
  readonly printed: Decimal;
  readonly unit: MoneyUnit;
  /** Whether the heads say another unit than 元, or none. */
  readonly heads: 'other' | 'unclear';
}

/**
 * From tables filled in in 元, on the 元 sheets, on the set's own or in whatever layout they are recognised in, to those in 万元: each figure a formula that rounds its
 * 元. The support sheets are in 万元 already and stay as they are.
 */
export function fromYuan(snapshot: WorkbookSnapshot, options: FromYuanOptions = {}): Outcome<FromYuan, Problem> {
  const source = sourceOf(snapshot);
  if (!source.ok) return source;
  const { set, yuan, own, names, heads, unsure } = source.value;
  const fraction = tooFine(set, yuan);
  if (fraction !== undefined) return { ok: false, problem: { kind: 'not-yuan', figure: fraction } };
  const evaluations = checkReport(set, exactReport(set, yuan)).evaluations();
  const balanced = options.balance === true ? balance(set, exactReport(set, yuan)) : undefined;
  const leftOut = new Set(balanced?.broken);
  const changes: readonly Adjustment[] = balanced?.kind === 'balanced' ? balanced.changes : [];
  const adjusted = new Map<FigureId, Decimal>(changes.map(({ figure, rounded, printed }) => [figure, printed.minus(rounded)]));
  const model = layoutYuan(set, { yuan, report: own, names, official: readOfficial(set, snapshot), adjusted });
  return {
    ok: true,
    value: {
      set, yuan, balanced,
      model: changes.length === 0 ? model : { ...model, sheets: [...model.sheets, balanceSheet(set, yuan, changes)] },
      proved: evaluations.filter(({ outcome }) => outcome === 'proved').length,
      broken: evaluations.filter(({ outcome }) => outcome === 'inconsistent').length,
      unmet: evaluations.flatMap(({ key, rule, form, row, column }) => (leftOut.has(key) ? [{ rule, figure: figureId(form, row, column) }] : [])),
      left: ownSheets(snapshot, model, source.value.taken),
      doubt: heads === undefined ? undefined : doubtOf(set, yuan, heads),
      unsure,
    },
  };
}

/** What is not certain, in words. */
export function unsureOf({ set, yuan, unsure }: FromYuan, language: Language): readonly string[] {
  return listProblems({ set, report: yuan, binding: { set, tables: new Map(), problems: unsure } }, messagesIn(language)).map(({ text }) => text.message);
}

interface Source {
  readonly set: FormSet;
  readonly yuan: Report;
  readonly own: Report;
  readonly names: ReadonlyMap<string, string>;
  /** Why a person has to say that they are 元. */
  readonly heads?: UnitDoubt['heads'];
  readonly unsure: readonly BindingProblem[];
  /** Sheets of found tables. */
  readonly taken: ReadonlySet<string>;
}

function sourceOf(snapshot: WorkbookSnapshot): Outcome<Source, Problem> {
  const given = { unsure: [], taken: new Set<string>() };
  for (const set of FORM_SETS) {
    const yuan = readYuan(set, snapshot);
    if (yuan === undefined) continue;
    const binding = bind(set, snapshot);
    return { ok: true, value: { ...given, set, yuan: derive(yuanSet(set), yuan.report), own: readReport(set, binding, snapshot), names: readNames(set, binding, snapshot) } };
  }
  const recognised = recogniseAny(snapshot);
  if (recognised === undefined) return { ok: false, problem: { kind: 'no-table' } };
  const { set, binding, discovered } = settled(snapshot, recognised);
  if (discovered !== undefined && discovered.beside === undefined) return foundSource(snapshot, binding, discovered);
  // Tables of other hands beside our own stand in the same unit as those.
  const standing = { ...binding, tables: new Map([...binding.tables].map(([form, placement]) => [form, asItStands(set, placement)] as const)) };
  const own = readReport(set, standing, snapshot);
  const others = [...(discovered?.tables.values() ?? [])];
  const heads = set.money.unit !== '元' && headsSay(set.money.unit, binding, snapshot) ? { heads: 'other' as const } : {};
  return { ok: true, value: { set, yuan: inYuan(set, own), own, names: readNames(set, binding, snapshot), unsure: others.flatMap(({ doubts }) => doubts), taken: sheetsWith(others), ...heads } };
}

/** Tables that the product did not make, as they stand in 元. Those in another unit cannot be made from anything. */
function foundSource(snapshot: WorkbookSnapshot, binding: Binding, { set, tables, exact, unit, year }: Discovered): Outcome<Source, Problem> {
  const uncertain = ({ doubts }: FoundTable): boolean => doubts.some((doubt) => doubt.kind === 'money-unsure' && doubt.ties !== true);
  // Where the unit of some is in question, it is that of all tables that say the same.
  const alike = new Set([...tables.values()].filter(uncertain).map(({ placement }) => placement.found?.money));
  const taken = new Map([...[...tables].filter(([, { placement: { found } }]) => found?.money === '元' || alike.has(found?.money)), ...exact]);
  const others = [...tables].filter(([form, { filled }]) => !taken.has(form) && filled > 0).map(([form]) => form);
  if (taken.size === 0 || others.length > 0) return { ok: false, problem: { kind: 'not-in-yuan', tables: set.forms.filter(({ id }) => taken.size > 0 && others.includes(id)).map(({ number, title }) => `${number ?? ''}${title}`), unit: set.money.unit } };
  const placements = new Map([...taken].map(([form, { placement }]) => [form, asItStands(set, placement)] as const));
  const figures = readReport(set, { set, tables: placements, problems: [] }, snapshot);
  const own = withSaid(set, readReport(set, binding, snapshot), { unit, year });
  const doubts = [...taken.values()].flatMap((table) => table.doubts).filter(({ kind }) => kind !== 'money-unsure');
  return {
    ok: true,
    value: {
      set, own, yuan: inYuan(set, figures), names: readNames(set, binding, snapshot), unsure: doubts,
      taken: sheetsWith([...tables.values(), ...taken.values()]),
      ...([...taken.values()].some(uncertain) ? { heads: 'unclear' as const } : {}),
    },
  };
}

function sheetsWith(tables: readonly FoundTable[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ parts }) => parts.map(({ sheetId }) => sheetId)));
}

/** The public tables of a report whose figures are 元, with what formulas give. */
function inYuan(set: FormSet, figures: Report): Report {
  const forms = new Set(set.forms.filter(({ kind }) => kind === 'public').map(({ id }) => id));
  return { set: set.id, tables: new Map([...derive(yuanSet(set), figures).tables].filter(([form]) => forms.has(form))) };
}

/** Whether a line above one of the public tables says `金额单位：万元`. */
function headsSay(unit: MoneyUnit, { tables }: Binding, snapshot: WorkbookSnapshot): boolean {
  return [...tables.values()].some((placement) => moneyAbove(placement, snapshot) === unit);
}

/** The largest amount shows best whether it can be 元. */
function doubtOf(set: FormSet, yuan: Report, heads: UnitDoubt['heads']): UnitDoubt | undefined {
  let doubt: UnitDoubt | undefined;
  for (const { entries } of yuan.tables.values()) {
    for (const [figure, entry] of entries) {
      if (entry.kind !== 'amount' || entry.value.isZero() || !isMoney(set, figure) || (doubt !== undefined && entry.value.lte(doubt.yuan))) continue;
      const { unit, places } = set.money;
      doubt = { figure, yuan: entry.value, printed: roundHalfAway(convert(entry.value, '元', unit), places), unit, heads };
    }
  }
  return doubt;
}

/** 分 is the smallest money: what has more decimals is 万元, or something else. */
function tooFine(set: FormSet, yuan: Report): FigureId | undefined {
  for (const { entries } of yuan.tables.values()) {
    for (const [figure, entry] of entries) if (entry.kind === 'amount' && entry.value.decimalPlaces() > 2 && isMoney(set, figure)) return figure;
  }
  return undefined;
}

function ownSheets({ sheets }: WorkbookSnapshot, model: WorkbookModel, taken: ReadonlySet<string>): readonly string[] {
  const made = new Set(model.sheets.map(({ name }) => name));
  return sheets.filter(({ id, name, rows }) => rows.size > 0 && !taken.has(id) && !made.has(name) && name !== BALANCE_SHEET).map(({ name }) => name);
}
