import { cellOf, placeOf, ruleRef } from '../engine/describe';
import { hasWidth } from '../engine/figure';
import type { Figure, Rule } from '../engine/model';
import type { Cell, JointFinding } from '../finding';
import { minimise } from './minimise';
import { ExactSearch } from './exact-search';
import { findRoundings } from './roundings';
import { type Conflict, propagate } from './propagate';
import { isConstraint, systemOf } from './system';

/** A report with more contradictions than this has them from few causes; the rest shows when these are mended. */
const MAX_JOINT_FINDINGS = 10;

/**
 * Sets of rules that are each consistent and together impossible: no true amounts behind the printed ones satisfy them all.
 * Basis: the interval rule of XBRL Calculations 1.1, over all identities at once. From scratch every time, in the order of
 * the declaration, so that the result depends on the figures alone. Each rule is named at most once. Where roundings that
 * satisfy everything are near at hand, there is nothing to search for.
 */
export function jointFindings(all: readonly Rule[]): JointFinding[] {
  const missed = missedIn(all);
  if (findRoundings(missed)) return [];
  const rules = concernedBy(missed, all);
  const system = systemOf(rules);
  const findings: JointFinding[] = [];
  let active = [...system.rules.keys()];
  const exact = new ExactSearch(system);
  const exactly = (members: readonly number[]): Conflict => exact.find(members);
  // Propagation is quick and finds nearly everything; where it finds nothing more, a linear programme is asked.
  let search = (members: readonly number[]): Conflict => propagate(system, members);
  while (findings.length < MAX_JOINT_FINDINGS) {
    const conflict = search(active);
    if (conflict === undefined) {
      if (search === exactly) break;
      search = exactly;
      continue;
    }
    const stillConflicts = (members: readonly number[]): boolean => search(members) !== undefined;
    // Where the passes ran out, the reasons alone may not lead to the conflict again.
    const core = new Set(minimise(stillConflicts(conflict) ? conflict : active, stillConflicts));
    findings.push(...jointFinding(system.rules.filter((_, index) => core.has(index))));
    active = active.filter((index) => !core.has(index));
  }
  return findings;
}

/** Rules that rounding alone explains; where everything adds up as printed, nothing can be impossible. */
function missedIn(all: readonly Rule[]): Rule[] {
  return all.filter((rule) => rule.finding?.verdict === 'consistent' && isConstraint(rule));
}

/** The same, and what is tied to them. */
function concernedBy(missed: readonly Rule[], all: readonly Rule[]): Rule[] {
  const concerned = new Set(missed);
  // The set grows as it is gone through.
  for (const rule of concerned) {
    for (const { figure } of rule.terms) {
      if (!hasWidth(figure)) continue;
      for (let use = figure.firstUse; use !== undefined; use = use.next) if (isConstraint(use.rule)) concerned.add(use.rule);
    }
  }
  return all.filter((rule) => concerned.has(rule));
}

function jointFinding(rules: readonly Rule[]): JointFinding[] {
  const [first] = rules;
  if (first === undefined) return [];
  return [{
    kind: 'joint', key: `joint/${rules.map(({ key }) => key).join('+')}`, rule: 'joint', part: 'rounding', ...placeOf(first.anchor),
    verdict: 'inconsistent', severity: 'error', rules: rules.map(ruleRef), cells: cellsOfAll(rules),
  }];
}

/** Every figure of the rules once, as its first rule reads it. */
function cellsOfAll(rules: readonly Rule[]): Cell[] {
  const cells = new Map<Figure, Cell>();
  for (const { terms } of rules) {
    for (const { figure, role, sign } of terms) if (figure.state === 'amount' && !cells.has(figure)) cells.set(figure, cellOf(figure, role, sign));
  }
  return [...cells.values()];
}
