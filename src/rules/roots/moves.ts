import { holdsAt } from '../causes/what-if';
import type { Figure, Rule } from '../engine/model';
import { absolute } from '../engine/scaled';
import { type Moved, roomOf } from './change';
import { type Coefficients, type World, isWitness, weightOf } from './world';

/** The rules that rest on any of some cells. */
export function rulesOf(coefficients: Coefficients, cells: readonly Figure[]): ReadonlySet<Rule> {
  return new Set(cells.flatMap((cell) => [...coefficients.of(cell).keys()]));
}

/** Totals and roundings under figures that are moved one after another, and what is gained so far. */
export class Moves implements Moved {
  readonly totals = new Map<Rule, bigint>();
  readonly rooms = new Map<Rule, bigint>();
  private gain = 0;

  constructor(private readonly world: World, private readonly coefficients: Coefficients) {}

  /** @param times `-1n` takes back what was moved */
  move(cells: readonly Figure[], values: readonly bigint[], times: 1n | -1n = 1n): void {
    for (const [i, cell] of cells.entries()) {
      const change = (values[i] ?? cell.value) - cell.value;
      if (change === 0n) continue;
      for (const [rule, coefficient] of this.coefficients.of(cell)) {
        this.gain -= this.gainOf(rule);
        this.totals.set(rule, (this.totals.get(rule) ?? 0n) + times * coefficient * change);
        this.rooms.set(rule, (this.rooms.get(rule) ?? 0n) + times * roomOf(cell, rule) * absolute(coefficient));
        this.gain += this.gainOf(rule);
      }
    }
  }

  gainWith(cells: readonly Figure[], values: readonly bigint[]): number {
    this.move(cells, values);
    const { gain } = this;
    this.move(cells, values, -1n);
    return gain;
  }

  /** What would be gained if everything held that rests on the cells. */
  gainAtBest(cells: readonly Figure[]): number {
    return [...rulesOf(this.coefficients, cells)].reduce((sum, rule) => sum - this.gainOf(rule) + (this.world.broken.has(rule) ? weightOf(rule) : 0), this.gain);
  }

  private gainOf(rule: Rule): number {
    if (!isWitness(rule)) return 0;
    const holds = holdsAt(rule, rule.total + (this.totals.get(rule) ?? 0n), this.rooms.get(rule));
    if (holds === !this.world.broken.has(rule)) return 0;
    return holds ? weightOf(rule) : -weightOf(rule);
  }
}
