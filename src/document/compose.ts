import type { DocumentPart, DocumentWording, FormSet } from '../forms';
import { type Narrative, type Token, narrate } from '../narrative';
import { type Report, textAt } from '../report';
import type { PerformanceTable } from '../performance';
import { performanceBlocks } from './attachments';
import { chartsOf } from './charts';
import { type Fill, fillFor } from './fill';
import type { Block, Disclosure, Heading, PageKind, Run, TextBlock } from './model';
import { ordinal } from './ordinal';
import { pageOf, tablesOf } from './tables';
import { termsOf } from './terms';
import { body, keptParagraphs } from './texts';
import { typedRuns } from './typed';

export interface ComposeOptions {
  readonly narrative?: Narrative;
  /** Somebody has entered figures; without any there is nothing to narrate, and zeros would read like statements. */
  readonly filled?: boolean;
  /** Stands on every page: 未通过校验. */
  readonly mark?: string;
  /** With the set's charts. */
  readonly charts?: boolean;
  /** Attached after what a person says of the attachments. */
  readonly projects?: readonly PerformanceTable[];
}

/** What composing any part needs to know. */
interface Source {
  readonly set: FormSet;
  readonly report: Report;
  readonly fill: Fill;
  readonly narrative: Narrative;
  readonly filled: boolean;
  /** By the key of the section that they follow. */
  readonly charts: ReadonlyMap<string, readonly Block[]>;
  readonly projects: readonly PerformanceTable[];
}

/** The published document of a report: the same report gives the same document. Undefined where the set declares none. */
export function compose(set: FormSet, report: Report, { narrative, filled = true, mark, charts = false, projects = [] }: ComposeOptions = {}): Disclosure | undefined {
  const wording = set.document;
  if (wording === undefined) return undefined;
  const fill = fillFor(set, report);
  const source: Source = { set, report, fill, filled, projects, narrative: narrative ?? narrate(set, report), charts: charts ? chartsOf(set, report, wording.charts, fill) : new Map() };
  return {
    title: fill(wording.header),
    unit: fill('{unit}'),
    front: { cover: [fill('{unit}'), ...wording.cover.map(fill)], contents: wording.contents },
    header: fill(wording.header),
    ...(mark === undefined ? {} : { mark }),
    blocks: numbered(partsOf(wording, source)),
  };
}

function partsOf({ parts }: DocumentWording, source: Source): Block[] {
  return parts.flatMap((part) => {
    const blocks = partOf(part, source);
    if (blocks.length === 0) return [];
    // A table has a page of its own; the part's title stands on the first one.
    const [first] = blocks;
    const page = first?.kind === 'heading' ? first.page : 'text';
    const rest = blocks.map((block, index) => (index === 0 && block.kind === 'heading' ? { ...block, newPage: false } : block));
    return [heading(1, source.fill(part.title), page, true), ...rest];
  });
}

function partOf(part: DocumentPart, source: Source): Block[] {
  const { report, fill } = source;
  switch (part.kind) {
    case 'texts':
      return part.texts.flatMap((text) => [...(text.title === undefined ? [] : [heading(2, fill(text.title), 'text')]), ...keptParagraphs(text, report, fill)]);
    case 'tables':
      return tableSections(source);
    case 'narrative':
      if (!source.filled) return [body({ text: '【各表还没有填数字，填好后再生成情况说明】', open: true })];
      return source.narrative.sections.flatMap(({ key, title, paragraphs }) => [
        heading(2, title, 'text'),
        ...paragraphs.map(({ style, tokens }): TextBlock => ({ kind: 'text', style, runs: tokens.flatMap(runsOf) })),
        ...(source.charts.get(key) ?? []),
      ]);
    case 'terms': {
      const { form, row, column, onlyUsed } = part.choice;
      const terms = termsOf(source.set, report, part.terms, textAt(report, form, row, column).trim() === onlyUsed);
      const lines = terms.map(({ name, text }, index) => body({ text: `${ordinal(index + 1)}、${name}：`, bold: true }, { text: fill(text) }));
      return [...lines, ...(part.more === undefined ? [] : keptParagraphs(part.more, report, fill))];
    }
    case 'attachments':
      return attachmentsOf(part, source);
  }
}

/** What stands in for attachments is not said where there are any. */
function attachmentsOf({ text: { otherwise, ...text } }: Extract<DocumentPart, { kind: 'attachments' }>, { set, report, fill, projects }: Source): Block[] {
  const tables = performanceBlocks(set, projects, fill('{year}'));
  return [...keptParagraphs(tables.length > 0 || otherwise === undefined ? text : { ...text, otherwise }, report, fill), ...tables];
}

/** Every published table of the set; one that the workbook lacks is asked for, so that it cannot be forgotten. */
function tableSections({ set, report, fill, filled }: Source): Block[] {
  const tables = tablesOf(set, report, fill, filled);
  return set.forms
    .filter(({ kind }) => kind === 'public')
    .flatMap((form, index) => [
      heading(2, `${ordinal(index + 1)}、${form.title}`, pageOf(form), true),
      ...(tables.get(form.id) ?? [body({ text: `【工作簿中没有${form.number ?? form.title}】`, open: true })]),
    ]);
}

function runsOf(token: Token): readonly Run[] {
  if (token.kind !== 'blank') return [{ text: token.text }];
  return token.open ? [{ text: token.printed, open: true, blank: { at: token.id } }] : typedRuns(token.printed);
}

function heading(level: 1 | 2, text: string, page: PageKind, newPage = false): Heading {
  return { kind: 'heading', level, text, anchor: '', page, newPage };
}

/** Anchors by position: no two are alike, and the same document has the same. */
function numbered(blocks: readonly Block[]): Block[] {
  let count = 0;
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, anchor: `_Toc${String((count += 1)).padStart(4, '0')}` } : block));
}
