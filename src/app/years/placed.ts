import type { FormSet } from '../../forms';
import { figureKey } from '../../report';
import { type Binding, cellOf, isDerived } from '../../workbook';
import type { LastYear } from './last-year';

/** Which of last year's figures have a cell to be filled in, and how many have none: nothing is written into a table of another hand, and many have only tables. */
export function placedFillings(set: FormSet, binding: Binding, fillings: LastYear['fillings']): { readonly fillings: LastYear['fillings']; readonly others: number } {
  const placed = fillings.filter(({ figure }) => {
    const found = binding.tables.get(figureKey(figure).form)?.found;
    return found === undefined && !isDerived(set, binding, figure) && cellOf(binding, figure) !== undefined;
  });
  return { fillings: placed, others: fillings.length - placed.length };
}
