import type { Language } from '../src/app/messages';
import type { TiedOut } from '../src/app/tieout/tie-out';
import { saidOf } from '../src/app/tieout/words';
import { formOf } from '../src/forms';
import { type FigureId, figureKey } from '../src/report';
import type { Claim, TextFinding } from '../src/tieout';
import { wordsIn } from './words';
import { tieOutWordsIn } from './words/tieout';

type Place = (id: FigureId) => { readonly sheet: string; readonly address: string };

/** The answer of `tieout --json`. Offsets are into the text as read; amounts are decimal strings. */
export function tieOutJson(tied: TiedOut, language: Language, place: Place) {
  const cells = (ids: readonly FigureId[]) => ids.map((id) => {
    const { sheet, address } = place(id);
    return { ...figureKey(id), sheet: sheet === '' ? null : sheet, address: address === '' ? null : address };
  });
  return {
    set: tied.set.id,
    claims: tied.claims.map(({ id, section, quote, start, end, kind, period, direction, subject, value, verdict, expected, cells: from }) => ({
      id, section, quote, start, end, kind, period, direction: direction ?? null, subject, value: value.toString(), verdict, expected: expected?.toString() ?? null, cells: cells(from),
    })),
    findings: tied.findings.map((finding) => ({
      rule: finding.rule, severity: finding.severity, section: finding.section, quote: finding.quote, start: finding.start, end: finding.end,
      message: saidOf(finding, language, placesOf(finding, tied, place)), expected: finding.expected ?? null, cells: cells(finding.cells),
    })),
    summary: tied.summary,
  };
}

interface Shown {
  readonly document: string;
  readonly language: Language;
  /** Held against the text's own tables. */
  readonly own: boolean;
  readonly place: Place;
}

/** The findings for a person, in the order of the text, then what nobody could tie. */
export function tieOutText(tied: TiedOut, text: string, { document, language, own, place }: Shown): string {
  const words = wordsIn(language);
  const said = tieOutWordsIn(language);
  const lines = [said.heading(document), ...(own ? [said.ownTables(tied.report.tables.size)] : []), ''];
  let section = '';
  for (const finding of tied.findings) {
    if (finding.section !== section && finding.section !== '') lines.push(finding.section);
    section = finding.section;
    lines.push(`  [${words.weight[finding.severity]}] ${saidOf(finding, language, placesOf(finding, tied, place))}`, `      ${marked(finding, text)}`);
  }
  if (tied.findings.length === 0) lines.push(said.nothing);
  const open = tied.claims.filter(({ verdict }) => verdict === 'unrecognised');
  if (open.length > 0) lines.push('', said.unrecognised, ...open.map((claim) => `  ${around(claim, text)}`));
  return `${[...lines, '', said.summary(tied.summary)].join('\n')}\n`;
}

/** Where the expected figure stands: the cell, or the table where the text holds it itself. */
export function placesOf({ cells }: TextFinding, { set }: TiedOut, place: Place): string {
  const places = cells.slice(0, 4).map((id) => {
    const { sheet, address } = place(id);
    const form = formOf(set, figureKey(id).form);
    return sheet === '' ? `《${form?.title ?? ''}》` : `${sheet}!${address}`;
  });
  return [...new Set(places)].join('、');
}

/** The sentence, what is marked in it between 【】; of a long one, what stands around the mark. */
function marked({ start, end, sentence, quote }: TextFinding, text: string): string {
  const line = (words: string) => words.replace(/\s+/g, ' ').trim();
  if (sentence === undefined) return quote.length > WIDE ? `${line(quote).slice(0, WIDE)}……` : line(quote);
  const [before, after] = [line(text.slice(sentence.start, start)), line(text.slice(end, sentence.end))];
  const from = Math.max(0, before.length - WIDE / 2);
  return `${from > 0 ? '……' : ''}${before.slice(from)}【${line(quote)}】${after.length > WIDE / 2 ? `${after.slice(0, WIDE / 2)}……` : after}`;
}

const WIDE = 80;

function around({ start, end }: Claim, text: string): string {
  return text.slice(Math.max(0, start - 25), end + 6).replace(/\s+/g, ' ').trim();
}
