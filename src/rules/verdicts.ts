import { identityFinding } from './engine/describe';
import { type Board } from './engine/board';
import { outcomeOf } from './engine/judge';
import type { Rule } from './engine/model';
import type { RuleBook } from './engine/rule-book';
import type { IdentityFinding, Outcome } from './finding';

/** Judges rules and puts what they say on the board, leaving out what another broken rule implies. */
export class Verdicts {
  private readonly board: Board;
  private readonly book: RuleBook;
  /** How many rules of an identity are broken. */
  private readonly broken = new Map<string, number>();

  constructor(book: RuleBook, board: Board) {
    this.board = board;
    this.book = book;
  }

  judge(rules: readonly Rule[], removed: Iterable<Rule>): void {
    const turned = new Set<string>();
    for (const rule of removed) {
      this.count(rule, false, turned);
      rule.finding = undefined;
      this.board.put(rule.key, undefined);
    }
    for (const rule of rules) this.judgeOne(rule, turned);
    for (const rule of this.book.impliedBy(turned)) this.show(rule);
  }

  /** Puts a finding in the place of the rule's own: the same with its causes. */
  replace(rule: Rule, finding: IdentityFinding): void {
    rule.finding = finding;
    this.show(rule);
  }

  private judgeOne(rule: Rule, turned: Set<string>): void {
    if (rule.when !== undefined) rule.applies = rule.when.holds();
    const outcome = outcomeOf(rule);
    this.count(rule, outcome === 'inconsistent', turned);
    const finding = isVerdict(outcome) ? identityFinding(rule, outcome) : undefined;
    if (finding === undefined && rule.finding === undefined) return;
    rule.finding = finding;
    this.show(rule);
  }

  private show(rule: Rule): void {
    const implied = rule.identity.impliedBy?.some((id) => (this.broken.get(id) ?? 0) > 0) === true;
    this.board.put(rule.key, implied ? undefined : rule.finding);
  }

  private count(rule: Rule, broken: boolean, turned: Set<string>): void {
    if (rule.broken === broken) return;
    rule.broken = broken;
    const { id } = rule.identity;
    this.broken.set(id, (this.broken.get(id) ?? 0) + (broken ? 1 : -1));
    turned.add(id);
  }
}

function isVerdict(outcome: Outcome | undefined): outcome is 'inconsistent' | 'consistent' | 'advice' {
  return outcome === 'inconsistent' || outcome === 'consistent' || outcome === 'advice';
}
