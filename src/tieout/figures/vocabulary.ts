import type { MoneyUnit } from '../../amount';
import { FUNCTIONAL, nameOf } from '../../classification';
import { type FormSet, type LineReading, type Matter, type Reading, type SectionKind, formOf } from '../../forms';
import type { Report } from '../../report';
import { flowName } from '../text';
import { type Known, type Measure, evaluated } from './known';
import type { Quantity } from './quantity';

type Names = ReadonlyMap<string, readonly Quantity[]>;
const NONE: Names = new Map();

/** Every name that a text may use for a figure of the report, section by section. */
export class Vocabulary {
  readonly reading: Reading;
  readonly year: number;
  /** Of the tables' money. */
  readonly unit: MoneyUnit;
  readonly #byKey = new Map<string, Quantity>();
  readonly #sections = new Map<SectionKind, Map<string, Quantity[]>>();
  readonly #initials = new Map<SectionKind, ReadonlyMap<string, readonly string[]>>();

  constructor(set: FormSet, report: Report, reading: Reading, year: number) {
    this.reading = reading;
    this.year = year;
    this.unit = set.money.unit;
    for (const matter of reading.matters) this.#matter(set, report, matter);
    for (const lines of reading.lines) this.#lines(set, report, lines);
  }

  #matter(set: FormSet, report: Report, matter: Matter): void {
    const known: Partial<Record<Measure, Known>> = {};
    for (const measure of ['actual', 'budget', 'adjusted', 'previous'] as const) {
      const found = evaluated(set, report, matter[measure]);
      if (found !== undefined) known[measure] = found;
    }
    const may = [matter.may, matter.orMay].flatMap((sum) => evaluated(set, report, sum) ?? []);
    const quantity: Quantity = {
      key: matter.key, name: matter.names[0] ?? matter.key, count: matter.measure === 'count', known,
      ...(matter.units === undefined ? {} : { units: matter.units }),
      ...(may.length === 0 ? {} : { may }),
      ...(matter.after === undefined ? {} : { after: matter.after }),
    };
    this.#byKey.set(matter.key, quantity);
    for (const section of matter.sections) for (const name of matter.names) this.#add(section, name, quantity);
  }

  #lines(set: FormSet, report: Report, { sections, form, column, budget, previous }: LineReading): void {
    const printed = codedIn(set, report, form);
    const others = [budget, previous].flatMap((at) => (at === undefined ? [] : codedIn(set, report, at.form)));
    const codes = new Map<string, string>();
    for (const { code, name } of [...printed, ...others]) if (code !== '' && !codes.has(code)) codes.set(code, name);
    const isFixed = formOf(set, form)?.body.kind === 'fixed';
    const rowsAt = new Map<string, Map<string, string[]>>();
    const rowsOf = (at: string, code: string): readonly string[] => {
      let known = rowsAt.get(at);
      if (known === undefined) {
        known = new Map();
        for (const line of codedIn(set, report, at)) known.set(line.code, [...(known.get(line.code) ?? []), line.row]);
        rowsAt.set(at, known);
      }
      return known.get(code) ?? [];
    };
    const at = (measured: { readonly form: string; readonly column: string } | undefined, code: string): Known | undefined => {
      const rows = measured === undefined ? [] : rowsOf(measured.form, code);
      // A line that a table does not print is nothing there; what a support sheet does not say is unknown.
      if (measured === undefined || (rows.length === 0 && formOf(set, measured.form)?.kind === 'support')) return undefined;
      return evaluated(set, report, [{ sign: 1, form: measured.form, rows: { kind: 'keys', keys: rows }, column: measured.column }]);
    };
    for (const [code, name] of codes) {
      const known: Partial<Record<Measure, Known>> = {};
      for (const [measure, place] of [['actual', { form, column }], ['budget', budget], ['previous', previous]] as const) {
        const found = at(place, code);
        if (found !== undefined) known[measure] = found;
      }
      const official = isFixed ? name : (nameOf(FUNCTIONAL, code) ?? name);
      const quantity: Quantity = { key: `${form}/${code}`, name: official, count: false, code, known };
      this.#byKey.set(quantity.key, quantity);
      for (const section of sections) for (const each of new Set([official, name, ...shortClass(code, official)])) if (each !== '') this.#add(section, each, quantity);
    }
  }

  #add(section: SectionKind, name: string, quantity: Quantity): void {
    const names = this.#sections.get(section) ?? new Map<string, Quantity[]>();
    this.#sections.set(section, names);
    const written = flowName(name);
    names.set(written, [...(names.get(written) ?? []), quantity]);
    // 维修（护）费, 国（境）外: brackets are left out by many.
    const bare = written.replace(/[（）]/g, '');
    if (bare !== written) names.set(bare, [...(names.get(bare) ?? []), quantity]);
  }

  at(key: string): Quantity | undefined {
    return this.#byKey.get(key);
  }

  namesIn(section: SectionKind): Names {
    return this.#sections.get(section) ?? NONE;
  }

  named(section: SectionKind, written: string): readonly Quantity[] {
    return this.namesIn(section).get(written) ?? [];
  }

  /** The longest name that stands at a place of a flow. */
  nameAt(section: SectionKind, text: string, at: number): string | undefined {
    let initials = this.#initials.get(section);
    if (initials === undefined) {
      initials = byInitial([...this.namesIn(section).keys()]);
      this.#initials.set(section, initials);
    }
    return initials.get(text[at] ?? '')?.find((name) => text.startsWith(name, at));
  }
}

/** `社会保障和就业（类）`: 支出 is left out by many; two letters alone could be anything. */
function shortClass(code: string, name: string): readonly string[] {
  const short = name.replace(/支出$/, '');
  return code.length === 3 && !short.startsWith('其他') && short.length >= 4 ? [short] : [];
}

/** Longest first. */
function byInitial(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) found.set(name[0] ?? '', [...(found.get(name[0] ?? '') ?? []), name]);
  return found;
}

/** Rows of a form that stand for a code. */
function codedIn(set: FormSet, report: Report, form: string): { readonly row: string; readonly code: string; readonly name: string }[] {
  const declared = formOf(set, form);
  if (declared?.body.kind === 'fixed') {
    return declared.body.lanes.flatMap((lane) => lane.rows).flatMap((row) => (row.code === undefined ? [] : [{ row: row.key, code: row.code, name: row.name ?? row.label }]));
  }
  return [...(report.tables.get(form)?.lines ?? [])];
}
