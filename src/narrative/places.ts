import { FUNCTIONAL, nameOf as classifiedAs } from '../classification';
import { type Form, type FormSet, type Row, columnsOf } from '../forms';
import { type FigureId, type Line, type Report, figureId } from '../report';

/** A row of a form as the report prints it. */
export interface Place {
  readonly form: string;
  readonly row: string;
  readonly code: string;
  /** The name in sentences. */
  readonly name: string;
}

/** What a list stands on while its phrases are written. */
export interface Here {
  readonly form?: string;
  readonly row?: string;
  readonly column?: string;
  readonly code: string;
  readonly name: string;
}

const NUMBERING = /^(?:其中：)?(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.．、])?/;

function nameOf(row: Row): string {
  return row.name ?? row.label.replace(NUMBERING, '');
}

/** The rows of one form, by key, by code and by parent. */
export class Places {
  readonly form: Form;
  readonly all: readonly Place[];
  readonly #byKey: ReadonlyMap<string, Place>;
  readonly #byCode: ReadonlyMap<string, readonly Place[]>;

  constructor(form: Form, all: readonly Place[]) {
    this.form = form;
    this.all = all;
    this.#byKey = new Map(this.all.map((place) => [place.row, place]));
    this.#byCode = byCode(this.all);
  }

  at(row: string): Place | undefined {
    return this.#byKey.get(row);
  }

  withCode(code: string): readonly Place[] {
    return this.#byCode.get(code) ?? [];
  }

  /** One level of two digits below a code, in printed order. */
  below(code: string): readonly Place[] {
    return this.all.filter((place) => place.code.length === code.length + 2 && place.code.startsWith(code));
  }

  columnTitle(key: string): string {
    const column = columnsOf(this.form).find((candidate) => candidate.key === key);
    return column?.role === 'figure' ? column.title : '';
  }
}

function byCode(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    if (place.code === '') continue;
    const group = groups.get(place.code);
    if (group === undefined) groups.set(place.code, [place]);
    else group.push(place);
  }
  return groups;
}

function fixedPlaces(form: Form): Place[] {
  if (form.body.kind !== 'fixed') return [];
  const rows = [...form.body.lanes.flatMap((lane) => lane.rows), ...(form.body.foot ?? []).map((cell) => cell.row)];
  return rows.map((row) => ({ form: form.id, row: row.key, code: row.code ?? '', name: nameOf(row) }));
}

function linePlaces(form: Form, lines: readonly Line[]): Place[] {
  if (form.body.kind !== 'lines') return [];
  const { total } = form.body;
  return [
    { form: form.id, row: total.key, code: '', name: nameOf(total) },
    ...lines.map(({ row, code, name }) => ({ form: form.id, row, code, name: name.trim() })),
  ];
}

/** Declarations do not change: forms whose rows do not vary are indexed once. */
const FIXED = new WeakMap<Form, Places>();

function placesOf(form: Form, report: Report): Places {
  if (form.body.kind === 'lines') return new Places(form, linePlaces(form, report.tables.get(form.id)?.lines ?? []));
  const places = FIXED.get(form) ?? new Places(form, fixedPlaces(form));
  FIXED.set(form, places);
  return places;
}

/** Every form of the set, indexed for a narrative. */
export class PlaceIndex {
  readonly #forms: ReadonlyMap<string, Places>;
  readonly #names = new Map<string, string>();

  constructor(set: FormSet, report: Report) {
    this.#forms = new Map(set.forms.map((form) => [form.id, placesOf(form, report)]));
  }

  form(id: string): Places | undefined {
    return this.#forms.get(id);
  }

  /** The official name: as the forms print it, as the classification has it; for a code that neither knows, as typed beside it; empty where nobody named it. */
  nameOfCode(code: string): string {
    const known = this.#names.get(code);
    if (known !== undefined) return known;
    const name = this.#named(code, 'fixed') ?? classifiedAs(FUNCTIONAL, code) ?? this.#named(code, 'lines') ?? '';
    this.#names.set(code, name);
    return name;
  }

  /** Where the name of a code is to be entered that nobody has named: on its line, else on one below it. */
  namelessAt(code: string): FigureId | undefined {
    for (const { form, all } of this.#forms.values()) {
      const column = form.body.kind === 'lines' ? columnsOf(form).find(({ role }) => role === 'name') : undefined;
      const place = all.find((each) => each.code === code) ?? all.find((each) => each.code.startsWith(code));
      if (column !== undefined && place !== undefined) return figureId(form.id, place.row, column.key);
    }
    return undefined;
  }

  #named(code: string, kind: 'fixed' | 'lines'): string | undefined {
    const forms = [...this.#forms.values()].filter((places) => places.form.body.kind === kind);
    return forms.flatMap((places) => places.withCode(code)).find(({ name }) => name !== '')?.name;
  }
}
