import type { FormSet } from '../../forms';
import type { BodyRow } from './body-rows';
import type { Fit } from './fit';
import type { Group } from './group';
import type { Slot } from './lanes';
import { isUntiedColumn } from './left-out';
import type { Money } from './money';
import { placeGroup } from './place';
import { textsOf } from './whole';

/**
 * Figures may stand beside their head where merged cells were taken apart. Where a table has one such column alone, and
 * hardly a sum adds up with it, or nothing else stands in its rows, it is somebody's own column beside a head without figures.
 */
export function withoutStrays(set: FormSet, group: Group, money: Money): Group {
  const { fits } = group;
  if (!fits.some((fit) => displaced(fit) !== undefined)) return group;
  const { placement } = placeGroup(group, money);
  const textOf = textsOf(fits, placement);
  return {
    ...group,
    fits: fits.map((fit) => {
      const slot = displaced(fit);
      const key = slot === undefined ? undefined : keyOf(fit, slot);
      return slot === undefined || key === undefined || !(standsAlone(fit, slot) || isUntiedColumn(set, placement, key, textOf)) ? fit : underHead(fit, slot);
    }),
  };
}

function displaced({ lane: { figures } }: Fit): Slot | undefined {
  const [only, other] = figures.filter(({ column, headColumn }) => column !== headColumn);
  return other === undefined ? only : undefined;
}

/** Whether a table that sums up its columns, or prints one line, is empty but for one of them. */
function standsAlone({ form, lane: { sheet, keys, figures, rows } }: Fit, slot: Slot): boolean {
  if (form.body.kind !== 'lines' && keys.length > 0) return false;
  const others = figures.filter((own) => own !== slot && own.role === 'figure');
  return others.length > 0 && rows.every((row) => others.every(({ column }) => sheet.kindAt(row, column) !== 'amount'));
}

function keyOf({ columns }: Fit, slot: Slot): string | undefined {
  return [...columns.values()].flatMap((match) => [...match.columns]).find(([, own]) => own === slot)?.[0];
}

/** The column where its head stands; rows that hold nothing but what stood beside it are none. */
function underHead(fit: Fit, slot: Slot): Fit {
  const moved = { ...slot, column: slot.headColumn };
  const replaced = (own: Slot): Slot => (own === slot ? moved : own);
  const { lane, rows } = fit;
  const figures = lane.figures.map(replaced);
  const isFilled = ({ row, bare, code }: BodyRow): boolean => bare !== '' || code !== '' || figures.some(({ column }) => lane.sheet.kindAt(row, column) !== 'empty');
  return {
    ...fit,
    lane: { ...lane, figures },
    rows: { ...rows, unknown: rows.unknown.filter(isFilled) },
    columns: new Map([...fit.columns].map(([index, match]) => [index, { ...match, columns: new Map([...match.columns].map(([key, own]) => [key, replaced(own)] as const)) }] as const)),
  };
}
