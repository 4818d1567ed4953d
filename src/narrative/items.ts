import type { CodeLevel, Items } from '../forms';
import type { Here, PlaceIndex } from './places';

const CODE_LENGTH: Readonly<Record<CodeLevel, number>> = { 类: 3, 款: 5, 项: 7 };

/** The code's ancestor at a level; the code itself where it is not that deep. */
export function ancestor(code: string, level: CodeLevel): string {
  return code.slice(0, CODE_LENGTH[level]);
}

/** What a list goes over, in order. */
export function itemsOf(items: Items, here: Here | undefined, places: PlaceIndex): Here[] {
  switch (items.kind) {
    case 'rows':
      return items.keys.flatMap((key) => places.form(items.form)?.at(key) ?? []);
    case 'columns':
      return items.columns.map((column) => ({
        form: items.form, row: items.row, column, code: '', name: places.form(items.form)?.columnTitle(column) ?? '',
      }));
    case 'codes':
      return codesOf(items.forms, items.level, places).map((code) => ({ code, name: places.nameOfCode(code) }));
    case 'children':
      return here === undefined || here.code === '' ? [] : [...(places.form(items.form)?.below(here.code) ?? [])];
  }
}

function codesOf(forms: readonly string[], level: CodeLevel, places: PlaceIndex): string[] {
  const length = CODE_LENGTH[level];
  const printed = forms.flatMap((form) => (places.form(form)?.all ?? []).map((place) => place.code));
  // Codes are digits of one length: their order as text is their order as numbers.
  return [...new Set(printed.filter((code) => code.length === length))].sort();
}

/** The tables whose lines a list goes over: where one is unknown, its lines are. */
export function tablesOf(items: Items): readonly string[] {
  return items.kind === 'codes' ? items.forms : items.kind === 'children' ? [items.form] : [];
}
