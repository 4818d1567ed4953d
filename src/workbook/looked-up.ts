import type { FormSet } from '../forms';
import { absoluteAddress } from './a1';
import type { Area } from './area';
import { bindCodes } from './bind-codes';
import { codeOnRow } from './code-cells';
import { type CodeLists, nameFormula } from './lookup';
import { isSameFormula } from './own-formula';
import type { Placement } from './placement';
import { type SheetSnapshot, type WorkbookSnapshot, cellAt, sheetOf } from './snapshot';

/** What the product's own look-up of a name gives for a line's code; undefined where the formula is somebody else's. */
export type LookedUp = (formula: string, placement: Pick<Placement, 'form' | 'columns'>, row: number, code: string) => string | undefined;

/**
 * The look-ups of a workbook with a classification sheet, computed from its lists: what a name's cell shows may be older than the
 * code beside it.
 */
export function lookedUp(set: FormSet, snapshot: WorkbookSnapshot): LookedUp {
  const lists = bindCodes(set, snapshot);
  const sheet = lists === undefined ? undefined : sheetOf(snapshot, lists.sheetId);
  if (lists === undefined || sheet === undefined) return () => undefined;
  return (formula, placement, row, code) => {
    const cell = codeOnRow(placement, row);
    return cell !== undefined && isSameFormula(formula, nameFormula(cell, lists)) ? (namesOn(sheet, lists).get(code.toUpperCase()) ?? '') : undefined;
  };
}

const KNOWN = new WeakMap<SheetSnapshot, { readonly of: string; readonly names: ReadonlyMap<string, string> }>();

/** As VLOOKUP finds them: texts without regard to case, the first of each code, the person's own before the others. */
function namesOn(sheet: SheetSnapshot, { own, official }: CodeLists): ReadonlyMap<string, string> {
  const of = `${absoluteAddress(own)},${absoluteAddress(official)}`;
  const known = KNOWN.get(sheet);
  if (known?.of === of) return known.names;
  const names = new Map<string, string>();
  for (const list of [own, official]) for (const [code, name] of pairsIn(sheet, list)) if (!names.has(code)) names.set(code, name);
  KNOWN.set(sheet, { of, names });
  return names;
}

function pairsIn(sheet: SheetSnapshot, { top, bottom, left }: Area): (readonly [code: string, name: string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const { value: code } = cellAt(sheet, row, left);
    if (typeof code === 'string' && code !== '') pairs.push([code.toUpperCase(), String(cellAt(sheet, row, left + 1).value ?? '').trim()]);
  }
  return pairs;
}
