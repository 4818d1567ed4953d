import { type Decimal, ZERO, plain } from '../../amount';
import { FUNCTIONAL, nameOf } from '../../classification';
import { type Form, type Row, columnsOf } from '../../forms';
import { type Line as ReportLine, lineKeys } from '../../report';
import { type Balance } from './placement';
import { type Cells, type Figure, figuresOf } from './cells';
import { ColumnsAt } from './columns-at';
import { type PlacedCell, amountIn } from './placed-cells';

interface LaidLine {
  readonly code: string;
  name: string;
  /** Where the name begins. */
  readonly nameFrom: number;
  readonly figures: readonly PlacedCell[];
}

/** Lines of the functional classification whose figures stand under each other. Undefined where they do not say of which columns they are. */
export function readLaidLines(form: Form, total: Row, rows: readonly (readonly PlacedCell[])[], balances: readonly Balance[], cells: Cells): ReportLine[] | undefined {
  const columns = figuresOf(columnsOf(form));
  const { lines, totals, head } = gathered(rows, plain(total.label));
  // Nothing was printed: only its own words can tell.
  if (lines.length === 0 && totals.length === 0) return undefined;
  const at = ColumnsAt.of([totals, ...lines.map(({ figures }) => figures)].filter((row) => row.length > 0), columns, balances, head);
  if (at === undefined || !addsUpTo(lines, totals)) return undefined;
  put(cells, total.key, columns, totals, at);
  const keys = lineKeys(lines.map(({ code }) => code));
  return lines.map(({ code, name, figures }, i) => {
    const row = keys[i] ?? code;
    put(cells, row, columns, figures, at);
    return { row, code, name: nameOf(FUNCTIONAL, code) ?? name };
  });
}

function put(cells: Cells, row: string, columns: readonly Figure[], figures: readonly PlacedCell[], at: ColumnsAt): void {
  for (const cell of figures) {
    const column = columns[at.columnOf(cell) ?? -1];
    if (column !== undefined) cells.put(row, column, cell.text);
  }
}

function gathered(rows: readonly (readonly PlacedCell[])[], totalLabel: string): { readonly lines: readonly LaidLine[]; readonly totals: readonly PlacedCell[]; readonly head: readonly (readonly PlacedCell[])[] } {
  const lines: LaidLine[] = [];
  let totals: readonly PlacedCell[] = [];
  const head: (readonly PlacedCell[])[] = [];
  for (const row of rows) {
    if (/^(?:注|说明)[:：]/.test(row[0]?.text ?? '')) break;
    const words = row.filter((cell) => amountIn(cell) === undefined).map(({ text }) => plain(text)).join('');
    const { code, used } = codeIn(row);
    if (code !== undefined) {
      const rest = row.slice(used);
      lines.push({ code, nameFrom: rest[0]?.from ?? -1, name: rest.filter((cell) => amountIn(cell) === undefined).map(({ text }) => plain(text)).join(''), figures: rest.filter((cell) => amountIn(cell) !== undefined) });
    } else if (words === totalLabel || words.endsWith(`项${totalLabel}`)) {
      const figures = row.filter((cell) => amountIn(cell) !== undefined);
      if (figures.length >= totals.length) totals = figures;
    } else if (lines.length === 0 && totals.length === 0) head.push(row);
    else {
      // A long name goes on below its line.
      const last = lines.at(-1);
      const [only] = row;
      if (last !== undefined && only !== undefined && row.length === 1 && amountIn(only) === undefined && Math.abs(only.from - last.nameFrom) <= 2) last.name += words;
    }
  }
  return { lines, totals, head };
}

/** `2080501`, or `208 05 01` in three cells, before the name. */
function codeIn(row: readonly PlacedCell[]): { readonly code: string | undefined; readonly used: number } {
  const [first = '', second = '', third = ''] = row.slice(0, 3).map(({ text }) => text);
  if (/^2\d\d(?:\d\d){1,2}$/.test(first)) return { code: first, used: 1 };
  if (!/^2\d\d$/.test(first)) return { code: undefined, used: 0 };
  if (!/^\d\d$/.test(second)) return { code: first, used: 1 };
  return /^\d\d$/.test(third) ? { code: first + second + third, used: 3 } : { code: first + second, used: 2 };
}

/** The 类 are the 合计: else lines were lost. */
function addsUpTo(lines: readonly LaidLine[], totals: readonly PlacedCell[]): boolean {
  const first = (figures: readonly PlacedCell[]): Decimal => (figures[0] === undefined ? ZERO : (amountIn(figures[0]) ?? ZERO));
  const classes = lines.filter(({ code }) => code.length === 3);
  const total = first(totals);
  const sum = classes.reduce((a, { figures }) => a.plus(first(figures)), ZERO);
  return sum.minus(total).abs().lte(total.abs().times('0.000001').plus(0.01).times(classes.length + 1));
}
