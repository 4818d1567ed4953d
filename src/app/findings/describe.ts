import { fold, halfUnit } from '../../amount';
import { levelOf } from '../../classification';
import type { FormSet, Identity } from '../../forms';
import { PERFORMANCE_RULES } from '../../performance';
import { type Report, figureId } from '../../report';
import type { CodeFinding, Finding, IdentityFinding, RuleRef } from '../../rules';
import { amountPrinter } from './amounts';
import type { Messages } from '../messages/messages';
import { causeText } from './causes';
import { equationText } from './equation';
import { type Naming, namingOf } from './naming';

/** A finding in words. The message stands alone under the heading of its table. */
export interface FindingText {
  readonly message: string;
  /** The rule behind it, and what that expects; none for what needs no rule. */
  readonly rule?: { readonly id: string; readonly expects: string };
  /** Best first. */
  readonly causes: readonly string[];
  /** What may help beside the causes. */
  readonly hints: readonly string[];
}

/** Puts the findings of one report into words. */
export function describer(set: FormSet, report: Report, messages: Messages): (finding: Finding) => FindingText {
  const naming = namingOf(set, report);
  const identities = identitiesOf(set);
  const expects = ({ rule, part }: { rule: string; part: string }): string | undefined => {
    const identity: Pick<Identity, 'expects'> | undefined = identities.get(ruleKey(rule, part)) ?? PERFORMANCE_RULES.find(({ id }) => id === rule);
    return identity === undefined ? undefined : messages.expects(identity.expects);
  };
  return (finding) => {
    const behind = finding.kind === 'overtyped' ? finding.definedBy : finding;
    const sentence = expects(behind);
    return {
      message: messageOf(set, naming, messages, expects, finding),
      ...(sentence === undefined ? {} : { rule: { id: behind.rule, expects: sentence } }),
      causes: finding.kind === 'identity' ? finding.causes.map((cause) => causeText(set, naming, messages, finding, cause)) : [],
      hints: finding.kind === 'identity' && mayPrintEmpty(set, naming, finding) ? [messages.printsEmpty] : [],
    };
  };
}

const IDENTITIES = new WeakMap<FormSet, ReadonlyMap<string, Identity>>();

/** A set never changes: its identities are indexed once. */
function identitiesOf(set: FormSet): ReadonlyMap<string, Identity> {
  let identities = IDENTITIES.get(set);
  if (identities === undefined) IDENTITIES.set(set, (identities = new Map(set.identities.map((identity) => [ruleKey(identity.id, identity.part), identity]))));
  return identities;
}

function ruleKey(id: string, part: string): string {
  return `${id}/${part}`;
}

function messageOf(set: FormSet, naming: Naming, messages: Messages, expects: (rule: RuleRef) => string | undefined, finding: Finding): string {
  switch (finding.kind) {
    case 'identity':
      return messages.identity[finding.verdict](equationText(set, naming, messages, finding)) + unitText(set, naming, messages, finding);
    case 'joint': {
      const sentences = new Set(finding.rules.map((rule) => expects(rule) ?? rule.rule));
      return messages.joint([...sentences], finding.cells.length);
    }
    case 'unreadable':
    case 'negative':
    case 'overtyped':
      return cellMessage(set, naming, messages, finding);
    case 'code':
      return codeMessage(messages, finding);
    case 'performance':
      return messages.performance(finding.rule, finding.values, finding.expected);
  }
}

/** Of what is said of one cell alone. */
function cellMessage(set: FormSet, naming: Naming, messages: Messages, finding: Extract<Finding, { kind: 'unreadable' | 'negative' | 'overtyped' }>): string {
  const figure = figureId(finding.form, finding.row, finding.column);
  const printer = amountPrinter(set, naming.kind(figure));
  const name = naming.short(figure);
  switch (finding.kind) {
    case 'unreadable':
      return messages.unreadable(name, finding.text, finding.reason);
    case 'negative':
      return finding.measure === 'count' ? messages.negativeCount(name, printer.plain(finding.reported)) : messages.negativeAmount(name, printer.plain(finding.reported));
    case 'overtyped':
      if (finding.difference.isZero()) return messages.overtypedAlike(name, printer.plain(finding.reported));
      return messages.overtyped(name, printer.plain(finding.reported), printer.plain(finding.expected), printer.signed(finding.difference));
  }
}

/** Amounts of a finding are said in the unit of the table where it is listed. */
function unitText({ money }: FormSet, naming: Naming, messages: Messages, { form, row, column, cells }: IdentityFinding): string {
  const { inYuan } = naming.kind(figureId(form, row, column));
  // A rule may have hundreds of cells, and what stands in 元 is exact.
  if (!inYuan && !cells.some(({ entry }) => entry.kind === 'amount' && entry.exact)) return '';
  const isMixed = cells.some(({ figure, entry }) => {
    const kind = naming.kind(figure);
    return entry.kind === 'amount' && !entry.value.isZero() && kind.measure === 'amount' && kind.unit === money.unit && kind.inYuan !== inYuan;
  });
  return isMixed ? messages.allIn(inYuan ? '元' : money.unit) : '';
}

function codeMessage({ code: sentences }: Messages, { problem }: CodeFinding): string {
  switch (problem.kind) {
    case 'missing':
      return sentences.missing(problem.name);
    case 'length':
      return levelOf(fold(problem.code)) === undefined ? sentences.length(problem.code) : sentences.blanks(problem.code, fold(problem.code));
    case 'parent':
      return sentences.parent(problem.code, problem.children);
    case 'order':
      return sentences.order(problem.code, problem.after);
    case 'duplicate':
      return sentences.duplicate(problem.code, problem.rows.length);
    case 'name':
      return sentences.name(problem.code, problem.name, problem.known);
    case 'unnamed':
      return sentences.unnamed(problem.code);
    case 'unlisted':
      return sentences.unlisted(problem.code);
  }
}

/** Half a unit of the last place, by places. */
const HALVES = Array.from({ length: 11 }, (_, places) => halfUnit(places));

/** Whether one amount that printed empty would explain the difference: it is beyond what is allowed by no more than half a unit. */
function mayPrintEmpty(set: FormSet, naming: Naming, finding: IdentityFinding): boolean {
  const kind = naming.kind(figureId(finding.form, finding.row, finding.column));
  if (finding.verdict !== 'inconsistent' || set.money.unit !== '万元' || kind.measure !== 'amount' || kind.inYuan) return false;
  const half = HALVES[set.money.places] ?? halfUnit(set.money.places);
  return finding.difference.abs().minus(finding.allowed).lte(half);
}
