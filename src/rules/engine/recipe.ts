import type { FormSet, Identity, Sum } from '../../forms';
import { type Grid, gridForm, layoutsOf } from './grid';
import { rulesOf } from './instances';
import type { Figure, Rule, RulePlace } from './model';
import { newRule } from './rule';
import type { Selection } from './select';

/**
 * The rules of an identity that goes by declared rows alone: which figures each reads is the same on every report, so it
 * is looked up once for the set.
 */
export interface Recipe {
  /** Tables that it reads. */
  readonly forms: readonly string[];
  readonly rules: readonly Measured[];
}

interface Measured {
  readonly place: RulePlace;
  readonly left: readonly Ingredient[];
  readonly right: readonly Ingredient[];
}

/** A figure by its position among those of a table, where the declared rows come first. */
interface Ingredient {
  readonly form: number;
  readonly at: number;
  readonly sign: 1 | -1;
}

/** The tables of a set as they are without any lines. */
export interface Sketch {
  readonly set: FormSet;
  readonly grid: Grid;
  readonly positions: ReadonlyMap<Figure, number>;
}

export function sketchOf(set: FormSet): Sketch {
  const grid = new Map([...layoutsOf(set)].map(([id, layout]) => [id, gridForm(layout, [])]));
  return { set, grid, positions: new Map([...grid.values()].flatMap(({ figures }) => figures.map((figure, at) => [figure, at] as const))) };
}

/** None where lines have a say, or a condition. */
export function recipeOf(identity: Identity, { set, grid, positions }: Sketch): Recipe | undefined {
  if (identity.when !== undefined || !goesByDeclaredRows(identity, grid)) return undefined;
  const forms = [...new Set([...identity.left, ...identity.right].map(({ form }) => form))];
  const rules = rulesOf(set, grid, identity, 0).map(({ place, terms }): Measured => {
    const side = (role: 'left' | 'right'): Ingredient[] =>
      terms.filter((term) => term.role === role).map(({ figure, sign }) => ({ form: forms.indexOf(figure.form), at: positions.get(figure) ?? -1, sign }));
    return { place: { at: place.at, column: place.column }, left: side('left'), right: side('right') };
  });
  return { forms, rules };
}

function goesByDeclaredRows({ over, left, right }: Identity, grid: Grid): boolean {
  const declared = (form: string, keys: readonly string[]): boolean => {
    const rows = grid.get(form)?.rows;
    return rows !== undefined && keys.every((key) => rows.has(key));
  };
  const select = (sum: Sum): boolean =>
    sum.every(({ form, rows }) => {
      if (rows.kind === 'keys') return declared(form, rows.keys);
      // The row of the scope, which is declared in its own table.
      return rows.kind === 'here' && over.kind === 'rows' && (form === over.form || declared(form, over.keys));
    });
  switch (over.kind) {
    case 'once':
    case 'columns':
      return select(left) && select(right);
    case 'rows':
      return declared(over.form, over.keys) && [...left, ...right].some(({ form }) => form === over.form) && select(left) && select(right);
    case 'lines':
    case 'parents':
    case 'codes':
      return false;
  }
}

/** What `rulesOf` makes, by recipe. */
export function rulesBy({ forms, rules }: Recipe, grid: Grid, identity: Identity, order: number, selection: Selection): Rule[] {
  const figures: (readonly Figure[])[] = [];
  for (const id of forms) {
    const form = grid.get(id);
    if (form === undefined) return [];
    figures.push(form.figures);
  }
  const add = (ingredients: readonly Ingredient[]): void => {
    for (const { form, at, sign } of ingredients) {
      const figure = figures[form]?.[at];
      if (figure !== undefined) selection.add(figure, sign);
    }
  };
  const made: Rule[] = [];
  for (const { place, left, right } of rules) {
    selection.begin();
    add(left);
    selection.turn();
    add(right);
    const rule = newRule(identity, order, place, selection, undefined);
    if (rule !== undefined) made.push(rule);
  }
  return made;
}
