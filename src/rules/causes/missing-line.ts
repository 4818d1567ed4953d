import type { Cause } from '../cause';
import type { GridForm } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import { rulesReading } from '../engine/rule';
import { absolute, fromScaled } from '../engine/scaled';
import type { Broken, Candidate, Family } from './candidate';

/** A line was dropped: a parent misses, in its printed children, just what another table prints under one more code. */
export const missingLine: Family = (broken) => {
  const { rule, grid } = broken;
  const form = grid.get(rule.anchor.form);
  const parent = form?.rows.get(rule.anchor.row)?.code;
  if (form === undefined || parent === undefined || rule.total <= 0n || !sumsChildren(rule)) return [];
  const candidates: Candidate[] = [];
  for (const other of grid.values()) {
    if (other === form || other.layout.line === undefined) continue;
    for (const line of other.children.get(parent) ?? []) {
      const { code } = line;
      if (form.byCode.has(code)) continue;
      const seen = amountOf(rule, line.figures.values(), rule.anchor.column);
      if (seen !== undefined) candidates.push(candidate(broken, form, code, seen));
    }
  }
  return candidates;
};

/** Whether the rule says that a parent is the sum of its printed children. */
export function sumsChildren({ identity, terms }: Rule): boolean {
  return identity.relation === 'equal' && identity.right.every(({ rows }) => rows.kind === 'children') && terms.some(({ role }) => role === 'right');
}

/** The figure that shows the missing amount; the column of the same name first. */
function amountOf(rule: Rule, figures: Iterable<Figure>, column: string): Figure | undefined {
  const fitting = [...figures].filter((figure) => figure.state === 'amount' && absolute(rule.total - figure.value) <= rule.half + figure.half);
  return fitting.find((figure) => figure.column === column) ?? fitting[0];
}

function candidate({ rule, grid }: Broken, form: GridForm, code: string, seen: Figure): Candidate {
  const cause = (repairs: number): Cause => ({ kind: 'line', form: form.layout.form.id, code, proposed: fromScaled(rule.total), seen: seen.id, repairs });
  return { effect: () => ({ repaired: siblings(rule, form, grid.get(seen.form), code), broken: 0 }), residual: absolute(rule.total - seen.value), cause };
}

/** Broken rules of the same parent, in other columns, that the same line explains. */
function siblings(rule: Rule, form: GridForm, other: GridForm | undefined, code: string): ReadonlySet<Rule> {
  const line = other?.byCode.get(code)?.[0];
  const row = form.rows.get(rule.anchor.row);
  const explained = new Set<Rule>([rule]);
  for (const figure of row?.figures.values() ?? []) {
    for (const beside of rulesReading(figure)) {
      if (!beside.broken || beside.anchor !== figure || beside.total <= 0n || !sumsChildren(beside)) continue;
      if (line !== undefined && amountOf(beside, line.figures.values(), figure.column) !== undefined) explained.add(beside);
    }
  }
  return explained;
}
