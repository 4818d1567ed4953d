import type { Actor } from './events/change-reporter';
import { Faults } from './faults';
import type { GridPort } from './grid/grid-port';
import { Book } from './model/book';
import { FileCopies } from './model/file-copies';
import { RangeSubject } from './model/range-subject';
import { EXCEL_OBJECTS } from './objects/catalogue';
import { ADDIN_SERVICE, PANE_SERVICE, RANGE, WORKBOOK } from './objects/keys';
import { Person } from './person';
import { Traffic } from './traffic';
import { cellIsBeingEdited, HostError, itemNotFound, notImplemented, requestTooLarge } from './wire/host-error';
import { ACTION, DELAY_FOR_CELL_EDIT, type EventMessage, REQUEST_LIMIT_BYTES, type RequestBody, type ResponseBody } from './wire/protocol';
import { RequestRun, type Roots } from './wire/request-run';

/** Taken before a test replaces it by a clock of its own. */
const realSetTimeout = setTimeout;

export interface HostOptions {
  /** The minor version of ExcelApi that this Excel has: 9, 14 or 15. */
  readonly apiLevel?: number;
  /** The year of dates that are typed without one. */
  readonly year?: number;
}

export type EventListener = (messages: readonly EventMessage[]) => void;

/** Stands for Excel: answers the requests of the real Office.js client and raises events for what people do. */
export class ExcelHost {
  readonly apiLevel: number;
  readonly book: Book;
  readonly files = new FileCopies();
  readonly faults = new Faults();
  readonly traffic = new Traffic();
  /** Who sits in front of this workbook. */
  readonly person: Person;
  /** Who works on it from elsewhere. */
  readonly coauthor: Person;
  private readonly listeners = new Set<EventListener>();
  private queue: Promise<unknown> = Promise.resolve();
  private editing: { readonly ended: Promise<void>; end(): void } | undefined;
  private acting: Actor | undefined;
  private isScheduled = false;

  constructor(
    readonly grid: GridPort,
    { apiLevel = 15, year = 2025 }: HostOptions = {},
  ) {
    this.apiLevel = apiLevel;
    this.book = new Book(grid, year, apiLevel);
    this.person = new Person(this.book, (act) => this.act('person', act));
    this.coauthor = new Person(this.book, (act) => this.act('coauthor', act));
    grid.onChange(() => this.schedule());
  }

  /** Returns how to stop listening. */
  onEvents(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Office.js' request as text; one is answered after the other. Never settles if a fault swallows it. */
  execute(text: string, flags = 0): Promise<ResponseBody> {
    const answer = this.queue.then(() => this.answer(text, flags));
    this.queue = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer.then(({ response, lost }) => (lost ? new Promise<never>(() => undefined) : response));
  }

  /** From now on the person is typing into a cell, and Excel refuses requests that do not wait. */
  beginCellEdit(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing = { ended, end };
  }

  endCellEdit(): void {
    this.editing?.end();
    this.editing = undefined;
  }

  /** Answers what is under way, the client's clean-up after it included, and closes the workbook. */
  async close(): Promise<void> {
    this.endCellEdit();
    let last: Promise<unknown>;
    do {
      last = this.queue;
      await last;
      await new Promise((resolve) => realSetTimeout(resolve, 2));
    } while (last !== this.queue);
    this.listeners.clear();
    this.grid.dispose();
  }

  private async answer(text: string, flags: number): Promise<{ readonly response: ResponseBody; readonly lost: boolean }> {
    const body = JSON.parse(text) as RequestBody;
    const bytes = new TextEncoder().encode(text).length;
    this.traffic.note({ bytes, actions: body.Actions.length, flags, isCleanup: isCleanup(body) });
    const fault = this.faults.take(body);
    const unanswered = { response: refusal(itemNotFound()), lost: true };
    if (fault?.kind === 'hang') return unanswered;
    if (fault?.kind === 'delay') await new Promise((resolve) => realSetTimeout(resolve, fault.milliseconds));
    if (fault?.kind === 'fail') return { response: refusal(new HostError(fault.code, fault.message ?? fault.code, 400)), lost: false };
    if (bytes > REQUEST_LIMIT_BYTES) return { response: refusal(requestTooLarge()), lost: false };
    if (this.editing !== undefined) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { response: refusal(cellIsBeingEdited()), lost: false };
      await this.editing.ended;
    }
    return { response: await this.run(body), lost: fault?.kind === 'lose' };
  }

  private async run(body: RequestBody): Promise<ResponseBody> {
    this.reportPerson();
    await this.grid.settled();
    const before = this.grid.revision();
    const roots: Roots = {
      workbook: WORKBOOK.of(this.book),
      newObject: (typeName) => {
        if (typeName === ADDIN_SERVICE.name) return ADDIN_SERVICE.of(this.book);
        if (typeName === PANE_SERVICE.name) return PANE_SERVICE.of(this.book);
        throw notImplemented(`new ${typeName}`);
      },
      reference: (id) => {
        const anchor = this.book.references.get(id);
        if (anchor === undefined) throw itemNotFound();
        const range = new RangeSubject(this.book, anchor);
        range.referenceId = id;
        return RANGE.of(range);
      },
      beforeRead: () => this.grid.settled(),
      afterAction: () => this.book.endAct('addin'),
    };
    this.acting = 'addin';
    try {
      return await new RequestRun(EXCEL_OBJECTS, body, roots).answer();
    } finally {
      await this.grid.settled();
      this.book.endAct('addin');
      this.book.endRequest();
      this.acting = undefined;
      // What an add-in writes cannot be undone, and takes everything before it from the person's undo.
      if (this.grid.revision() !== before) this.grid.forgetHistory();
      this.deliver();
    }
  }

  /** What a test lets somebody do. Resolves when its events are delivered. */
  private act(actor: Actor, act: () => unknown): Promise<void> {
    const done = this.queue.then(async () => {
      this.acting = actor;
      try {
        await act();
        this.book.endAct(actor);
        this.deliver();
        await this.grid.settled();
        this.book.endAct(actor);
      } finally {
        this.acting = undefined;
        this.book.endRequest();
      }
      this.deliver();
    });
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Something happened to the grid. If nobody said so, a person did it through the grid's own user interface. */
  private schedule(): void {
    if (this.acting !== undefined || this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => this.reportPerson());
  }

  private reportPerson(): void {
    if (!this.isScheduled) return;
    this.isScheduled = false;
    this.book.endAct('person');
    this.deliver();
  }

  private deliver(): void {
    const messages = this.book.hub.take();
    if (messages.length > 0) for (const listener of this.listeners) listener(messages);
  }
}

function isCleanup({ Actions }: RequestBody): boolean {
  const releases = Actions.filter(({ Name }) => Name === '_RemoveReference').length;
  const finds = Actions.filter(({ ActionType }) => ActionType === ACTION.instantiate).length;
  return releases > 0 && releases + finds === Actions.length;
}

function refusal(error: HostError): ResponseBody {
  const { code, message, status } = error;
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, HttpStatusCode: status, ActionIndex: 0, Location: '' } };
}
