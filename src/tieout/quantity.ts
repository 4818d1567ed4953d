import { type Decimal, type Interval, ZERO, add, exactly, negate, rounded } from '../amount';
import { FUNCTIONAL, nameOf } from '../classification';
import { type FormSet, type Reading, type SectionKind, type Sum, formOf } from '../forms';
import { type FigureId, type Report, entryOf, figureId } from '../report';

/** A figure of the tables with every true amount that it can stand for. */
export interface Known {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly cells: readonly FigureId[];
  /** From the text, not from a table. */
  readonly stated?: boolean;
}

export type Measure = 'actual' | 'budget' | 'previous';

/** What a name stands for in a section. */
export interface Quantity {
  readonly key: string;
  readonly name: string;
  readonly count: boolean;
  readonly units?: readonly string[];
  readonly code?: string;
  readonly known: Partial<Readonly<Record<Measure, Known>>>;
}

/** Sum of the cells that a declaration names; undefined where its table has no figure to say so. */
function evaluated(set: FormSet, report: Report, sum: Sum | undefined): Known | undefined {
  if (sum === undefined) return undefined;
  let value = ZERO;
  let interval = exactly(ZERO);
  const cells: FigureId[] = [];
  for (const term of sum) {
    if (typeof term.column !== 'string' || !isThere(set, report, term.form)) return undefined;
    const asks = formOf(set, term.form)?.kind === 'support';
    const rows = rowsOf(report, term.form, term.rows);
    if (asks && rows.length === 0) return undefined;
    for (const row of rows) {
      const id = figureId(term.form, row, term.column);
      const entry = entryOf(report, id);
      cells.push(id);
      if (entry.kind === 'empty' && asks) return undefined;
      if (entry.kind === 'text' || entry.kind === 'unreadable') return undefined;
      if (entry.kind !== 'amount') continue;
      const signed = term.sign === 1 ? entry.value : entry.value.negated();
      const around = entry.exact ? exactly(entry.value) : rounded(entry.value, Math.max(entry.places, set.money.places));
      value = value.plus(signed);
      interval = add(interval, term.sign === 1 ? around : negate(around));
    }
  }
  return { value, interval, cells };
}

/** An empty table that may be empty says 0; one that cannot be says nothing. */
function isThere(set: FormSet, report: Report, form: string): boolean {
  const table = report.tables.get(form);
  if (table === undefined) return false;
  if (formOf(set, form)?.kind === 'support' || formOf(set, form)?.emptySentence !== undefined) return true;
  return [...table.entries.values()].some(({ kind }) => kind === 'amount');
}

function rowsOf(report: Report, form: string, rows: Sum[number]['rows']): readonly string[] {
  if (rows.kind === 'keys') return rows.keys;
  if (rows.kind !== 'codes') return [];
  return (report.tables.get(form)?.lines ?? []).filter(({ code }) => rows.codes.includes(code)).map(({ row }) => row);
}

/** Every name that a text may use for a figure of the report, section by section. */
export class Vocabulary {
  readonly #byKey = new Map<string, Quantity>();
  readonly #sections = new Map<SectionKind, Map<string, Quantity[]>>();
  readonly reading: Reading;

  constructor(set: FormSet, report: Report, reading: Reading) {
    this.reading = reading;
    for (const matter of reading.matters) {
      const known: Partial<Record<Measure, Known>> = {};
      for (const measure of ['actual', 'budget', 'previous'] as const) {
        const found = evaluated(set, report, matter[measure]);
        if (found !== undefined) known[measure] = found;
      }
      const quantity: Quantity = { key: matter.key, name: matter.names[0] ?? matter.key, count: matter.measure === 'count', ...(matter.units === undefined ? {} : { units: matter.units }), known };
      this.#byKey.set(matter.key, quantity);
      for (const section of matter.sections) for (const name of matter.names) this.#add(section, name, quantity);
    }
    for (const lines of reading.lines) this.#lines(set, report, lines);
  }

  #add(section: SectionKind, name: string, quantity: Quantity): void {
    const names = this.#sections.get(section) ?? new Map<string, Quantity[]>();
    this.#sections.set(section, names);
    const folded = name.replace(/（/g, '(').replace(/）/g, ')').replace(/[“”]/g, '"').replace(/，/g, ',');
    names.set(folded, [...(names.get(folded) ?? []), quantity]);
  }

  #lines(set: FormSet, report: Report, { sections, form, column, budget, previous }: Reading['lines'][number]): void {
    const declared = formOf(set, form);
    const fixed = declared?.body.kind === 'fixed' ? declared.body.lanes.flatMap((lane) => lane.rows).flatMap((row) => (row.code === undefined ? [] : [{ row: row.key, code: row.code, name: row.name ?? row.label }])) : [];
    const printed = [...fixed, ...(report.tables.get(form)?.lines ?? [])];
    const others = [budget, previous].flatMap((at) => (at === undefined ? [] : codedIn(set, report, at.form)));
    const all = [...printed, ...others.filter(({ code }) => code !== '' && !printed.some((line) => line.code === code))];
    for (const { code, name } of all) {
      if (code === '') continue;
      const known: Partial<Record<Measure, Known>> = {};
      const here = printed.find((line) => line.code === code);
      const actual = here === undefined ? evaluated(set, report, [{ sign: 1, form, rows: { kind: 'keys', keys: [] }, column }]) : evaluated(set, report, [{ sign: 1, form, rows: { kind: 'keys', keys: printed.filter((line) => line.code === code).map(({ row }) => row) }, column }]);
      if (actual !== undefined) known.actual = actual;
      for (const [measure, at] of [['budget', budget], ['previous', previous]] as const) {
        const row = at === undefined ? undefined : codedIn(set, report, at.form).find((line) => line.code === code)?.row;
        const found = at === undefined || row === undefined ? undefined : evaluated(set, report, [{ sign: 1, form: at.form, rows: { kind: 'keys', keys: [row] }, column: at.column }]);
        if (found !== undefined) known[measure] = found;
      }
      const official = fixed.some((line) => line.code === code) ? name : (nameOf(FUNCTIONAL, code) ?? name);
      const quantity: Quantity = { key: `${form}/${code}`, name: official, count: false, code, known };
      this.#byKey.set(quantity.key, quantity);
      for (const section of sections) {
        this.#add(section, official, quantity);
        if (name !== official && name !== '') this.#add(section, name, quantity);
      }
    }
  }

  at(key: string): Quantity | undefined {
    return this.#byKey.get(key);
  }

  namesIn(section: SectionKind): ReadonlyMap<string, readonly Quantity[]> {
    return this.#sections.get(section) ?? new Map<string, readonly Quantity[]>();
  }

  /** Last names of a text, the longest form of each. */
  readonly #patterns = new Map<SectionKind, RegExp>();
  pattern(section: SectionKind): RegExp | undefined {
    const known = this.#patterns.get(section);
    if (known !== undefined) return known;
    const names = [...this.namesIn(section).keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
    if (names.length === 0) return undefined;
    const made = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\(|\\\)/g, (mark) => `${mark}?`).replace(/"/g, '"?')).join('|'), 'g');
    this.#patterns.set(section, made);
    return made;
  }

  /** A name as the text writes it: with or without brackets and quotation marks. */
  named(section: SectionKind, written: string): readonly Quantity[] {
    const names = this.namesIn(section);
    const direct = names.get(written);
    if (direct !== undefined) return direct;
    const bare = written.replace(/[()"]/g, '');
    return [...names].filter(([name]) => name.replace(/[()"]/g, '') === bare).flatMap(([, quantities]) => quantities);
  }
}

function codedIn(set: FormSet, report: Report, form: string): { readonly row: string; readonly code: string; readonly name: string }[] {
  const declared = formOf(set, form);
  if (declared?.body.kind === 'fixed') {
    return declared.body.lanes.flatMap((lane) => lane.rows).flatMap((row) => (row.code === undefined ? [] : [{ row: row.key, code: row.code, name: row.name ?? row.label }]));
  }
  return [...(report.tables.get(form)?.lines ?? [])];
}
