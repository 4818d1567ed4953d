import { children, defines, eachLine, eachParent, equal, here, of } from '../../language/build';
import type { Basis, Identity } from '../../language/identity';

interface Sums {
  readonly form: string;
  readonly basis: Basis;
  /** The column that adds up others of its line. */
  readonly total: string;
  readonly parts: readonly string[];
  /** Further columns that are entered: balances. */
  readonly others?: readonly string[];
}

/** What holds on every line of a table with lines: its sum across, and the roll-up of 类, 款 and 项. */
export function lineIdentities({ form, basis, total, parts, others = [] }: Sums): readonly Identity[] {
  const id = `${form}-a`;
  return [
    defines({
      id, part: 'line', basis, over: eachLine(form),
      zh: '每行合计等于各栏之和', en: 'each line: the total = the sum of its columns',
      left: of(form, here, total), right: of(form, here, ...parts),
    }),
    equal({
      id, part: 'roll-up-total', basis, over: eachParent(form, total),
      zh: '上级科目的合计等于所属下级科目之和', en: 'a parent’s total = the sum of its printed children',
      left: of(form, here, here), right: of(form, children, here),
    }),
    defines({
      id, part: 'roll-up', basis, over: eachParent(form, ...parts, ...others),
      zh: '上级科目等于所属下级科目之和', en: 'a parent = the sum of its printed children',
      left: of(form, here, here), right: of(form, children, here),
    }),
  ];
}
