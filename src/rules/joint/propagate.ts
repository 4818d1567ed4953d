import type { Constraint, System } from './system';

/**
 * Bounds shrink ever more slowly where rules form a circle; what is not found in so many passes is left to a
 * linear programme (`exact-search.ts`). Twelve passes follow a change through every level of the tables there and back.
 */
const MAX_PASSES = 12;
/** No constraint. */
const NONE = -1;

/** The constraints (indices) that led to a bound that cannot be met; undefined where none was found. */
export type Conflict = readonly number[] | undefined;

/**
 * Narrows the range of every ε by every constraint in turn, until nothing changes or a range is empty.
 * Sound: a conflict is one. Not complete: see MAX_PASSES.
 * @param active constraints to look at, in order
 */
export function propagate(system: System, active: readonly number[]): Conflict {
  return new Propagation(system, active).run();
}

class Propagation {
  private readonly lo: Float64Array;
  private readonly hi: Float64Array;
  /** Constraint that last moved a bound of each ε. */
  private readonly loReason: Int32Array;
  private readonly hiReason: Int32Array;
  private readonly waiting: Uint8Array;
  private readonly active: readonly number[];
  private readonly system: System;

  constructor(system: System, active: readonly number[]) {
    this.system = system;
    this.active = active;
    this.hi = new Float64Array(system.halves);
    this.lo = new Float64Array(system.halves.length);
    for (let i = 0; i < this.lo.length; i += 1) this.lo[i] = -(this.hi[i] ?? 0);
    this.loReason = new Int32Array(system.halves.length).fill(NONE);
    this.hiReason = new Int32Array(system.halves.length).fill(NONE);
    this.waiting = new Uint8Array(system.constraints.length);
    for (const index of active) this.waiting[index] = 1;
  }

  run(): Conflict {
    // Constraints outside `active` may be set waiting too, but are never visited.
    for (let pass = 0; pass < MAX_PASSES; pass += 1) {
      let moved = false;
      for (const index of this.active) {
        if (this.waiting[index] !== 1) continue;
        this.waiting[index] = 0;
        const constraint = this.system.constraints[index];
        if (constraint === undefined) continue;
        const { least, most } = this.range(constraint);
        if (!isPossible(constraint, least, most)) return this.explain(index);
        if (this.narrow(constraint, index, least, most)) moved = true;
      }
      if (!moved) return undefined;
    }
    return undefined;
  }

  /** Least and greatest value of the left side. */
  private range({ offset, variables, signs }: Constraint): { readonly least: number; readonly most: number } {
    let least = offset;
    let most = offset;
    for (let i = 0; i < variables.length; i += 1) {
      const variable = variables[i] ?? 0;
      const lo = this.lo[variable] ?? 0;
      const hi = this.hi[variable] ?? 0;
      least += signs[i] === 1 ? lo : -hi;
      most += signs[i] === 1 ? hi : -lo;
    }
    return { least, most };
  }

  private narrow({ relation, variables, signs }: Constraint, index: number, least: number, most: number): boolean {
    let moved = false;
    for (let i = 0; i < variables.length; i += 1) {
      const variable = variables[i] ?? 0;
      const lo = this.lo[variable] ?? 0;
      const hi = this.hi[variable] ?? 0;
      const positive = signs[i] === 1;
      // Σ ≤ 0 lets a term rise by no more than the others leave when they are least; Σ ≥ 0 likewise the other way.
      const roomUp = relation === 'at-least' ? Infinity : -least;
      const roomDown = relation === 'at-most' ? Infinity : most;
      const highest = positive ? lo + roomUp : lo + roomDown;
      const lowest = positive ? hi - roomDown : hi - roomUp;
      if (highest < hi) {
        this.hi[variable] = highest;
        this.hiReason[variable] = index;
      }
      if (lowest > lo) {
        this.lo[variable] = lowest;
        this.loReason[variable] = index;
      }
      if (highest < hi || lowest > lo) {
        moved = true;
        for (const reader of this.system.readers[variable] ?? []) if (reader !== index) this.waiting[reader] = 1;
      }
    }
    return moved;
  }

  /** The constraint that cannot be met, those that moved its bounds, those that moved theirs, and so on. */
  private explain(conflict: number): number[] {
    const reached = new Set([conflict]);
    for (const index of reached) {
      for (const variable of this.system.constraints[index]?.variables ?? []) {
        for (const reasons of [this.loReason, this.hiReason]) reached.add(reasons[variable] ?? NONE);
      }
    }
    return this.active.filter((index) => reached.has(index));
  }
}

function isPossible({ relation }: Constraint, least: number, most: number): boolean {
  return (relation === 'at-least' || least <= 0) && (relation === 'at-most' || most >= 0);
}
