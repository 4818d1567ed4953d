import { inflateSync } from 'node:zlib';

/** A heading of a PDF and the page that it stands on, counted from 0. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
}

/** Objects by number, as they are written. */
type Objects = ReadonlyMap<number, string>;

const OBJECT = /(\d+) 0 obj\s*([\s\S]*?)endobj/g;

/** The outline of a PDF in reading order: what LibreOffice makes of the headings. Empty where there is none. */
export function outlineOf(pdf: Buffer): readonly OutlineEntry[] {
  const objects = objectsOf(pdf.toString('latin1'));
  const catalog = [...objects.values()].find((text) => /\/Type\s*\/Catalog\b/.test(text));
  if (catalog === undefined) return [];
  const pages = new Map(pagesOf(objects, reference(catalog, 'Pages')).map((page, index) => [page, index]));
  const root = objects.get(reference(catalog, 'Outlines') ?? -1);
  return root === undefined ? [] : entriesOf(objects, reference(root, 'First'), pages);
}

function objectsOf(text: string): Objects {
  const objects = new Map<number, string>();
  for (const [, number = '', content = ''] of text.matchAll(OBJECT)) {
    objects.set(parseInt(number, 10), content);
    if (/\/Type\s*\/ObjStm\b/.test(content)) for (const [packed, inner] of packedObjects(content)) objects.set(packed, inner);
  }
  return objects;
}

/** Newer writers pack small objects into a stream: pairs of number and offset, then the objects. */
function packedObjects(content: string): (readonly [number, string])[] {
  const start = /stream\r?\n/.exec(content);
  const first = /\/First\s+(\d+)/.exec(content)?.[1];
  if (start === null || first === undefined) return [];
  const text = inflateSync(Buffer.from(content.slice(start.index + start[0].length), 'latin1'), { finishFlush: 2 }).toString('latin1');
  const head = text.slice(0, parseInt(first, 10)).trim().split(/\s+/).map((digits) => parseInt(digits, 10));
  const places = head.flatMap((number, i) => (i % 2 === 0 ? [{ number, offset: (head[i + 1] ?? 0) + parseInt(first, 10) }] : []));
  return places.map(({ number, offset }, i) => [number, text.slice(offset, places[i + 1]?.offset)] as const);
}

function reference(content: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(content)?.[1];
  return found === undefined ? undefined : parseInt(found, 10);
}

/** Page objects in order; the tree may have branches. */
function pagesOf(objects: Objects, node: number | undefined): number[] {
  const content = node === undefined ? undefined : objects.get(node);
  if (node === undefined || content === undefined) return [];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(content)?.[1];
  return kids === undefined ? [node] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesOf(objects, parseInt(kid, 10)));
}

function entriesOf(objects: Objects, first: number | undefined, pages: ReadonlyMap<number, number>): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (let next = first; next !== undefined; ) {
    const content = objects.get(next);
    if (content === undefined) break;
    const page = /\/(?:Dest|D)\s*\[\s*(\d+) 0 R/.exec(content)?.[1];
    entries.push({ title: titleOf(content), page: pages.get(parseInt(page ?? '-1', 10)) ?? -1 });
    entries.push(...entriesOf(objects, reference(content, 'First'), pages));
    next = reference(content, 'Next');
  }
  return entries;
}

/** UTF-16, highest byte first, in hexadecimal: LibreOffice writes Chinese titles so. */
function titleOf(content: string): string {
  const digits = /\/Title\s*<([0-9A-Fa-f\s]*)>/.exec(content)?.[1]?.replace(/\s/g, '') ?? '';
  return Buffer.from(digits, 'hex').swap16().toString('utf16le').replace(/^\uFEFF/, '');
}
