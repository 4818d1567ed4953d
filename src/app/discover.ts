import type { FormSet } from '../forms';
import { placeSaid } from './said-place';
import { errorsIn, settlePlaces } from './settle-places';
import { type FoundTable, type FoundTables, type WorkbookSnapshot, findTables, setWeight } from '../workbook';

/** Tables that the product did not make, and what is known of them. */
export interface Discovered {
  readonly set: FormSet;
  readonly tables: ReadonlyMap<string, FoundTable>;
  readonly exact: ReadonlyMap<string, FoundTable>;
  readonly others: readonly FoundTable[];
  /** Sheets with figures that are none of the set's tables. */
  readonly unknownSheets: readonly string[];
  /** Other sets that the tables might as well be of. */
  readonly rivalSets: readonly FormSet[];
  readonly unit: string;
  readonly year: string;
  /** Only beside tables of the product's own, which `tables` complete: what else stands on other sheets and does not count. */
  readonly beside?: readonly NotTaken[];
}

/** A table beside the product's own that does not count. */
export interface NotTaken {
  readonly table: FoundTable;
  /** `same`, `differs`: the product's own table has the same figures, or others. */
  readonly why: 'same' | 'differs' | 'year' | 'unit';
  /** The year or unit that it says. */
  readonly says: string;
}

/** Sets whose tables fit so nearly alike cannot be told apart by their looks. */
const CLOSE = 0.3;
/** Within so much, the figures count too. */
const NEAR = 1.5;
/** What each broken relation takes from a set: one wrong figure breaks some in the right set, hardly any figure ties in a wrong one. */
const BROKEN = 0.1;
/** What a place of the set that the workbook names counts for. */
const PLACE = 0.6;

/** Finds the official tables of one of the sets in any workbook; undefined where none of its sheets is one. */
export function discover(snapshot: WorkbookSnapshot, sets: readonly FormSet[], except: ReadonlySet<string> = new Set()): Discovered | undefined {
  const read = sets
    .map((set) => {
      const tables = findTables(set, snapshot, { except });
      return { tables, weight: setWeight(tables, snapshot) };
    })
    .filter(({ tables }) => tables.tables.size > 0);
  const found = withPlaces(read, snapshot).sort((a, b) => b.weight - a.weight);
  const [likeliest] = found;
  if (likeliest === undefined) return undefined;
  const near = found.filter(({ weight }) => weight > likeliest.weight - NEAR);
  // Of sets that fit nearly alike, rather the one whose relations the figures keep.
  const judged = near.length < 2 ? near : near.map((entry) => ({ ...entry, fit: entry.weight - Math.min(NEAR, BROKEN * errorsIn(snapshot, entry.tables.set, entry.tables)) })).sort((a, b) => b.fit - a.fit);
  const [best = likeliest] = judged;
  const others = found.filter((entry) => entry.tables !== best.tables);
  const { set, unknownSheets } = best.tables;
  // A set that looks likelier than the one whose relations are kept is in question too.
  const rivals = others.filter(({ weight }) => weight > best.weight - CLOSE);
  const { said } = best;
  const isToldByPlace = said !== undefined && others.some(({ weight }) => weight > best.weight - PLACE - CLOSE);
  const arranged = settlePlaces(snapshot, best.tables);
  const tables = new Map([...arranged.tables].map(([form, table]) => [form, withOthers(isToldByPlace ? withPlace(table, said) : table, rivals)] as const));
  return { set, ...arranged, tables, unknownSheets, rivalSets: rivals.map((rival) => rival.tables.set) };
}

interface Weighed {
  readonly tables: FoundTables;
  readonly weight: number;
  /** The place of the set that the workbook names, where it names none of another set. */
  readonly said?: string | undefined;
}

/** The unit's name may say where it publishes. */
function withPlaces(found: readonly Weighed[], snapshot: WorkbookSnapshot): Weighed[] {
  if (found.length < 2) return [...found];
  const named = found.map((each) => ({ ...each, said: placeSaid(each.tables.set, snapshot) }));
  const [only, other] = named.filter(({ said }) => said !== undefined);
  return named.map((each) => (each === only && other === undefined ? { ...each, weight: each.weight + PLACE } : { ...each, said: undefined }));
}

function withPlace(table: FoundTable, place: string): FoundTable {
  return { ...table, evidence: [...table.evidence, { kind: 'place', text: place }] };
}

/** A table that another set might as well have printed is not certain. */
function withOthers(table: FoundTable, rivals: readonly Weighed[]): FoundTable {
  const [part] = table.parts;
  const others = rivals.flatMap(({ tables: { set, tables } }) => ([...tables.values()].some(({ parts: [own] }) => own?.sheetId === part?.sheetId && own?.area.top === part?.area.top) ? [set.title] : []));
  return others.length === 0 ? table : { ...table, confidence: table.confidence === 'sure' ? 'likely' : table.confidence, evidence: [...table.evidence, { kind: 'other-sets', titles: others }] };
}
