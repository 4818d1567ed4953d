import { type FormSet, formOf } from '../forms';
import { type FigureId, type Origin, type Report, type Table, figureId, figureKey } from '../report';

/**
 * Whether a person has entered anything of the year in the published tables: a formula that gives 0 is no figure, a typed 0 is
 * one. Opening balances are of the year before: a workbook that holds nothing else was only made for the next year.
 */
export function holdsFigures(set: FormSet, report: Report): boolean {
  const isCarried = carriedTest(set);
  let isCarriedOnly = false;
  let isDerived = false;
  for (const [id, table] of report.tables) {
    if (formOf(set, id)?.kind !== 'public') continue;
    for (const held of figuresOf(table)) {
      if (held.origin === 'derived') isDerived = true;
      else if (isCarried(held.id)) isCarriedOnly = true;
      else return true;
    }
  }
  // What formulas give is made of the opening balances where there are any.
  return isDerived && !isCarriedOnly;
}

/** The same of one table, whatever was entered. */
export function tableHoldsFigures(table: Table): boolean {
  return figuresOf(table).next().done !== true;
}

interface Held {
  readonly id: FigureId;
  readonly origin: Origin | undefined;
}

function* figuresOf({ entries, origins }: Table): Generator<Held> {
  for (const [id, entry] of entries) {
    const origin = entry.kind === 'unreadable' ? 'typed' : origins.get(id);
    if (entry.kind === 'unreadable' || (entry.kind === 'amount' && (!entry.value.isZero() || origin !== 'derived'))) yield { id, origin };
  }
}

/** Whether a figure is one that next year's workbook takes over from the year before. */
function carriedTest({ years }: FormSet): (figure: FigureId) => boolean {
  const carried = new Set((years?.carried ?? []).flatMap(({ to }) => (to === undefined ? [] : [figureId(to.form, to.row, to.column)])));
  const columns = new Set((years?.carriedLines ?? []).map(({ form, column }) => `${form}/${column}`));
  return (figure) => {
    if (carried.has(figure)) return true;
    const { form, column } = figureKey(figure);
    return columns.has(`${form}/${column}`);
  };
}
