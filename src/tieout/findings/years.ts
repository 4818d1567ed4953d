import { type Outline, type Paragraph, flowOf } from '../text';
import { type Found, matchesIn } from './found';

const TITLED = /(\d{3,4})年度?(?:部门|单位)?决算/g;
const CLOSING = /截[至止](\d{4})年12月31日/g;
const COMPARED = /(?:与|比|较|同)(20\d\d)年度?/g;

/** The year that the document is of: the one that its titles and sentences name most. */
export function yearOf({ lines, paragraphs, title }: Outline, declared: number): number {
  const counts = new Map<number, number>();
  const texts = [...paragraphs.map(({ flow }) => flow.text), ...lines.slice(0, 200).map(({ text }) => text.replace(/\s/g, '')), title?.text.replace(/\s/g, '') ?? ''];
  for (const text of texts) {
    for (const match of text.matchAll(/(?<![与比较同和]|[\d])(20\d\d)年度/g)) {
      const year = parseInt(match[1] ?? '', 10);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] > (counts.get(declared) ?? 0) ? most[0] : declared;
}

/** Years that contradict the document's own. */
export function wrongYears(text: string, { lines, paragraphs, narrative }: Outline, year: number): Found[] {
  const flows = paragraphs.map(({ flow }) => ({ flow }));
  const titles = lines.filter(({ start, text: line }) => start < narrative.end && line.trim().length < 60 && /决\s*算/.test(line)).map(({ start, text: line }) => ({ flow: flowOf(text, start, start + line.length) }));
  const others = (found: readonly Pick<Paragraph, 'flow'>[], pattern: RegExp, right: number) =>
    found.flatMap(({ flow }) => matchesIn(flow, pattern).flatMap((match): Found[] => {
      const said = /\d{3,4}/.exec(match.said)?.[0] ?? '';
      return said === String(right) ? [] : [{ rule: 'year', severity: 'error', start: match.start, end: match.end, values: { said: match.said, expected: String(right) }, expected: match.said.replace(said, String(right)), put: match.said.replace(said, String(right)) }];
    }));
  return [...others(titles, TITLED, year), ...others(flows, CLOSING, year), ...others(flows, COMPARED, year - 1)];
}
