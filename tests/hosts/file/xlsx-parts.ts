import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly path: string;
  readonly content: Buffer;
  /** What the directory claims it unpacks to; its true size unless a test lies. */
  readonly claims?: number;
}

/** A zip file by hand, so that tests can make broken ones. */
export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, claims = content.length } of parts) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    files.push(local, name, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

export interface SheetXml {
  readonly name: string;
  readonly xml: string;
  readonly attributes?: string;
}

/** A workbook from the XML of its sheets' contents. */
export function workbookOf(sheets: readonly SheetXml[], more: { readonly strings?: string; readonly names?: string } = {}): Part[] {
  const part = (path: string, content: string): Part => ({ path, content: Buffer.from(content) });
  const list = sheets.map(({ name, attributes = '' }, i) => `<sheet name="${name}" sheetId="${i + 7}" r:id="rId${i + 1}" ${attributes}/>`).join('');
  return [
    part('_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', `<?xml version="1.0"?><workbook xmlns:r="${OFFICE}"><sheets>${list}</sheets><definedNames>${more.names ?? ''}</definedNames></workbook>`),
    part('xl/_rels/workbook.xml.rels', relations([...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const), ['rIdS', 'sharedStrings', 'sharedStrings.xml']])),
    part('xl/sharedStrings.xml', more.strings ?? '<sst/>'),
    ...sheets.map(({ xml }, i) => part(`xl/worksheets/sheet${i + 1}.xml`, `<worksheet>${xml}</worksheet>`)),
  ];
}
