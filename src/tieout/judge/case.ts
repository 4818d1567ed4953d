import { type Decimal, formatAmount, roundHalfAway } from '../../amount';
import type { FigureId } from '../../report';
import type { Fix, Severity, TextFinding, TextRule } from '../claim';
import { type Known, type Measure, statedAs } from '../figures/known';
import type { Quantity } from '../figures/quantity';
import type { Vocabulary } from '../figures/vocabulary';
import type { ReadClaim } from '../read/read-claim';
import { type Paragraph, placeIn } from '../text';
import { type Judged, bearOut, sectionOf, sentenceOf } from './judged';

/** The claims of one text, what is known of their matters, and what was found. */
export class Case {
  readonly claims: readonly Judged[];
  readonly findings: TextFinding[] = [];
  readonly vocabulary: Vocabulary;
  readonly paragraphs: readonly Paragraph[];
  readonly #stated = new Map<string, Judged[]>();
  readonly #in = new Map<Paragraph, Judged[]>();

  constructor(reads: readonly ReadClaim[], vocabulary: Vocabulary, paragraphs: readonly Paragraph[]) {
    this.vocabulary = vocabulary;
    this.paragraphs = paragraphs;
    this.claims = reads.map((read, at) => ({ read, at, verdict: 'unrecognised', cells: [], subject: read.subjects.length === 1 ? read.subjects[0] : undefined }));
    for (const claim of this.claims) {
      const { read, subject } = claim;
      this.#in.set(read.paragraph, [...(this.#in.get(read.paragraph) ?? []), claim]);
      if (read.loose || subject === undefined || !read.sure || (read.kind !== 'amount' && read.kind !== 'count')) continue;
      const key = `${subject.key}/${read.measure}`;
      this.#stated.set(key, [...(this.#stated.get(key) ?? []), claim]);
    }
  }

  in(paragraph: Paragraph): readonly Judged[] {
    return this.#in.get(paragraph) ?? [];
  }

  /** Every claim that tells this figure outright. */
  stated(key: string, measure: Measure): readonly Judged[] {
    return this.#stated.get(`${key}/${measure}`) ?? [];
  }
  groups(): Iterable<readonly Judged[]> {
    return this.#stated.values();
  }

  /** From the tables, else as the text tells it. */
  known(subject: Quantity | undefined, measure: Measure): Known | undefined {
    if (subject === undefined) return undefined;
    const fromCells = subject.known[measure];
    if (fromCells !== undefined) return fromCells;
    const stated = this.stated(subject.key, measure)[0]?.read;
    return stated === undefined ? undefined : statedAs(stated.value, stated.places);
  }

  /** The budget that a completion speaks of: the one that it names, else the one that is known. */
  base(subject: Quantity | undefined, against: Measure | undefined): { readonly measure: Measure; readonly known: Known } | undefined {
    const order: readonly Measure[] = against === undefined ? ['budget', 'adjusted'] : [against];
    for (const measure of order) {
      const known = this.known(subject, measure);
      if (known !== undefined) return { measure, known };
    }
    return undefined;
  }

  /** What a number of the text rests on becomes known to tie, where only the text holds it. */
  support(subject: Quantity | undefined, measure: Measure): void {
    if (subject === undefined || subject.known[measure] !== undefined) return;
    for (const claim of this.stated(subject.key, measure)) bearOut(claim);
  }

  find(rule: TextRule, severity: Severity, claim: Judged, values: Readonly<Record<string, string>>, cells: readonly FigureId[], expected?: string, fix?: Fix): void {
    this.findings.push({ ...this.finding(rule, severity, claim, values, cells), ...(expected === undefined ? {} : { expected }), ...(fix === undefined ? {} : { fix }) });
  }

  /** About words of a paragraph: places in its flow. */
  findAt(rule: TextRule, severity: Severity, paragraph: Paragraph, [from, to]: readonly [number, number], values: Readonly<Record<string, string>>, cells: readonly FigureId[] = [], expected?: string): void {
    const { flow } = paragraph;
    const place = placeIn(flow, from, to);
    const end = flow.text.indexOf('。', to - 1);
    const sentence = placeIn(flow, flow.text.lastIndexOf('。', from) + 1, end < 0 ? flow.text.length : end + 1);
    this.findings.push({ rule, severity, section: sectionOf({ paragraph }), quote: '', ...place, sentence, values, cells: [...new Set(cells)], ...(expected === undefined ? {} : { expected, fix: { ...place, text: expected } }) });
  }

  finding(rule: TextRule, severity: Severity, { read }: Judged, values: Readonly<Record<string, string>>, cells: readonly FigureId[]): TextFinding {
    return { rule, severity, section: sectionOf(read), quote: '', sentence: sentenceOf(read), ...placeIn(read.paragraph.flow, read.stated.start, read.stated.unitEnd), values, cells: [...new Set(cells)] };
  }
}

export function shown(value: Decimal, grouping = true): string {
  return formatAmount(roundHalfAway(value, 2), 2, grouping);
}
