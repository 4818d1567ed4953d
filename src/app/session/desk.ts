import { type StoreApi, createStore } from 'zustand/vanilla';
import type { FormSet } from '../../forms';
import type { SettingKey } from '../../hosts/excel';
import type { Outcome } from '../../workbook';
import { type Language, type Messages, messagesIn } from '../messages';
import { FindingList } from './finding-list';
import type { HostFailure, SessionHost } from './host';
import type { LiveCheck } from './live-check';
import type { Notice, SessionState, Task, UnitProfile } from './state';
import { suggest } from './suggest';
import { projectStates } from './project-states';
import { tableStates } from './table-states';
import { profileIn, tallyOfLive } from './unit-profile';
import type { Waiver } from './waivers';

const NOTHING_CHECKED = { rules: 0, passed: 0, errors: 0, warnings: 0, infos: 0 };

/** What the actions of a session share: the host, what is known of the workbook, and the state that is shown. */
export class Desk {
  readonly store: StoreApi<SessionState>;
  live: LiveCheck | undefined;
  /** What the person said of the unit while there is no support sheet to keep it on. */
  entered: Partial<UnitProfile> = {};
  waivers: ReadonlyMap<string, Waiver> = new Map();
  private list: FindingList | undefined;
  private cancelled = false;

  constructor(
    readonly host: SessionHost,
    set: FormSet,
    language: Language,
    /** Reads everything anew; set by the session that follows the workbook. */
    public reread: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.store = createStore<SessionState>()(() => ({
      link: { kind: 'starting' },
      set,
      profile: { unit: '', year: String(set.year), kind: '', level: '' },
      tables: tableStates(set, undefined, [], []),
      projects: [],
      findings: [],
      tally: NOTHING_CHECKED,
      suggestions: [],
      choices: { set: set.id, language, autoComplete: false, marks: false, protectedSheets: [] },
      task: undefined,
      question: undefined,
      notice: undefined,
      version: 0,
    }));
  }

  get state(): SessionState {
    return this.store.getState();
  }

  put(change: Partial<SessionState>): void {
    this.store.setState(change);
  }

  get messages(): Messages {
    return messagesIn(this.state.choices.language);
  }

  /** One thing at a time: what is asked for while another runs waits for it, so that nothing a person said is lost. */
  run(task: Task, work: () => Promise<Notice | undefined>): Promise<void> {
    const turn = this.turn.then(() => this.runNow(task, work));
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  private turn: Promise<void> = Promise.resolve();

  private async runNow(task: Task, work: () => Promise<Notice | undefined>): Promise<void> {
    this.cancelled = false;
    this.put({ task, notice: undefined });
    try {
      const notice = await work();
      this.put({ notice: this.isCancelled() ? { kind: 'cancelled' } : notice });
    } finally {
      this.put({ task: undefined });
    }
  }

  cancel(): void {
    if (this.state.task?.cancellable === true) this.cancelled = true;
  }

  /** From here on the workbook is written to: the task cannot be left any more. */
  begun(): void {
    if (this.state.task?.cancellable === true) this.put({ task: { ...this.state.task, cancellable: false } });
  }

  isCancelled(): boolean {
    return this.cancelled;
  }

  async keep(key: SettingKey, text: string): Promise<Notice | undefined> {
    return noticeOf(await this.host.writeSetting(key, text));
  }

  /** Everything that follows from a workbook that was read anew, or from another language. */
  relist(): void {
    this.list = this.live === undefined ? undefined : new FindingList(this.live, this.messages, this.waivers);
    this.show();
    this.showSettled();
  }

  /** The findings as the list has them now: what a single entry needs, and no more. */
  show(): void {
    const findings = this.list?.current() ?? [];
    const { live, state } = this;
    const known = live === undefined ? undefined : { snapshot: live.snapshot, binding: live.binding, report: live.report(), ownProtection: state.choices.protectedSheets };
    this.put({ findings, tables: tableStates(state.set, known, findings, state.tables), projects: projectStates(live, findings, state.projects), version: state.version + 1 });
  }

  /** What may wait until typing pauses. */
  showSettled(): void {
    const { live, state } = this;
    if (live === undefined) {
      this.put({ tally: NOTHING_CHECKED, suggestions: [] });
      return;
    }
    this.put({ tally: tallyOfLive(live, state.findings), suggestions: suggest(live), profile: { ...profileIn(live), ...(live.binding.tables.has(live.set.profile.unit.form) ? {} : this.entered) } });
  }

  follow(change: Parameters<FindingList['follow']>[0], bound: boolean): void {
    if (bound) this.list?.listAnew();
    else this.list?.follow(change);
    this.show();
  }
}

/** What a person is told of an outcome that has nothing else to tell. */
export function noticeOf(outcome: Outcome<unknown, HostFailure>): Notice | undefined {
  return outcome.ok ? undefined : { kind: 'failed', problem: outcome.problem };
}
