import type { Figure, Rule, RuleTerm } from './model';

export function coefficientOf(term: RuleTerm): 1 | -1 {
  return term.role === 'left' ? term.sign : term.sign === 1 ? -1 : 1;
}

/** Whether the rule is the formula of its left cell. */
export function isFormula(rule: Rule): boolean {
  return rule.target?.definer === rule;
}

/** Enters the rule into the index of its figures and sums them up. */
export function link(rule: Rule): void {
  rule.total = 0n;
  rule.half = 0n;
  rule.filled = 0;
  rule.unreadable = 0;
  for (const term of rule.terms) {
    const { figure } = term;
    const coefficient = coefficientOf(term);
    figure.uses.push({ rule, coefficient });
    rule.total += coefficient === 1 ? figure.value : -figure.value;
    rule.half += figure.half;
    if (figure.state === 'amount') rule.filled += 1;
    if (figure.state === 'unreadable') rule.unreadable += 1;
  }
  for (const figure of rule.when?.figures ?? []) figure.readers.push(rule);
  rule.applies = rule.when?.holds() ?? true;
  if (rule.target !== undefined) rule.target.definer = definerOf(rule.target);
}

export function unlink(rule: Rule): void {
  for (const { figure } of rule.terms) removeWhere(figure.uses, (use) => use.rule === rule);
  for (const figure of rule.when?.figures ?? []) removeWhere(figure.readers, (reader) => reader === rule);
  if (rule.target !== undefined) rule.target.definer = definerOf(rule.target);
}

/** The first declared definition of a cell is its formula; a second one is a rule like any other. */
function definerOf(figure: Figure): Rule | undefined {
  let first: Rule | undefined;
  for (const { rule } of figure.uses) {
    if (rule.identity.defines === true && rule.target === figure && (first === undefined || rule.order < first.order)) first = rule;
  }
  return first;
}

function removeWhere<T>(list: T[], unwanted: (item: T) => boolean): void {
  const index = list.findIndex(unwanted);
  if (index < 0) return;
  const last = list.pop();
  // Order within an index is of no consequence: what is reported is ordered by the declaration.
  if (last !== undefined && index < list.length) list[index] = last;
}

/** Whether two rules read the same figures in the same way. */
export function sameReading(a: Rule, b: Rule): boolean {
  if (a.terms.length !== b.terms.length) return false;
  for (let i = 0; i < a.terms.length; i += 1) {
    const one = a.terms[i];
    const other = b.terms[i];
    if (one?.figure !== other?.figure || one?.sign !== other?.sign || one?.role !== other?.role) return false;
  }
  const read = a.when?.figures ?? [];
  const readToo = b.when?.figures ?? [];
  return read.length === readToo.length && read.every((figure, i) => figure === readToo[i]);
}
