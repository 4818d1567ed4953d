import type { Form } from '../../forms';
import type { Fit } from './fit';
import { type DeclaredHead, declaredHeads } from './form-heads';
import { headLikeness } from './head-words';
import type { Slot } from './lanes';
import type { ColumnMatch } from './match-columns';
import { nearness } from './nearness';

/** The parts of a table with the columns that everything but their heads speaks for; those are asked about. */
export interface LikelyColumns {
  readonly fits: readonly Fit[];
  /** Keys of columns that nothing but their place speaks for. */
  readonly guessed: ReadonlySet<string>;
}

/** Words so near are enough where one column is left between two that were found, and one stands there. */
const NEAR_IN_PLACE = 0.3;
/** At the ends of a table, or where more are left. */
const NEAR = 0.5;
/** So many columns have to be certain. */
const LEAST_FOUND = 0.5;

/** @param guess columns whose place alone speaks for them are taken too */
export function withLikelyColumns(form: Form, fits: readonly Fit[], guess: boolean): LikelyColumns {
  const guessed = new Set<string>();
  const all = fits.map((fit) => {
    const used = new Set([...fit.columns.values()].flatMap(({ columns }) => [...columns.values()]));
    const likely = new Map([...fit.columns].map(([lane, match]) => [lane, likelyIn(declaredHeads(form)[lane] ?? [], match, used, guess)] as const));
    if ([...likely.values()].every((found) => found.length === 0)) return fit;
    for (const { key, isGuess } of [...likely.values()].flat()) if (isGuess) guessed.add(key);
    return { ...fit, columns: new Map([...fit.columns].map(([lane, match]) => [lane, withColumns(match, likely.get(lane) ?? [])] as const)) };
  });
  return { fits: all, guessed };
}

interface Likely {
  readonly key: string;
  readonly slot: Slot;
  readonly isGuess: boolean;
}

function likelyIn(declared: readonly DeclaredHead[], { columns, missing, extra }: ColumnMatch, used: ReadonlySet<Slot>, guess: boolean): readonly Likely[] {
  const open = extra.filter((slot) => !used.has(slot));
  if (missing.length === 0 || open.length === 0 || columns.size < LEAST_FOUND * declared.length || columns.size < 1) return [];
  const found: Likely[] = [];
  let index = 0;
  while (index < declared.length) {
    const from = index;
    while (index < declared.length && !columns.has(declared[index]?.key ?? '')) index += 1;
    if (index > from) found.push(...inGap(declared.slice(from, index), columns.get(declared[from - 1]?.key ?? ''), columns.get(declared[index]?.key ?? ''), open, guess));
    index += 1;
  }
  return found;
}

function inGap(left: readonly DeclaredHead[], before: Slot | undefined, after: Slot | undefined, open: readonly Slot[], guess: boolean): readonly Likely[] {
  const between = open.filter(({ column }) => (before === undefined || column > before.column) && (after === undefined || column < after.column));
  const [slot, second] = between;
  const [only, more] = left;
  if (slot !== undefined && only !== undefined && second === undefined && more === undefined) {
    const near = headNearness(slot, only);
    if (near >= (before === undefined || after === undefined ? NEAR : NEAR_IN_PLACE)) return [{ key: only.key, slot, isGuess: false }];
    return guess ? [{ key: only.key, slot, isGuess: true }] : [];
  }
  return left.flatMap((head) => {
    const near = between.filter((candidate) => headNearness(candidate, head) >= NEAR && !left.some((other) => other !== head && headNearness(candidate, other) >= headNearness(candidate, head)));
    const [alone, another] = near;
    return alone === undefined || another !== undefined ? [] : [{ key: head.key, slot: alone, isGuess: false }];
  });
}

function headNearness({ path }: Slot, { path: wanted, title }: DeclaredHead): number {
  const own = path.at(-1) ?? '';
  const words = wanted.at(-1) ?? '';
  return Math.max(headLikeness(own, words), nearness(own, words), nearness(own, title));
}

function withColumns(match: ColumnMatch, found: readonly Likely[]): ColumnMatch {
  const keys = found.map(({ key }) => key);
  const slots = new Set(found.map(({ slot }) => slot));
  return {
    ...match,
    columns: new Map([...match.columns, ...found.map(({ key, slot }) => [key, slot] as const)]),
    unsure: [...match.unsure, ...keys],
    missing: match.missing.filter((key) => !keys.includes(key)),
    extra: match.extra.filter((slot) => !slots.has(slot)),
  };
}
