import { FUNCTIONAL } from '../../classification';
import { type BodyRow, isPageSum, isTotalRow } from './body-rows';
import { rowWords } from './words';

/** So many of the names that stand without codes have to be known. */
const LEAST_KNOWN = 0.6;

let codesByName: ReadonlyMap<string, readonly string[]> | undefined;

function codesNamed(words: string): readonly string[] {
  if (codesByName === undefined) {
    const made = new Map<string, string[]>();
    for (const { code, name } of FUNCTIONAL.items) made.set(rowWords(name), [...(made.get(rowWords(name)) ?? []), code]);
    codesByName = made;
  }
  return codesByName.get(words) ?? [];
}

/**
 * The rows of a table with lines, with the codes that it leaves out: a 类 or 款 is told by the code below it, others by their
 * official names and what stands above them. Unchanged where too many names are unknown.
 */
export function withNamedCodes(body: readonly BodyRow[]): readonly BodyRow[] {
  const isOpen = (row: BodyRow): boolean => row.code === '' && row.bare !== '' && row.hasFigures && !isTotalRow(row) && !isPageSum(row);
  const open = body.filter(isOpen);
  if (open.length === 0) return body;
  const seen = new Set<string>();
  let last = '';
  let known = 0;
  const rows = body.map((row, index) => {
    const code = isOpen(row) ? (parentOf(body, index, seen, isOpen) ?? below(last, row.bare)) : row.code;
    if (code === undefined) return row;
    if (code !== '') {
      last = code;
      seen.add(code);
    }
    if (isOpen(row)) known += 1;
    return code === row.code ? row : { ...row, code, isNamed: true };
  });
  return known >= LEAST_KNOWN * open.length ? rows : body;
}

/** The 类 or 款 of the next line that has a code: by its name, or as the only one that is left for the rows between. */
function parentOf(body: readonly BodyRow[], at: number, seen: ReadonlySet<string>, isOpen: (row: BodyRow) => boolean): string | undefined {
  const next = body.findIndex((row, index) => index > at && row.code !== '');
  const code = body[next]?.code ?? '';
  const missing = [code.slice(0, 3), code.slice(0, 5)].filter((parent) => parent.length < code.length && !seen.has(parent));
  if (missing.length === 0) return undefined;
  const words = body[at]?.bare ?? '';
  const named = missing.find((parent) => codesNamed(words).includes(parent));
  if (named !== undefined) return named;
  const between = body.slice(at, Math.max(at, next)).filter(isOpen).length;
  return between === missing.length ? missing[0] : undefined;
}

/**
 * Of the codes of a name, the one that comes next below `last`: its child before its neighbours, those before the next 类.
 * Where the line above it was dropped, the only one that could follow.
 */
function below(last: string, words: string): string | undefined {
  const following = codesNamed(words).filter((code) => code > last);
  const [next] = following.filter((code) => code.length === 3 || last.startsWith(code.slice(0, -2))).sort((a, b) => b.length - a.length);
  return next ?? (following.length === 1 ? following[0] : undefined);
}
