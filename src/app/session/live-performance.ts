import type { FormSet } from '../../forms';
import type { PlacedPerformance } from '../../performance';
import type { Report } from '../../report';
import type { Delta, Finding, RuleTally } from '../../rules';
import type { Binding, WorkbookSnapshot } from '../../workbook';
import { type PerformanceCheck, checkPerformance, withPerformance } from '../performance/check-performance';
import { type JudgedProjects, judgedProjects, withProjects } from '../performance/judged';
import { isSameFinding } from '../performance/same-finding';

/** What a change did to the tables; `bound`: some came, went or have other cells now. */
interface FollowedProjects {
  readonly delta: Delta;
  readonly bound: boolean;
}

/** Every 绩效自评表 of a workbook, followed: those that did not change are the same objects, and nothing is done for them. */
export class LivePerformance {
  private check: PerformanceCheck;
  private known: { readonly tables: Binding; readonly whole: Binding } | undefined;

  constructor(private readonly set: FormSet, snapshot: WorkbookSnapshot, tables: Binding, report: Report) {
    this.check = checkPerformance(set, snapshot, tables, report);
  }

  follow(snapshot: WorkbookSnapshot, tables: Binding, report: Report): FollowedProjects {
    const before = this.check;
    const now = checkPerformance(this.set, snapshot, tables, report, before);
    if (now === before) return { delta: NOTHING, bound: false };
    this.check = now;
    this.known = undefined;
    const bound = before.placed.length !== now.placed.length || now.placed.some(({ id, table }, index) => before.placed[index]?.id !== id || before.placed[index].table.fields.size !== table.fields.size);
    const known = new Map(before.findings.map((finding) => [finding.key, finding]));
    const kept = new Set(now.findings.map(({ key }) => key));
    return {
      bound,
      delta: {
        appeared: now.findings.filter(({ key }) => !known.has(key)),
        changed: now.findings.filter((finding) => {
          const one = known.get(finding.key);
          return one !== undefined && !isSameFinding(one, finding);
        }),
        gone: before.findings.flatMap(({ key }) => (kept.has(key) ? [] : [key])),
        figures: [],
      },
    };
  }

  placed(): readonly PlacedPerformance[] {
    return this.check.placed;
  }

  judged(): JudgedProjects {
    return judgedProjects(this.check);
  }

  tallyWith(tally: RuleTally): RuleTally {
    return withProjects(tally, this.check);
  }

  findings(): readonly Finding[] {
    return this.check.findings;
  }

  /** With the places of its cells. */
  bindingWith(tables: Binding): Binding {
    if (this.known?.tables !== tables) this.known = { tables, whole: { ...tables, attached: this.check.attached } };
    return this.known.whole;
  }

  reportWith(report: Report): Report {
    return withPerformance(report, this.check);
  }
}

const NOTHING: Delta = { appeared: [], changed: [], gone: [], figures: [] };

export function withDelta(own: Delta, other: Delta): Delta {
  if (other === NOTHING) return own;
  return { appeared: [...own.appeared, ...other.appeared], changed: [...own.changed, ...other.changed], gone: [...own.gone, ...other.gone], figures: own.figures };
}
