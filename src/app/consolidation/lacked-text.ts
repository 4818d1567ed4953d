import { headingOf } from '../findings/naming';
import type { FormSet } from '../../forms';
import type { Language } from '../messages';
import type { LackedTable } from './lacked-tables';

/** Units that a sentence names; of more it says how many. */
const MOST_NAMED = 5;

/**
 * One sentence a table that units lack: why the department's is not made, or that nothing was added for them.
 * @param units their names
 */
export function lackedLines(set: FormSet, lacked: readonly LackedTable[], units: readonly string[], language: Language): readonly string[] {
  const say = { zh: inChinese, en: inEnglish }[language];
  return lacked.map(({ form, unknown, units: own }) => say(headingOf(set, form), unknown, own.map((unit) => units[unit] ?? '')));
}

function inChinese(table: string, unknown: boolean, units: readonly string[]): string {
  if (units.length === 0) return `没有一个单位有${table}，没有生成部门的这张表。`;
  const named = units.slice(0, MOST_NAMED).join('、') + (units.length > MOST_NAMED ? `等${String(units.length)}个单位` : '');
  return unknown ? `${named}没有${table}，而其他表里有它的数：部门的数不全，没有生成部门的这张表，其余单位的数在汇总页上。` : `${named}没有${table}，其他表里也没有它的数，按没有发生额汇总。`;
}

function inEnglish(table: string, unknown: boolean, units: readonly string[]): string {
  if (units.length === 0) return `No unit has ${table}, so the department's is not made.`;
  const named = units.slice(0, MOST_NAMED).join(', ') + (units.length > MOST_NAMED ? ` and others (${String(units.length)} in all)` : '');
  return unknown ? `${named}: no ${table}, though other tables have figures for it. The department's is not made; what the other units have is on its sheet 汇总.` : `${named}: no ${table}, and nothing for it in the other tables; nothing was added.`;
}
