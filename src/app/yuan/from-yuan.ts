import { type Decimal, type MoneyUnit, convert, roundHalfAway } from '../../amount';
import { FORM_SETS, type FormSet } from '../../forms';
import { type FigureId, type Report } from '../../report';
import { type Adjustment, type Balanced, checkReport, derive } from '../../rules';
import { balance } from '../../rules/balance';
import { type Outcome, type Binding, type WorkbookModel, type WorkbookSnapshot, bind, cellAt, exactReport, isMoney, readNames, readOfficial, readReport, readYuan, sheetOf, yuanSet } from '../../workbook';
import { layoutYuan } from '../../workbook/yuan/layout-yuan';
import type { Problem } from '../problem';
import { recognise } from '../recognise';
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
  /** Sheets of a person's own, which are not taken over. */
  readonly left: readonly string[];
  /** Where the heads of the tables that were taken for 元 say another unit: the largest of their figures, for a person to judge. */
  readonly doubt: UnitDoubt | undefined;
}

export interface UnitDoubt {
  /** `收入支出决算总表 总计 决算数` */
  readonly figure: FigureId;
  /** As it stands, and what it would become in `unit`. */
  readonly yuan: Decimal;
  readonly printed: Decimal;
  readonly unit: MoneyUnit;
}

/**
 * From tables filled in in 元, on the 元 sheets or on the set's own, to those in 万元: each figure a formula that rounds its
 * 元. The support sheets are in 万元 already and stay as they are.
 */
export function fromYuan(snapshot: WorkbookSnapshot, options: FromYuanOptions = {}): Outcome<FromYuan, Problem> {
  const source = sourceOf(snapshot);
  if (source === undefined) return { ok: false, problem: { kind: 'no-table' } };
  const { set, yuan, own, names, saysOther } = source;
  const fraction = tooFine(set, yuan);
  if (fraction !== undefined) return { ok: false, problem: { kind: 'not-yuan', figure: fraction } };
  const evaluations = checkReport(set, exactReport(set, yuan)).evaluations();
  const balanced = options.balance === true ? balance(set, exactReport(set, yuan)) : undefined;
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
      left: ownSheets(snapshot, model),
      doubt: saysOther ? doubtOf(set, yuan) : undefined,
    },
  };
}

interface Source {
  readonly set: FormSet;
  readonly yuan: Report;
  readonly own: Report;
  readonly names: ReadonlyMap<string, string>;
  /** The heads of its tables name a unit that is not 元. */
  readonly saysOther: boolean;
}

function sourceOf(snapshot: WorkbookSnapshot): Source | undefined {
  for (const set of FORM_SETS) {
    const yuan = readYuan(set, snapshot);
    if (yuan === undefined) continue;
    const binding = bind(set, snapshot);
    return { set, yuan: derive(yuanSet(set), yuan), own: readReport(set, binding, snapshot), names: readNames(set, binding, snapshot), saysOther: false };
  }
  const recognised = recognise(snapshot);
  if (recognised === undefined) return undefined;
  const { set, binding } = recognised;
  const own = readReport(set, binding, snapshot);
  const forms = new Set(set.forms.filter(({ kind }) => kind === 'public').map(({ id }) => id));
  const tables = [...derive(yuanSet(set), own).tables].filter(([form]) => forms.has(form));
  return { set, yuan: { set: set.id, tables: new Map(tables) }, own, names: readNames(set, binding, snapshot), saysOther: set.money.unit !== '元' && headsSay(set.money.unit, binding, snapshot) };
}

/** Whether a line above one of the public tables says `金额单位：万元`. */
function headsSay(unit: MoneyUnit, { tables }: Binding, snapshot: WorkbookSnapshot): boolean {
  return [...tables.values()].some(({ form, sheetId, area, body }) => {
    const sheet = form.kind === 'public' ? sheetOf(snapshot, sheetId) : undefined;
    if (sheet === undefined) return false;
    for (let row = area.top; row < body.first; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const { value } = cellAt(sheet, row, column);
        if (typeof value === 'string' && unitSaid(value) === unit) return true;
      }
    }
    return false;
  });
}

function unitSaid(text: string): string | undefined {
  return /单位[：:](.+)$/.exec(text.replace(/\s/g, ''))?.[1];
}

/** The largest amount shows best whether it can be 元. */
function doubtOf(set: FormSet, yuan: Report): UnitDoubt | undefined {
  let doubt: UnitDoubt | undefined;
  for (const { entries } of yuan.tables.values()) {
    for (const [figure, entry] of entries) {
      if (entry.kind !== 'amount' || entry.value.isZero() || !isMoney(set, figure) || (doubt !== undefined && entry.value.lte(doubt.yuan))) continue;
      const { unit, places } = set.money;
      doubt = { figure, yuan: entry.value, printed: roundHalfAway(convert(entry.value, '元', unit), places), unit };
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

function ownSheets({ sheets }: WorkbookSnapshot, model: WorkbookModel): readonly string[] {
  const made = new Set(model.sheets.map(({ name }) => name));
  return sheets.filter(({ name, rows }) => rows.size > 0 && !made.has(name) && name !== BALANCE_SHEET).map(({ name }) => name);
}
