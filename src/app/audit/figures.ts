import { Decimal, type Interval, ZERO, exactly, formatAmount, halfUnit } from '../../amount';
import type { FormSet } from '../../forms';
import { type Entry, type FigureId, type Report, entryOf, figureKey } from '../../report';
import { inputsOf } from '../../workbook';
import { namingOf } from '../findings/naming';

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

/** `05/2080106/basic=12.30`, one a line; `!` before what is exact, `?` alone where no amount stands. Zero and empty are left out. */
export function enteredFigures(set: FormSet, report: Report): string {
  const naming = namingOf(set, report);
  return set.forms
    .filter(({ kind }) => kind === 'public')
    .flatMap(({ id: form }) =>
      inputsOf(set, report, form).flatMap(({ id, code }) => {
        const text = printed(entryOf(report, id), naming.kind(id).measure === 'amount' ? set.money.places : 0, naming.kind(id).measure === 'amount');
        return text === undefined ? [] : [`${code === undefined ? id : keyOf(form, code, id)}=${text}`];
      }),
    )
    .join('\n');
}

/** A code that stands twice has two rows and one meaning. */
function keyOf(form: string, code: string, id: FigureId): string {
  return `${form}/${code}/${figureKey(id).column}`;
}

function printed(entry: Entry, places: number, rounded: boolean): string | undefined {
  if (entry.kind === 'unreadable') return '?';
  if (entry.kind !== 'amount' || entry.value.isZero()) return undefined;
  const text = formatAmount(entry.value, Math.max(places, entry.places, entry.value.decimalPlaces()), false);
  return entry.exact || !rounded ? `!${text}` : text;
}

export function readEntered(figures: string): readonly Entered[] {
  if (figures === '') return [];
  return figures.split('\n').map((line) => {
    const at = line.indexOf('=');
    const [form = '', row = '', column = ''] = line.slice(0, at).split('/');
    const text = line.slice(at + 1);
    if (text === '?') return { form, row, column, value: ZERO, interval: undefined };
    const value = new Decimal(text.replace('!', ''));
    return { form, row, column, value, interval: text.startsWith('!') ? exactly(value) : around(value, text) };
  });
}

function around(value: Decimal, text: string): Interval {
  const half = halfUnit(text.split('.')[1]?.length ?? 0);
  return { lo: value.minus(half), hi: value.plus(half) };
}
