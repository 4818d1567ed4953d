import type { FormSet } from '../forms';
import { checkReport } from '../rules';
import { type Arrangement, type Binding, type Evidence, type FoundPlace, type FoundTable, type FoundTables, type WorkbookSnapshot, arrange, disorderOf, readReport } from '../workbook';

/** What the product takes a binding of: the tables and what is not certain about them. */
export function bindingOf({ set, tables }: { readonly set: FormSet; readonly tables: ReadonlyMap<string, FoundTable> }): Binding {
  return { set, tables: new Map([...tables].map(([form, { placement }]) => [form, placement])), problems: [...tables.values()].flatMap(({ doubts }) => doubts) };
}

/** How many relations the figures break when tables are read so. */
export function errorsIn(snapshot: WorkbookSnapshot, set: FormSet, arrangement: Pick<Arrangement, 'tables'>): number {
  const report = readReport(set, bindingOf({ set, tables: arrangement.tables }), snapshot);
  return checkReport(set, report).findings.filter(({ severity }) => severity === 'error').length;
}

/** Readings of places that heads and titles leave open; more than these are not tried. */
const MOST_READINGS = 16;

/** One table for each place, and what follows from it. */
interface Reading {
  readonly chosen: readonly FoundTable[];
  readonly arrangement: Arrangement;
  readonly errors: number;
  readonly doubled: number;
  readonly disorder: number;
}

/**
 * Where a place may be one of several tables, the figures may say which: only one reading ties. Places without any figure
 * are told by their order.
 */
export function settlePlaces(snapshot: WorkbookSnapshot, found: FoundTables): Arrangement {
  if (found.places.every((place) => place.length === 1)) return found;
  const readings = readingsOf(found.places).slice(0, MOST_READINGS).map((chosen): Reading => {
    const arrangement = arrange(found.set, chosen);
    return { chosen, arrangement, errors: errorsIn(snapshot, found.set, arrangement), doubled: arrangement.others.length, disorder: disorderOf(found.set, [...arrangement.tables.values()], snapshot) };
  });
  readings.sort((a, b) => a.doubled - b.doubled || a.errors - b.errors || a.disorder - b.disorder);
  const [best] = readings;
  if (best === undefined) return found;
  const likewise = readings.filter((other) => other !== best && other.doubled === best.doubled);
  const alike = likewise.filter(({ errors }) => errors === best.errors);
  const isTold = likewise.length > 0 && alike.every((other) => other.disorder > best.disorder && differing(best, other).every(({ filled }) => filled === 0));
  if (!isTold) return best.doubled === found.others.length ? found : best.arrangement;
  const ordered = new Set(alike.flatMap((other) => differing(best, other).map(({ placement }) => placement.form.id)));
  const [next] = likewise.filter((other) => !alike.includes(other));
  const evidenceFor = (form: string): Evidence | undefined => (ordered.has(form) ? { kind: 'order' } : next === undefined ? undefined : { kind: 'ties', errors: best.errors, otherwise: next.errors });
  return { ...best.arrangement, tables: new Map([...best.arrangement.tables].map(([form, table]) => [form, told(table, evidenceFor(form))] as const)) };
}

function readingsOf(places: readonly FoundPlace[]): readonly (readonly FoundTable[])[] {
  return places.reduce<readonly (readonly FoundTable[])[]>((readings, place) => (readings.length > MOST_READINGS ? readings.map((chosen) => [...chosen, place[0]]) : place.flatMap((table) => readings.map((chosen) => [...chosen, table]))), [[]]);
}

/** Tables of places that another reading takes for other forms. */
function differing({ chosen }: Reading, other: Reading): readonly FoundTable[] {
  return chosen.filter((table, index) => other.chosen[index]?.placement.form !== table.placement.form);
}

function told(table: FoundTable, evidence: Evidence | undefined): FoundTable {
  if (evidence === undefined || !table.doubts.some(({ kind }) => kind === 'form-unsure')) return table;
  const doubts = table.doubts.filter(({ kind }) => kind !== 'form-unsure');
  return { ...table, doubts, confidence: doubts.length === 0 ? 'likely' : table.confidence, evidence: [...table.evidence, evidence] };
}
