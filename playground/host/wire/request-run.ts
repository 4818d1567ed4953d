import { Arguments, type Argument } from './arguments';
import { HostError, itemNotFound, notImplemented } from './host-error';
import { HostObject, NULL_OBJECT, type NullObject } from './host-object';
import type { Catalogue, Outcome } from './object-type';
import {
  ACTION,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { query, wireName } from './query';

/** What a request starts from. */
export interface Roots {
  readonly workbook: HostObject;
  newObject(typeName: string): HostObject;
  reference(id: string): HostObject;
  /** Called before anything is read, so that no formula is read before it is calculated. */
  beforeRead(): Promise<void>;
  afterAction(): void;
}

/** Runs the actions of one request in their order. The first failure ends it; what was done before stays done. */
export class RequestRun {
  private readonly found = new Map<number, HostObject | NullObject>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly body: RequestBody,
    private readonly roots: Roots,
  ) {}

  async answer(): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: await this.perform(action) });
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: { ...describe(error), ActionIndex: index, Location: this.locate(action) } };
      } finally {
        this.roots.afterAction();
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private async perform(action: Action): Promise<Json> {
    if (action.ActionType === ACTION.trace) return null;
    const target = await this.find(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.answerOf(target);
      case ACTION.query:
        await this.roots.beforeRead();
        return query(this.catalogue, target, action.QueryInfo ?? {});
      case ACTION.method:
        // Microsoft's own samples rely on getItemOrNullObject(…).delete() doing nothing.
        return target === NULL_OBJECT ? null : this.answerOf(await this.call(target, action.Name, action.ArgumentInfo));
      case ACTION.setProperty: {
        const args = await this.arguments(action.ArgumentInfo);
        this.setProperty(target, action.Name, plain(args.at(0)));
        return null;
      }
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.setProperty(target, name, value);
        return null;
      default:
        throw notImplemented(`actions of type ${action.ActionType}`);
    }
  }

  private async find(pathId: number): Promise<HostObject | NullObject> {
    const known = this.found.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (path === undefined) throw itemNotFound();
    const object = await this.follow(path);
    this.found.set(pathId, object);
    return object;
  }

  private async follow(path: ObjectPath): Promise<HostObject | NullObject> {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.workbook;
      case PATH.newObject:
        return this.roots.newObject(path.Name);
      case PATH.reference:
        return this.roots.reference(path.Name);
      case PATH.nothing:
        return NULL_OBJECT;
      default:
        return this.followFrom(await this.find(path.ParentObjectPathId ?? 0), path);
    }
  }

  private async followFrom(parent: HostObject | NullObject, path: ObjectPath): Promise<HostObject | NullObject> {
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case PATH.property:
        return this.catalogue.face(parent).object(path.Name);
      case PATH.indexer:
        return this.catalogue.face(parent).item(await this.arguments(path.ArgumentInfo));
      case PATH.method: {
        const outcome = await this.call(parent, path.Name, path.ArgumentInfo);
        if (outcome instanceof HostObject || outcome === NULL_OBJECT) return outcome;
        throw notImplemented(`${parent.typeName}.${path.Name}() as an object`);
      }
      default:
        throw notImplemented(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<Arguments> {
    const paths = info?.ReferencedObjectPathIds ?? [];
    const all: Argument[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const pathId = paths[index];
      all.push(typeof pathId === 'number' && pathId !== 0 ? await this.find(pathId) : value);
    }
    return new Arguments(all);
  }

  private async call(target: HostObject, method: string, info: ArgumentInfo | undefined): Promise<Outcome> {
    return this.catalogue.face(target).call(method, await this.arguments(info));
  }

  private answerOf(outcome: Outcome): Json {
    if (outcome instanceof HostObject) return this.catalogue.face(outcome).identity();
    return outcome === NULL_OBJECT ? null : (outcome ?? null);
  }

  private setProperty(target: HostObject | NullObject, name: string, value: Json): void {
    if (target === NULL_OBJECT) throw itemNotFound();
    this.catalogue.face(target).set(wireName(name), value);
  }

  private locate(action: Action): string {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const own = memberName(path?.Name ?? '');
    if (action.ActionType !== ACTION.instantiate) return `${own}.${memberName(action.Name)}`;
    const parent = this.body.ObjectPaths[String(path?.ParentObjectPathId ?? 0)];
    return parent === undefined ? own : `${memberName(parent.Name)}.${own}`;
  }
}

const memberName = (name: string): string => (name === '' ? 'getItem' : name.charAt(0).toLowerCase() + name.slice(1));

function plain(argument: Argument): Json {
  if (argument instanceof HostObject || argument === NULL_OBJECT) throw notImplemented('an object as the value of a property');
  return argument ?? null;
}

function describe(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof HostError) return { Code: error.code, Message: error.message, HttpStatusCode: error.status };
  // A defect of the stand-in: with its stack, because the add-in's test is where it will be read.
  return { Code: 'GeneralException', Message: error instanceof Error ? (error.stack ?? error.message) : String(error), HttpStatusCode: 500 };
}
