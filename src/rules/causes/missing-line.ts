import type { Cause } from '../cause';
import type { GridRow } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import { rulesReading } from '../engine/rule';
import { absolute, fromScaled } from '../engine/scaled';
import type { Candidate, Family } from './candidate';
import { asPrinted } from './printable';

/** A line was dropped: a parent misses, in its printed children, just what another table prints under one more code. */
export const missingLine: Family = ({ rule, grid }) => {
  const form = grid.get(rule.anchor.form);
  const parent = form?.rows.get(rule.anchor.row);
  if (form === undefined || parent === undefined || rule.total <= 0n || !sumsChildren(rule)) return [];
  const candidates: Candidate[] = [];
  for (const other of grid.values()) {
    for (const line of other.children.get(parent.code) ?? []) {
      if (form.byCode.has(line.code)) continue;
      const seen = amountOf(rule, line.figures.values(), rule.anchor.column);
      if (seen !== undefined) candidates.push(candidate(rule, form.layout.form.id, parent, line, seen));
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
  const fitting = [...figures].filter((figure) => absolute(rule.total - figure.value) <= rule.half + figure.half);
  return fitting.find((figure) => figure.column === column) ?? fitting[0];
}

function candidate(rule: Rule, form: string, parent: GridRow, line: GridRow, seen: Figure): Candidate {
  const cause = (repairs: number): Cause => ({ kind: 'line', form, code: line.code, proposed: fromScaled(asPrinted(rule.anchor, rule.total)), seen: seen.id, repairs });
  return { effect: () => ({ repaired: explainedBy(line, parent), broken: 0 }), residual: absolute(rule.total - seen.value), cause };
}

/** Broken rules of a parent, in all columns, that the same line explains. */
function explainedBy(line: GridRow, parent: GridRow): ReadonlySet<Rule> {
  const explained = new Set<Rule>();
  for (const figure of parent.figures.values()) {
    for (const rule of rulesReading(figure)) {
      if (!rule.broken || rule.anchor !== figure || rule.total <= 0n || !sumsChildren(rule)) continue;
      if (amountOf(rule, line.figures.values(), figure.column) !== undefined) explained.add(rule);
    }
  }
  return explained;
}
