import type { Measure } from '../figures/known';
import { sumOf, addsUp } from '../figures/compare';
import { type Case, shown } from './case';
import { type Judged, bearOut } from './judged';

/** Budgets that no table holds: line by line against their total, and against what is said of 决算数 and 预算数. */
export function judgeBudgets(all: Case): void {
  for (const measure of ['budget', 'adjusted'] as const) linesAgainstTotal(all, measure);
  comparisons(all);
}

/** The lines of the general budget, each told once, are its whole budget; one that was not spent may be left out. */
function linesAgainstTotal(all: Case, measure: Measure): void {
  const [total] = all.stated('general', measure);
  const lines = all.claims.filter(({ read, subject }) => read.kind === 'amount' && read.measure === measure && !read.loose && isLine(subject?.key) && read.paragraph.section?.kind === 'general');
  const keys = new Set(lines.map(({ subject }) => subject?.key));
  if (total === undefined || lines.length < 2 || keys.size !== lines.length || lines.every(({ verdict }) => verdict !== 'unrecognised' && verdict !== 'internal')) return;
  const lengths = new Set(lines.map(({ subject }) => subject?.code?.length ?? 7));
  if (lengths.size > 1) return;
  const values = lines.map(({ read }) => read.value);
  if (addsUp(total.read.value, values)) {
    for (const claim of [total, ...lines]) bearOut(claim);
    return;
  }
  const sum = sumOf(values);
  all.find('budget-parts', sum.gt(total.read.value) && allTold(all, keys) ? 'error' : 'warning', total, { name: total.subject?.name ?? '', total: shown(total.read.value), sum: shown(sum) }, []);
}

/** `05/2080505`, or a line that only the text knows. */
function isLine(key: string | undefined): boolean {
  return key !== undefined && (/\/\d{7}$|\/\d{3}$/.test(key) || key.startsWith('text/'));
}

/** Every line that has money is told. */
function allTold(all: Case, keys: ReadonlySet<string | undefined>): boolean {
  const spent = [...new Set([...all.vocabulary.namesIn('general').values()].flat())].filter(({ code, known }) => code?.length === 7 && known.actual?.value.isZero() === false);
  return spent.every(({ key }) => keys.has(key));
}

const COMPARED = /决算数?与(?:年初|全年|调整)?预算数?(?:基本)?(持平|相同|一致)|决算数?(大小于|小大于|大于|小于|高于|低于|多于|少于|等于|同)(?:年初|全年|调整)?预算数?(?:(基本)?(持平|相同|一致))?/g;

/** 决算数大于预算数 against the two figures that were told. */
function comparisons(all: Case): void {
  for (const paragraph of all.paragraphs) {
    for (const match of paragraph.flow.text.matchAll(COMPARED)) {
      const said = match[1] ?? match[2] ?? '';
      const budget = lastBefore(all.in(paragraph), match.index, (claim) => claim.read.kind === 'amount' && (claim.read.measure === 'budget' || claim.read.measure === 'adjusted'));
      if (budget?.subject === undefined || said === '大小于' || said === '小大于') continue;
      const actual = all.known(budget.subject, 'actual');
      const base = all.base(budget.subject, budget.read.plan ? undefined : budget.read.measure);
      if (actual === undefined || base === undefined || !budget.read.sure) continue;
      const by = actual.value.minus(base.known.value);
      const truth = by.isZero() ? '等于' : by.gt(0) ? '大于' : '小于';
      if (meant(said) === truth) {
        bearOut(budget);
        continue;
      }
      // 基本持平: nearly so.
      const nearly = (match[0].includes('基本') || base.known.stated) && meant(said) === '等于' && by.abs().times(100).lte(base.known.value.abs());
      if (nearly && match[0].includes('基本')) continue;
      if (actual.stated && base.known.stated && !actualTold(all, budget)) continue;
      const right = match[2] === undefined || match[4] !== undefined ? `决算数${truth}${/(?:年初|全年|调整)?预算数?/.exec(match[0])?.[0] ?? '预算数'}` : match[0].replace(said, truth);
      all.findAt('direction', 'error', paragraph, [match.index, match.index + match[0].length], { said: match[0], expected: right }, [...actual.cells, ...base.known.cells], right);
    }
  }
}

/** Both figures stand in the sentence before the words. */
function actualTold(all: Case, budget: Judged): boolean {
  return budget.subject !== undefined && all.stated(budget.subject.key, 'actual').some(({ read }) => read.paragraph === budget.read.paragraph);
}

function meant(said: string): '大于' | '小于' | '等于' {
  if (/大|高|多/.test(said)) return '大于';
  return /小|低|少/.test(said) ? '小于' : '等于';
}

function lastBefore(claims: readonly Judged[], at: number, is: (claim: Judged) => boolean): Judged | undefined {
  return claims.filter((claim) => claim.read.stated.start < at && is(claim)).at(-1);
}
