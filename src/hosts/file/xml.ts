const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its entities resolved. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w{2,4}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** The text of a part, in whichever encoding its first bytes say. */
export function xmlText(bytes: Uint8Array): string {
  // Marks at the start are left out by the decoder itself.
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const EXCLAMATION = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;

/**
 * Walks through the tags of an XML text from left to right, once. Names come without their namespace prefix, so that
 * `<x:row>`, as some producers write, is `row`. Nothing is built that the caller does not ask for.
 */
export class XmlScanner {
  /** Of the tag that `next` stopped at. */
  name = '';
  private closing = false;
  private empty = false;
  private tagStart = 0;
  private attributesStart = 0;
  private tagEnd = 0;
  private afterTag = 0;
  /** Names of the elements that are open. */
  private readonly open: string[] = [];
  private torn = false;

  constructor(private readonly xml: string) {}

  /** Goes to the next tag; false at the end of the text. */
  next(): boolean {
    const { xml } = this;
    let at = this.afterTag;
    for (;;) {
      at = xml.indexOf('<', at);
      if (at < 0) return false;
      const first = xml.charCodeAt(at + 1);
      if (first === EXCLAMATION || first === QUESTION) {
        at = this.afterDeclaration(at, first);
        continue;
      }
      this.readTag(at, first === SLASH);
      return true;
    }
  }

  /** `</v>` */
  isClosing(): boolean {
    return this.closing;
  }

  /** `<v/>`: no closing tag follows. */
  isEmpty(): boolean {
    return this.empty;
  }

  /** Whether the text so far cannot be right: a tag that does not end, or one that closes what is not open. */
  isTorn(): boolean {
    return this.torn;
  }

  /** Whether every element that was opened is closed. */
  isClosed(): boolean {
    return this.open.length === 0;
  }

  /** Raw text between the tag that `next` stopped at and the tag before it. */
  textBefore(previousEnd: number): string {
    const raw = this.xml.slice(previousEnd, this.tagStart);
    if (!raw.includes('<')) return decode(raw);
    // A comment or CDATA section stands in between.
    return raw
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
      .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : piece.startsWith('<') ? '' : decode(piece)))
      .join('');
  }

  /** Where the text after the present tag begins: for `textBefore` of the tag that follows. */
  get position(): number {
    return this.afterTag;
  }

  attribute(name: string): string | undefined {
    const { xml, tagEnd } = this;
    let at = this.attributesStart;
    while (at < tagEnd) {
      let equals = at;
      // Never past the tag: a text of many tags without attributes would be walked to its end from each.
      while (equals < tagEnd && xml.charCodeAt(equals) !== EQUALS) equals += 1;
      if (equals === tagEnd) return undefined;
      let open = equals + 1;
      while (open < tagEnd && xml.charCodeAt(open) !== QUOTE && xml.charCodeAt(open) !== APOSTROPHE) open += 1;
      const close = xml.indexOf(xml.charAt(open), open + 1);
      if (close < 0) return undefined;
      const key = xml.slice(at, equals).trim();
      if (key === name || (key.endsWith(name) && key.charCodeAt(key.length - name.length - 1) === COLON)) return decode(xml.slice(open + 1, close));
      at = close + 1;
    }
    return undefined;
  }

  /** Passes over everything up to the closing tag of the element that is open now. */
  skip(): void {
    if (this.empty || this.closing) return;
    const { name } = this;
    let depth = 1;
    while (depth > 0 && this.next()) {
      if (this.name === name && !this.isEmpty()) depth += this.isClosing() ? -1 : 1;
    }
  }

  private readTag(at: number, closing: boolean): void {
    const { xml } = this;
    let end = at + (closing ? 2 : 1);
    let start = end;
    for (let code = xml.charCodeAt(end); code > SPACE && code !== GREATER && code !== SLASH && code !== LESS; code = xml.charCodeAt((end += 1))) {
      if (code === COLON) start = end + 1;
    }
    this.name = xml.slice(start, end);
    this.attributesStart = end;
    let quote = 0;
    let code = xml.charCodeAt(end);
    // A `>` inside quotes does not end the tag.
    while (!Number.isNaN(code) && (quote !== 0 || code !== GREATER)) {
      if (quote === 0 && (code === QUOTE || code === APOSTROPHE)) quote = code;
      else if (code === quote) quote = 0;
      else if (code === LESS) {
        this.torn = true;
        if (quote === 0) break;
      }
      code = xml.charCodeAt((end += 1));
    }
    this.closing = closing;
    this.empty = !closing && xml.charCodeAt(end - 1) === SLASH;
    if (code !== GREATER) this.torn = true;
    if (closing) this.torn = this.open.pop() !== this.name || this.torn;
    else if (!this.empty) this.open.push(this.name);
    this.tagStart = at;
    this.tagEnd = end;
    this.afterTag = end + 1;
  }

  private afterDeclaration(at: number, first: number): number {
    const { xml } = this;
    const closing = first === QUESTION ? '?>' : xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>';
    const end = xml.indexOf(closing, at + 2);
    return end < 0 ? xml.length : end + closing.length;
  }
}
