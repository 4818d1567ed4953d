import { type Decimal, formatAmount, roundHalfAway } from '../amount';
import type { FigureId } from '../report';
import type { Claim, ClaimVerdict, Severity, TextFinding, TextRule } from './claim';
import { type Compared, addsUp, compareAmount, compareCount, comparePercent, less, size, statedAs } from './compare';
import { bareName, distance, foldMarks } from './fold';
import type { Known, Measure, Quantity, Vocabulary } from './quantity';
import type { ReadClaim } from './read-claims';

/** A claim while it is judged. */
export interface Judged {
  readonly read: ReadClaim;
  verdict: ClaimVerdict;
  expected?: Decimal;
  cells: readonly FigureId[];
  subject: Quantity | undefined;
  rule?: TextRule;
}

/** Judges the claims of one text against the figures, and against each other where no table holds the figure. */
export class Judge {
  readonly claims: readonly Judged[];
  readonly findings: TextFinding[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #stated = new Map<string, Judged[]>();

  constructor(reads: readonly ReadClaim[], vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.claims = reads.map((read) => ({ read, verdict: 'unrecognised', cells: [], subject: read.subjects.length === 1 ? read.subjects[0] : undefined }));
    for (const claim of this.claims) {
      const { read, subject } = claim;
      if (read.loose || subject === undefined || !read.sure || (read.kind !== 'amount' && read.kind !== 'count')) continue;
      const key = `${subject.key}/${measureOf(read)}`;
      this.#stated.set(key, [...(this.#stated.get(key) ?? []), claim]);
    }
  }

  run(): void {
    for (const claim of this.claims) if (claim.read.kind === 'amount' || claim.read.kind === 'count') this.#amount(claim);
    for (const claim of this.claims) if (claim.read.kind === 'change') this.#change(claim);
    for (const claim of this.claims) {
      if (claim.read.kind === 'rate') this.#rate(claim);
      else if (claim.read.kind === 'completion') this.#completion(claim);
      else if (claim.read.kind === 'share') this.#share(claim);
    }
    this.#repeated();
    this.#parts();
    this.#zeros();
    this.#said();
    this.#names();
    this.#copied();
    this.#budgetWords();
  }

  #known(subject: Quantity | undefined, measure: Measure): Known | undefined {
    if (subject === undefined) return undefined;
    const fromCells = subject.known[measure];
    if (fromCells !== undefined) return fromCells;
    const stated = this.#stated.get(`${subject.key}/${measure}`)?.[0]?.read;
    return stated === undefined ? undefined : statedAs(stated.value, stated.places);
  }

  /** What a number of the text rests on becomes known to tie, where only the text holds it. */
  #support(subject: Quantity | undefined, measure: Measure): void {
    if (subject === undefined || subject.known[measure] !== undefined) return;
    for (const claim of this.#stated.get(`${subject.key}/${measure}`) ?? []) if (claim.verdict === 'unrecognised') claim.verdict = 'internal';
  }

  #amount(claim: Judged): void {
    const { read } = claim;
    const measure = measureOf(read);
    const compared = read.subjects.flatMap((subject) => {
      const known = subject.known[measure];
      if (known === undefined) return [];
      return [{ subject, known, ...(read.kind === 'count' ? compareCount(read.value, known) : compareAmount(read.value, read.places, known)) }];
    });
    const best = compared.find(({ verdict }) => verdict === 'equal') ?? compared.find(({ verdict }) => verdict === 'rounding');
    const first = compared[0];
    if (best !== undefined) this.#settle(claim, best, best.known, best.subject);
    else if (first !== undefined && read.sure && compared.length === 1 && read.subjects.length === 1 && (!read.loose || /决算数?(?:支出)?[为是]?$/.test(read.lead))) this.#settle(claim, first, first.known, first.subject);
  }

  #settle(claim: Judged, { verdict, expected }: Compared, known: Known, subject: Quantity | undefined): void {
    claim.verdict = known.stated === true && verdict !== 'wrong' ? 'internal' : verdict;
    claim.expected = expected;
    claim.cells = [...new Set(known.cells)];
    claim.subject = subject;
  }

  #change(claim: Judged): void {
    const { read, subject } = claim;
    if (subject === undefined) return;
    const actual = this.#known(subject, 'actual');
    const base = this.#known(subject, read.against);
    if (actual === undefined || base === undefined) return;
    const by = less(actual, base);
    const compared = compareAmount(read.value, read.places, size(by));
    const inText = actual.stated === true || base.stated === true;
    if (compared.verdict === 'wrong' && (!read.sure || read.loose)) return;
    this.#settle(claim, compared, { ...by, ...(inText ? { stated: true } : {}) }, subject);
    if (compared.verdict !== 'wrong') {
      if (inText) this.#support(subject, read.against);
      const up = by.value.gt(0);
      if (!by.value.isZero() && read.direction !== undefined && (read.direction === 'up') !== up && !read.loose) {
        this.#find('direction', 'error', claim, { expected: up ? '增加' : '减少', said: up ? '减少' : '增加' }, claim.cells);
      }
    }
  }

  #rate(claim: Judged): void {
    const { read, subject } = claim;
    if (read.stray) {
      claim.verdict = 'wrong';
      claim.rule = 'stray-sentence';
    }
    const change = this.#changeBefore(claim);
    const actual = this.#known(subject, 'actual');
    const base = this.#known(subject, read.against);
    if (actual !== undefined && base !== undefined) {
      if (base.value.isZero()) {
        this.#onZero(claim, 'zero-base');
        return;
      }
      const by = size(less(actual, base));
      const compared = comparePercent(read.value, read.places, by, base);
      if (compared === undefined || (compared.verdict === 'wrong' && (!read.sure || read.loose) && !read.stray)) return;
      this.#settle(claim, compared, { ...by, ...(actual.stated === true || base.stated === true ? { stated: true } : {}) }, subject);
      return;
    }
    if (change !== undefined && actual !== undefined) this.#together(claim, change, actual);
  }

  /** Change and rate without last year's figure: they must agree through this year's. */
  #together(claim: Judged, change: Judged, actual: Known): void {
    const { read } = claim;
    const by = statedAs(change.read.value, change.read.places);
    const before = (up: boolean): Known => (up ? less(actual, by) : { value: actual.value.plus(by.value), interval: { lo: actual.interval.lo.plus(by.interval.lo), hi: actual.interval.hi.plus(by.interval.hi) }, cells: actual.cells });
    const up = change.read.direction === 'up';
    const base = before(up);
    if (up && base.value.isZero()) {
      this.#onZero(claim, 'zero-base');
      return;
    }
    const compared = comparePercent(read.value, read.places, by, base);
    if (compared === undefined) return;
    claim.cells = [...actual.cells];
    if (compared.verdict !== 'wrong') {
      claim.verdict = 'internal';
      if (change.verdict === 'unrecognised') change.verdict = 'internal';
      change.cells = change.cells.length === 0 ? [...actual.cells] : change.cells;
      if (read.direction !== undefined && change.read.direction !== undefined && read.direction !== change.read.direction) this.#find('direction', 'error', claim, { expected: up ? '增长' : '下降', said: up ? '下降' : '增长' }, claim.cells);
      return;
    }
    if (!change.read.sure || read.loose) return;
    const turned = comparePercent(read.value, read.places, by, before(!up));
    if (turned !== undefined && turned.verdict !== 'wrong') {
      claim.verdict = 'internal';
      change.verdict = 'internal';
      this.#find('direction', 'error', change, { expected: up ? '减少' : '增加', said: up ? '增加' : '减少' }, actual.cells);
      return;
    }
    claim.verdict = 'wrong';
    claim.expected = compared.expected;
  }

  #changeBefore(claim: Judged): Judged | undefined {
    const at = this.claims.indexOf(claim);
    const before = this.claims[at - 1];
    if (before?.read.kind !== 'change' || before.read.paragraph !== claim.read.paragraph) return undefined;
    return before.subject === claim.subject || claim.subject === undefined ? before : undefined;
  }

  #onZero(claim: Judged, rule: 'zero-base' | 'zero-budget'): void {
    if (claim.read.loose) return;
    claim.verdict = 'wrong';
    claim.rule = rule;
  }

  #completion(claim: Judged): void {
    const { read, subject } = claim;
    const [actual, budget] = [this.#known(subject, 'actual'), this.#known(subject, 'budget')];
    if (actual === undefined || budget === undefined) return;
    if (budget.value.isZero()) {
      this.#onZero(claim, 'zero-budget');
      return;
    }
    const compared = comparePercent(read.value, read.places, actual, budget);
    if (compared === undefined || (compared.verdict === 'wrong' && (!read.sure || read.loose))) return;
    const inText = actual.stated === true || budget.stated === true;
    this.#settle(claim, compared, { ...actual, cells: [...actual.cells, ...budget.cells], ...(inText ? { stated: true } : {}) }, subject);
    if (compared.verdict !== 'wrong') {
      this.#support(subject, 'budget');
      this.#support(subject, 'actual');
    }
  }

  #share(claim: Judged): void {
    const { read } = claim;
    const at = this.claims.indexOf(claim);
    const before = this.claims[at - 1];
    if (before?.read.paragraph !== read.paragraph || before.read.kind !== 'amount') return;
    const part = before.subject === undefined ? undefined : this.#known(before.subject, measureOf(before.read));
    const said = statedAs(before.read.value, before.read.places);
    const kind = read.paragraph.section?.kind;
    const wholes = read.whole.length > 0 ? read.whole : [kind === undefined ? undefined : this.#vocabulary.at(this.#vocabulary.reading.wholes[kind] ?? '')].filter((each) => each !== undefined);
    const explicit = read.whole.length > 0 || /占比$|^[,]?占$/.test(read.lead.trim());
    for (const parts of [part, said].filter((each) => each !== undefined)) {
      for (const whole of wholes) {
        const all = this.#known(whole, 'actual');
        const compared = all === undefined ? undefined : comparePercent(read.value, read.places, parts, all);
        if (all === undefined || compared === undefined) continue;
        if (compared.verdict === 'wrong') {
          if (claim.verdict !== 'unrecognised' || !explicit || read.loose || before.subject === undefined || !before.read.sure) continue;
          claim.verdict = 'wrong';
          claim.expected = compared.expected;
          claim.cells = [...new Set([...parts.cells, ...all.cells])];
          continue;
        }
        // A share of a wrong amount is wrong with it, unless it is that of the right one.
        if (before.verdict === 'wrong' && parts === said && part !== said) continue;
        const inText = parts.stated === true || all.stated === true;
        this.#settle(claim, compared, { ...parts, cells: [...parts.cells, ...all.cells], ...(inText ? { stated: true } : {}) }, before.subject);
        this.#support(before.subject, 'actual');
        this.#support(whole, 'actual');
        if (inText && before.verdict === 'unrecognised') before.verdict = 'internal';
        return;
      }
    }
  }

  /** The same matter told twice with one figure ties to itself; with two, one is wrong. */
  #repeated(): void {
    for (const group of this.#stated.values()) {
      const open = group.filter(({ verdict }) => verdict === 'unrecognised' || verdict === 'internal');
      const [first, ...more] = open;
      if (first === undefined || more.length === 0) continue;
      for (const other of more) {
        if (other.read.value.eq(first.read.value)) {
          for (const claim of [first, other]) if (claim.verdict === 'unrecognised') claim.verdict = 'internal';
        } else if (other.verdict === 'unrecognised' || first.verdict === 'unrecognised') {
          this.#find('contradiction', 'warning', other, { said: other.read.stated.text, other: first.read.stated.text, name: first.subject?.name ?? '' }, []);
        }
      }
    }
  }

  #parts(): void {
    for (const { whole, parts } of this.#vocabulary.reading.parts) {
      const all = this.#vocabulary.at(whole);
      const total = this.#known(all, 'actual');
      const claimed = parts.flatMap((key) => this.#stated.get(`${key}/actual`)?.[0] ?? []);
      if (total === undefined || claimed.length < 2) continue;
      const open = claimed.filter((claim) => claim.verdict === 'unrecognised' || claim.verdict === 'internal');
      const wholeClaim = this.#stated.get(`${whole}/actual`)?.[0];
      if (open.length === 0 && wholeClaim?.verdict !== 'unrecognised') continue;
      if (addsUp(total.value, claimed.map(({ read }) => read.value))) {
        for (const claim of [...claimed, ...(wholeClaim === undefined ? [] : [wholeClaim])]) if (claim.verdict === 'unrecognised') claim.verdict = 'internal';
      } else if (wholeClaim !== undefined && open.length === claimed.length) {
        const sum = claimed.reduce((a, { read }) => a.plus(read.value), total.value.minus(total.value));
        this.#find('parts', 'error', wholeClaim, { name: all?.name ?? '', total: shown(total.value), sum: shown(sum) }, total.cells);
      }
    }
    // A number of things and then its kinds: 11个 …：10个…，1个…，0个…。
    for (const group of groupedBySentence(this.claims)) {
      const counts = group.filter(({ read }) => read.kind === 'count' && read.stated.unit === group[0]?.read.stated.unit);
      const [total, ...kinds] = counts;
      if (total === undefined || kinds.length < 2 || !['performance', 'assets'].includes(total.read.paragraph.section?.kind ?? '')) continue;
      if (addsUp(total.read.value, kinds.map(({ read }) => read.value))) {
        for (const claim of counts) if (claim.verdict === 'unrecognised') claim.verdict = 'internal';
      } else if (total.read.paragraph.text.includes('优') && kinds.length === 4) {
        const sum = kinds.reduce((a, { read }) => a.plus(read.value), total.read.value.minus(total.read.value));
        this.#find('parts', 'error', total, { name: '绩效自评项目', total: total.read.stated.text, sum: sum.toString() }, []);
      }
    }
  }

  /** Where no money went, nobody travelled and nothing was bought. */
  #zeros(): void {
    const spent = this.#known(this.#vocabulary.at('threePublic'), 'actual');
    for (const claim of this.claims) {
      if (claim.verdict !== 'unrecognised' || claim.read.paragraph.section?.kind !== 'threePublic' || !claim.read.value.isZero()) continue;
      if (spent?.value.isZero() === true) claim.verdict = 'internal';
    }
  }

  /** What a reason repeats from its own paragraph. */
  #said(): void {
    for (const claim of this.claims) {
      if (claim.verdict !== 'unrecognised') continue;
      const here = this.claims.filter(({ read }) => read.paragraph === claim.read.paragraph);
      if (claim.read.loose) {
        const same = here.find((other) => other !== claim && other.verdict !== 'unrecognised' && other.verdict !== 'wrong' && other.read.value.eq(claim.read.value) && other.read.stated.unit === claim.read.stated.unit && !claim.read.value.isZero());
        if (same !== undefined) {
          claim.verdict = same.verdict === 'internal' ? 'internal' : 'equal';
          claim.cells = same.cells;
          continue;
        }
      }
      const change = here.find(({ read }) => read.kind === 'change' && !read.loose);
      const actual = this.#known(change?.subject, 'actual');
      if (change === undefined || actual === undefined) continue;
      const before = change.read.direction === 'up' ? actual.value.minus(change.read.value) : actual.value.plus(change.read.value);
      const alone = change === claim && before.isZero() && !here.some(({ read }) => read.kind === 'rate');
      if (alone || (claim.read.loose && claim.read.kind === 'amount' && claim.read.value.eq(before) && /上年|20\d\d年/.test(claim.read.lead))) claim.verdict = 'internal';
    }
  }

  /** A name that nobody has, before a figure that one name has: 其社会保障缴费0.2万元. */
  #names(): void {
    for (const claim of this.claims) {
      const { read } = claim;
      const kind = read.paragraph.section?.kind;
      if (kind === undefined || read.kind !== 'amount' || read.loose || read.period !== 'this' || read.sure || read.value.isZero()) continue;
      const written = /([^\s,;:、。."\d]*)$/.exec(read.lead.replace(/(?:\(类\)|\(款\)|\(项\)|为|共计|支出决算|决算数?)+$/, ''))?.[1]?.replace(/^(?:其中|主要包括|包括|和|及)+/, '') ?? '';
      const name = bareName(written);
      if (name.length < 4) continue;
      const near = [...this.#vocabulary.namesIn(kind)].flatMap(([candidate, quantities]) => {
        const away = distance(name, bareName(candidate), 3);
        return away > 0 && away <= Math.min(3, Math.trunc(bareName(candidate).length / 4)) ? quantities.map((quantity) => ({ quantity, away })) : [];
      });
      const right = near.filter(({ quantity }) => {
        const known = quantity.known.actual;
        return !quantity.count && known !== undefined && !known.value.isZero() && compareAmount(read.value, read.places, known).verdict === 'equal';
      }).sort((a, b) => a.away - b.away)[0];
      if (right?.quantity.known.actual === undefined) continue;
      claim.verdict = 'equal';
      claim.expected = read.value;
      claim.cells = right.quantity.known.actual.cells;
      claim.subject = right.quantity;
      const at = foldMarks(read.paragraph.text).lastIndexOf(written, read.stated.start);
      const start = read.paragraph.start + Math.max(0, at);
      this.findings.push({ ...this.#finding('name', 'error', claim, { said: written, name: right.quantity.name }, claim.cells), start, end: start + written.length, expected: right.quantity.name });
    }
  }

  /** A wrong number that is right one paragraph before or after. */
  #copied(): void {
    const paragraphs = [...new Set(this.claims.map(({ read }) => read.paragraph))];
    for (const claim of this.claims) {
      if (claim.verdict !== 'wrong' || claim.rule !== undefined || claim.read.value.isZero()) continue;
      const at = paragraphs.indexOf(claim.read.paragraph);
      const source = this.claims.find((other) => {
        const away = Math.abs(paragraphs.indexOf(other.read.paragraph) - at);
        return away === 1 && other.read.kind === claim.read.kind && other.verdict === 'equal' && other.read.value.eq(claim.read.value) && other.read.paragraph.section?.kind === claim.read.paragraph.section?.kind;
      });
      claim.rule = source === undefined ? 'wrong-number' : 'copied-number';
    }
  }

  /** 决算数大于预算数 against the two figures. */
  #budgetWords(): void {
    const paragraphs = [...new Set(this.claims.map(({ read }) => read.paragraph))];
    for (const paragraph of paragraphs) {
      const match = /决算数?(大于|小于|高于|低于|多于|少于)(?:年初)?预算/.exec(paragraph.text);
      const claims = this.claims.filter(({ read }) => read.paragraph === paragraph && !read.loose);
      const done = claims.filter(({ read }) => read.kind === 'completion');
      if (match === null || done.length !== 1) continue;
      const [actual, budget] = [this.#known(done[0]?.subject, 'actual'), this.#known(done[0]?.subject, 'budget')];
      const [claim] = done;
      if (actual === undefined || budget === undefined || claim === undefined) continue;
      const more = /大于|高于|多于/.test(match[1] ?? '');
      const by = actual.value.minus(budget.value);
      if (by.isZero() || by.gt(0) === more) continue;
      this.findings.push({ ...this.#finding('direction', 'error', claim, { expected: more ? '小于' : '大于', said: match[1] ?? '' }, [...actual.cells, ...budget.cells]), start: paragraph.start + match.index, end: paragraph.start + match.index + match[0].length, quote: match[0] });
    }
  }

  #find(rule: TextRule, severity: Severity, claim: Judged, values: Readonly<Record<string, string>>, cells: readonly FigureId[], expected?: string): void {
    this.findings.push({ ...this.#finding(rule, severity, claim, values, cells), ...(expected === undefined ? {} : { expected }) });
  }

  #finding(rule: TextRule, severity: Severity, { read }: Judged, values: Readonly<Record<string, string>>, cells: readonly FigureId[]): TextFinding {
    return { rule, severity, section: sectionOf(read), quote: quoteOf(read), start: read.paragraph.start + read.stated.start, end: read.paragraph.start + read.stated.unitEnd, values, cells: [...new Set(cells)] };
  }

  /** Every wrong number as a finding. */
  wrongs(): TextFinding[] {
    return this.claims.flatMap((claim) => {
      if (claim.verdict !== 'wrong') return [];
      const expected = claim.expected === undefined ? undefined : shown(claim.expected);
      return [{
        ...this.#finding(claim.rule ?? 'wrong-number', 'error', claim, { said: claim.read.stated.text + claim.read.stated.unit, name: claim.subject?.name ?? '', kind: claim.read.kind, ...(expected === undefined ? {} : { expected }) }, claim.cells),
        ...(expected === undefined ? {} : { expected }),
      }];
    });
  }

  /** Classes against the total: what is missing is named by its amount. */
  classChanges(): TextFinding[] {
    const changes = this.claims.filter(({ read, subject }) => read.kind === 'change' && !read.loose && read.against === 'previous' && read.paragraph.section?.kind === 'general' && subject !== undefined);
    const total = changes.find(({ subject }) => subject?.key === 'general');
    const classes = changes.filter(({ subject }) => subject?.code?.length === 3);
    const present = [...this.#vocabulary.namesIn('general').values()].flat().filter(({ code, known }) => code?.length === 3 && known.actual?.value.isZero() === false);
    const told = new Set(classes.map(({ subject }) => subject?.key));
    if (total === undefined || classes.length === 0 || present.some(({ key }) => !told.has(key)) || total.verdict === 'wrong') return [];
    const signed = ({ read }: Judged): Decimal => (read.direction === 'down' ? read.value.negated() : read.value);
    const sum = classes.reduce((a, claim) => a.plus(signed(claim)), total.read.value.minus(total.read.value));
    if (addsUp(signed(total), classes.map(signed))) return [];
    const missing = signed(total).minus(sum);
    const names = [...this.#vocabulary.namesIn('general').values()].flat().filter(({ code, key, known }) => code?.length === 3 && !told.has(key) && known.previous?.value.isZero() === false).map(({ name }) => name);
    return [this.#finding('class-changes', 'error', total, { total: shown(signed(total)), sum: shown(sum), missing: shown(missing), names: [...new Set(names)].join('、') }, total.cells)];
  }
}

function measureOf({ period }: ReadClaim): Measure {
  return period === 'budget' ? 'budget' : period === 'last' ? 'previous' : 'actual';
}

function groupedBySentence(claims: readonly Judged[]): Judged[][] {
  const groups = new Map<number, Judged[]>();
  for (const claim of claims) groups.set(claim.read.sentence.start, [...(groups.get(claim.read.sentence.start) ?? []), claim]);
  return [...groups.values()];
}

function shown(value: Decimal): string {
  return formatAmount(roundHalfAway(value, 2), 2, true);
}
function sectionOf({ paragraph: { section } }: Pick<ReadClaim, 'paragraph'>): string {
  return [section?.title ?? '', section?.heading ?? ''].filter((each) => each !== '').join(' ');
}
function quoteOf({ paragraph, sentence }: ReadClaim): string {
  return paragraph.text.slice(sentence.start - paragraph.start, sentence.end - paragraph.start);
}

/** As told outside: with its offsets in the text. */
export function claimOf({ read, verdict, expected, cells, subject }: Judged, index: number): Claim {
  return {
    id: `c${index + 1}`, section: sectionOf(read), quote: quoteOf(read),
    start: read.paragraph.start + read.stated.start, end: read.paragraph.start + read.stated.end,
    kind: read.kind, period: read.kind === 'change' || read.kind === 'rate' ? 'this' : read.period,
    ...(read.direction === undefined ? {} : { direction: read.direction }),
    subject: subject?.name ?? '', value: read.value, verdict, ...(expected === undefined ? {} : { expected }), cells,
  };
}
