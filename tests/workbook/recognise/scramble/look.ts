/** Draws of one seed, the same everywhere. */
export interface Dice {
  /** A whole number below `n`. */
  below(n: number): number;
  chance(share: number): boolean;
  one<T>(choices: readonly T[]): T;
}

export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    chance: (share) => next() < share,
    one: (choices) => {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
  };
}

/** How some program or person laid a report's tables out. */
export interface Look {
  readonly money: '万元' | '元';
  /** Where it is said: above each table, in the heads, or above the first table alone. */
  readonly moneySaid: 'banner' | 'heads' | 'first';
  readonly title: 'plain' | 'spaced' | 'letters' | 'year' | 'unit' | 'sheet';
  readonly tableNumber: boolean;
  readonly banner: 'cells' | 'one-cell' | 'name-beside' | 'none';
  readonly lineNumbers: boolean;
  readonly columnNumbers: boolean;
  readonly heads: 'merged' | 'repeated' | 'centred';
  readonly words: 'own' | 'other';
  readonly labels: 'own' | 'spaced' | 'half-width' | 'broken';
  readonly numbering: 'own' | 'brackets' | 'digits' | 'none';
  readonly emptyRows: 'kept' | 'dropped' | 'unused-classes';
  readonly lanes: 'beside' | 'below' | 'one' | 'two';
  readonly codes: 'own' | 'whole' | 'numbers' | 'split' | 'sparse' | 'cumulative' | 'joined' | 'dotted' | 'doubled';
  readonly values: 'numbers' | 'text' | 'separators';
  readonly zeros: 'empty' | 'number' | 'text' | 'dash';
  /** Blank columns that merged cells left behind, and a head beside its figures. */
  readonly fillers: 'none' | 'some' | 'apart';
  readonly ordinal: 'none' | 'headed' | 'bare';
  readonly remark: 'none' | 'end' | 'middle';
  readonly pages: 'none' | 'heads' | 'titles' | 'marks';
  readonly notes: boolean;
  readonly offset: { readonly rows: number; readonly columns: number };
  readonly sheets: 'each' | 'stacked' | 'beside' | 'all-in-one';
  readonly extras: boolean;
}

export function lookOf(dice: Dice): Look {
  const look = anyLook(dice);
  // Nobody breaks pages of two tables that stand beside each other at different rows.
  return look.sheets === 'beside' && look.pages !== 'none' ? { ...look, pages: 'none' } : look;
}

function anyLook(dice: Dice): Look {
  return {
    money: dice.one(['万元', '万元', '元']),
    moneySaid: dice.one(['banner', 'banner', 'heads', 'first']),
    title: dice.one(['plain', 'plain', 'spaced', 'letters', 'year', 'unit', 'sheet']),
    tableNumber: dice.chance(0.5),
    banner: dice.one(['cells', 'one-cell', 'name-beside', 'none']),
    lineNumbers: dice.chance(0.5),
    columnNumbers: dice.chance(0.5),
    heads: dice.one(['merged', 'repeated', 'centred']),
    words: dice.one(['own', 'other']),
    labels: dice.one(['own', 'spaced', 'half-width', 'broken']),
    numbering: dice.one(['own', 'brackets', 'digits', 'none']),
    emptyRows: dice.one(['kept', 'dropped', 'unused-classes']),
    lanes: dice.one(['beside', 'below', 'one', 'two']),
    codes: dice.one(['own', 'whole', 'numbers', 'split', 'sparse', 'cumulative', 'joined', 'dotted', 'doubled']),
    values: dice.one(['numbers', 'text', 'separators']),
    zeros: dice.one(['empty', 'number', 'text', 'dash']),
    fillers: dice.one(['none', 'some', 'apart']),
    ordinal: dice.one(['none', 'none', 'headed', 'bare']),
    remark: dice.one(['none', 'none', 'end', 'middle']),
    pages: dice.one(['none', 'none', 'heads', 'titles', 'marks']),
    notes: dice.chance(0.7),
    offset: dice.chance(0.5) ? { rows: 0, columns: 0 } : { rows: dice.below(6), columns: dice.below(4) },
    sheets: dice.one(['each', 'each', 'stacked', 'beside', 'all-in-one']),
    extras: dice.chance(0.5),
  };
}

/** As the product itself lays tables out, without its names and formulas. */
export const OWN_LOOK: Look = {
  money: '万元', moneySaid: 'banner', title: 'plain', tableNumber: true, banner: 'cells', lineNumbers: true, columnNumbers: true, heads: 'merged', words: 'own', labels: 'own',
  numbering: 'own', emptyRows: 'kept', lanes: 'beside', codes: 'own', values: 'numbers', zeros: 'empty', fillers: 'none', ordinal: 'none', remark: 'none', pages: 'none', notes: true,
  offset: { rows: 0, columns: 0 }, sheets: 'each', extras: false,
};
