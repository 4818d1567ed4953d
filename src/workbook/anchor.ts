import type { FormSet } from '../forms';

/** Names keep letters, digits and underscores; a form set's id has hyphens. */
function prefixOf(set: FormSet): string {
  return `juesuan_${set.id.replace(/[^A-Za-z0-9]/g, '_')}_`;
}

/** The name over a form's whole table, from its title to its last note. */
export function tableName(set: FormSet, form: string): string {
  return prefixOf(set) + form;
}

/** The name over the body and the row below it. With the table's, it tells heads from body after any insertion. */
export function bodyName(set: FormSet, form: string): string {
  return `${tableName(set, form)}_body`;
}

/** The name over the units' heads in a consolidated workbook: it has as many columns as there are units. */
export function unitsName(set: FormSet): string {
  return `${prefixOf(set)}units`;
}

/** The names over the two lists of the classification sheet: the product's, and the person's own. */
export function codesName(set: FormSet, list: 'official' | 'own'): string {
  return `${prefixOf(set)}codes_${list}`;
}
