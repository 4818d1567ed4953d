import { type Decimal, type MoneyUnit, convert } from '../../amount';
import type { SectionKind } from '../../forms';
import { type Quantity, unknownQuantity } from '../figures/quantity';
import type { Vocabulary } from '../figures/vocabulary';
import type { Stated } from '../number';
import type { Paragraph } from '../text';
import { type Frame, START, nextClause, nextPart } from './frame';
import { counted, kindOfNumber } from './kinds';
import type { ReadClaim } from './read-claim';
import { type Token, tokensOf } from './tokens';
import { afterWord } from './understand';

/** Every number of a paragraph. */
export function readClaims(paragraph: Paragraph, vocabulary: Vocabulary, unit: MoneyUnit): ReadClaim[] {
  const section: SectionKind = paragraph.section?.kind ?? 'other';
  const reader = new Reader(paragraph, { section, unit, year: vocabulary.year });
  for (const token of tokensOf(paragraph.flow.text, vocabulary, section)) reader.take(token);
  return reader.claims;
}

interface Where {
  readonly section: SectionKind;
  readonly unit: MoneyUnit;
  readonly year: number;
}

/** Goes through a paragraph once, keeping what is understood. */
class Reader {
  readonly claims: ReadClaim[] = [];
  readonly #paragraph: Paragraph;
  readonly #where: Where;
  #frame: Frame = START;
  #before: Token | undefined;
  /** Nothing but filling was said since the last mark. */
  #bare = true;
  readonly #brackets: Frame[] = [];
  /** What the paragraph is about: its line of the classification, or the first matter told. */
  #about: readonly Quantity[] = [];
  #chain = false;
  readonly #told = new Set<string>();
  /** Things named that are counted, and the last that was. */
  #counts: readonly Quantity[] = [];
  #lastCount = '';
  #sentence = 0;

  constructor(paragraph: Paragraph, where: Where) {
    this.#paragraph = paragraph;
    this.#where = where;
  }

  take(token: Token): void {
    if (token.kind === 'name') this.#name(token);
    else if (token.kind === 'mark') this.#mark(token.text, token.to);
    else if (token.kind === 'number') this.#number(token.stated);
    else if (token.kind === 'unknown') this.#frame = { ...this.#frame, doubt: true, fresh: false };
    else if (token.text === '（项）') this.#torn(token);
    else this.#frame = afterWord(this.#frame, token, { ...this.#where, before: this.#before, bare: this.#bare, about: this.#about, next: this.#paragraph.flow.text.slice(token.to, token.to + 6) });
    this.#bare = token.kind === 'mark' || (this.#bare && token.kind === 'word' && (token.word === 'fill' || token.word === 'year'));
    this.#before = token;
  }

  #name({ quantities, chain }: Extract<Token, { readonly kind: 'name' }>): void {
    if (this.#frame.mode === 'share') {
      this.#frame = { ...this.#frame, whole: quantities };
      return;
    }
    const glued = this.#before?.kind === 'unknown' || (this.#before?.kind === 'word' && this.#before.word === 'qualifier');
    const money = quantities.filter(({ count }) => !count);
    if (quantities.some(({ count }) => count)) this.#counts = quantities.filter(({ count }) => count);
    if (money.length === 0) return;
    const own = money.filter(({ after }) => after === undefined || after === this.#lastCount);
    this.#frame = { ...this.#frame, subjects: own.length > 0 ? own : money, named: true, doubt: glued, fresh: false };
    if (!chain) return;
    this.#about = money;
    this.#chain = true;
  }

  /** `…支出（项）` without its parents: the chain was torn, and what follows is of this line, which may not be known. */
  #torn({ from }: Extract<Token, { readonly kind: 'word' }>): void {
    const before = this.#before;
    const name = before?.kind === 'name' && before.quantities.length === 1 ? before.quantities : [unknownQuantity(this.#paragraph.flow.text.slice(Math.max(0, from - 20), from))];
    this.#about = name;
    this.#chain = true;
    this.#frame = { ...this.#frame, subjects: name, named: true, doubt: before?.kind !== 'name' };
  }

  #mark(text: string, to: number): void {
    if (text === '（') this.#brackets.push(this.#frame);
    else if (text === '）') this.#frame = this.#brackets.pop() ?? this.#frame;
    else if ('。；！？'.includes(text)) {
      this.#brackets.length = 0;
      // After several matters were told, a number without a name of its own may be of any of them.
      this.#frame = nextClause(this.#chain || this.#told.size < 2 ? this.#about : []);
      if (text === '；') return;
      this.#sentence = to;
      this.#counts = [];
    } else if (text === '，' || text === '：') {
      // An unknown word before a comma, and no name with it, has been read past.
      const readPast = text === '，' && !this.#frame.named ? { doubt: false } : {};
      this.#frame = { ...nextPart(this.#frame), ...readPast };
    }
  }

  #number(stated: Stated): void {
    const { text } = this.#paragraph.flow;
    const frame = this.#frame;
    const { kind, direction } = kindOfNumber(frame, stated);
    const isCount = kind === 'count';
    const subjects = isCount ? counted(this.#counts, stated.unit) : frame.subjects;
    const scaled = kind === 'amount' || kind === 'change' ? inUnit(stated, this.#where.unit) : { value: stated.value, places: stated.places };
    const end = text.indexOf('。', stated.end);
    this.claims.push({
      paragraph: this.#paragraph,
      sentence: { from: this.#sentence, to: end < 0 ? text.length : end + 1 },
      stated, ...scaled, kind, measure: frame.measure, plan: frame.plan, against: frame.against,
      ...(direction === undefined ? {} : { direction }),
      subjects,
      sure: subjects.length > 0 && (isCount ? this.#before?.kind !== 'unknown' : !frame.doubt),
      loose: frame.loose,
      explicit: frame.named && frame.measured && !frame.doubt && kind === 'amount',
      whole: frame.whole,
      stray: isStray(text, this.#sentence, stated),
      lead: text.slice(lastMark(text, stated.start) + 1, stated.start),
    });
    if (isCount) {
      this.#lastCount = subjects[0]?.key ?? '';
      // Told: the next number of its unit is of something else.
      this.#counts = this.#counts.filter((each) => !subjects.includes(each));
    } else if (frame.named && !frame.loose) {
      this.#told.add(subjects[0]?.key ?? '');
      if (this.#about.length === 0) this.#about = subjects;
    }
    // After a share the next name is told of, not a whole.
    this.#frame = { ...frame, fresh: false, mode: kind === 'share' ? 'amount' : frame.mode };
  }
}

function isStray(text: string, from: number, { start, unit, unitEnd }: Stated): boolean {
  return unit === '%' && from > 0 && /^(?:同比)?(?:增长|下降|上升|增加|减少)$/.test(text.slice(from, start)) && text[unitEnd] === '。';
}

function lastMark(text: string, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (/[。；，、：]/.test(text[at] ?? '')) return at;
  return -1;
}

function inUnit({ value, places, unit: said }: Stated, unit: MoneyUnit): { readonly value: Decimal; readonly places: number } {
  if (said === '亿元') return { value: convert(value.times(10_000), '万元', unit), places: unit === '万元' ? Math.max(0, places - 4) : 0 };
  if (said === '元' || said === '万元') return { value: convert(value, said, unit), places: said === unit ? places : unit === '万元' ? places + 4 : Math.max(0, places - 4) };
  return { value, places };
}
