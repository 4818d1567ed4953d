import * as v from 'valibot';
import type { Entry } from '../../report';
import type { Finding } from '../../rules';

/** Why a finding may stand. */
export interface Waiver {
  readonly reason: string;
  /** Who says so; empty in waivers of earlier versions, which did not ask. */
  readonly person: string;
  /** The figures when it was given; a waiver does not outlive them. */
  readonly figures: string;
}

const STORED = v.record(v.string(), v.object({ reason: v.string(), person: v.optional(v.string(), ''), figures: v.string() }));

/** By finding key. What cannot be read is nothing: a waiver that is lost is asked for again. */
export function parseWaivers(text: string | undefined): ReadonlyMap<string, Waiver> {
  if (text === undefined) return new Map();
  try {
    const stored = v.safeParse(STORED, JSON.parse(text));
    return new Map(stored.success ? Object.entries(stored.output) : []);
  } catch {
    return new Map();
  }
}

/** Who let something stand last; empty where nobody is known. */
export function lastPerson(waivers: ReadonlyMap<string, Waiver>): string {
  return [...waivers.values()].findLast(({ person }) => person !== '')?.person ?? '';
}

export function waiversText(waivers: ReadonlyMap<string, Waiver>): string {
  return JSON.stringify(Object.fromEntries(waivers));
}

/** What a finding stands on: the same text means the same figures. */
export function figuresOf(finding: Finding): string {
  const cells = finding.cells.map(({ figure, entry }) => `${figure}=${entryText(entry)}`).join(';');
  return finding.kind === 'code' ? `${JSON.stringify(finding.problem)};${cells}` : cells;
}

function entryText(entry: Entry): string {
  switch (entry.kind) {
    case 'amount':
      return entry.value.toFixed();
    case 'text':
    case 'unreadable':
      return entry.text;
    case 'empty':
    case 'structural':
      return '';
  }
}
