import type { Decimal } from '../../amount';
import { FORM_SETS, type FormSet } from '../../forms';
import { type FigureId, type Report } from '../../report';
import { type Adjustment, type Balanced, checkReport, derive } from '../../rules';
import { balance } from '../../rules/balance';
import { type Outcome, type WorkbookModel, type WorkbookSnapshot, bind, exactReport, isMoney, readNames, readOfficial, readReport, readYuan, yuanSet } from '../../workbook';
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
}

/**
 * From tables filled in in 元, on the 元 sheets or on the set's own, to those in 万元: each figure a formula that rounds its
 * 元. The support sheets are in 万元 already and stay as they are.
 */
export function fromYuan(snapshot: WorkbookSnapshot, options: FromYuanOptions = {}): Outcome<FromYuan, Problem> {
  const source = sourceOf(snapshot);
  if (source === undefined) return { ok: false, problem: { kind: 'no-table' } };
  const { set, yuan, own, names } = source;
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
    },
  };
}

interface Source {
  readonly set: FormSet;
  readonly yuan: Report;
  readonly own: Report;
  readonly names: ReadonlyMap<string, string>;
}

function sourceOf(snapshot: WorkbookSnapshot): Source | undefined {
  for (const set of FORM_SETS) {
    const yuan = readYuan(set, snapshot);
    if (yuan === undefined) continue;
    const binding = bind(set, snapshot);
    return { set, yuan: derive(yuanSet(set), yuan), own: readReport(set, binding, snapshot), names: readNames(set, binding, snapshot) };
  }
  const recognised = recognise(snapshot);
  if (recognised === undefined) return undefined;
  const { set, binding } = recognised;
  const own = readReport(set, binding, snapshot);
  const forms = new Set(set.forms.filter(({ kind }) => kind === 'public').map(({ id }) => id));
  const tables = [...derive(yuanSet(set), own).tables].filter(([form]) => forms.has(form));
  return { set, yuan: { set: set.id, tables: new Map(tables) }, own, names: readNames(set, binding, snapshot) };
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
