import { EMPTY, type Entry, type FigureId, type Origin, amountEntry, isDerivedOrigin, sameEntry } from '../../report';
import type { Finding } from '../finding';
import type { Figure, FigureKind, Rule, State, Use } from './model';
import { fromUnits, halfUnits, isNarrow, narrowed, toUnits, widened } from './narrow';
import { halfOf, toScaled } from './scaled';

type Amount = Extract<Entry, { readonly kind: 'amount' }>;

export const NO_NOTES: readonly Finding[] = [];
const NO_READERS: readonly Rule[] = [];

class FigureState implements Figure {
  readonly id: FigureId;
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly kind: FigureKind;
  readonly codeless: boolean;
  origin: Origin = 'typed';
  state: State = 'empty';
  units = 0;
  halfUnits = 0;
  firstUse: Use | undefined = undefined;
  lastUse: Use | undefined = undefined;
  readers: readonly Rule[] = NO_READERS;
  definer: Rule | undefined = undefined;
  rank = 0;
  queued = false;
  touched = false;
  changed = false;
  here = true;
  notes: readonly Finding[] = NO_NOTES;
  /** Undefined where a formula gave the amount and nobody has asked for the entry yet: most sums are never looked at. */
  private written: Entry | undefined = EMPTY;
  /** Where the units are NaN. */
  private wideValue = 0n;
  private wideHalf = 0n;

  constructor(id: FigureId, form: string, row: string, column: string, kind: FigureKind, codeless: boolean) {
    this.id = id;
    this.form = form;
    this.row = row;
    this.column = column;
    this.kind = kind;
    this.codeless = codeless;
  }

  get entry(): Entry {
    return (this.written ??= amountEntry(fromUnits(this.units), this.kind.places, this.isExact));
  }

  get value(): bigint {
    return isNarrow(this.units) ? widened(this.units) : this.wideValue;
  }

  get half(): bigint {
    return isNarrow(this.units) ? widened(this.halfUnits) : this.wideHalf;
  }

  write(entry: Entry, origin: Origin, computed?: bigint): void {
    this.written = entry;
    this.origin = origin;
    this.state = stateOf(entry, this.kind);
    this.units = 0;
    this.halfUnits = 0;
    if (this.state !== 'amount' || entry.kind !== 'amount') return;
    const half = computed !== undefined ? narrowed(computed) : isRounded(entry, this.kind) ? halfUnits(Math.max(this.kind.places, entry.places), this.kind.addends ?? 1) : 0;
    const units = toUnits(entry.value);
    if (isNarrow(units) && isNarrow(half)) {
      this.units = units;
      this.halfUnits = half;
    } else {
      this.units = NaN;
      this.halfUnits = NaN;
      this.wideValue = toScaled(entry.value);
      this.wideHalf = computed ?? wideHalfOf(entry, this.kind);
    }
  }

  compute(units: number, halfUnits: number): void {
    this.written = undefined;
    this.state = 'amount';
    this.units = units;
    this.halfUnits = halfUnits;
  }

  says(entry: Entry): boolean {
    return entry === this.written || sameEntry(this.entry, entry);
  }

  shows(units: number, halfUnits: number): boolean {
    // An entry is made in vain only where the same comes out again.
    if (this.units !== units || this.halfUnits !== halfUnits) return false;
    const { entry } = this;
    return entry.kind === 'amount' && entry.places === this.kind.places && entry.exact === this.isExact;
  }

  /** Of what a formula gives: whether no rounding stands behind it. */
  private get isExact(): boolean {
    return this.kind.rounds && this.halfUnits === 0;
  }
}

/** @param codeless whether its line says no code where lines have one */
export function newFigure(id: FigureId, row: string, column: string, kind: FigureKind, codeless = false): Figure {
  return new FigureState(id, id.slice(0, id.indexOf('/')), row, column, kind, codeless);
}

/** Whether the product's own formula stands in the cell, and the checker therefore computes it. */
export function isComputed(figure: Figure): boolean {
  return formulaOf(figure) !== undefined;
}

/** The rule that a computed cell is computed by; undefined where a person, or another formula, gave the figure. */
export function formulaOf(figure: Figure): Rule | undefined {
  return isDerivedOrigin(figure.origin) ? figure.definer : undefined;
}

/** 元 with two decimals have so many more places in 万元. */
export const YUAN_IN_WAN = 4;

/** The places that the formula of a cell rounds to. */
export function formulaPlaces({ origin, kind }: Figure): number {
  return origin === 'derived-to-cent' && kind.rounds ? kind.places + YUAN_IN_WAN : kind.places;
}

/** Whether more than one true amount may stand behind the print. */
export function hasWidth(figure: Figure): boolean {
  return isNarrow(figure.halfUnits) ? figure.halfUnits !== 0 : figure.half !== 0n;
}

/** Whether a figure is 0, or no amount at all. */
export function isZero(figure: Figure): boolean {
  return isNarrow(figure.units) ? figure.units === 0 : figure.value === 0n;
}

/** Whether two figures hold the same amount, or none. */
export function sameAmount(a: Figure, b: Figure): boolean {
  return isNarrow(a.units) || isNarrow(b.units) ? a.units === b.units : a.value === b.value;
}

/** Takes an entry in; the rules that read the figure are told by the caller. */
export function enter(figure: Figure, entry: Entry, origin: Origin, half?: bigint): void {
  figure.write(entry, origin, half);
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

function isRounded({ exact }: Amount, { rounds }: FigureKind): boolean {
  return rounds && !exact;
}

/** `d` is the larger of the places that the form declares and those that the value carries. */
function wideHalfOf(entry: Amount, kind: FigureKind): bigint {
  return isRounded(entry, kind) ? halfOf(Math.max(kind.places, entry.places)) * BigInt(kind.addends ?? 1) : 0n;
}
