import { type FormSet, formOf } from '../../forms';
import type { SelectedArea } from '../../hosts/excel';
import { type Binding, type FoundTable, type ToldPart, type WorkbookSnapshot, findTables, foundForm, foundName, partsToAccept } from '../../workbook';
import { discoverBeside } from '../beside';
import { type Discovered, discover } from '../discover';
import { bindingOf } from '../settle-places';
import { settled } from '../settle-money';
import { takeProfile } from './taken-profile';
import { type Desk, noticeOf } from './desk';
import type { LiveCheck } from './live-check';

/** What was found in a workbook as it was read at that time. */
export interface Recognition {
  readonly snapshot: WorkbookSnapshot;
  /** The set that told places are read by. */
  readonly set: FormSet;
  /** Undefined where no sheet is one of the tables. */
  readonly discovered: Discovered | undefined;
}

/**
 * Reads every sheet and looks for tables that the product did not make; undefined where that failed, which is told.
 * @param only the set that a person says the tables are of
 */
export async function recogniseTables(desk: Desk, sets: readonly FormSet[], only?: FormSet): Promise<Recognition | undefined> {
  let found: Recognition | undefined;
  await desk.run({ kind: 'read', cancellable: false }, async () => {
    const read = await desk.host.readAll();
    if (!read.ok) return noticeOf(read);
    const { live, state } = desk;
    const own = [...(live?.binding.tables ?? [])].filter(([, placement]) => placement.found === undefined);
    const isOwn = live !== undefined && own.some(([, { form }]) => form.kind === 'public');
    // Tables that are there already say which set it is.
    const asked = only !== undefined ? [only] : live === undefined || own.length === 0 ? [state.set, ...sets.filter((set) => set !== state.set)] : [live.set];
    const discovered = isOwn && only === undefined ? discoverBeside(live.set, read.value, { set: live.set, tables: new Map(own), problems: [] }) : discover(read.value, asked, new Set(own.map(([, { sheetId }]) => sheetId)));
    const settledMoney = discovered === undefined ? undefined : settled(read.value, { set: discovered.set, discovered, binding: withFound(live, discovered) }).discovered;
    found = { snapshot: read.value, set: discovered?.set ?? live?.set ?? state.set, discovered: settledMoney };
    return undefined;
  });
  return found;
}

/** The tables that are there with those that were found. */
function withFound(live: LiveCheck | undefined, discovered: Discovered): Binding {
  const found = bindingOf(discovered);
  const own = live?.set === discovered.set ? [...live.binding.tables].filter(([, placement]) => placement.found === undefined) : [];
  return { ...found, tables: new Map([...own, ...found.tables]) };
}

/** The form's table in the places that a person says; undefined where it does not look like it. */
export function tableIn({ snapshot, set }: Pick<Recognition, 'snapshot' | 'set'>, form: string, parts: readonly SelectedArea[]): FoundTable | undefined {
  const table = findTables(set, snapshot, { within: parts.map(({ sheetId, area }) => ({ form, sheetId, area })) }).tables.get(form);
  if (table === undefined) return undefined;
  const doubts = table.doubts.filter(({ kind }) => kind !== 'form-unsure' && kind !== 'two-places' && kind !== 'of-another');
  // The places are what was said, with whatever they hold.
  return { ...table, parts, doubts };
}

export async function selectedArea(desk: Desk): Promise<SelectedArea | undefined> {
  const outcome = await desk.host.selectedArea();
  if (!outcome.ok) desk.put({ notice: noticeOf(outcome) });
  return outcome.ok ? outcome.value : undefined;
}

/** Keeps where accepted tables stand, in defined names; they take the place of all that were accepted before. No cell is touched. */
export async function acceptTables(desk: Desk, sets: readonly FormSet[], { snapshot, set }: Recognition, tables: readonly FoundTable[]): Promise<void> {
  await desk.run({ kind: 'read', cancellable: false }, async () => {
    const outcome = await desk.host.replaceNames(namesOf(set, partsToAccept(snapshot, tables)), isOurs(sets));
    await desk.reread();
    if (!outcome.ok) return noticeOf(outcome);
    const taken = await takeProfile(desk);
    return taken.ok ? { kind: 'accepted', tables: tables.length, ...(taken.value === undefined ? {} : { taken: taken.value }) } : noticeOf(taken);
  });
}

/** Takes the names away again. */
export async function forgetTables(desk: Desk, sets: readonly FormSet[]): Promise<void> {
  await desk.run({ kind: 'read', cancellable: false }, async () => {
    const outcome = await desk.host.replaceNames([], isOurs(sets));
    await desk.reread();
    return noticeOf(outcome) ?? { kind: 'forgotten' };
  });
}

function namesOf(set: FormSet, parts: readonly ToldPart[]) {
  const numbers = new Map<string, number>();
  return parts.flatMap(({ form, sheetId, area }) => {
    if (formOf(set, form) === undefined) return [];
    const number = (numbers.get(form) ?? 0) + 1;
    numbers.set(form, number);
    return [{ name: foundName(set, form, number), sheetId, area }];
  });
}

function isOurs(sets: readonly FormSet[]): (name: string) => boolean {
  return (name) => sets.some((set) => foundForm(set, name) !== undefined);
}
