import { type Decimal, type Interval, ZERO, add, exactly } from '../../amount';
import type { FormSet } from '../../forms';
import type { Entered } from './figures';

/** A figure of the department beside the sum of its units'. */
export interface Pair {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly whole: Amount;
  readonly parts: Amount;
}

export interface Amount {
  readonly value: Decimal;
  readonly interval: Interval;
}

const NONE: Amount = { value: ZERO, interval: exactly(ZERO) };

/**
 * Puts the figures that the department's workbook enters beside the sums of its units', in the tables `forms`. Lines are
 * compared at the coarsest code that anybody enters: one prints 类 where another prints 项. A figure that holds no amount
 * somewhere is left out.
 */
export function pairsOf(set: FormSet, forms: ReadonlySet<string>, whole: readonly Entered[], parts: Iterable<readonly Entered[]>): readonly Pair[] {
  const lists = [whole, ...parts];
  const codes = codesOf(set, lists);
  const wholes = new Map<string, Amount | undefined>();
  const sums = new Map<string, Amount | undefined>();
  lists.forEach((list, index) => {
    for (const figure of list) {
      if (!forms.has(figure.form)) continue;
      const key = [figure.form, codes.get(figure.form)?.(figure.row) ?? figure.row, figure.column].join('/');
      plus(index === 0 ? wholes : sums, key, figure);
    }
  });
  return [...new Set([...wholes.keys(), ...sums.keys()])].flatMap((key) => {
    const [form = '', row = '', column = ''] = key.split('/');
    const [own, sum] = [wholes.has(key) ? wholes.get(key) : NONE, sums.has(key) ? sums.get(key) : NONE];
    return own === undefined || sum === undefined ? [] : [{ form, row, column, whole: own, parts: sum }];
  });
}

function plus(sums: Map<string, Amount | undefined>, key: string, { value, interval }: Entered): void {
  const before = sums.has(key) ? sums.get(key) : NONE;
  sums.set(key, before === undefined || interval === undefined ? undefined : { value: before.value.plus(value), interval: add(before.interval, interval) });
}

/** By table with lines: the code at which a line is compared. */
function codesOf(set: FormSet, lists: readonly (readonly Entered[])[]): ReadonlyMap<string, (code: string) => string> {
  return new Map(
    set.forms.flatMap(({ id, body }) => {
      if (body.kind !== 'lines') return [];
      const entered = new Set(lists.flatMap((list) => list.flatMap(({ form, row }) => (form === id ? [row] : []))));
      return [[id, (code: string) => [3, 5].map((length) => code.slice(0, length)).find((shorter) => shorter.length < code.length && entered.has(shorter)) ?? code] as const];
    }),
  );
}
