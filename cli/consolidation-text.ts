import { type Decimal, formatAmount } from '../src/amount';
import { namesTwice } from '../src/app/consolidation/copies';
import type { Consolidated } from '../src/app/consolidation/consolidate';
import type { Unit } from '../src/app/consolidation/unit';
import { roundedText } from '../src/app/consolidation/rounded-text';
import { roundingText } from '../src/app/consolidation/rounding-text';
import { lackedLines } from '../src/app/consolidation/lacked-text';
import { unfoundLines } from '../src/app/consolidation/unfound-text';
import type { Language } from '../src/app/messages';
import { type FormSet, formOf } from '../src/forms';
import type { ConsolidationWords } from './words/consolidation';

/** What went into a consolidation, what was eliminated, and what somebody has to look at. */
export function consolidationText(set: FormSet, units: readonly Unit[], { inYuan, rounded, elimination, codeless, lacked }: Consolidated, words: ConsolidationWords, language: Language): string {
  const printed = (value: Decimal): string => formatAmount(value, Math.max(2, value.decimalPlaces()), true);
  const unit = inYuan ? '元' : set.money.unit;
  const names = units.map(({ name }) => name);
  const sides = [...new Set(elimination.entries.map(({ transfer }) => transfer))];
  return [
    words.units(units.length, unit),
    ...(rounded === undefined ? [] : [roundedText(rounded, language)]),
    ...namesTwice(names).map(words.twice),
    ...units.filter(({ errors }) => errors > 0).map(({ name, errors }) => words.errors(name, errors)),
    ...sides.flatMap((transfer) => {
      const taken = elimination.entries.filter((entry) => entry.transfer === transfer && entry.side === 'income').map(({ eliminated }) => eliminated);
      const total = taken.reduce<Decimal | undefined>((sum, value) => sum?.plus(value) ?? value, undefined);
      return total === undefined || total.isZero() ? [] : [words.eliminated(transfer, printed(total))];
    }),
    ...elimination.rounding.map((sides) => roundingText(sides, unit, language)),
    ...elimination.open.map(({ transfer, income, spending }) => words.open(transfer, printed(income), printed(spending))),
    ...codeless.map(({ unit: index, form }) => words.codeless(names[index] ?? '', formOf(set, form)?.title ?? form)),
    ...lackedLines(set, lacked, names, language),
    ...unfoundLines(units, language),
  ].map((line) => `${line}\n`).join('');
}
