import { EMPTY, type Entry, type FigureId, type Origin } from '../../report';
import type { Finding } from '../finding';
import type { Figure, FigureKind, State } from './model';
import { halfOf, toScaled } from './scaled';

export const NO_NOTES: readonly Finding[] = [];

export function newFigure(id: FigureId, row: string, column: string, kind: FigureKind): Figure {
  return {
    id, form: id.slice(0, id.indexOf('/')), row, column, kind,
    entry: EMPTY, origin: 'typed', state: 'empty', value: 0n, half: 0n,
    uses: [], readers: [], definer: undefined, rank: 0, queued: false, touched: false, changed: false, notes: NO_NOTES,
  };
}

/** Whether the product's own formula stands in the cell, and the checker therefore computes it. */
export function isComputed(figure: Figure): boolean {
  return figure.origin === 'derived' && figure.definer !== undefined;
}

/** Takes an entry in; the rules that read the figure are told by the caller. */
export function enter(figure: Figure, entry: Entry, origin: Origin): void {
  figure.entry = entry;
  figure.origin = origin;
  figure.state = stateOf(entry, figure.kind);
  figure.value = figure.state === 'amount' && entry.kind === 'amount' ? toScaled(entry.value) : 0n;
  figure.half = figure.state === 'amount' ? halfWidthOf(entry, figure.kind) : 0n;
}

function stateOf(entry: Entry, kind: FigureKind): State {
  switch (entry.kind) {
    case 'amount':
      return kind.measure === 'text' ? 'empty' : 'amount';
    case 'empty':
    case 'structural':
      return 'empty';
    case 'text':
      return kind.measure === 'text' ? 'empty' : 'unreadable';
    case 'unreadable':
      return 'unreadable';
  }
}

/** `d` is the larger of the places that the form declares and those that the value carries. */
function halfWidthOf(entry: Entry, kind: FigureKind): bigint {
  if (entry.kind !== 'amount' || entry.exact || !kind.rounds) return 0n;
  return halfOf(Math.max(kind.places, entry.places)) * BigInt(kind.addends ?? 1);
}
