import { Decimal, type Interval, ZERO, digitsOf, exactly, halfUnit } from '../../amount';
import type { FormSet } from '../../forms';
import { type Entry, type Report, type Table, figureId, figureKey } from '../../report';
import { type InputRow, inputRows } from '../../workbook';
import { type Naming, namingOf } from '../findings/naming';

/** A figure that somebody entered, as one workbook's part in a sum. */
export interface Entered {
  readonly form: string;
  /** Of a line, its code. */
  readonly row: string;
  readonly column: string;
  readonly value: Decimal;
  /** True amounts that it stands for; undefined where the cell holds no amount. */
  readonly interval: Interval | undefined;
}

/**
 * `05/2080106/basic=12.30`, one a line; `!` before what is exact, `*60` behind the sum of so many rounded amounts, `?` alone where
 * no amount stands. Zero and empty are left out.
 */
export function enteredFigures(set: FormSet, report: Report): string {
  const naming = namingOf(set, report);
  return set.forms.flatMap(({ id, kind }) => (kind === 'public' ? enteredIn(set, naming, report.tables.get(id)) : [])).join('\n');
}

function enteredIn(set: FormSet, naming: Naming, table: Table | undefined): readonly string[] {
  if (table === undefined) return [];
  const { form } = table;
  const rowOf = inputRows(set, table);
  const lines: string[] = [];
  // The figures of a row follow one another.
  let [prefix, key]: [string, string] = [`${form}/`, ''];
  let row: InputRow | undefined;
  for (const [id, entry] of table.entries) {
    // Most figures are 0 or computed, and seen to be so at once.
    if ((entry.kind !== 'unreadable' && (entry.kind !== 'amount' || entry.value.isZero())) || table.origins.get(id) === 'derived') continue;
    if (key === '' || !id.startsWith(prefix)) {
      key = figureKey(id).row;
      prefix = figureId(form, key, '');
      row = rowOf(key);
    }
    const column = id.slice(prefix.length);
    // A code that stands twice has two rows and one meaning.
    if (row?.isEntered(column) === true) lines.push(`${figureId(form, row.name, column)}=${printed(entry, naming.measure({ form, row: key, column }) === 'amount' ? set.money : undefined)}`);
  }
  return lines;
}

/** Without `money` it is a count. */
function printed(entry: Extract<Entry, { kind: 'amount' | 'unreadable' }>, money: FormSet['money'] | undefined): string {
  if (entry.kind === 'unreadable') return '?';
  const text = digitsOf(entry.value, Math.max(money?.places ?? 0, entry.places));
  if (entry.exact || money === undefined) return `!${text}`;
  return money.addends === undefined ? text : `${text}*${String(money.addends)}`;
}

export function readEntered(figures: string): readonly Entered[] {
  if (figures === '') return [];
  return figures.split('\n').map((line) => {
    const at = line.indexOf('=');
    const [form = '', row = '', column = ''] = line.slice(0, at).split('/');
    const text = line.slice(at + 1);
    if (text === '?') return { form, row, column, value: ZERO, interval: undefined };
    const [amount = '', addends = '1'] = text.replace('!', '').split('*');
    const value = new Decimal(amount);
    return { form, row, column, value, interval: text.startsWith('!') ? exactly(value) : around(value, amount, addends) };
  });
}

function around(value: Decimal, text: string, addends: string): Interval {
  const half = halfUnit(text.split('.')[1]?.length ?? 0).times(addends);
  return { lo: value.minus(half), hi: value.plus(half) };
}
