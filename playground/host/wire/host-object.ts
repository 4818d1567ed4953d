/** What a path may lead to where Office.js promises an object or nothing. */
export const NULL_OBJECT = Symbol('null object');
export type NullObject = typeof NULL_OBJECT;

/** Something in the workbook, seen as one of the object types of Excel's API. */
export class HostObject {
  constructor(
    readonly typeName: string,
    readonly subject: unknown,
  ) {}
}

/** Ties the name of an object type to the kind of subject that it is about. */
export class TypeKey<T> {
  /** For the compiler alone: keeps the keys of different subjects apart. */
  declare protected readonly about: T;

  constructor(readonly name: string) {}

  of(subject: T): HostObject {
    return new HostObject(this.name, subject);
  }
}
