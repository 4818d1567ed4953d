import type { FormSet } from '../../forms';
import type { Report } from '../../report';
import type { Delta, Finding } from '../../rules';
import type { Binding, BindingProblem } from '../../workbook';
import { type Whole, withoutMissing } from '../missing-lines';
import { NOTHING, type Withheld, withheldOf } from '../withheld';

/** What the tables are and hold now, and what the checker says of them. */
interface Judged {
  readonly binding: Binding;
  readonly report: () => Report;
  readonly findings: () => readonly Finding[];
}

/** What is shown of the checker's findings where accepted tables are not whole, kept current: as a check of the whole workbook withholds them. */
export class LiveWhole {
  private shown: Whole | undefined;
  private known: { readonly tables: Binding; readonly problems: readonly BindingProblem[]; readonly whole: Binding } | undefined;

  constructor(private readonly set: FormSet, judged: Judged) {
    this.shown = this.wholeOf(judged);
  }

  /** @param delta of the checker; answers what it is to the person, and whether other lines are said to be missing now */
  follow(delta: Delta, judged: Judged): { readonly delta: Delta; readonly said: boolean } {
    const before = this.shown;
    this.shown = this.wholeOf(judged);
    if (before === undefined && this.shown === undefined) return { delta, said: false };
    // Where tables were accepted or forgotten, everything is listed anew.
    if (before === undefined || this.shown === undefined) return { delta, said: true };
    const known = new Set(before.findings.map(({ key }) => key));
    const now = this.shown.findings;
    const kept = new Set(now.map(({ key }) => key));
    const touched = new Set([...delta.appeared, ...delta.changed].map(({ key }) => key));
    return {
      delta: {
        appeared: now.filter(({ key }) => !known.has(key)),
        changed: now.filter(({ key }) => known.has(key) && touched.has(key)),
        gone: [...known].filter((key) => !kept.has(key)),
        figures: delta.figures,
      },
      said: !sameProblems(before.problems, this.shown.problems),
    };
  }

  findings(all: readonly Finding[]): readonly Finding[] {
    return this.shown?.findings ?? all;
  }

  withheld(all: () => readonly Finding[]): Withheld {
    return this.shown === undefined ? NOTHING : withheldOf(all(), this.shown.findings);
  }

  /** With what is said of missing lines. */
  bindingWith(tables: Binding): Binding {
    const problems = this.shown?.problems ?? [];
    if (problems.length === 0) return tables;
    if (this.known?.tables !== tables || this.known.problems !== problems) this.known = { tables, problems, whole: { ...tables, problems: [...tables.problems, ...problems] } };
    return this.known.whole;
  }

  /** Nothing is withheld of the product's own tables. */
  private wholeOf({ binding, report, findings }: Judged): Whole | undefined {
    return [...binding.tables.values()].some(({ found }) => found !== undefined) ? withoutMissing(this.set, binding, report(), findings()) : undefined;
  }
}

function sameProblems(a: readonly BindingProblem[], b: readonly BindingProblem[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
