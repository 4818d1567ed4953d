import type { Recognition } from '../../../src/app/session';
import { tableIn } from '../../../src/app/session/recognising';
import { type FoundTable, acceptedParts } from '../../../src/workbook';

/** A place in the workbook and what it may be. */
export interface Entry {
  readonly id: string;
  /** The likeliest first; each is of another form. */
  readonly tables: readonly [FoundTable, ...FoundTable[]];
  /** Nobody has to say which form it is, or whether it counts. */
  readonly isSettled: boolean;
}

/** Which form each place was chosen to be, by its id; what is not there is left out. A form stands in one place. */
export type Choice = ReadonlyMap<string, string>;

/** Every place that was found or accepted before, in published order. Forms of the product's own tables are not asked for again. */
export function entriesOf(recognition: Recognition, own: ReadonlySet<string>): readonly Entry[] {
  const { discovered, set } = recognition;
  const accepted = acceptedBefore(recognition);
  const found = [...(discovered?.tables.values() ?? []), ...(discovered?.others ?? [])]
    .filter((table) => !accepted.some((known) => isSamePlace(known, table)))
    .map((table): Entry => entryOf(recognition, table));
  const order = new Map(set.forms.map(({ id }, index) => [id, index]));
  const position = ({ tables: [{ placement }] }: Entry): number => order.get(placement.form.id) ?? 0;
  return [...accepted.map((table): Entry => ({ id: idOf(table), tables: [table], isSettled: true })), ...found]
    .filter(({ tables: [{ placement }] }) => !own.has(placement.form.id))
    .sort((a, b) => position(a) - position(b));
}

/** A place that a person pointed at. */
export function toldEntry(table: FoundTable): Entry {
  return { id: `told/${idOf(table)}`, tables: [told(table)], isSettled: true };
}

/** What is taken unless a person says otherwise: what was accepted before, and every form that one place has for certain. */
export function firstChoice(entries: readonly Entry[]): Choice {
  return entries.filter(({ isSettled }) => isSettled).reduce<Choice>((choice, { id, tables: [{ placement }] }) => ([...choice.values()].includes(placement.form.id) ? choice : chosen(choice, id, placement.form.id)), new Map());
}

/** With one place taken for a form, which no other place is then; no form leaves it out. */
export function chosen(choice: Choice, id: string, form: string | undefined): Choice {
  const others = [...choice].filter(([known, taken]) => known !== id && taken !== form);
  return new Map(form === undefined ? others : [...others, [id, form]]);
}

export function tablesOf(entries: readonly Entry[], choice: Choice): readonly FoundTable[] {
  return entries.flatMap(({ id, tables }) => tables.filter(({ placement }) => placement.form.id === choice.get(id)));
}

function entryOf(recognition: Recognition, table: FoundTable): Entry {
  const rivals = table.doubts.flatMap((doubt) => (doubt.kind === 'form-unsure' ? doubt.rivals : []));
  const others = rivals.flatMap((form) => tableIn(recognition, form, table.parts) ?? []);
  const isOther = recognition.discovered?.others.includes(table) === true;
  const asked: FoundTable = isOther ? { ...table, confidence: 'unsure' } : table;
  return { id: idOf(table), tables: [asked, ...others], isSettled: table.confidence !== 'unsure' && !isOther };
}

function acceptedBefore({ snapshot, set }: Recognition): readonly FoundTable[] {
  const parts = acceptedParts(set, snapshot);
  const forms = new Set(parts.map(({ form }) => form));
  return [...forms].flatMap((form) => {
    const table = tableIn({ snapshot, set }, form, parts.filter((part) => part.form === form));
    return table === undefined ? [] : [told(table)];
  });
}

function told(table: FoundTable): FoundTable {
  return { ...table, evidence: [{ kind: 'accepted' }, ...table.evidence] };
}

function isSamePlace({ placement: a }: FoundTable, { placement: b }: FoundTable): boolean {
  return a.sheetId === b.sheetId && a.area.top <= b.area.bottom && a.area.bottom >= b.area.top && a.area.left <= b.area.right && a.area.right >= b.area.left;
}

function idOf({ placement: { form, sheetId, area } }: FoundTable): string {
  return `${form.id}/${sheetId}/${String(area.top)}/${String(area.left)}`;
}
