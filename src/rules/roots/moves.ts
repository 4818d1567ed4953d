import { holdsAt } from '../causes/what-if';
import type { Figure, Rule } from '../engine/model';
import { absolute } from '../engine/scaled';
import { type Moved, roomOf } from './change';
import { type Coefficients, type World, isWitness, weightOf } from './world';

/** What stands, or may have stood, in a cell: its amount, and half the width of its rounding. */
export interface Content {
  readonly value: bigint;
  readonly half: bigint;
}

export const NOTHING: Content = { value: 0n, half: 0n };

export function contentOf({ value, half }: Figure): Content {
  return { value, half };
}

/** The rules that rest on any of some cells. */
export function rulesOf(coefficients: Coefficients, cells: readonly Figure[]): ReadonlySet<Rule> {
  const [cell] = cells;
  return new Set(cells.length === 1 && cell !== undefined ? coefficients.of(cell).keys() : cells.flatMap((each) => [...coefficients.of(each).keys()]));
}

/** Of each rule the last of some steps that it rests on. */
export function lastStepOf(coefficients: Coefficients, steps: readonly (readonly Figure[])[]): ReadonlyMap<Rule, number> {
  const last = new Map<Rule, number>();
  for (const [i, cells] of steps.entries()) for (const cell of cells) for (const rule of coefficients.of(cell).keys()) last.set(rule, i);
  return last;
}

/** Totals and roundings under figures that are moved one after another, and what is gained so far. */
export class Moves implements Moved {
  readonly totals = new Map<Rule, bigint>();
  readonly rooms = new Map<Rule, bigint>();
  private so = 0;

  constructor(private readonly world: World, private readonly coefficients: Coefficients) {}

  /** Weight of the rules repaired less that of the rules broken. */
  get gain(): number {
    return this.so;
  }

  /** @param times `-1n` takes back what was moved */
  move(cell: Figure, { value, half }: Content, times: 1n | -1n = 1n): void {
    const change = (value - cell.value) * times;
    if (change === 0n) return;
    const wider = (half - cell.half) * times;
    for (const [rule, coefficient] of this.coefficients.of(cell)) {
      this.put(rule, (this.totals.get(rule) ?? 0n) + coefficient * change, (this.rooms.get(rule) ?? 0n) + wider * absolute(coefficient));
    }
  }

  /** Moves a figure that no cell printed: it is rounded as others in its cell would be. Returns what takes it back. */
  moveOpen(cell: Figure, value: bigint): () => void {
    const change = value - cell.value;
    const before = [...(change === 0n ? [] : this.coefficients.of(cell))].map(([rule, coefficient]) => {
      const [total, room] = [this.totals.get(rule) ?? 0n, this.rooms.get(rule) ?? 0n];
      this.put(rule, total + coefficient * change, room + roomOf(cell, rule, room) * absolute(coefficient));
      return [rule, total, room] as const;
    });
    return () => {
      for (const [rule, total, room] of before) this.put(rule, total, room);
    };
  }

  /** What would be gained if the cells were empty, too. */
  gainEmptied(cells: readonly Figure[]): number {
    for (const cell of cells) this.move(cell, NOTHING);
    const { gain } = this;
    for (const cell of cells) this.move(cell, NOTHING, -1n);
    return gain;
  }

  /** What would be gained if everything held that rests on the cells. */
  gainAtBest(cells: readonly Figure[]): number {
    let gain = this.so;
    for (const rule of rulesOf(this.coefficients, cells)) gain += (this.world.broken.has(rule) ? weightOf(rule) : 0) - this.gainOf(rule);
    return gain;
  }

  holds(rule: Rule): boolean {
    return holdsAt(rule, rule.total + (this.totals.get(rule) ?? 0n), this.rooms.get(rule));
  }

  private put(rule: Rule, total: bigint, room: bigint): void {
    this.so -= this.gainOf(rule);
    this.totals.set(rule, total);
    this.rooms.set(rule, room);
    this.so += this.gainOf(rule);
  }

  private gainOf(rule: Rule): number {
    if (!isWitness(rule)) return 0;
    const holds = this.holds(rule);
    if (holds === !this.world.broken.has(rule)) return 0;
    return holds ? weightOf(rule) : -weightOf(rule);
  }
}
