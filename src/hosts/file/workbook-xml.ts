import { type NameSnapshot, parseArea } from '../../workbook';
import { XmlScanner } from './xml';

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Of the relation that leads to its part. */
  readonly relation: string;
}

interface NameEntry {
  readonly name: string;
  readonly sheet: number | undefined;
  readonly refersTo: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameSnapshot[];
}

export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.isClosing()) continue;
    if (scanner.name === 'sheet') {
      sheets.push({
        id: scanner.attribute('sheetId') ?? String(sheets.length + 1),
        name: scanner.attribute('name') ?? '',
        hidden: (scanner.attribute('state') ?? 'visible') !== 'visible',
        relation: scanner.attribute('r:id') ?? scanner.attribute('id') ?? '',
      });
    } else if (scanner.name === 'definedName' && !scanner.isEmpty()) {
      const name = scanner.attribute('name') ?? '';
      const local = scanner.attribute('localSheetId');
      const start = scanner.position;
      if (scanner.next()) names.push({ name, sheet: local === undefined ? undefined : parseInt(local, 10), refersTo: scanner.textBefore(start) });
    }
  }
  const ids = new Map(sheets.map(({ name, id }) => [name, id]));
  return { sheets, names: names.filter(({ name }) => !name.startsWith('_xlnm.')).map((entry) => nameSnapshot(entry, sheets, ids)) };
}

function nameSnapshot({ name, sheet, refersTo }: NameEntry, sheets: readonly SheetEntry[], ids: ReadonlyMap<string, string>): NameSnapshot {
  const scope = sheet === undefined ? undefined : sheets[sheet]?.id;
  const areas = splitAreas(refersTo).map((text) => areaOf(text, ids));
  // A name that has lost one of its parts has lost its meaning.
  const whole = areas.every((area) => area !== undefined);
  return { name, ...(scope === undefined ? {} : { scope }), areas: whole ? areas : [] };
}

function areaOf(text: string, ids: ReadonlyMap<string, string>): NameSnapshot['areas'][number] | undefined {
  const match = /^\s*(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text);
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheet = ids.get(name ?? '');
  const area = parseArea(match?.[3] ?? '');
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
}

/** Parts are separated by commas, which a quoted sheet name may hold too. */
function splitAreas(text: string): string[] {
  return text.replace(/^=/, '').match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
}

/** Paths of the parts that a relations part names, by relation id; external ones are left out. */
export function readRelations(xml: string, base: string): ReadonlyMap<string, { readonly type: string; readonly path: string }> {
  const relations = new Map<string, { type: string; path: string }>();
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.isClosing() || scanner.name !== 'Relationship' || scanner.attribute('TargetMode') === 'External') continue;
    const target = scanner.attribute('Target') ?? '';
    relations.set(scanner.attribute('Id') ?? '', { type: lastSegment(scanner.attribute('Type') ?? ''), path: resolve(base, target) });
  }
  return relations;
}

function lastSegment(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

function resolve(base: string, target: string): string {
  const segments: string[] = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const segment of target.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/').toLowerCase();
}
