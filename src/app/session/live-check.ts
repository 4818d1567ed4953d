import { type Classification, FUNCTIONAL, itemOf, nameOf as officialName } from '../../classification';
import type { FormSet } from '../../forms';
import type { CellPatch } from '../../hosts/excel';
import type { PlacedPerformance } from '../../performance';
import type { FigureId, Report } from '../../report';
import { type Checker, type Delta, type Evaluation, type Finding, type RuleTally, openChecker } from '../../rules';
import { type Binding, type FindTables, type WorkbookSnapshot, bindCodes, readOfficial, summedSet, unitsIn } from '../../workbook';
import type { JudgedProjects } from '../performance/judged';
import type { Recognised } from '../recognise';
import { withSaid } from '../said-profile';
import { moneyToldBy, withMoney } from '../settle-money';
import { type Withheld, evaluationsWithout, tallyWithout } from '../withheld';
import { BoundTables } from './bound-tables';
import { LivePerformance, withDelta } from './live-performance';
import { LiveWhole } from './live-whole';
import { LiveYuan } from './live-yuan';

/** What a change did. `bound` says that tables were found anew: every place may be another. */
export interface Followed {
  readonly delta: Delta;
  readonly bound: boolean;
}

/** Opens the check on tables as they were recognised; accepted ones are read in the unit in which they tie. */
export function openLive({ set, binding, find }: Recognised, snapshot: WorkbookSnapshot): LiveCheck {
  const live = new LiveCheck(set, snapshot, binding, find);
  const told = moneyToldBy(set, snapshot, binding, live.judgedFindings());
  return told.size === 0 ? live : new LiveCheck(set, snapshot, withMoney(binding, told), find);
}

/** One workbook's tables under the checker, from cells to findings. Cells that change are followed; when rows move, a new one is made. */
export class LiveCheck {
  /** Where the workbook has 元: they are what is judged. */
  readonly yuan: LiveYuan | undefined;
  private readonly checker: Checker;
  private readonly tables: BoundTables;
  private readonly performance: LivePerformance;
  private readonly whole: LiveWhole;
  private imported: Classification | undefined;

  constructor(
    readonly set: FormSet,
    public snapshot: WorkbookSnapshot,
    binding: Binding,
    find: FindTables | undefined,
  ) {
    this.tables = new BoundTables(set, snapshot, binding, find);
    this.imported = readOfficial(set, snapshot);
    this.yuan = LiveYuan.of(set, snapshot, this.tables);
    // What adds up units' prints may differ by their rounding.
    const judged = summedSet(set, unitsIn(set, snapshot));
    this.checker = openChecker(judged, this.yuan?.judged() ?? this.tables.read(), {
      nameOf: (code) => this.nameOf(code),
      // Only a list that was imported is complete.
      isListed: (code) => this.imported === undefined || itemOf(this.imported, code) !== undefined,
    });
    this.checker.settle();
    this.performance = new LivePerformance(set, snapshot, this.tables.binding, this.printed());
    this.whole = new LiveWhole(set, this.standing());
  }

  get binding(): Binding {
    return this.performance.bindingWith(this.whole.bindingWith(this.tables.binding));
  }

  /** The list that the workbook goes by: the imported one, or the product's. */
  get classification(): Classification {
    return this.imported ?? FUNCTIONAL;
  }

  /** The official name of a code, or what a person calls one that the list does not know. */
  nameOf(code: string): string | undefined {
    return officialName(this.classification, code) ?? this.tables.nameOf(code);
  }

  follow(patches: readonly CellPatch[], snapshot: WorkbookSnapshot): Followed {
    this.snapshot = snapshot;
    const codes = bindCodes(this.set, snapshot)?.sheetId;
    if (patches.some(({ sheetId }) => sheetId === codes)) this.imported = readOfficial(this.set, snapshot);
    const { edits, bound } = this.tables.follow(patches, snapshot);
    const judged = this.yuan === undefined ? edits : this.yuan.follow(edits, patches, snapshot);
    const { delta, said } = this.whole.follow(this.checker.apply(judged), this.standing());
    const projects = this.performance.follow(snapshot, this.tables.binding, this.printed());
    return { delta: withDelta(delta, projects.delta), bound: bound || said || projects.bound };
  }

  settle(): Delta {
    // What settles are causes and findings over several rules: they say nothing of missing lines.
    return this.whole.follow(this.checker.settle(), this.standing()).delta;
  }

  findings(): readonly Finding[] {
    return [...this.whole.findings(this.checker.findings()), ...this.performance.findings()];
  }

  /** What the rules say of all figures, also of those that are not whole. */
  judgedFindings(): readonly Finding[] {
    return this.checker.findings();
  }

  /** Of what is judged. */
  evaluations(): readonly Evaluation[] {
    return evaluationsWithout(this.checker.evaluations(), this.withheld());
  }

  tally(): RuleTally {
    return this.performance.tallyWith(tallyWithout(this.checker.tally(), this.withheld()));
  }

  /** What is not judged where accepted tables are not whole. */
  withheld(): Withheld {
    return this.whole.withheld(() => this.checker.findings());
  }

  /** The figures as the tables print them, with what accepted ones say of the unit. */
  report(): Report {
    return withSaid(this.set, this.performance.reportWith(this.printed()), this.tables.binding.said);
  }

  /** Every 绩效自评表 of the workbook. */
  projects(): readonly PlacedPerformance[] {
    return this.performance.placed();
  }

  /** How often the rules of those tables were judged. */
  judgedProjects(): JudgedProjects {
    return this.performance.judged();
  }

  private standing() {
    return { binding: this.tables.binding, report: () => this.checker.report(), findings: () => this.checker.findings() };
  }

  private printed(): Report {
    return this.yuan?.printed() ?? this.checker.report();
  }

  /** Figures that take their value from somebody's own formulas: they change without an entry. */
  linked(): readonly FigureId[] {
    if (this.yuan !== undefined) return this.yuan.linked();
    return [...this.report().tables.values()].flatMap(({ origins }) => [...origins].flatMap(([id, origin]) => (origin === 'linked' ? [id] : [])));
  }
}
