import { FORM_SETS, type FormSet } from '../../forms';
import { narrate } from '../../narrative';
import type { PlacedPerformance } from '../../performance';
import type { Report } from '../../report';
import { type Claim, type TextFinding, linesOf, ownTables, tieOut } from '../../tieout';
import type { Outcome } from '../../workbook';
import type { Problem } from '../problem';
import { toldOf } from './told';

export interface TiedOut {
  readonly set: FormSet;
  /** The figures that the text was held against. */
  readonly report: Report;
  readonly claims: readonly Claim[];
  readonly findings: readonly TextFinding[];
  readonly summary: TieOutSummary;
}

/** Counts of numbers by verdict, and of findings by weight. */
export interface TieOutSummary {
  readonly numbers: number;
  readonly equal: number;
  readonly rounding: number;
  readonly internal: number;
  readonly wrong: number;
  readonly unrecognised: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface TieOutReportOptions {
  readonly missingTables?: readonly string[];
  /** 绩效自评表 that stand beside the report's tables. */
  readonly projects?: readonly PlacedPerformance[];
}

/** A text against the figures of a report; what the product would write itself is read by it. */
export function tieOutReport(set: FormSet, report: Report, text: string, { missingTables = [], projects = [] }: TieOutReportOptions = {}): TiedOut {
  const { claims, findings } = tieOut(set, report, text, { told: toldOf(narrate(set, report), set, report), missingTables, projects: projects.map(({ table }) => table) });
  const count = (verdict: Claim['verdict']) => claims.filter((claim) => claim.verdict === verdict).length;
  const weigh = (severity: TextFinding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    set, report, claims, findings,
    summary: {
      numbers: claims.length, equal: count('equal'), rounding: count('rounding'), internal: count('internal'), wrong: count('wrong'), unrecognised: count('unrecognised'),
      errors: weigh('error'), warnings: weigh('warning'),
    },
  };
}

/** A whole document against the tables that it holds itself; of the sets, that of which it holds the most. */
export function tieOutDocument(text: string, wanted?: string): Outcome<TiedOut, Problem> {
  const sets = FORM_SETS.filter(({ id }) => wanted === undefined || id === wanted);
  if (sets.length === 0) return { ok: false, problem: { kind: 'unknown-set', asked: wanted ?? '', known: FORM_SETS.map(({ id, title }) => ({ id, title })) } };
  const lines = linesOf(text);
  const numbered = lines.some(({ text: line }) => /^\s*栏次/.test(line));
  const [best] = sets.map((set) => ({ set, ...ownTables(set, lines) })).sort((a, b) => held(b, numbered) - held(a, numbered));
  if (best === undefined || best.printed.length === 0) return { ok: false, problem: { kind: 'no-table' } };
  const missing = best.set.forms.filter(({ kind, id }) => kind === 'public' && !best.printed.includes(id)).map(({ title }) => title);
  return { ok: true, value: tieOutReport(best.set, best.report, text, { missingTables: missing }) };
}

/** How much of a set a document holds. Two sets give their tables the same names: the one that numbers columns as the document does goes first. */
function held({ set, report: { tables }, printed }: { readonly set: FormSet; readonly report: Report; readonly printed: readonly string[] }, numbered: boolean): number {
  return tables.size * 2 + printed.length + (printed.length > 0 && (set.columnNumbers !== undefined) === numbered ? 5 : 0);
}
