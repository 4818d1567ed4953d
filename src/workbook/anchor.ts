import type { FormSet } from '../forms';

/** Names keep letters, digits and underscores; a form set's id has hyphens. */
function prefixOf(set: FormSet): string {
  return `juesuan_${set.id.replace(/[^A-Za-z0-9]/g, '_')}_`;
}

/** Whether the product gave this name, with this set. Excel compares names without regard to case. */
export function isNameOf(set: FormSet, name: string): boolean {
  return name.toLowerCase().startsWith(prefixOf(set).toLowerCase());
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

/** The name over a 绩效自评表, from its title to its last line; a workbook has any number of them. */
export function performanceName(set: FormSet, number: number): string {
  return `${prefixOf(set)}performance_${number}`;
}

/** The number of a 绩效自评表 by its name; undefined for any other name. */
export function performanceNumber(set: FormSet, name: string): number | undefined {
  const prefix = `${prefixOf(set)}performance_`.toLowerCase();
  const number = name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : '';
  return /^\d{1,6}$/.test(number) ? parseInt(number, 10) : undefined;
}

/** The names over the two lists of the classification sheet: the product's, and the person's own. */
export function codesName(set: FormSet, list: 'official' | 'own'): string {
  return `${prefixOf(set)}codes_${list}`;
}

/** The name over one part of a table that somebody else made and a person accepted; pages on other sheets are parts of their own. */
export function foundName(set: FormSet, form: string, part: number): string {
  return `${prefixOf(set)}found_${form}_${part}`;
}

/** The form of an accepted part by its name; undefined for any other name. Excel compares names without regard to case. */
export function foundForm(set: FormSet, name: string): string | undefined {
  const prefix = `${prefixOf(set)}found_`.toLowerCase();
  if (!name.toLowerCase().startsWith(prefix)) return undefined;
  const rest = name.slice(prefix.length);
  return set.forms.find(({ id }) => rest.toLowerCase().startsWith(`${id.toLowerCase()}_`) && /^\d{1,4}$/.test(rest.slice(id.length + 1)))?.id;
}
