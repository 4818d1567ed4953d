import { PERFORMANCE_RULES, type PerformanceRule, type PerformanceTable, isPerformanceRule, numberIn } from '../../performance';
import type { RuleTally } from '../../rules';
import type { PerformanceCheck } from './check-performance';

/** How often each rule of the 绩效自评表 was judged: once for a table that holds numbers, once for all where the report says what to hold them against. */
export type JudgedProjects = ReadonlyMap<PerformanceRule, number>;

const TOGETHER: ReadonlySet<PerformanceRule> = new Set<PerformanceRule>(['X-count', 'X-money', 'X-grades', 'X-spending']);

export function judgedProjects({ placed, compared }: Pick<PerformanceCheck, 'placed' | 'compared'>): JudgedProjects {
  const filled = placed.filter(({ table }) => holdsNumbers(table)).length;
  return new Map(PERFORMANCE_RULES.map(({ id }) => [id, TOGETHER.has(id) ? Number(compared.has(id)) : filled]));
}

function holdsNumbers({ funds, indicators }: PerformanceTable): boolean {
  return [...funds.flatMap(({ budget, executed }) => [budget, executed]), ...indicators.flatMap(({ weight, points }) => [weight, points])].some((field) => numberIn(field) !== undefined);
}

/** The rules of the set's tables and those of the projects together. */
export function withProjects(tally: RuleTally, check: PerformanceCheck): RuleTally {
  if (check.placed.length === 0) return tally;
  const rules = [...judgedProjects(check).values()].reduce((sum, times) => sum + times, 0);
  const broken = new Set(check.findings.flatMap(({ rule, form }) => (isPerformanceRule(rule) ? [TOGETHER.has(rule) ? rule : `${rule}/${form}`] : [])));
  return { ...tally, rules: tally.rules + rules, passed: tally.passed + Math.max(0, rules - broken.size) };
}
