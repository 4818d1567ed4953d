import { type Decimal, ZERO, plain } from '../../amount';
import { FUNCTIONAL, nameOf } from '../../classification';
import { type Form, type Row, columnsOf } from '../../forms';
import { type Line as ReportLine, lineKeys } from '../../report';
import { type Cells, type Figure, figuresOf } from './cells';
import { type Balance, placed } from './placement';
import { type Piece, piecesOf } from './words';

interface Found {
  readonly code: string;
  name: string;
  readonly amounts: Decimal[];
}

/** Lines of the functional classification. A name may stand before, on or after the line of its code; the code tells which it is. */
export function readSpacedLines(form: Form, total: Row, lines: readonly string[], cells: Cells): ReportLine[] | undefined {
  const { found, totals } = gathered(lines, plain(total.label));
  const columns = figuresOf(columnsOf(form));
  const balances = balancesOf(columns);
  if (!addUp(found, totals)) return undefined;
  put(cells, total.key, columns, totals, balances);
  const keys = lineKeys(found.map(({ code }) => code));
  return found.map(({ code, name, amounts }, i) => {
    const row = keys[i] ?? code;
    put(cells, row, columns, amounts, balances);
    return { row, code, name: nameOf(FUNCTIONAL, code) ?? name };
  });
}

function gathered(lines: readonly string[], totalLabel: string): { readonly found: readonly Found[]; readonly totals: readonly Decimal[] } {
  const found: Found[] = [];
  const totals: Decimal[] = [];
  let open: Decimal[] | undefined;
  const loose: Decimal[] = [];
  for (const line of lines) {
    if (/^\s*(?:注|说明)[:：]/.test(line)) break;
    const pieces = piecesOf(line);
    const { code, used } = codeOf(pieces, found.at(-1)?.code ?? '');
    const rest = pieces.slice(used);
    if (code !== undefined) {
      const line_: Found = { code, name: words(rest), amounts: [] };
      found.push(line_);
      open = line_.amounts;
    } else if (plain(words(pieces)).startsWith(totalLabel) || plain(words(pieces)).endsWith(`项${totalLabel}`)) open = totals;
    else if (rest.some(({ kind }) => kind === 'words') && rest.some(({ kind }) => kind === 'amount') && found.length === 0) open = undefined;
    for (const piece of rest) if (piece.kind === 'amount') (open ?? loose).push(piece.value);
  }
  // 合计 below its figures.
  return { found, totals: totals.length > 0 ? totals : loose };
}

/** `2080501`, or `208 05 01` in three cells. A line's code is the first thing on it. */
function codeOf(pieces: readonly Piece[], before: string): { readonly code: string | undefined; readonly used: number } {
  const digits = pieces.slice(0, 3).map(({ text }) => text);
  const [first = '', second = '', third = ''] = digits;
  if (/^2\d{2}(?:\d{2}){1,2}$/.test(first)) return { code: first, used: 1 };
  if (!/^2\d{2}$/.test(first)) return { code: undefined, used: 0 };
  if (!/^\d{2}$/.test(second)) return isClass(first, pieces, before) ? { code: first, used: 1 } : { code: undefined, used: 0 };
  return /^\d{2}$/.test(third) ? { code: first + second + third, used: 3 } : { code: first + second, used: 2 };
}

/** `208` begins a 类, unless it is a round amount on a line of amounts. */
function isClass(code: string, pieces: readonly Piece[], before: string): boolean {
  return code > before.slice(0, 3) && (pieces.length === 1 || pieces[1]?.kind === 'words' || nameOf(FUNCTIONAL, code) !== undefined);
}

function words(pieces: readonly Piece[]): string {
  return pieces.flatMap(({ kind, text }) => (kind === 'words' ? [text] : [])).join('');
}

/** Which columns are, added up, which. */
export function balancesOf(columns: readonly Figure[]): Balance[] {
  const at = (...keys: readonly string[]) => keys.map((key) => columns.findIndex((column) => column.key === key)).filter((i) => i >= 0);
  const [spending] = at('spending');
  const parts: Balance = { left: spending === undefined ? [0] : [spending], right: at('basic', 'project', 'upward', 'business', 'affiliated') };
  if (spending !== undefined) return [parts, { left: at('opening', 'income'), right: at('spending', 'closing') }];
  const sources = at('appropriation', 'superior', 'service', 'business', 'affiliated', 'other');
  return sources.length > 3 ? [{ left: [0], right: sources }] : [parts];
}

function put(cells: Cells, row: string, columns: readonly Figure[], amounts: readonly Decimal[], balances: readonly Balance[]): void {
  const found = placed(amounts, columns.length, balances);
  columns.forEach((column, i) => {
    const value = found[i];
    if (value === undefined) cells.unknown(row, column, amounts.join(' '));
    else if (value !== null) cells.put(row, column, value.toString());
  });
}

/** The 类 are the 合计: else lines were torn from their figures, and nothing here can be relied on. */
function addUp(found: readonly Found[], totals: readonly Decimal[]): boolean {
  if (found.length === 0) return true;
  const classes = found.filter(({ code }) => code.length === 3);
  const [total] = totals;
  if (total === undefined || classes.some(({ amounts }) => amounts.length === 0)) return false;
  const sum = (column: number) => classes.reduce((a, { amounts }) => a.plus(amounts[column] ?? ZERO), ZERO);
  const tolerance = total.abs().times('0.000001').plus(0.01).times(classes.length + 1);
  return sum(0).minus(total).abs().lte(tolerance);
}
