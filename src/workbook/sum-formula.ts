import { parseArea } from './a1';
import type { Area } from './area';

/** Cells that a formula adds or subtracts; without a sheet's name they stand on its own. */
export interface SummedArea {
  readonly sign: 1 | -1;
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** A formula that does nothing but add and subtract cells, and round the whole where it says `places`. */
export interface SumFormula {
  readonly areas: readonly SummedArea[];
  readonly places: number | undefined;
}

/** A reference with its sheet, a function that adds or rounds, a number, or a sign; group 1 is the quoted sheet, 2 the bare one, 3 the cells. */
const PIECE = /\s*(?:(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])|(SUM|ROUND)\s*\(|(\d+)|([-+(),]))\s*/iuy;

type Piece =
  | { readonly kind: 'cells'; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: 'SUM' | 'ROUND' | '+' | '-' | '(' | ')' | ',' }
  | { readonly kind: 'number'; readonly value: number };

/** `SUM(D8:D20)`, `D8+D15-'02'!E7`, `ROUND(SUM(D8,D15),2)`, without the leading `=`; undefined for what does anything else. */
export function sumFormula(formula: string): SumFormula | undefined {
  const pieces = piecesOf(formula.replaceAll('@', ''));
  if (pieces === undefined) return undefined;
  const areas: SummedArea[] = [];
  let at = 0;
  const takes = (kind: Piece['kind']): boolean => {
    if (pieces[at]?.kind !== kind) return false;
    at += 1;
    return true;
  };

  /** @param isArgument whether several cells are added up: elsewhere a range is none of its cells, or an array */
  const term = (sign: 1 | -1, isArgument: boolean): boolean => {
    const piece = pieces[at];
    if (takes('(')) return sum(sign, false) && takes(')');
    if (takes('SUM')) return summed(sign);
    if (piece?.kind !== 'cells' || (!isArgument && !isOne(piece.area))) return false;
    at += 1;
    areas.push({ sign, sheet: piece.sheet, area: piece.area });
    return true;
  };
  const sum = (outer: 1 | -1, isArgument: boolean): boolean => {
    const from = at;
    do {
      let sign = outer;
      while (pieces[at]?.kind === '+' || pieces[at]?.kind === '-') if (takes('-')) sign = sign === 1 ? -1 : 1;
      else at += 1;
      const next = pieces[at + 1]?.kind;
      if (!term(sign, isArgument && at === from && (next === ',' || next === ')'))) return false;
    } while (pieces[at]?.kind === '+' || pieces[at]?.kind === '-');
    return true;
  };
  const summed = (sign: 1 | -1): boolean => {
    do if (!sum(sign, true)) return false;
    while (takes(','));
    return takes(')');
  };

  const rounds = takes('ROUND');
  if (!sum(1, false)) return undefined;
  if (!rounds) return at === pieces.length ? { areas, places: undefined } : undefined;
  const places = takes(',') ? pieces[at] : undefined;
  at += 1;
  return places?.kind === 'number' && takes(')') && at === pieces.length ? { areas, places: places.value } : undefined;
}

function isOne({ top, bottom, left, right }: Area): boolean {
  return top === bottom && left === right;
}

function piecesOf(formula: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < formula.length; ) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(formula);
    const piece = match === null ? undefined : pieceOf(match);
    if (piece === undefined) return undefined;
    pieces.push(piece);
    at = PIECE.lastIndex;
  }
  return pieces;
}

function pieceOf([, quoted, bare, cells, name, number, mark]: RegExpExecArray): Piece | undefined {
  if (cells !== undefined) {
    const area = parseArea(cells);
    return area && { kind: 'cells', sheet: quoted?.replaceAll("''", "'") ?? bare, area };
  }
  if (number !== undefined) return { kind: 'number', value: parseInt(number, 10) };
  const kind = name?.toUpperCase() ?? mark;
  return isMark(kind) ? { kind } : undefined;
}

function isMark(kind: string | undefined): kind is 'SUM' | 'ROUND' | '+' | '-' | '(' | ')' | ',' {
  return kind !== undefined && ['SUM', 'ROUND', '+', '-', '(', ')', ','].includes(kind);
}
