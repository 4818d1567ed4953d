import type { Found, TableRule } from './rules/found';
import { fundsRules } from './rules/funds';
import { identityRules } from './rules/identity';
import { impossible } from './rules/impossible';
import { moneyUnit } from './rules/money-unit';
import { otherYears } from './rules/other-year';
import { proseRules } from './rules/prose';
import { scoreRules } from './rules/scores';
import { targetRules } from './rules/targets';
import { toldFunds } from './rules/told-funds';
import { toldMoney } from './rules/told-money';
import { toldResult } from './rules/told-result';
import { toldValues } from './rules/told-values';
import type { PerformanceTable } from './table';

const RULES: readonly TableRule[] = [identityRules, otherYears, fundsRules, moneyUnit, targetRules, impossible, scoreRules, toldMoney, toldFunds, toldResult, toldValues, proseRules];

/** Everything that one table shows by itself; `year` is the report's, where known. */
export function checkTable(table: PerformanceTable, year?: number): readonly Found[] {
  return onceOnly(RULES.flatMap((rule) => rule({ table, year })));
}

/** Two rules may read the same words of a text, one as money and one as an indicator's value: the first is said. */
function onceOnly(all: readonly Found[]): readonly Found[] {
  return all.filter((one, index) => one.rule !== 'X-text-number' || one.span === undefined || !all.slice(0, index).some((before) => before.rule === one.rule && before.at === one.at && overlap(before.span, one.span)));
}

function overlap(a: Found['span'], b: Found['span']): boolean {
  return a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;
}
