import type { SectionKind } from '../forms';

/** A paragraph of the text: whole lines, joined where a line was broken inside a sentence. Offsets are into the text. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`: line breaks inside it stay, so that offsets hold. */
  readonly text: string;
  readonly section: Section | undefined;
}

export interface Section {
  readonly kind: SectionKind | undefined;
  /** As printed: `五、一般公共预算财政拨款支出决算情况说明`. */
  readonly title: string;
  /** The heading below it, if the paragraph stands under one. */
  readonly heading: string;
}

export interface Line {
  readonly start: number;
  readonly text: string;
}

export interface Outline {
  readonly lines: readonly Line[];
  /** Of the narrative part, tables left out. */
  readonly paragraphs: readonly Paragraph[];
  /** Titles of the sections that the narrative has. */
  readonly sections: readonly Section[];
  readonly narrative: { readonly start: number; readonly end: number };
  /** The text has parts: it is a whole document, not the narrative alone. */
  readonly whole: boolean;
}

const PART = /^\s*第[一二三四五六七八九]部分/;
const TO_CONTENTS = /[\t….·]\s*\d+\s*$|\s\d{1,3}\s*$/;
const TITLE = /^\s*[一二三四五六七八九十]+、\s*[^。；]{2,45}$/;
const HEADING = /^\s*(?:[（(][一二三四五六七八九十]+[）)]|\d{1,2}[．.、])\s*[^。；，]{2,40}$/;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, text: line.replace(/\r$/, '') });
    start += line.length + 1;
  }
  return lines;
}

/** Parts, sections and paragraphs of a disclosure, or of a 情况说明 alone. */
export function outlineOf(text: string): Outline {
  const lines = linesOf(text);
  const parts = lines.filter((line) => PART.test(line.text) && !TO_CONTENTS.test(line.text) && line.text.length < 60);
  const told = parts.filter(({ text: title }) => /情况说明|决算说明/.test(title)).at(-1);
  const after = told === undefined ? undefined : parts.find(({ start }) => start > told.start);
  const range = { start: told === undefined ? 0 : told.start + told.text.length, end: after?.start ?? text.length };
  const { paragraphs, sections } = paragraphsIn(lines.filter(({ start }) => start >= range.start && start < range.end), text);
  return { lines, paragraphs, sections, narrative: range, whole: told !== undefined };
}

function paragraphsIn(lines: readonly Line[], text: string): Pick<Outline, 'paragraphs' | 'sections'> {
  const sections: Section[] = [];
  const paragraphs: Paragraph[] = [];
  let section: Section | undefined;
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open !== undefined) paragraphs.push({ ...open, text: text.slice(open.start, open.end), section });
    open = undefined;
  };
  for (const line of lines) {
    const bare = line.text.trim();
    if (bare === '') continue;
    if (line.text.includes('\t') && line.text.split('\t').length > 2) {
      close();
      continue;
    }
    const title = titleOf(bare);
    if (title !== undefined) {
      close();
      section = { kind: kindOf(title), title, heading: '' };
      sections.push(section);
      continue;
    }
    if (HEADING.test(bare) && !/\d万元|%$/.test(bare)) {
      close();
      const ofTitle = section === undefined ? undefined : kindOf(section.title);
      const kind = ofTitle === 'other' || ofTitle === undefined ? (kindOf(bare) ?? ofTitle) : ofTitle;
      section = { kind, title: section?.title ?? '', heading: bare };
      continue;
    }
    const from = line.start + line.text.indexOf(bare);
    if (open !== undefined && (/^[。，；、：,;）)]/.test(bare) || !/[。；：:;！”）)]$/.test(text.slice(open.start, open.end).trimEnd()))) {
      open = { start: open.start, end: from + bare.length };
      continue;
    }
    close();
    open = { start: from, end: from + bare.length };
  }
  close();
  return { paragraphs: paragraphs.map(withMatter), sections };
}

function titleOf(line: string): string | undefined {
  return TITLE.test(line) && !TO_CONTENTS.test(line) && !/万元|\d%/.test(line) ? line : undefined;
}

/** A numbered paragraph of 其他重要事项 says in its first words what it is about. */
function withMatter(paragraph: Paragraph): Paragraph {
  const { section } = paragraph;
  if (section?.kind !== undefined && section.kind !== 'other') return paragraph;
  const start = /^[^。：，]{0,30}/.exec(paragraph.text)?.[0] ?? '';
  const kind = matterOf(start) ?? matterOf(paragraph.text);
  return kind === undefined ? paragraph : { ...paragraph, section: { title: section?.title ?? '', heading: section?.heading ?? '', kind } };
}

function matterOf(text: string): SectionKind | undefined {
  if (text.includes('机关运行经费')) return 'operation';
  if (text.includes('政府采购')) return 'procurement';
  if (/国有资产|共有车辆/.test(text)) return 'assets';
  return text.includes('绩效') ? 'performance' : undefined;
}

/** From a title, whatever its number. */
export function kindOf(title: string): SectionKind | undefined {
  if (title.includes('三公')) return 'threePublic';
  if (title.includes('政府性基金')) return 'fund';
  if (title.includes('国有资本')) return 'capital';
  if (title.includes('基本支出')) return 'basic';
  if (title.includes('一般公共预算')) return 'general';
  const matter = matterOf(title);
  if (matter !== undefined) return matter;
  if (/财政拨款收.*支.*(?:总|情况)|财政拨款收支/.test(title)) return 'appropriation';
  if (/收入?支出?(?:决算)?总|收支(?:决算)?总|收入支出决算总/.test(title)) return 'totals';
  if (/其他重要事项|其他.*事项|其他.*说明/.test(title)) return 'other';
  if (title.includes('收入决算')) return 'income';
  return title.includes('支出决算') ? 'spending' : undefined;
}
