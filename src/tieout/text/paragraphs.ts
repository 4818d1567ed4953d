import type { SectionKind } from '../../forms';
import { type Flow, flowOf } from './flow';
import { kindOf, matterOf } from './kinds';
import type { Line } from './lines';

/** A paragraph of the text, whatever lines it was broken into. Offsets are into the text. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`: line breaks inside it stay, so that offsets hold. */
  readonly text: string;
  readonly flow: Flow;
  readonly section: Section | undefined;
}

export interface Section {
  readonly kind: SectionKind | undefined;
  /** As printed: `五、一般公共预算财政拨款支出决算情况说明`. */
  readonly title: string;
  /** The heading below it, if the paragraph stands under one. */
  readonly heading: string;
  readonly start: number;
}

const TITLE = /^[一二三四五六七八九十]+\s*[、.．]\s*[^。；]{2,45}$/;
const BARE_TITLE = /^[^。；，：\d、（(]{4,36}(?:情况说明|情况的说明)$/;
const HEADING = /^(?:[（(][一二三四五六七八九十]+[）)]|\d{1,2}\s*[．.、])\s*[^。；，]{2,44}。?$/;
/** Nothing but the number of a heading: its words are on the next line. */
const NUMBER_ALONE = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)$/;
const NUMBERED = /^(?:\d{1,2}\s*[、.．](?!\d)|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、)/;
const MONEY = /\d\s*(?:万元|元|%|％|个|辆)/;
const ENDS = /[。；：:;！!？?]$/;
/** Words with which nothing begins: what comes before them is their subject. */
const GOES_ON = /^[。，；、：,;）)]|^(?:年初预算|全年预算|当年支出决算|支出决算|决算数|完成|占|增长|下降|增加|减少|比20|比上|较上|较20|主要用于|主要原因|其中[:：，,])/;
const PAGE = /^\d{1,3}$/;
const LEVEL = /[（(][类款项][）)]/;

interface Open {
  readonly start: number;
  readonly end: number;
  readonly section: Section | undefined;
  /** Length of its last line. */
  readonly width: number;
  /** What stands between its lines and is none of it, from its beginning to its end. */
  readonly skipped: Map<number, number>;
}

export interface Prose {
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** Lines were broken at a page's width: a break says nothing. */
  readonly wrapped: boolean;
}

export function paragraphsOf(lines: readonly Line[], text: string): Prose {
  const prose = joined(lines.map(({ start, text: line }) => ({ start: start + line.length - line.trimStart().length, text: line.trim() })).filter(({ text: line }) => line !== '' && !PAGE.test(line)));
  const width = wrapWidth(prose.map(({ text: line }) => line));
  const sections: Section[] = [];
  const found: Open[] = [];
  let section: Section | undefined;
  let open: Open | undefined;
  const close = () => {
    if (open !== undefined) found.push(open);
    open = undefined;
  };
  for (const [at, { start, text: line }] of prose.entries()) {
    if (line.split('\t').length > 2) {
      close();
      continue;
    }
    if (isTitle(line)) {
      close();
      section = { kind: kindOf(line), title: line, heading: '', start };
      sections.push(section);
      continue;
    }
    if (isHeading(line, prose[at + 1]?.text ?? '')) {
      close();
      section = underHeading(section, line, start);
      continue;
    }
    const goesOn = open !== undefined && open.section === section && continues(text.slice(open.start, open.end), open.width, line, width);
    if (open !== undefined && goesOn) open = { ...open, end: start + line.length, width: line.length, skipped: open.skipped.set(open.end, start) };
    else {
      close();
      open = { start, end: start + line.length, section, width: line.length, skipped: new Map() };
    }
  }
  close();
  return { paragraphs: found.map((each) => paragraphOf(each, text)), sections, wrapped: width > 0 };
}

/** A number of its own and a title broken before its last word are one line with what follows. */
function joined(lines: readonly Line[]): Line[] {
  const made: Line[] = [];
  for (const line of lines) {
    const before = made.at(-1);
    const broken = before !== undefined && TITLE.test(before.text) && /^(?:情况)?说?明$/.test(line.text);
    if (before !== undefined && (broken || NUMBER_ALONE.test(before.text))) made[made.length - 1] = { start: before.start, text: `${before.text}${line.text}` };
    else made.push(line);
  }
  return made;
}

function isTitle(line: string): boolean {
  return (TITLE.test(line) || (BARE_TITLE.test(line) && kindOf(line) !== undefined)) && !MONEY.test(line);
}

/** `12、住房保障支出` is one where no `（类）` follows, on this line or, broken, on the next. */
function isHeading(line: string, next: string): boolean {
  return HEADING.test(line) && !MONEY.test(line) && !LEVEL.test(line) && !/^[（(][类款项]/.test(next);
}

function underHeading(section: Section | undefined, heading: string, start: number): Section {
  const ofTitle = section === undefined ? undefined : kindOf(section.title);
  const kind = ofTitle === 'other' || ofTitle === undefined ? (kindOf(heading) ?? ofTitle) : ofTitle;
  return { kind, title: section?.title ?? '', heading, start };
}

/** How long a full line is, where lines were broken at a page's width; 0 where a line is a paragraph. */
function wrapWidth(lines: readonly string[]): number {
  const long = lines.filter((line) => line.length > 8 && !line.includes('\t'));
  const broken = long.filter((line) => !ENDS.test(line) && !NUMBERED.test(line));
  if (long.length < 8 || broken.length * 3 < long.length) return 0;
  const lengths = long.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.trunc(lengths.length * 0.8)] ?? 0;
}

function continues(before: string, lastWidth: number, line: string, width: number): boolean {
  if (GOES_ON.test(line)) return true;
  if (NUMBERED.test(line)) return false;
  if (!ENDS.test(before.trimEnd())) return true;
  return width > 0 && (lastWidth >= width * 0.85 || !/[。！!？?]$/.test(before));
}

function paragraphOf({ start, end, section, skipped }: Open, text: string): Paragraph {
  const flow = flowOf(text, start, end, skipped);
  return { start, end, text: text.slice(start, end), flow, section: withMatter(section, flow.text) };
}

/** A numbered paragraph of 其他重要事项 says in its first words what it is about. */
function withMatter(section: Section | undefined, words: string): Section | undefined {
  if (section?.kind !== undefined && section.kind !== 'other') return section;
  const kind = matterOf(/^[^。：，]{0,30}/.exec(words)?.[0] ?? '') ?? matterOf(words);
  return kind === undefined ? section : { title: section?.title ?? '', heading: section?.heading ?? '', start: section?.start ?? 0, kind };
}
