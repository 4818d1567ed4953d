import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Decimal, roundHalfAway } from '../../../src/amount';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { workbookBytes } from '../../../src/hosts/file';
import { type Entry, type FigureId, type Report, type Table, amountEntry, figureId } from '../../../src/report';
import { layoutSet } from '../../../src/workbook';
import { longReport, sampleReport } from '../reports';

/** Units of one department; its folder. */
const PER_FOLDER = 25;

/**
 * Writes `count` workbooks: units with the sample's tables, half of them with what its support sheet says of last year,
 * every fifth with up to three wrong figures; some larger departments, some still empty, some broken files.
 */
export async function writeWorkbooks(folder: string, count: number): Promise<void> {
  const sample = sampleReport();
  for (let index = 0; index < count; index += 1) {
    const below = join(folder, `部门${String(Math.trunc(index / PER_FOLDER) + 1).padStart(3, '0')}`);
    await mkdir(below, { recursive: true });
    await writeFile(join(below, `单位${String(index + 1).padStart(4, '0')}.xlsx`), await bytesOf(sample, index));
  }
}

async function bytesOf(sample: Report, index: number): Promise<Uint8Array> {
  const whole = await workbookBytes(layoutSet(shanxi2024, { report: named(reportOf(sample, index), `单位${index + 1}`) }));
  return index % 97 === 96 ? whole.subarray(0, whole.length >> 1) : whole;
}

function reportOf(sample: Report, index: number): Report {
  if (index % 50 === 49) return { set: sample.set, tables: new Map() };
  if (index % 20 === 19) return longReport(300 + ((index * 37) % 1500));
  const report = index % 2 === 0 ? sample : withoutLastYear(sample);
  return index % 5 === 4 ? wrong(report, index) : report;
}

/** The support sheet keeps its words alone. */
function withoutLastYear(report: Report): Report {
  const table = report.tables.get('P');
  if (table === undefined) return report;
  const texts = [...table.entries].filter(([, { kind }]) => kind === 'text');
  return { ...report, tables: new Map([...report.tables, ['P', { ...table, entries: new Map(texts) }]]) };
}

/** A few figures ten times or 0.7 times as large. */
function wrong(report: Report, index: number): Report {
  let seen = 0;
  const hit = new Set(Array.from({ length: 1 + (index % 3) }, (_, k) => (index * 13 + k * 41) % 120));
  return changed(report, (value) => (hit.has((seen += 1)) ? roundHalfAway(value.times(index % 2 === 0 ? 10 : 0.7), 2) : value));
}

function changed(report: Report, change: (value: Decimal) => Decimal): Report {
  const tables = [...report.tables].map(([form, table]): [string, Table] => {
    if (form === 'P') return [form, table];
    const entries = [...table.entries].map(([id, entry]): [FigureId, Entry] => [id, entry.kind === 'amount' ? amountEntry(change(entry.value), entry.places) : entry]);
    return [form, { ...table, entries: new Map(entries) }];
  });
  return { ...report, tables: new Map(tables) };
}

function named(report: Report, unit: string): Report {
  const { form, row, column } = shanxi2024.profile.unit;
  const table = report.tables.get(form) ?? { form, lines: [], entries: new Map<FigureId, Entry>(), origins: new Map() };
  const entries = new Map<FigureId, Entry>([...table.entries, [figureId(form, row, column), { kind: 'text', text: unit }]]);
  return { ...report, tables: new Map([...report.tables, [form, { ...table, entries }]]) };
}
