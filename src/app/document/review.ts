import type { Disclosure } from '../../document';
import type { Form, FormSet } from '../../forms';
import { type FigureId, type Report, figureKey } from '../../report';
import type { CheckedWorkbook } from '../check-workbook';
import { listFindings } from '../findings/list';
import { type Place, placeOf } from '../findings/place';
import type { Messages } from '../messages';

/** Something to see to before a document is published. Sentences are made from it at the edge. */
export type ReviewItem =
  | { readonly kind: 'error'; readonly form: string; readonly message: string; readonly place: Place }
  /** a reason, a purpose or a figure that a sentence asks for, or a text of the document */
  | { readonly kind: 'blank'; readonly asks: string; readonly place: Place | undefined }
  /** `said` where the report speaks of itself as `level` */
  | { readonly kind: 'level'; readonly said: string; readonly level: string; readonly place: Place }
  | { readonly kind: 'no-table'; readonly form: string }
  /** the workbook's 校验报告 was made on other figures */
  | { readonly kind: 'outdated' }
  /** an empty table whose form has no sentence that says so */
  | { readonly kind: 'no-sentence'; readonly form: string };

/** What is reviewed; `waived` are the keys of findings that a person let stand. */
export interface Reviewed {
  readonly checked: CheckedWorkbook;
  readonly document: Disclosure;
  readonly messages: Messages;
  readonly waived: ReadonlySet<string>;
}

/** Everything that a person should see to before publishing, in the order of the document's work: tables, texts, wording. */
export function reviewOf({ checked, document, messages, waived }: Reviewed): readonly ReviewItem[] {
  return [...errorsOf(checked, messages, waived), ...tablesOf(checked), ...blanksOf(checked, document), ...levelsOf(checked)];
}

function errorsOf(checked: CheckedWorkbook, messages: Messages, waived: ReadonlySet<string>): ReviewItem[] {
  return listFindings(checked, messages)
    .filter(({ severity, finding }) => severity === 'error' && (finding === undefined || !waived.has(finding.key)))
    .map(({ form, text, place }) => ({ kind: 'error', form, message: text.message, place }));
}

function tablesOf({ set, report, binding }: CheckedWorkbook): ReviewItem[] {
  return set.forms
    .filter(({ kind }) => kind === 'public')
    .flatMap((form): ReviewItem[] => {
      if (!binding.tables.has(form.id)) return [{ kind: 'no-table', form: form.id }];
      return form.emptySentence === undefined && isEmpty(form, report) ? [{ kind: 'no-sentence', form: form.id }] : [];
    });
}

function isEmpty({ id }: Form, report: Report): boolean {
  const entries = [...(report.tables.get(id)?.entries.values() ?? [])];
  return entries.every((entry) => entry.kind === 'empty' || entry.kind === 'structural' || (entry.kind === 'amount' && entry.value.isZero()));
}

function blanksOf({ binding }: CheckedWorkbook, { blocks }: Disclosure): ReviewItem[] {
  const runs = blocks.flatMap((block) => (block.kind === 'text' ? block.runs : []));
  return runs.flatMap(({ text, blank }): ReviewItem[] =>
    blank === undefined ? [] : [{ kind: 'blank', asks: text.replace(/^【|】$/g, ''), place: blank.at === undefined ? undefined : placeOf(binding, blank.at) }],
  );
}

/** 本部门（单位） speaks of both and is no mistake. */
const SAYS = { 单位: /[本我]部门(?!（单位）)/, 部门: /[本我]单位(?!（部门）)/ } as const;

/** What a person typed speaks of 部门 in the report of a 单位, or the other way round. */
function levelsOf({ set, report, binding }: CheckedWorkbook): ReviewItem[] {
  const level = levelIn(set, report);
  if (level === undefined) return [];
  return typedTexts(set, report).flatMap(([figure, text]): ReviewItem[] => {
    const said = SAYS[level].exec(text)?.[0];
    return said === undefined ? [] : [{ kind: 'level', said, level: `${said.slice(0, 1)}${level}`, place: placeOf(binding, figure) }];
  });
}

function levelIn(set: FormSet, report: Report): keyof typeof SAYS | undefined {
  const { form, row, column } = set.profile.level;
  const entry = report.tables.get(form)?.entries.get(`${form}/${row}/${column}`);
  const text = entry?.kind === 'text' ? entry.text.trim() : '';
  return text === '单位' || text === '部门' ? text : undefined;
}

function typedTexts(set: FormSet, report: Report): (readonly [FigureId, string])[] {
  const support = new Set(set.forms.filter(({ kind }) => kind === 'support').map(({ id }) => id));
  return [...report.tables.values()].flatMap(({ entries }) =>
    [...entries].flatMap(([figure, entry]) => (entry.kind === 'text' && support.has(figureKey(figure).form) ? [[figure, entry.text] as const] : [])),
  );
}
