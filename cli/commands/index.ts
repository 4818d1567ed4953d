import type { CommandName } from '../words';
import { check } from './check';
import type { Command } from './command';
import { document } from './document';
import { narrate } from './narrate';
import { template } from './template';

export const COMMANDS: Readonly<Record<CommandName, Command>> = { template, check, narrate, document };

export function commandNamed(name: string): CommandName | undefined {
  return Object.keys(COMMANDS).find((known): known is CommandName => known === name);
}
