import { type HostObject, NULL_OBJECT, type NullObject } from './host-object';
import type { Catalogue } from './object-type';
import { notImplemented } from './host-error';
import type { Json, JsonObject, QueryInfo } from './protocol';

/** Answers a `load`. */
export function query(catalogue: Catalogue, target: HostObject | NullObject, info: QueryInfo): Json {
  if (target === NULL_OBJECT) return null;
  const paths = (info.Select ?? []).filter((path) => path !== '$none').map((path) => path.split('/'));
  const face = catalogue.face(target);
  const items = face.items();
  if (items === undefined) return readMembers(catalogue, target, paths);
  const start = info.Skip ?? 0;
  const shown = items.slice(start, info.Top === undefined ? undefined : start + info.Top);
  const own = paths.filter(([head]) => head !== undefined && face.hasProperty(wireName(head)));
  const ofItems = paths.filter((path) => !own.includes(path));
  return { ...readMembers(catalogue, target, own), _Items: shown.map((item) => readMembers(catalogue, item, ofItems)) };
}

function readMembers(catalogue: Catalogue, target: HostObject, paths: readonly (readonly string[])[]): JsonObject {
  const face = catalogue.face(target);
  const values: Record<string, Json> = { ...face.identity() };
  const nested = new Map<string, string[]>();
  for (const [head = '', ...rest] of paths) {
    // Excel would answer with everything that it has; this host does not have everything.
    if (head === '*') throw notImplemented(`${target.typeName}.load() of everything: name the properties that are read`);
    const name = wireName(head);
    if (rest.length === 0 && face.hasProperty(name)) values[name] = face.get(name);
    else nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  for (const [name, select] of nested) {
    const child = face.object(name);
    values[name] = child === NULL_OBJECT ? { _IsNull: true } : query(catalogue, child, { Select: select });
  }
  return values;
}

export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
