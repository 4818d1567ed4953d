import type { Bounds, Programme } from '../linear/programme';
import { LinearProgramme, type LinearProgress, MOST_STEPS } from '../linear/simplex';
import { inOneGo } from '../steps';

export type Choice =
  | { readonly kind: 'found'; readonly values: Uint8Array; /** no cheaper choice exists */ readonly best: boolean }
  /** proved: none exists */
  | { readonly kind: 'impossible' }
  /** none was found within the bounds of the search, which proves nothing */
  | { readonly kind: 'undecided' };

/** Bounds of a search. */
export interface Patience {
  /** Linear programmes that are solved at most. */
  readonly programmes: number;
  /** Steps that each may take; left out: as many as it needs. */
  readonly steps?: number;
}

/** Tables are nearly always decided by the first programme; the few that are not need a handful of branches. */
const PATIENCE: Patience = { programmes: 400 };
const NEARLY = 1e-6;
/** So many steps of a programme at a time; of the largest tables they take some hundredths of a second. */
const STRIDE = 50;

/**
 * The cheapest choice, by branch and bound: the linear programme between 0 and 1, and where it leaves a choice open, both
 * ways of it. Tables that add up along rows and columns give whole solutions at once.
 */
export function choose(programme: Programme, patience = PATIENCE): Choice {
  return inOneGo(chooseInSteps(programme, patience));
}

/** The same, with others coming between. */
export function* chooseInSteps(programme: Programme, patience = PATIENCE): Generator<void, Choice, void> {
  const search = new Search(programme, patience);
  yield* search.visit(new Map());
  if (search.best !== undefined) return { kind: 'found', values: search.best, best: !search.cutOff };
  return { kind: search.cutOff ? 'undecided' : 'impossible' };
}

class Search {
  best: Uint8Array | undefined;
  cutOff = false;
  private cost = Infinity;
  private tried = 0;
  private readonly programme: Programme;
  private readonly patience: Patience;

  constructor(programme: Programme, patience: Patience) {
    this.programme = programme;
    this.patience = patience;
  }

  *visit(fixed: ReadonlyMap<number, 0 | 1>): Generator<void, void, void> {
    if (this.tried === this.patience.programmes) {
      this.cutOff = true;
      return;
    }
    this.tried += 1;
    const solved = yield* solveInSteps(new LinearProgramme(this.programme, boundsOf(this.programme, fixed)), this.patience.steps ?? MOST_STEPS);
    if (solved.kind === 'stuck') this.cutOff = true;
    // Costs are whole, so a better choice is better by one.
    if (solved.kind !== 'solved' || solved.cost > this.cost - 1 + NEARLY) return;
    const open = mostOpen(solved.values);
    if (open === undefined) {
      const values = Uint8Array.from(solved.values, (value) => (value > 0.5 ? 1 : 0));
      if (keeps(this.programme, values)) [this.best, this.cost] = [values, solved.cost];
      else this.cutOff = true;
      return;
    }
    for (const value of [1, 0] as const) yield* this.visit(new Map([...fixed, [open, value]]));
  }
}

function* solveInSteps(linear: LinearProgramme, most: number): Generator<void, LinearProgress, void> {
  for (let steps = STRIDE; ; steps += STRIDE) {
    const solved = linear.solve(Math.min(steps, most));
    if (solved.kind !== 'stuck' || steps >= most) return solved;
    yield;
  }
}

function boundsOf({ costs }: Programme, fixed: ReadonlyMap<number, 0 | 1>): Bounds {
  return { lower: Float64Array.from(costs, (_, variable) => fixed.get(variable) ?? 0), upper: Float64Array.from(costs, (_, variable) => fixed.get(variable) ?? 1) };
}

/** The choice that the programme left most open; undefined where all are 0 or 1. */
function mostOpen(values: Float64Array): number | undefined {
  let open: number | undefined;
  let distance = NEARLY;
  values.forEach((value, index) => {
    const away = Math.min(value, 1 - value);
    if (away > distance) {
      open = index;
      distance = away;
    }
  });
  return open;
}

/** In whole numbers: no rounding of the search can pass for a solution. */
function keeps({ rows }: Programme, values: Uint8Array): boolean {
  return rows.every(({ terms, right }) => terms.reduce((sum, [variable, coefficient]) => sum + coefficient * (values[variable] ?? 0), 0) === right);
}
