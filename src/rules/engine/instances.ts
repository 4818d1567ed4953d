import type { FormSet, Identity, Sum } from '../../forms';
import { conditionAt, formsOfCondition, sumsOfCondition } from './condition';
import type { Grid } from './grid';
import type { Rule } from './model';
import { newRule } from './rule';
import { placesOf } from './scope';
import { Selection, followsLines, selectTerms } from './select';

/** An identity's rules on a report, in the order of its scope; not yet linked to their figures. */
export function rulesOf(set: FormSet, grid: Grid, identity: Identity, order: number, selection = new Selection()): Rule[] {
  // A table that the report does not have at all says nothing; an empty one says zero.
  for (const { form } of identity.left) if (!grid.has(form)) return [];
  for (const { form } of identity.right) if (!grid.has(form)) return [];
  const rules: Rule[] = [];
  for (const place of placesOf(grid, identity.over)) {
    selection.begin();
    selectTerms(grid, identity.left, place, selection);
    selection.turn();
    selectTerms(grid, identity.right, place, selection);
    if (selection.count === 0) continue;
    const when = identity.when === undefined ? undefined : conditionAt(set, grid, identity.when, place);
    const rule = newRule(identity, order, place, selection, when);
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
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
