import type { Disclosure } from '../../document';
import { type Form, type FormSet, columnsOf } from '../../forms';
import { type FigureId, type Report, entryAt, figureId, figureKey, textAt } from '../../report';
import { type Binding, address, cellOf, isNeverFilled } from '../../workbook';
import type { CheckedWorkbook } from '../check-workbook';
import { listFindings } from '../findings/list';
import { NOWHERE, type Place, placeOf } from '../findings/place';
import { holdsFigures, tableHoldsFigures } from '../holds-figures';
import type { Messages } from '../messages';
import { namelessLines } from './nameless-lines';
import { placeholdersOf } from './placeholders';
import { unfilledProjects } from './unfilled-projects';

/** Something to see to before a document is published: what, and where. What to do is said at the edge, by kind. */
export type ReviewItem =
  /** nobody has entered a figure yet */
  | { readonly kind: 'unfilled'; readonly place: Place }
  | { readonly kind: 'error'; readonly form: string; readonly message: string; readonly place: Place }
  /** a table that is not there, and so many blanks of the text that are filled in there */
  | { readonly kind: 'no-table'; readonly form: string; readonly blanks: number }
  /** a table that cannot be empty, without any figure: a 0 that somebody typed is one */
  | { readonly kind: 'no-figures'; readonly form: string; readonly place: Place }
  /** a 绩效自评表 that lacks these parts; all of them where none is named */
  | { readonly kind: 'project'; readonly table: string; readonly lacks: readonly string[]; readonly place: Place }
  /** a reason, a purpose or a figure that a sentence asks for, or a text of the document */
  | { readonly kind: 'blank'; readonly asks: string; readonly place: Place }
  /** the same of a line that its sheet lacks */
  | { readonly kind: 'no-line'; readonly asks: string }
  /** `said`: what a person typed for the time being */
  | { readonly kind: 'placeholder'; readonly said: string; readonly place: Place }
  /** `said` where the report speaks of itself as `level` */
  | { readonly kind: 'level'; readonly said: string; readonly level: string; readonly place: Place }
  /** the workbook's 校验报告 was made on other figures */
  | { readonly kind: 'outdated'; readonly place: Place };

export type ReviewKind = ReviewItem['kind'];

/** In the order of the document's work: tables, texts, wording. */
export const REVIEW_KINDS: readonly ReviewKind[] = ['unfilled', 'error', 'no-table', 'no-figures', 'project', 'blank', 'no-line', 'placeholder', 'level', 'outdated'];

/** What is reviewed; `waived` are the keys of findings that a person let stand. */
export interface Reviewed {
  readonly checked: CheckedWorkbook;
  readonly document: Disclosure;
  readonly messages: Messages;
  readonly waived: ReadonlySet<string>;
}

/** Everything that a person should see to before publishing, kind by kind. */
export function reviewOf({ checked, document, messages, waived }: Reviewed): readonly ReviewItem[] {
  const { set, report, projects } = checked;
  const items = [
    ...(holdsFigures(set, report) ? emptyTables(checked) : unfilled(checked)),
    ...errorsOf(checked, messages, waived),
    ...absentTables(checked, document),
    ...unfilledProjects(projects).map((project): ReviewItem => ({ kind: 'project', ...project })),
    ...unnamed(checked),
    ...asked(checked, document),
    ...placeholdersOf(checked).map((one): ReviewItem => ({ kind: 'placeholder', ...one })),
    ...levelsOf(checked),
  ];
  return REVIEW_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

function errorsOf(checked: CheckedWorkbook, messages: Messages, waived: ReadonlySet<string>): ReviewItem[] {
  return listFindings(checked, messages)
    .filter(({ severity, finding }) => severity === 'error' && (finding === undefined || !waived.has(finding.key)))
    .map(({ form, text, place }) => ({ kind: 'error', form, message: text.message, place }));
}

function publicForms({ set }: CheckedWorkbook): readonly Form[] {
  return set.forms.filter(({ kind }) => kind === 'public');
}

function unfilled(checked: CheckedWorkbook): ReviewItem[] {
  const first = publicForms(checked).find(({ id }) => checked.binding.tables.has(id));
  return [{ kind: 'unfilled', place: first === undefined ? NOWHERE : startOf(checked, first) }];
}

function emptyTables(checked: CheckedWorkbook): ReviewItem[] {
  const { report, binding } = checked;
  return publicForms(checked).flatMap((form): ReviewItem[] => {
    const table = report.tables.get(form.id);
    const isSaid = form.emptySentence !== undefined || !binding.tables.has(form.id) || (table !== undefined && tableHoldsFigures(table));
    return isSaid ? [] : [{ kind: 'no-figures', form: form.id, place: startOf(checked, form) }];
  });
}

/** Where entering begins: the first figure that neither a formula gives nor the form crosses out. */
function startOf({ set, binding, report }: CheckedWorkbook, form: Form): Place {
  const table = binding.tables.get(form.id);
  if (table === undefined) return NOWHERE;
  const columns = columnsOf(form).flatMap(({ role, key }) => (role === 'figure' ? [key] : []));
  const origins = report.tables.get(form.id)?.origins;
  for (const row of table.rows.keys()) {
    for (const column of columns) {
      const figure = figureId(form.id, row, column);
      const place = cellOf(binding, figure) === undefined ? NOWHERE : placeOf(binding, figure);
      if (place.sheet !== '' && !isNeverFilled(set, figure) && entryAt(report, form.id, row, column).kind !== 'structural' && origins?.get(figure) !== 'derived') return place;
    }
  }
  const { top: row, left: column } = table.area;
  return { sheet: table.sheetName, address: address(row, column), row, column };
}

/** Tables that are published, and sheets that keep what the text asks for. */
function absentTables(checked: CheckedWorkbook, document: Disclosure): ReviewItem[] {
  const { set, binding } = checked;
  const asked = asksOf(document).flatMap(({ at }) => (at === undefined ? [] : [figureKey(at).form]));
  return set.forms.flatMap(({ id, kind }): ReviewItem[] => {
    const blanks = asked.filter((form) => form === id).length;
    return binding.tables.has(id) || (kind !== 'public' && blanks === 0) ? [] : [{ kind: 'no-table', form: id, blanks }];
  });
}

interface Ask {
  readonly asks: string;
  readonly at: FigureId | undefined;
}

function asksOf({ blocks }: Disclosure): readonly Ask[] {
  const runs = blocks.flatMap((block) => (block.kind === 'text' ? block.runs : []));
  return runs.flatMap(({ text, blank }): Ask[] => (blank === undefined ? [] : [{ asks: text.replace(/^【|】$/g, ''), at: blank.at }]));
}

/** The cover and the head of every page name the unit. */
function unnamed({ set, report, binding }: CheckedWorkbook): ReviewItem[] {
  const { form, row, column } = set.profile.unit;
  if (!binding.tables.has(form) || textAt(report, form, row, column).trim() !== '') return [];
  return [{ kind: 'blank', asks: '请填写部门（单位）名称', place: placeOf(binding, figureId(form, row, column)) }];
}

/** Blanks of a sheet that is not there are said with the sheet. */
function blanksOf(binding: Binding, document: Disclosure): ReviewItem[] {
  return asksOf(document).flatMap(({ asks, at }): ReviewItem[] => {
    if (at !== undefined && !binding.tables.has(figureKey(at).form)) return [];
    const place = at === undefined ? NOWHERE : placeOf(binding, at);
    return place.sheet === '' ? [{ kind: 'no-line', asks }] : [{ kind: 'blank', asks, place }];
  });
}

/** Blanks that sentences and tables ask for: one cell is asked for one thing once, a name once however many lines lack it. */
function asked(checked: CheckedWorkbook, document: Disclosure): ReviewItem[] {
  const told = new Set<string>();
  const first = (key: string): boolean => !told.has(key) && told.add(key).size > 0;
  const blanks = blanksOf(checked.binding, document).filter((item) => item.kind !== 'blank' || first(`${item.asks}/${item.place.sheet}/${item.place.address}`));
  const said = new Set(blanks.flatMap((item) => (item.kind === 'blank' ? [item.asks] : [])));
  return [...blanks, ...namelessLines(checked).filter(({ asks }) => !said.has(asks)).map((line): ReviewItem => ({ kind: 'blank', ...line }))];
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
