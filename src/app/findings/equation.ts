import { type Decimal } from '../../amount';
import type { FormSet } from '../../forms';
import type { Cell, IdentityFinding } from '../../rules';
import { type AmountPrinter, amountPrinter } from './amounts';
import type { EquationText, Messages } from '../messages/messages';
import { type FigureId, figureId } from '../../report';
import type { Naming } from './naming';

/** A sum of more addends than this is printed by its first and last. */
const ADDENDS_SHOWN = 12;
const ADDENDS_AT_END = 2;

/** The two sides of an identity with their figures: `本年支出合计 1,397.30` and `1,381.12 + 4.91 + 11.72 = 1,397.75`. */
export function equationText(set: FormSet, naming: Naming, messages: Messages, finding: IdentityFinding): EquationText {
  const printer = amountPrinter(set, naming.kind(figureId(finding.form, finding.row, finding.column)));
  const side = (role: Cell['role'], total: Decimal): string => {
    const cells = finding.cells.filter((cell) => cell.role === role);
    if (cells.length === 0) return nothingText(set, naming, messages, finding, role) + printer.plain(total);
    return sideText({ naming, messages, printer, home: finding.form, named: figureId(finding.form, finding.row, finding.column) }, cells, total);
  };
  return {
    left: side('left', finding.reported),
    right: side('right', finding.expected),
    relation: finding.relation,
    difference: printer.signed(finding.difference),
    size: printer.plain(finding.difference.abs()),
    allowed: finding.allowed.isZero() ? undefined : printer.plain(finding.allowed),
    rare: finding.verdict === 'consistent' && finding.severity === 'warning',
  };
}

/** A side without figures is a line that its tables do not print; one that says nothing but 0 has none. */
function nothingText({ identities }: FormSet, naming: Naming, messages: Messages, { rule, part }: IdentityFinding, role: Cell['role']): string {
  const identity = identities.find((one) => one.id === rule && one.part === part);
  const tables = [...new Set(identity?.[role].map(({ form }) => naming.table(form)))];
  return tables.length === 0 ? '' : messages.noLine(tables);
}

interface Speech {
  readonly naming: Naming;
  readonly messages: Messages;
  readonly printer: AmountPrinter;
  /** The table that the finding is listed under; its name need not be repeated. */
  readonly home: string;
  /** The figure that the sentence begins with; a figure of the same name in another table need not repeat it. */
  readonly named: FigureId;
}

function sideText(speech: Speech, cells: readonly Cell[], total: Decimal): string {
  const { messages, printer } = speech;
  const [only] = cells;
  if (only === undefined) return printer.plain(total);
  if (cells.length === 1 && only.sign === 1) return `${nameOfOnly(speech, only)} ${amountText(speech, only)}`;
  const addends = (from: number, to: number): string =>
    cells.slice(from, to).map((cell, i) => `${from + i === 0 ? firstSign(cell) : nextSign(cell)}${tableFrom(speech, cells, from + i)}${bracketed(amountText(speech, cell), cell)}`).join('');
  const shown =
    cells.length > ADDENDS_SHOWN
      ? `${addends(0, ADDENDS_SHOWN - ADDENDS_AT_END)} + ${messages.addends(cells.length)}${addends(cells.length - ADDENDS_AT_END, cells.length)}`
      : addends(0, cells.length);
  return `${shown} = ${printer.plain(total)}`;
}

function nameOfOnly({ naming, home, named }: Speech, cell: Cell): string {
  const same = cell.figure !== named && formOf(cell) !== home && naming.short(cell.figure) === naming.short(named);
  return same ? naming.table(formOf(cell)) : nameFrom(naming, home, cell);
}

function firstSign(cell: Cell): string {
  return cell.sign === 1 ? '' : '−';
}

function nextSign(cell: Cell): string {
  return cell.sign === 1 ? ' + ' : ' − ';
}

/** A negative addend stands in brackets, so that its sign is not read as the sum's. */
function bracketed(text: string, cell: Cell): string {
  return cell.entry.kind === 'amount' && cell.entry.value.isNegative() ? `(${text})` : text;
}

function amountText({ messages, printer }: Speech, { entry }: Cell): string {
  return entry.kind === 'amount' ? printer.plain(entry.value) : messages.empty;
}

/** The table's name before the first of its figures, unless the finding is listed under that table anyway. */
function tableFrom({ naming, home }: Speech, cells: readonly Cell[], index: number): string {
  const form = formOf(cells[index]);
  const before = index === 0 ? home : formOf(cells[index - 1]);
  return form === before ? '' : `${naming.table(form)} `;
}

function formOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cell.figure.slice(0, cell.figure.indexOf('/'));
}

export function nameFrom(naming: Naming, home: string, { figure }: Pick<Cell, 'figure'>): string {
  const form = figure.slice(0, figure.indexOf('/'));
  return form === home ? naming.short(figure) : `${naming.table(form)} ${naming.short(figure)}`;
}
