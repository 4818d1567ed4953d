import { looksLikePerformance } from '../../performance';
import { type FindTables, codesName, foundForm, isNameOf, performanceNumber, tableName, yuanSet } from '../../workbook';
import { recogniseKept } from '../recognise';
import { FINGERPRINT_NAME } from '../verification/kept';
import type { Desk } from './desk';
import type { Change, Following } from './host';
import { openLive } from './live-check';
import { finderFor } from './finder';
import { watch } from './watch';
import type { FormSet } from '../../forms';

/** In milliseconds after the last entry: findings over several rules, causes and suggestions come then. */
const PAUSE = 150;

/** Keeps what is known of the workbook current while a person works in it. */
export class WorkbookFollower {
  private following: Following | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** What somebody types elsewhere is that person's own to complete: two panes would write the same lines twice. */
  private isOurs = false;
  private find: FindTables | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly sets: readonly FormSet[],
    /** What is done after each pause, when everything is known and something was done here. */
    private readonly settled: () => void,
  ) {}

  async start(): Promise<void> {
    const outcome = await this.desk.host.follow({
      anchors: [...this.sets.flatMap(anchorsOf), FINGERPRINT_NAME],
      also: {
        name: (name) => this.sets.some((set) => performanceNumber(set, name) !== undefined || foundForm(set, name) !== undefined),
        // Tables that somebody else made have no names of ours.
        sheet: (name) => /绩效|自评/.test(name),
        begins: (rows) => this.sets.some(({ performance }) => performance !== undefined && looksLikePerformance(performance, rows)),
      },
      binds: (name) => this.sets.some((set) => isNameOf(set, name)),
      prepare: async (snapshot) => {
        this.find ??= await finderFor(this.sets, snapshot);
      },
      watched: watch(() => this.desk.live),
      onChange: (change) => this.changed(change),
      onState: (state) => this.desk.put({ link: state }),
    });
    if (outcome.ok) this.following = outcome.value;
    else this.desk.put({ link: { kind: 'unknown', problem: outcome.problem } });
  }

  async stop(): Promise<void> {
    clearTimeout(this.pause);
    const { following } = this;
    this.following = undefined;
    await following?.stop();
  }

  /** Where following itself failed, it is begun anew. */
  async refresh(): Promise<void> {
    await (this.following === undefined ? this.start() : this.following.refresh());
  }

  async look(): Promise<void> {
    await this.following?.look();
  }

  private changed(change: Change): void {
    const { desk } = this;
    this.isOurs ||= !change.byOthers;
    if (change.kind === 'cells' && desk.live !== undefined) {
      const { delta, bound } = desk.live.follow(change.patches, change.snapshot);
      desk.follow(delta, bound);
      this.settleSoon();
      return;
    }
    const recognised = recogniseKept(change.snapshot, this.find, this.sets);
    desk.live = recognised === undefined ? undefined : openLive(recognised, change.snapshot);
    if (recognised !== undefined && recognised.set !== desk.state.set) desk.put({ set: recognised.set });
    desk.relist();
    this.tellSettled();
  }

  private settleSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.settle(), PAUSE);
  }

  private settle(): void {
    const { desk } = this;
    if (desk.live === undefined) return;
    desk.follow(desk.live.settle(), false);
    desk.showSettled();
    this.tellSettled();
  }

  private tellSettled(): void {
    if (this.isOurs) this.settled();
    this.isOurs = false;
  }
}

function anchorsOf(set: FormSet): readonly string[] {
  return [set, yuanSet(set)].flatMap((each) => each.forms.map(({ id }) => tableName(each, id))).concat(codesName(set, 'own'));
}
