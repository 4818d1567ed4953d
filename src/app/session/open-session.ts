import { FUNCTIONAL, searchClassification } from '../../classification';
import { FORM_SETS, type FormSet } from '../../forms';
import { type Narrative, narrate } from '../../narrative';
import { type FigureId, type Report, figureId, textAt } from '../../report';
import { cellOf } from '../../workbook';
import { NOT_LOADED } from '../../hosts/excel';
import type { Language } from '../messages';
import { parseChoices } from './choices';
import { Desk, noticeOf } from './desk';
import { WorkbookFollower } from './following';
import type { SessionHost } from './host';
import { type Insertion, tables, taken, write } from './inserting';
import { writeAmounts, writeFormulas } from './amounts';
import { addLine, complete } from './lines';
import { liveWorkbook } from './live-workbook';
import { mark, restore } from './mending';
import { modelSheet } from './model-sheet';
import { passedRules } from './passed';
import { protect } from './protecting';
import type { Session } from './session';
import { severalSheets } from './several-sheets';
import type { Choices, ProfileField, SheetChoice } from './state';
import { fieldOf } from './unit-profile';
import { figuresOf, lastPerson, parseWaivers, waiversText } from './waivers';
import type { Inventory } from '../../hosts/excel';

export interface SessionOptions {
  readonly sets?: readonly FormSet[];
  /** Where the workbook does not say otherwise. */
  readonly language?: Language;
}

/** Opens a session on the workbook of a host. Nothing happens before `start`. */
export function openSession(host: SessionHost, { sets = FORM_SETS, language = 'zh' }: SessionOptions = {}): Session {
  const [first] = sets;
  if (first === undefined) throw new Error('A session needs a form set.');
  const desk = new Desk(host, first, language);
  const follower = new WorkbookFollower(desk, sets, completerOf(desk));
  desk.reread = () => follower.refresh();
  let asked: { readonly insertion: Insertion; readonly inventory: Inventory } | undefined;
  let written: { readonly version: number; readonly narrative: Narrative } | undefined;

  async function begin(insertion: Insertion, kind: 'insert' | 'narrative'): Promise<void> {
    await desk.run({ kind, cancellable: true }, async () => {
      const inventory = await host.takeInventory();
      if (!inventory.ok) return noticeOf(inventory);
      const sheets = taken(inventory.value, insertion.sheets(inventory.value));
      if (sheets.length === 0) return write(desk, insertion, inventory.value, 'keep');
      asked = { insertion, inventory: inventory.value };
      desk.put({ question: { kind: 'sheets-exist', sheets, ...(insertion.replaceOnly === true ? { replaceOnly: true } : {}), ...(insertion.keepsFigures === true ? { keepsFigures: true } : {}) } });
      return undefined;
    });
  }

  /** What is seldom asked for is loaded when it is. Without a network that fails, and is said. */
  async function withLoaded<T, R>(load: () => Promise<T>, work: (part: T) => Promise<R>): Promise<R | undefined> {
    const part = await load().catch(() => undefined);
    if (part !== undefined) return work(part);
    desk.put({ notice: { kind: 'failed', problem: NOT_LOADED } });
    return undefined;
  }

  async function answer(choice: SheetChoice): Promise<void> {
    const pending = asked;
    asked = undefined;
    desk.put({ question: undefined });
    if (pending === undefined || choice === 'cancel') return;
    await desk.run({ kind: 'insert', cancellable: false }, () => write(desk, pending.insertion, pending.inventory, choice));
  }

  function report(): Report {
    return desk.live?.report() ?? { set: desk.state.set.id, tables: new Map() };
  }

  function narrative(): Narrative {
    const { version, set } = desk.state;
    if (written?.version !== version) written = { version, narrative: narrate(set, report()) };
    return written.narrative;
  }

  async function setText(figure: FigureId, text: string): Promise<void> {
    await desk.run({ kind: 'text', cancellable: false }, async () => {
      const cell = desk.live === undefined ? undefined : cellOf(desk.live.binding, figure);
      if (cell === undefined) return { kind: 'no-support-sheet' };
      const outcome = await host.writeTexts([{ sheetId: cell.sheetId, row: cell.row, column: cell.column, text: text.trim() }]);
      await desk.reread();
      return noticeOf(outcome);
    });
  }

  async function setProfile(field: ProfileField, text: string): Promise<void> {
    const { form, row, column } = fieldOf(desk.state.set, field);
    if (desk.live?.binding.tables.has(form) === true) return setText(figureId(form, row, column), text);
    // Kept until the support sheet is inserted.
    desk.entered = { ...desk.entered, [field]: text.trim() };
    desk.put({ profile: { ...desk.state.profile, ...desk.entered } });
  }

  async function setChoice<K extends keyof Choices>(key: K, value: Choices[K]): Promise<void> {
    const choices = { ...desk.state.choices, [key]: value };
    const set = sets.find(({ id }) => id === choices.set) ?? desk.state.set;
    desk.put({ choices, ...(desk.live === undefined ? { set } : {}) });
    if (key === 'language' || key === 'set') desk.relist();
    const notice = await desk.keep('choices', JSON.stringify(choices));
    if (notice !== undefined) desk.put({ notice });
  }

  async function waive(keys: readonly string[], said: { readonly reason: string; readonly person: string } | undefined): Promise<void> {
    const waivers = new Map(desk.waivers);
    const findings = new Map((desk.live?.findings() ?? []).map((finding) => [finding.key, finding]));
    for (const key of keys) {
      const finding = findings.get(key);
      // The last one stands last.
      if (said === undefined || finding !== undefined) waivers.delete(key);
      if (said !== undefined && finding !== undefined) waivers.set(key, { reason: said.reason.trim(), person: said.person.trim(), figures: figuresOf(finding) });
    }
    desk.waivers = waivers;
    desk.relist();
    const notice = await desk.keep('waivers', waiversText(waivers));
    if (notice !== undefined) desk.put({ notice });
  }

  function waivingPerson(): string {
    const filler = desk.state.set.document?.signers[0]?.at;
    return lastPerson(desk.waivers) || (filler === undefined ? '' : textAt(report(), filler.form, filler.row, filler.column).trim());
  }

  async function select(sheetId: string | undefined, row: number, column: number): Promise<void> {
    if (sheetId === undefined || row < 0 || column < 0) return;
    const outcome = await host.selectCell({ sheetId, row, column });
    if (!outcome.ok) desk.put({ notice: { kind: 'failed', problem: outcome.problem } });
  }

  async function start(): Promise<void> {
    const kept = await host.readSettings(['choices', 'waivers']);
    if (kept.ok) {
      const choices = parseChoices(kept.value.get('choices'), desk.state.set, language);
      desk.waivers = parseWaivers(kept.value.get('waivers'));
      desk.put({ choices, set: sets.find(({ id }) => id === choices.set) ?? desk.state.set });
    }
    await follower.start();
  }

  const marking = (on: boolean): Promise<void> => mark(desk, on, (value) => setChoice('marks', value));

  /** Marks on sheets that are followed no longer could not be taken away any more. */
  async function unmarkAccepted(): Promise<void> {
    if (desk.state.choices.marks && desk.state.tables.some(({ found }) => found === true)) await marking(false);
  }

  return {
    getState: () => desk.state,
    subscribe: (listener) => desk.store.subscribe(listener),
    start,
    stop: () => follower.stop(),
    refresh: () => follower.refresh(),
    look: () => follower.look(),
    insert: (forms) => begin(tables(desk, forms), 'insert'),
    insertProjects: async (projects, variant) => (await withLoaded(() => import('./project-sheet'), ({ insertProjects }) => insertProjects(desk, projects, variant, (insertion) => begin(insertion, 'insert')))) ?? projects,
    answer,
    cancel: () => desk.cancel(),
    show: ({ sheet, row, column }) => select(desk.live?.snapshot.sheets.find(({ name }) => name === sheet)?.id, row, column),
    showPlace: select,
    showFigure: (figure) => {
      const cell = desk.live === undefined ? undefined : cellOf(desk.live.binding, figure);
      return select(cell?.sheetId, cell?.row ?? -1, cell?.column ?? -1);
    },
    showTable: (form) => {
      const binding = desk.live?.binding;
      const placement = binding?.tables.get(form) ?? binding?.attached?.get(form);
      return select(placement?.sheetId, placement?.area.top ?? -1, placement?.area.left ?? -1);
    },
    waive: (keys, reason, person) => waive(keys, { reason, person }),
    waivingPerson,
    unwaive: (keys) => waive(keys, undefined),
    restore: (keys) => restore(desk, keys),
    mark: marking,
    passed: () => passedRules(desk),
    writeFindings: () => withLoaded(() => import('./finding-sheet'), ({ findingSheet }) => begin(findingSheet(desk), 'narrative')),
    report,
    narrative,
    setText,
    writeNarrative: () => withLoaded(() => import('./narrative-sheet'), ({ narrativeSheet }) => begin(narrativeSheet(desk, narrative), 'narrative')),
    workbook: () => liveWorkbook(desk),
    writeSheet: (name, modelOf) => begin(modelSheet(name, modelOf), 'narrative'),
    writeSheets: (model, options) => begin(severalSheets(model, options), 'insert'),
    writeAmounts: (amounts) => writeAmounts(desk, amounts),
    openWorkbook: async (bytes) => (await host.openWorkbook(bytes)).ok,
    fileBytes: async () => {
      const file = await host.fileBytes();
      return file.ok ? file.value : undefined;
    },
    writeFormulas: (formulas) => writeFormulas(desk, formulas),
    writeCodeList: (list) => withLoaded(() => import('./code-list'), ({ writeCodeList }) => writeCodeList(desk, list)),
    recogniseTables: (only) => withLoaded(recognising, ({ recogniseTables }) => recogniseTables(desk, sets, only)),
    selectedArea: () => withLoaded(recognising, ({ selectedArea }) => selectedArea(desk)),
    acceptTables: async (recognition, tables) => {
      await unmarkAccepted();
      await withLoaded(recognising, ({ acceptTables }) => acceptTables(desk, sets, recognition, tables));
    },
    forgetTables: async () => {
      await unmarkAccepted();
      await withLoaded(recognising, ({ forgetTables }) => forgetTables(desk, sets));
    },
    setProfile,
    setChoice,
    protect: (on) => protect(desk, on, (sheets) => setChoice('protectedSheets', sheets)),
    search: (query) => searchClassification(desk.live?.classification ?? FUNCTIONAL, query),
    addLine: (form, code) => addLine(desk, form, code),
    complete: () => complete(desk),
    dismissNotice: () => desk.put({ notice: undefined }),
  };
}

/** Comes with its tool: most workbooks never need it. */
const recognising = () => import('./recognising');

/** Where the person chose so. What could not be completed once is not tried again until it is something else. */
function completerOf(desk: Desk): () => void {
  let tried = '[]';
  return () => {
    const { choices, suggestions, link, task } = desk.state;
    if (!choices.autoComplete || link.kind === 'unknown' || task !== undefined) return;
    const wanted = JSON.stringify(suggestions);
    if (suggestions.length > 0 && wanted !== tried) void complete(desk);
    tried = wanted;
  };
}
