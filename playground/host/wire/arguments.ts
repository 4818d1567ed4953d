import { invalidArgument } from './host-error';
import type { HostObject, NullObject } from './host-object';
import type { Json } from './protocol';

export type Argument = Json | HostObject | NullObject | undefined;

/** The arguments of one call, read with the types that the method declares. */
export class Arguments {
  constructor(private readonly all: readonly Argument[]) {}

  at(index: number): Argument {
    return this.all[index];
  }

  text(index: number): string {
    return textOf(this.all[index]);
  }

  textOr<T>(index: number, otherwise: T): string | T {
    return this.isMissing(index) ? otherwise : this.text(index);
  }

  integer(index: number): number {
    const value = this.all[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  integerOr(index: number, otherwise: number): number {
    return this.isMissing(index) ? otherwise : this.integer(index);
  }

  flag(index: number): boolean {
    return this.all[index] === true;
  }

  isMissing(index: number): boolean {
    return this.all[index] === undefined || this.all[index] === null;
  }
}

export function textOf(value: Argument): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function numberOf(value: Argument): number {
  if (typeof value !== 'number') throw invalidArgument();
  return value;
}

export function flagOf(value: Argument): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}
