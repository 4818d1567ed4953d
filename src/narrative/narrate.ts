import type { Block, FormSet, List, Section } from '../forms';
import type { Report } from '../report';
import { Figures } from './figures';
import { PlaceIndex } from './places';
import type { Narrative, Paragraph } from './token';
import { joined, printed, words } from './tokens';
import { Writer } from './writer';

export interface NarrateOptions {
  /** Thousands separators in the whole text. Left out: as in the set's sheets. */
  readonly grouping?: boolean;
}

/**
 * The 情况说明 of a report, in the words of its form set. Everything comes from the figures and the texts kept beside
 * them: the same report gives the same narrative, and what is not known is a blank that asks for it.
 */
export function narrate(set: FormSet, report: Report, options: NarrateOptions = {}): Narrative {
  const places = new PlaceIndex(set, report);
  const figures = new Figures(set, report, places);
  const writer = new Writer(set, figures, places, options.grouping ?? set.money.grouping);
  const told = set.wording.sections.filter(({ when }) => when === undefined || figures.holds(when, undefined));
  return { set: set.id, sections: told.map((section) => ({ key: section.key, title: section.title, paragraphs: paragraphsOf(section, writer) })) };
}

function paragraphsOf(section: Section, writer: Writer): Paragraph[] {
  return section.blocks.flatMap((block) => blockOf(block, writer)).filter(({ tokens }) => tokens.length > 0);
}

function blockOf(block: Block, writer: Writer): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ style: block.style, tokens: writer.write(block.phrases, {}) }];
    case 'paragraphs':
      return listOf(block.list, writer);
    case 'choose':
      return writer.chosen(block, {}).flatMap((each) => blockOf(each, writer));
  }
}

function listOf(list: List, writer: Writer): Paragraph[] {
  const items = writer.items(list, {});
  const spread = items.map((tokens, i) => joined([...tokens, ...words(i + 1 < items.length ? list.separator : list.end)]));
  const first = items.length === 0 ? writer.instead(list, {}) : writer.write(list.lead, {});
  return [first, ...spread].map((tokens) => ({ style: 'body', tokens }));
}

/** The narrative as plain text: a line for every title and paragraph, an empty line between sections. */
export function narrativeText(narrative: Narrative): string {
  const sections = narrative.sections.map(({ title, paragraphs }) => [title, ...paragraphs.map(({ tokens }) => tokens.map(printed).join(''))].join('\n'));
  return `${sections.join('\n\n')}\n`;
}
