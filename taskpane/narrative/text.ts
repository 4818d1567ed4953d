import type { Narrative, NarrativeSection, Paragraph, Token } from '../../src/narrative';

function printedText(token: Token): string {
  return token.kind === 'blank' ? token.printed : token.text;
}

function isOpen(token: Token): boolean {
  return token.kind === 'blank' && token.open;
}

function paragraphText({ tokens }: Paragraph): string {
  return tokens.map(printedText).join('');
}

export function openIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { tokens }) => sum + tokens.filter(isOpen).length, 0);
}

export function openBlanks({ sections }: Narrative): number {
  return sections.reduce((sum, { paragraphs }) => sum + openIn(paragraphs), 0);
}

/** The same text twice: for programs that take formats, and for those that do not. */
export interface Copy {
  readonly html: string;
  readonly text: string;
}

/** As 公文 set it: 三号仿宋, headings in 黑体 and 楷体, two characters of indent. Open blanks are marked yellow. */
const FONT = {
  title: "font-family:黑体,SimHei,sans-serif;font-size:16pt;line-height:1.75;margin:0;text-indent:2em",
  heading: "font-family:楷体,KaiTi,楷体_GB2312,serif;font-size:16pt;line-height:1.75;margin:0;text-indent:2em",
  body: "font-family:仿宋,FangSong,仿宋_GB2312,serif;font-size:16pt;line-height:1.75;margin:0;text-indent:2em;text-align:justify",
} as const;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function tokenHtml(token: Token): string {
  const text = escaped(printedText(token));
  return isOpen(token) ? `<span style="background:yellow">${text}</span>` : text;
}

function paragraphHtml(paragraph: Paragraph): string {
  return `<p style="${FONT[paragraph.style]}">${paragraph.tokens.map(tokenHtml).join('')}</p>`;
}

function sectionHtml({ title, paragraphs }: NarrativeSection): string {
  return `<p style="${FONT.title}">${escaped(title)}</p>${paragraphs.map(paragraphHtml).join('')}`;
}

export function copyOfParagraph(paragraph: Paragraph): Copy {
  return { html: paragraphHtml(paragraph), text: paragraphText(paragraph) };
}

/** Plain lines carry the indent as two full-width blanks: nothing else would. */
export function copyOfAll({ sections }: Narrative): Copy {
  const lines = sections.map(({ title, paragraphs }) => [title, ...paragraphs.map(paragraphText)].map((line) => `　　${line}`).join('\n'));
  return { html: sections.map(sectionHtml).join(''), text: lines.join('\n') };
}
