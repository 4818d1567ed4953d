import type { CheckedWorkbook } from '../src/app/check-workbook';
import type { Language } from '../src/app/messages';
import type { Form, FormSet } from '../src/forms';

/** Published tables that a workbook does not hold, or that were not recognised in it. */
export function missingTables({ set, binding }: Pick<CheckedWorkbook, 'set' | 'binding'>): readonly Form[] {
  return publishedWithout(set, (form) => binding.tables.has(form));
}

export function publishedWithout({ forms }: FormSet, isThere: (form: string) => boolean): readonly Form[] {
  return forms.filter(({ id, kind }) => kind === 'public' && !isThere(id));
}

/** `公开05表`, or the title where a set numbers no tables. */
export function shortName({ number, title }: Form): string {
  return number ?? title;
}

/** That tables were not found, and what it means for the check. */
export function missingTablesText(language: Language, forms: readonly Form[]): string {
  const names = forms.map(shortName);
  return language === 'zh' ? `没有找到${names.join('、')}，与它们有关的关系没有核对。` : `Not found: ${names.join(', ')}; what ties to them was not checked.`;
}

/** The answer of `check --json` for them; `message` is what the text output says. */
export interface MissingTablesJson {
  readonly tables: readonly { readonly form: string; readonly name: string }[];
  readonly message: string;
}

export function missingTablesJson(checked: Pick<CheckedWorkbook, 'set' | 'binding'>, language: Language): MissingTablesJson | null {
  const missing = missingTables(checked);
  return missing.length === 0 ? null : { tables: missing.map((form) => ({ form: form.id, name: shortName(form) })), message: missingTablesText(language, missing) };
}
