import type { FormSet, Identity, Sum } from '../../forms';
import { conditionAt, formsOfCondition, sumsOfCondition } from './condition';
import type { Grid } from './grid';
import type { Rule, RuleTerm } from './model';
import { newRule } from './rule';
import { placesOf } from './scope';
import { type Place, followsLines, selectTerms } from './select';

/** An identity's rules on a report, in the order of its scope; not yet linked to their figures. */
export function rulesOf(set: FormSet, grid: Grid, identity: Identity, order: number): Rule[] {
  // A table that the report does not have at all says nothing; an empty one says zero.
  if (![...identity.left, ...identity.right].every(({ form }) => grid.has(form))) return [];
  const rules: Rule[] = [];
  for (const place of placesOf(grid, identity.over)) {
    const rule = ruleAt(set, grid, identity, order, place);
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
}

function ruleAt(set: FormSet, grid: Grid, identity: Identity, order: number, place: Place): Rule | undefined {
  const terms: RuleTerm[] = [];
  selectTerms(grid, identity.left, place, 'left', terms);
  selectTerms(grid, identity.right, place, 'right', terms);
  const [first] = terms;
  if (first === undefined) return undefined;
  const when = identity.when === undefined ? undefined : conditionAt(set, grid, identity.when, place);
  return newRule(keyAt(identity, place), identity, order, first.figure, terms, when);
}

/** `05-a/roll-up/20801/basic`. */
function keyAt({ id, part }: Identity, { row, code, column }: Place): string {
  let key = `${id}/${part}`;
  const at = row?.key ?? code;
  if (at !== undefined) key += `/${at}`;
  if (column !== undefined) key += `/${column}`;
  return key;
}

/** Forms whose coming or going changes which rules an identity has, or what they read. */
export function formsOf(set: FormSet, identity: Identity): ReadonlySet<string> {
  const condition = identity.when === undefined ? [] : formsOfCondition(set, identity.when);
  return new Set([...identity.left, ...identity.right].map(({ form }) => form).concat(condition, formsOfScope(identity)));
}

/** Forms whose lines decide which rules an identity has, or what they read. */
export function lineFormsOf(identity: Identity): ReadonlySet<string> {
  const sums: Sum = [...identity.left, ...identity.right, ...(identity.when === undefined ? [] : sumsOfCondition(identity.when))];
  return new Set(sums.filter(({ rows }) => followsLines(rows)).map(({ form }) => form).concat(formsOfScope(identity)));
}

function formsOfScope({ over }: Identity): readonly string[] {
  switch (over.kind) {
    case 'once':
    case 'columns':
      return [];
    case 'rows':
    case 'lines':
    case 'parents':
      return [over.form];
    case 'codes':
      return over.forms;
  }
}
