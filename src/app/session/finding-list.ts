import { figureId, figureKey } from '../../report';
import type { Delta, Finding } from '../../rules';
import { describer } from '../findings/describe';
import { type Listed, listFinding, listOrder, listProblems } from '../findings/list';
import { namingOf } from '../findings/naming';
import { placeOf } from '../findings/place';
import type { Messages } from '../messages';
import type { LiveCheck } from './live-check';
import type { ListedFinding } from './state';
import { type Waiver, figuresOf } from './waivers';

/** A sum over hundreds of lines names this many of its figures; the sheet shows the rest. */
const FIGURES_NAMED = 40;

/** The findings in words, kept current: what did not change stays the same object, so that it is not drawn again. */
export class FindingList {
  private readonly listed = new Map<string, ListedFinding>();

  constructor(
    private readonly live: LiveCheck,
    private readonly messages: Messages,
    private readonly waivers: ReadonlyMap<string, Waiver>,
  ) {
    this.listAnew();
  }

  listAnew(): void {
    this.listed.clear();
    const { set, binding } = this.live;
    for (const problem of listProblems({ set, binding, report: this.live.report() }, this.messages)) this.putProblem(problem);
    this.put(this.live.findings());
  }

  follow({ appeared, changed, gone }: Delta): void {
    for (const key of gone) this.listed.delete(key);
    this.put([...appeared, ...changed]);
  }

  /** In the order of the list. */
  current(): readonly ListedFinding[] {
    return [...this.listed.values()].sort(listOrder(this.live.set));
  }

  private put(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    const { set, binding } = this.live;
    const report = this.live.report();
    const describe = describer(set, report, this.messages);
    const naming = namingOf(set, report);
    for (const finding of findings) {
      const { form, rule, verdict, severity, text, place } = listFinding(binding, describe, finding);
      const waiver = this.waivers.get(finding.key);
      this.listed.set(finding.key, {
        key: finding.key, form, rule, verdict, severity, text, place,
        figures: finding.cells.slice(0, FIGURES_NAMED).map(({ figure }) => ({ figure, name: binding.attached?.get(figureKey(figure).form)?.names.get(figure) ?? naming.short(figure), place: placeOf(binding, figure) })),
        restorable: binding.tables.get(figureKey(figureOf(finding)).form)?.found === undefined && (finding.kind === 'overtyped' || (finding.kind === 'identity' && finding.defines)),
        waiver: waiver?.figures === figuresOf(finding) ? waiver : undefined,
      });
    }
  }

  private putProblem({ form, rule, verdict, severity, text, place }: Listed): void {
    const key = `${rule}/${form}/${place.address}/${text.message}`;
    this.listed.set(key, { key, form, rule, verdict, severity, text, place, figures: [], restorable: false, waiver: undefined });
  }
}

/** The figure that a finding is shown at. */
export function figureOf({ form, row, column }: Finding): ReturnType<typeof figureId> {
  return figureId(form, row, column);
}
