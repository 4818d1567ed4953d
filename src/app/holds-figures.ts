import { type FormSet, formOf } from '../forms';
import { type FigureId, type Origin, type Report, type Table, figureId, figureKey } from '../report';

/**
 * Whether a person has entered anything of the year in the published tables: a formula that gives 0 is no figure, a typed 0 is
 * one. Opening balances are of the year before: a workbook that holds nothing else was only made for the next year.
 */
export function holdsFigures(set: FormSet, report: Report): boolean {
  const isCarried = carriedTest(set);
  const figures = [...report.tables].flatMap(([id, table]) => (formOf(set, id)?.kind === 'public' ? figuresOf(table) : []));
  if (figures.some(({ id, origin }) => origin !== 'derived' && !isCarried(id))) return true;
  // What formulas give is made of the opening balances where there are any.
  return figures.length > 0 && figures.every(({ origin }) => origin === 'derived');
}

/** The same of one table, whatever was entered. */
export function tableHoldsFigures(table: Table): boolean {
  return figuresOf(table).length > 0;
}

interface Held {
  readonly id: FigureId;
  readonly origin: Origin | undefined;
}

function figuresOf({ entries, origins }: Table): readonly Held[] {
  return [...entries].flatMap(([id, entry]): Held[] => {
    const origin = entry.kind === 'unreadable' ? 'typed' : origins.get(id);
    const isFigure = entry.kind === 'unreadable' || (entry.kind === 'amount' && (!entry.value.isZero() || origin !== 'derived'));
    return isFigure ? [{ id, origin }] : [];
  });
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
