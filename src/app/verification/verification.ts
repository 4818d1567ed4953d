import type { Identity } from '../../forms';
import { PERFORMANCE_RULES } from '../../performance';
import type { Evaluation } from '../../rules';
import { textAt } from '../../report';
import type { CheckedWorkbook } from '../check-workbook';
import { type Listed, type Tally, listFindings, tallyOf } from '../findings/list';
import { headingOf } from '../findings/naming';
import { holdsFigures } from '../holds-figures';
import { messagesIn } from '../messages';
import { type LetStand, fingerprintOf, letStandPrint } from './fingerprint';

/** How one rule stands over all its repetitions: the worst of them. */
export type RuleVerdict = '通过' | '尾差' | '提醒' | '错误' | '未判断' | '不涉及' | '表不完整，未核对';

export interface VerifiedRule {
  readonly rule: string;
  readonly expects: string;
  readonly verdict: RuleVerdict;
  /** How often it was judged. */
  readonly judged: number;
}

/** A finding that was let stand. */
export interface Waived {
  readonly message: string;
  readonly reason: string;
  /** Who says so; empty where nobody is named: the paper has room to sign. */
  readonly person: string;
}

/** 校验报告: what was checked, when, on which figures, with what result. Chinese, as it is signed and filed. */
export interface Verification {
  readonly unit: string;
  readonly year: string;
  readonly set: string;
  /** `2025-08-20 14:05`, as the caller's clock says. */
  readonly time: string;
  /** SHA-256 of the figures: another one means that something was changed since. */
  readonly fingerprint: string;
  /** SHA-256 of what was let stand, reasons and persons included. */
  readonly letStand: string;
  readonly tally: Tally;
  /** Whether there was anything to check. */
  readonly filled: boolean;
  readonly rules: readonly VerifiedRule[];
  /** Errors and warnings that stand open. */
  readonly open: readonly { readonly table: string; readonly message: string; readonly error: boolean }[];
  readonly waived: readonly Waived[];
  /** Who signs, as far as names are kept. */
  readonly signers: readonly { readonly role: string; readonly name: string }[];
}

export interface VerifyOptions {
  readonly time: string;
  readonly waived?: readonly LetStand[];
}

export async function verify(checked: CheckedWorkbook, { time, waived = [] }: VerifyOptions): Promise<Verification> {
  const { set, report, profile } = checked;
  const messages = messagesIn('zh');
  const listed = listFindings(checked, messages);
  const waivers = new Map(waived.map((waiver) => [waiver.key, waiver]));
  const waiverOf = ({ finding }: Listed) => (finding === undefined ? undefined : waivers.get(finding.key));
  return {
    unit: profile.unit,
    year: profile.year,
    set: set.title,
    time,
    fingerprint: await fingerprintOf(report),
    letStand: await letStandPrint(waived),
    tally: tallyOf(checked, listed),
    filled: holdsFigures(set, report),
    rules: [...rulesOf(checked), ...projectRules(checked)],
    open: listed
      .filter((entry) => entry.severity !== 'info' && waiverOf(entry) === undefined)
      .map(({ form, severity, text }) => ({ table: headingOf(set, form, checked.binding.attached), message: text.message, error: severity === 'error' })),
    waived: listed.flatMap((entry) => {
      const waiver = waiverOf(entry);
      return waiver === undefined ? [] : [{ message: entry.text.message, reason: waiver.reason, person: waiver.person }];
    }),
    signers: (set.document?.signers ?? []).map(({ role, at }) => ({ role, name: textAt(report, at.form, at.row, at.column).trim() })),
  };
}

function rulesOf({ set, evaluations, withheld }: CheckedWorkbook): VerifiedRule[] {
  const byRule = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations()) {
    const key = `${evaluation.rule}/${evaluation.part}`;
    byRule.set(key, [...(byRule.get(key) ?? []), evaluation]);
  }
  const unjudged = new Set([...withheld].map((key) => key.split('/').slice(0, 2).join('/')));
  return set.identities.map((identity) => {
    const key = `${identity.id}/${identity.part}`;
    const judged = byRule.get(key) ?? [];
    return { rule: identity.id, expects: identity.expects.zh, verdict: verdictOf(identity, judged, unjudged.has(key)), judged: judged.length };
  });
}

/** Rules of the 绩效自评表, where there are any. */
function projectRules({ projects, judgedProjects, findings }: CheckedWorkbook): VerifiedRule[] {
  if (projects.length === 0) return [];
  return PERFORMANCE_RULES.map(({ id, severity, expects }) => {
    const isBroken = findings.some(({ kind, rule }) => kind === 'performance' && rule === id);
    const judged = judgedProjects.get(id) ?? 0;
    return { rule: id, expects: expects.zh, verdict: isBroken ? (severity === 'error' ? '错误' : '提醒') : judged === 0 ? '不涉及' : '通过', judged };
  });
}

function verdictOf({ severity }: Identity, judged: readonly Evaluation[], isWithheld: boolean): RuleVerdict {
  const has = (...outcomes: readonly Evaluation['outcome'][]): boolean => judged.some(({ outcome }) => outcomes.includes(outcome));
  if (has('inconsistent')) return severity === 'error' ? '错误' : '提醒';
  if (isWithheld) return '表不完整，未核对';
  if (judged.length === 0) return '不涉及';
  if (has('advice')) return '提醒';
  if (has('unreadable')) return '未判断';
  return has('consistent') ? '尾差' : '通过';
}
