import type { Arguments } from './arguments';
import { invalidOperation, notImplemented } from './host-error';
import type { HostObject, NullObject, TypeKey } from './host-object';
import type { Json, JsonObject } from './protocol';

export interface Property<T> {
  readonly get: (subject: T) => Json;
  readonly set?: (subject: T, value: Json) => void;
}

export type Outcome = Json | undefined | HostObject | NullObject;
type Returned = Outcome | Promise<Outcome>;

/** What one object type of Excel's API can do. Members are named as on the wire, in PascalCase. */
export interface ObjectType<T> {
  /** What the client keeps to find the object again. */
  readonly identity?: (subject: T) => JsonObject;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, (subject: T) => HostObject | NullObject>>;
  readonly methods?: Readonly<Record<string, (subject: T, args: Arguments) => Returned>>;
  /** Methods that answer nothing. */
  readonly acts?: Readonly<Record<string, (subject: T, args: Arguments) => void>>;
  readonly items?: (subject: T) => readonly HostObject[];
  readonly item?: (subject: T, key: Arguments) => HostObject;
}

/** One object with the members of its type. Members that the stand-in does not have are errors. */
export interface Face {
  identity(): JsonObject;
  hasProperty(name: string): boolean;
  get(name: string): Json;
  set(name: string, value: Json): void;
  object(name: string): HostObject | NullObject;
  call(name: string, args: Arguments): Returned;
  /** None if the object is no collection. */
  items(): readonly HostObject[] | undefined;
  item(key: Arguments): HostObject;
}

export interface Definition {
  readonly name: string;
  face(subject: unknown): Face;
}

export function define<T>(key: TypeKey<T>, type: ObjectType<T>): Definition {
  // Only the key makes objects of its name, and it makes them of its own subjects.
  return { name: key.name, face: (subject) => faceOf(key.name, type, subject as T) };
}

function faceOf<T>(typeName: string, type: ObjectType<T>, subject: T): Face {
  const known = <M>(member: M | undefined, name: string): M => {
    if (member === undefined) throw notImplemented(`${typeName}.${name}`);
    return member;
  };
  return {
    identity: () => type.identity?.(subject) ?? {},
    hasProperty: (name) => type.properties?.[name] !== undefined,
    get: (name) => known(type.properties?.[name], name).get(subject),
    set: (name, value) => {
      const property = known(type.properties?.[name], `${name} (set)`);
      if (property.set === undefined) throw invalidOperation('This property is read-only.');
      property.set(subject, value);
    },
    object: (name) => known(type.objects?.[name], name)(subject),
    call: (name, args) => {
      const act = type.acts?.[name];
      if (act === undefined) return known(type.methods?.[name], `${name}()`)(subject, args);
      act(subject, args);
      return undefined;
    },
    items: () => type.items?.(subject),
    item: (key) => known(type.item, 'getItem()')(subject, key),
  };
}

/** All object types that the stand-in has. */
export class Catalogue {
  private readonly definitions: ReadonlyMap<string, Definition>;

  constructor(definitions: readonly Definition[]) {
    this.definitions = new Map(definitions.map((definition) => [definition.name, definition]));
  }

  face(object: HostObject): Face {
    const definition = this.definitions.get(object.typeName);
    if (definition === undefined) throw notImplemented(object.typeName);
    return definition.face(object.subject);
  }
}
