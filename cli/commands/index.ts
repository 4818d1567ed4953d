import type { CommandName } from '../words';
import { archive } from './archive';
import { audit } from './audit';
import { check } from './check';
import type { Command } from './command';
import { consolidate } from './consolidate';
import { document } from './document';
import { fromYuan } from './from-yuan';
import { lastYear } from './last-year';
import { narrate } from './narrate';
import { nextYear } from './next-year';
import { report } from './report';
import { template } from './template';
import { tieout } from './tieout';

export const COMMANDS: Readonly<Record<CommandName, Command>> = { template, check, 'next-year': nextYear, 'last-year': lastYear, 'from-yuan': fromYuan, consolidate, narrate, tieout, document, report, archive, audit };

export function commandNamed(name: string): CommandName | undefined {
  return Object.keys(COMMANDS).find((known): known is CommandName => known === name);
}
