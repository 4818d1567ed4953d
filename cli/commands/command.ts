import type { Arguments, Shape } from '../arguments';
import type { Context, ExitCode } from '../io';

/** A command of the program; one file each. */
export interface Command {
  readonly shape: Shape;
  readonly run: (args: Arguments, context: Context) => Promise<ExitCode>;
}
