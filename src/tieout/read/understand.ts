import type { SectionKind } from '../../forms';
import type { Quantity } from '../figures/quantity';
import type { Frame } from './frame';
import type { Token } from './tokens';

interface Around {
  readonly section: SectionKind;
  readonly year: number;
  readonly before: Token | undefined;
  /** Nothing but filling was said since the last mark. */
  readonly bare: boolean;
  /** What the paragraph is about. */
  readonly about: readonly Quantity[];
  /** The next few characters. */
  readonly next: string;
}

/** What is understood after one more word. */
export function afterWord(frame: Frame, { word, text }: Extract<Token, { readonly kind: 'word' }>, around: Around): Frame {
  switch (word) {
    case 'loose':
      // 工资福利支出…，主要用于：基本工资…: the items with their figures.
      if (around.section === 'basic' && text.endsWith('用于')) return { ...frame, fresh: false };
      return { ...frame, loose: true };
    case 'versus':
      return { ...frame, against: 'previous' };
    case 'versusBudget':
      return { ...frame, against: undefined };
    case 'budget':
    case 'adjusted':
      if (frame.mode === 'completion') return { ...frame, against: word, fresh: false };
      return { ...frame, ...afterReason(frame, around), measured: true, measure: word, plan: false, fresh: false };
    case 'plan':
      if (frame.mode === 'completion') return { ...frame, against: undefined, fresh: false };
      return { ...frame, measured: true, measure: 'budget', plan: true, fresh: false };
    case 'actual':
      // 2023年…决算数 is last year's.
      return { ...frame, ...afterReason(frame, around), measured: true, measure: frame.measure === 'previous' && !frame.measured ? 'previous' : 'actual', plan: false, fresh: false };
    case 'year':
      return { ...frame, measure: yearSaid(text, around.year) };
    case 'completion':
      return { ...frame, ...afterReason(frame, around), mode: 'completion', against: undefined };
    case 'share':
      return { ...frame, mode: 'share', whole: [] };
    case 'rate':
      return { ...frame, mode: 'rate' };
    case 'up':
    case 'down':
      return { ...frame, direction: word, fresh: true, rising: /增长|下降|幅/.test(text) };
    case 'flat':
      return frame;
    case 'qualifier':
      return { ...frame, doubt: frame.doubt || !SPOKEN_OF.has(around.section) };
    case 'fill':
      return becomes(frame, text, around.before) ? { ...frame, fresh: false, direction: undefined, doubt: true } : frame;
  }
}

/** Sections that speak of 一般公共预算 anyway. */
const SPOKEN_OF: ReadonlySet<SectionKind> = new Set(['general', 'basic', 'threePublic', 'operation']);

/** A reason ends where figures are told again: `主要用于……支出，年初预算为420.80万元`. */
function afterReason(frame: Frame, { bare, about, next }: Around): Partial<Frame> {
  const ended = frame.loose && bare && /^(?:为|是)?\d|^(?:年初|全年|调整后?)?预算/.test(next);
  return ended ? { loose: false, subjects: about, doubt: false, named: false } : {};
}

/** `减少为0万元` tells what it came to, not by how much. */
function becomes(frame: Frame, text: string, before: Token | undefined): boolean {
  return frame.fresh && /^(?:为|到|至)$/.test(text) && before?.kind === 'word' && (before.word === 'up' || before.word === 'down');
}

function yearSaid(text: string, year: number): Frame['measure'] {
  const said = /20\d\d/.exec(text)?.[0];
  if (said === undefined) return 'previous';
  return parseInt(said, 10) === year - 1 ? 'previous' : 'actual';
}
