import { sumOf } from '../figures/compare';
import type { Case } from './case';
import { unequalParts } from './culprit';
import { type Judged, bearOut } from './judged';

/** Where a unit grades on a scale of its own. */
const USUAL = ['优', '良', '中', '差'] as const;

/** How many projects got which grade, and how many questions were solved: a number of things and then its kinds. */
export function judgeCounts(all: Case): void {
  for (const paragraph of all.paragraphs) {
    if (paragraph.section?.kind !== 'performance') continue;
    const counts = all.in(paragraph).filter(({ read }) => read.kind === 'count' && /^[个项]$/.test(read.stated.unit) && !read.loose);
    grades(all, counts);
    solved(counts);
  }
}

function grades(all: Case, counts: readonly Judged[]): void {
  const graded = counts.flatMap((claim) => {
    const grade = gradeOf([...new Set([...all.vocabulary.reading.grades, ...USUAL])], claim);
    return grade === undefined ? [] : [{ claim, grade }];
  });
  const isWhole = [all.vocabulary.reading.grades, USUAL].some((scale) => scale.every((grade) => graded.some((each) => each.grade === grade)));
  const [first] = graded;
  const total = counts.filter((claim) => first !== undefined && claim.at < first.claim.at).at(-1);
  if (total === undefined || graded.length < 2 || new Set(graded.map(({ grade }) => grade)).size !== graded.length) return;
  const sum = sumOf(graded.map(({ claim }) => claim.read.value));
  if (sum.eq(total.read.value)) {
    for (const claim of [total, ...graded.map((each) => each.claim)]) bearOut(claim);
  } else if (isWhole || sum.gt(total.read.value)) {
    unequalParts(all, { total, parts: graded.map((each) => each.claim), name: '绩效自评项目', of: total.read.value, sum, cells: [], count: true });
  }
}

/** 评级为优的项目43个, or 43个项目评级为优. */
export function gradeOf(known: readonly string[], { read: { stated, paragraph } }: Pick<Judged, 'read'>): string | undefined {
  const { text } = paragraph.flow;
  const before = /(?:级|等次|结果|档|评价|自评|评)(?:为|是)?([优良中差合格不较]{1,3})的?(?:项目)?(?:有|为|共)?$/.exec(text.slice(Math.max(0, stated.start - 24), stated.start))?.[1] ?? /(?<![\u4e00-\u9fa5])(?:[优良中差合格不]{1,3}[和、及])?([优良中差]|合格|不合格)的?(?:项目|等级)(?:有|为|共)?$/.exec(text.slice(Math.max(0, stated.start - 24), stated.start))?.[1];
  const after = /^(?:项目)?[^，。；、]{0,12}?(?:级|等次|结果|档)(?:为|是)?([优良中差合格不较]{1,3})/.exec(text.slice(stated.unitEnd, stated.unitEnd + 24))?.[1];
  const said = before ?? after;
  return said !== undefined && known.includes(said) ? said : undefined;
}

/** 发现问题3个，已经完成整改的2个，正在整改的1个. */
function solved(counts: readonly Judged[]): void {
  const has = (claim: Judged, words: RegExp) => words.test(claim.read.paragraph.flow.text.slice(Math.max(0, claim.read.stated.start - 12), claim.read.stated.start));
  const found = counts.find((claim) => has(claim, /问题(?:共|有)?$/));
  const parts = counts.filter((claim) => has(claim, /整改的?(?:问题)?(?:有|共)?$/));
  if (found === undefined) return;
  if (parts.length === 0 && found.read.value.isZero()) return;
  if (parts.length > 0 && sumOf(parts.map(({ read }) => read.value)).eq(found.read.value)) for (const claim of [found, ...parts]) bearOut(claim);
}
