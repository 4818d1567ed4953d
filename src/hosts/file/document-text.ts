import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import mammoth from 'mammoth';
import type { Outcome } from '../../workbook';
import type { FileProblem } from './problem';
import { decoded } from './text-rows';
import { errorCode } from './write';

const LARGEST = 32 * 1024 * 1024;

/** The words of a .docx or .txt: a line for every paragraph, a line for every row of a table with its cells between tabs. */
export async function readDocumentText(path: string): Promise<Outcome<string, FileProblem>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    return { ok: false, problem: code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'not-found' } : { kind: 'not-readable', code } };
  }
  if (bytes.length === 0) return { ok: false, problem: { kind: 'empty' } };
  if (bytes.length > LARGEST) return { ok: false, problem: { kind: 'too-large', limit: LARGEST } };
  if (extname(path).toLowerCase() !== '.docx') return { ok: true, value: decoded(bytes) };
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    return { ok: true, value: textOfHtml(value) };
  } catch {
    return { ok: false, problem: { kind: 'damaged' } };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

/** Mammoth's own HTML, which is plain: paragraphs, headings, lists and tables. */
function textOfHtml(html: string): string {
  const lines: string[] = [];
  let line = '';
  let inCell = 0;
  /** A cell over several columns stands in the first of them. */
  const spans: number[] = [];
  const endLine = () => {
    lines.push(line);
    line = '';
  };
  for (const [, tag, words] of html.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (words !== undefined) line += words.replace(/&[a-z#\d]+;/g, (entity) => ENTITIES[entity] ?? entity).replace(/[\t\n]/g, ' ');
    else if (tag !== undefined) readTag(tag);
  }
  if (line !== '') endLine();
  return `${lines.join('\n')}\n`;

  function readTag(tag: string): void {
    const name = /^\/?\w+/.exec(tag)?.[0] ?? '';
    switch (name) {
      case 'td':
      case 'th':
        inCell += 1;
        spans.push(parseInt(/colspan="(\d+)"/.exec(tag)?.[1] ?? '1', 10));
        break;
      case '/td':
      case '/th':
        inCell -= 1;
        line += '\t'.repeat(spans.pop() ?? 1);
        break;
      case '/tr':
        line = line.replace(/\t$/, '');
        endLine();
        break;
      case '/p':
      case '/h1': case '/h2': case '/h3': case '/h4': case '/h5': case '/h6':
      case '/li':
        if (inCell === 0) endLine();
        break;
      case 'br':
        if (inCell === 0) endLine();
        break;
      default:
    }
  }
}
