/** What Office.js sends to its host and gets back, as far as this host understands it. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, update: 9 } as const;

/** A bit of the request's flags: wait while a person is typing into a cell instead of failing. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Excel on the web takes no more in one request. */
export const REQUEST_LIMIT_BYTES = 5 * 1024 * 1024;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[] | null;
  /** For each argument the object that it stands for; 0 if it is a plain value. */
  readonly ReferencedObjectPathIds?: readonly Json[] | null;
}

export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: JsonObject;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
  readonly Location: string;
}

export interface ResponseBody {
  /** Of the actions before the one that failed, if one did: what they did stays done. */
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorBody;
}

/** One event on its way to the add-in. */
export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON */
  readonly message: string;
  readonly id: string;
}
