/** A stretch of text in a `<w:t>`: where it stands in the text, and in the XML of its part. */
export interface Piece {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Offset into the XML of every character, and of the end. */
  readonly xml: readonly number[];
  /** `<w:rPr>…</w:rPr>` of its run, or nothing. */
  readonly look: string;
}

/** The words of a Word file: a line for every paragraph, a line for every row of a table with its cells between tabs. */
export interface WordText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const TAG = /<(?:!--[\s\S]*?--|[?!][^>]*|(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?))>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What is not read: deleted text, instructions of fields, and the second drawing of what stands in a box. */
const SKIPPED = new Set(['w:del', 'w:instrText', 'mc:Fallback', 'w:delText', 'w:moveFrom']);

export function wordText(xml: string): WordText {
  const reader = new Reader(xml);
  let last = 0;
  for (const match of xml.matchAll(TAG)) {
    reader.words(last, match.index);
    last = match.index + match[0].length;
    const [, closing = '', name = '', attributes = '', empty = ''] = match;
    if (name === '') continue;
    if (closing === '') reader.open(name, attributes, match.index, empty === '/');
    if (closing === '/' || empty === '/') reader.close(name, last, empty === '/');
  }
  return { text: reader.text(), pieces: reader.pieces };
}

class Reader {
  readonly pieces: Piece[] = [];
  readonly #xml: string;
  #text = '';
  #skipping = 0;
  #inText = false;
  #look = '';
  #lookFrom = -1;
  readonly #inRunAt: number[] = [];
  #cells = 0;
  /** Columns that the cell takes. */
  readonly #spans: number[] = [];

  constructor(xml: string) {
    this.#xml = xml;
  }

  text(): string {
    return this.#text;
  }

  open(name: string, attributes: string, at: number, empty: boolean): void {
    if (SKIPPED.has(name) && !empty) this.#skipping += 1;
    if (this.#skipping > 0) return;
    switch (name) {
      case 'w:r':
        if (!empty) this.#inRunAt.push(at);
        this.#look = '';
        break;
      case 'w:rPr':
        if (this.#inRunAt.length > 0 && !empty) this.#lookFrom = at;
        break;
      case 'w:t':
        this.#inText = !empty;
        break;
      case 'w:tab':
        if (this.#inRunAt.length > 0) this.#text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        this.#text += this.#cells > 0 ? ' ' : '\n';
        break;
      case 'w:tc':
        this.#cells += 1;
        this.#spans.push(1);
        break;
      case 'w:gridSpan':
        this.#spans[this.#spans.length - 1] = parseInt(/w:val="(\d+)"/.exec(attributes)?.[1] ?? '1', 10);
        break;
      default:
    }
  }

  close(name: string, end: number, empty: boolean): void {
    if (SKIPPED.has(name)) {
      if (!empty) this.#skipping = Math.max(0, this.#skipping - 1);
      return;
    }
    if (this.#skipping > 0) return;
    switch (name) {
      case 'w:r':
        this.#inRunAt.pop();
        break;
      case 'w:rPr':
        if (this.#lookFrom >= 0) this.#look = this.#xml.slice(this.#lookFrom, end);
        this.#lookFrom = -1;
        break;
      case 'w:t':
        this.#inText = false;
        break;
      case 'w:p':
        if (this.#cells === 0) this.#text += '\n';
        break;
      case 'w:tc':
        this.#cells -= 1;
        this.#text += '\t'.repeat(Math.min(64, this.#spans.pop() ?? 1));
        break;
      case 'w:tr':
        this.#text = `${this.#text.replace(/\t$/, '')}\n`;
        break;
      default:
    }
  }

  words(from: number, to: number): void {
    if (!this.#inText || this.#skipping > 0 || to <= from) return;
    const start = this.#text.length;
    const xml: number[] = [];
    for (let at = from; at < to; ) {
      const entity = this.#xml[at] === '&' ? /^&(#x?[\da-fA-F]+|\w+);/.exec(this.#xml.slice(at, at + 12)) : null;
      const said = entity === null ? (this.#xml[at] ?? '') : characterOf(entity[1] ?? '');
      // A break in the XML is a blank.
      for (const unit of said.replace(/[\n\t\r]/g, ' ').split('')) {
        xml.push(at);
        this.#text += unit;
      }
      at += entity === null ? 1 : entity[0].length;
    }
    this.pieces.push({ start, end: this.#text.length, xml: [...xml, to], look: this.#look });
  }
}

function characterOf(entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity] ?? ' ';
  const code = entity[1] === 'x' ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
  return Number.isNaN(code) || code > 0x10ffff ? ' ' : String.fromCodePoint(code);
}
