import { all, filled, isZero, not, of } from '../../language/build';
import type { Condition } from '../../language/condition';
import type { Sum } from '../../language/identity';
import type { Blank, Choose, Phrase, Phrases } from '../../language/wording';
import { type ChangeWords, anyOf, blank, difference, differs, firstOf, only, rate } from '../../language/wording-build';

/** A cell of 说明参数. */
export function known(row: string, column: string): Sum {
  return of('P', row, column);
}

/** `减少584.82万元，下降29.48%`; on nothing last year the amount alone. */
const MORE: Phrases = ['增加', difference, '万元', rate('，增长')];
const LESS: Phrases = ['减少', difference, '万元', rate('，下降')];

/** `lead` stands before 增加 and 减少 and before the blank that asks for last year's figure. */
export function comparedWithLastYear(lead: string, same: Phrases, ask: string): ChangeWords {
  return { more: [lead, ...MORE], less: [lead, ...LESS], same, unknown: { lead, ask } };
}

/** Two changes told one after the other, and in one word where neither is one. */
export function bothOrSame(pairs: readonly (readonly [current: Sum, previous: Sum])[], same: Phrases, told: Phrases): Choose<Phrases> {
  return firstOf([[all(...pairs.flatMap(([current, previous]) => [filled(previous), not(differs(current, previous))])), same]], told);
}

export function someDiffers(...pairs: readonly (readonly [current: Sum, previous: Sum])[]): Condition {
  return anyOf(...pairs.map(([current, previous]) => differs(current, previous)));
}

/** The reason for a change, kept in 说明参数; asked for only where there is a change. */
export function reason(row: string, lead: string, ask: string): Blank {
  return blank({ form: 'P', row, column: 'reason' }, lead, ask);
}
export function reasonSentence(changes: Condition, row: string, ask: string): Phrase {
  return only(changes, reason(row, '主要原因是', ask), '。');
}

/** Neither this year nor last: what needs no explanation by a person. */
export function neverWas(current: Sum, previous: Sum): Condition {
  return all(isZero(current), filled(previous), isZero(previous));
}
