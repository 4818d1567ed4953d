import { plain } from '../../../amount';
import { FUNCTIONAL, nameOf } from '../../../classification';
import { type TornPiece, wordsFrom } from './pieces';

export interface NamedLine {
  readonly code: string;
  readonly name: string;
}

let codesByName: ReadonlyMap<string, readonly string[]> | undefined;

function codesNamed(name: string): readonly string[] {
  if (codesByName === undefined) {
    const found = new Map<string, string[]>();
    for (const { code, name: official } of FUNCTIONAL.byCode.values()) found.set(plain(official), [...(found.get(plain(official)) ?? []), code]);
    codesByName = found;
  }
  return codesByName.get(name) ?? [];
}

/** The lines of a table whose codes stand apart from their names: official names, each under the 类 and 款 last named. */
function namedLines(pieces: readonly TornPiece[]): NamedLine[] {
  const lines: NamedLine[] = [];
  const seen = new Set<string>();
  let above = '';
  for (let at = 0; at < pieces.length; at += 1) {
    for (const { text, last } of wordsFrom(pieces, at)) {
      const code = nearest(codesNamed(plain(text)), above, seen);
      if (code === undefined) continue;
      lines.push({ code, name: text });
      seen.add(code);
      above = code;
      // What was joined stood on pieces of its own.
      if (last > at && pieces.slice(at + 1, last).every(({ kind }) => kind === 'words')) at = last;
      break;
    }
  }
  return lines.filter(({ code }) => code.length === 3 || seen.has(code.slice(0, code.length - 2))).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Of codes that share a name the one under the line before: 行政运行 of this 款. */
function nearest(codes: readonly string[], above: string, seen: ReadonlySet<string>): string | undefined {
  const open = codes.filter((code) => !seen.has(code) && (code.length === 3 || seen.has(code.slice(0, code.length - 2))));
  const parents = [above.slice(0, 5), above.slice(0, 3)];
  for (const parent of parents) {
    const own = open.filter((code) => parent.length >= 3 && code.length === parent.length + 2 && code.startsWith(parent));
    if (own.length > 0) return own[0];
  }
  return open.length === 1 ? open[0] : open.find((code) => code.length === 3);
}

/** The lines whose codes stand together: `2080501`, or `208 05 01` in cells one after the other. */
function codedLines(pieces: readonly TornPiece[]): NamedLine[] {
  const lines = new Map<string, NamedLine>();
  const digits = (at: number, pattern: RegExp): string => {
    const piece = pieces[at];
    return piece?.kind === 'digits' && pattern.test(piece.text) ? piece.text : '';
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const first = digits(at, /^2\d\d(?:\d\d){0,2}$/);
    if (first === '') continue;
    const second = first.length === 3 ? digits(at + 1, /^\d\d$/) : '';
    const third = second === '' ? '' : digits(at + 2, /^\d\d$/);
    const code = first + second + third;
    const after = at + 1 + (second === '' ? 0 : 1) + (third === '' ? 0 : 1);
    if (!lines.has(code)) lines.set(code, { code, name: nameOf(FUNCTIONAL, code) ?? wordsAt(pieces, after) });
    at = after - 1;
  }
  return [...lines.values()].filter(({ code }) => code.length === 3 || lines.has(code.slice(0, code.length - 2))).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** A name that a line's end broke. */
function wordsAt(pieces: readonly TornPiece[], from: number): string {
  let name = '';
  for (let at = from; pieces[at]?.kind === 'words' && at < from + 3; at += 1) name += pieces[at]?.text ?? '';
  return name;
}

/** The ways in which a table may tell its lines, the fullest first. */
export function linesTold(pieces: readonly TornPiece[]): readonly (readonly NamedLine[])[] {
  const [named, coded] = [namedLines(pieces), codedLines(pieces)];
  const all = new Map([...coded, ...named].map((line) => [line.code, line]));
  const both = [...all.values()].filter(({ code }) => code.length === 3 || all.has(code.slice(0, code.length - 2))).sort((a, b) => (a.code < b.code ? -1 : 1));
  const ways = new Map([both, coded, named].filter(({ length }) => length > 0).map((lines) => [lines.map(({ code }) => code).join(' '), lines]));
  return [...ways.values()];
}
