import type { CheckedAt } from '../../src/app/audit/summary';
import { formOf, formSet } from '../../src/forms';
import { shortName } from '../missing-tables';
import type { AuditWords } from '../words/audit';

/** That a workbook has tables in 元 where its set prints 万元; nothing where it has none. */
export function inYuanText({ set: id, tables, inYuan }: CheckedAt, words: AuditWords): readonly string[] {
  const set = formSet(id);
  if (set === undefined || inYuan.length === 0) return [];
  const forms = inYuan.flatMap((form) => formOf(set, form) ?? []);
  return [words.inYuan(inYuan.length === tables.length ? undefined : forms.map(shortName))];
}
