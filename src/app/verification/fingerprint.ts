import { type Entry, type Report, figureKey } from '../../report';

/** The key of a finding that was let stand, why, and who says so. */
export interface LetStand {
  readonly key: string;
  readonly reason: string;
  readonly person: string;
}

/**
 * The figures, codes, names and texts of a report in one order and one way of writing, whatever cells they stand in:
 * the same text means the same report. An amount is its value, so `1.5` and `1.50` are one; what is empty is left out.
 */
export function canonicalFigures({ set, tables }: Report): string {
  const lines = [...tables].flatMap(([form, table]) => [
    ...table.lines.map(({ code, name }, index) => `${form}|${index}|${code}|${JSON.stringify(name)}`),
    ...[...table.entries].flatMap(([id, entry]) => {
      const { row, column } = figureKey(id);
      const written = entryText(entry);
      return written === undefined ? [] : [`${form}/${row}/${column}=${written}`];
    }),
  ]);
  return [set, ...lines.sort()].join('\n');
}

function entryText(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'amount':
      // The formula of a sum over nothing gives 0 where another workbook has an empty cell.
      return entry.value.isZero() ? undefined : entry.value.toFixed();
    case 'text':
      return entry.text.trim() === '' ? undefined : JSON.stringify(entry.text.trim().normalize('NFC'));
    case 'unreadable':
      return `?${JSON.stringify(entry.text)}`;
    case 'empty':
    case 'structural':
      return undefined;
  }
}

/** SHA-256 of the figures, 64 hexadecimal digits. */
export async function fingerprintOf(report: Report): Promise<string> {
  return digestOf(canonicalFigures(report));
}

/** The same of what was let stand, in whatever order. */
export async function letStandPrint(waived: readonly LetStand[]): Promise<string> {
  return digestOf(waived.map(({ key, reason, person }) => JSON.stringify([key, reason, person])).sort().join('\n'));
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
