import type { Line } from '../text';
import type { InAttachment } from './attachment-scores';

/** What the words of one 绩效自评表 show: cut short, said twice, dates that run backwards, other names. */
export function wordFindings(lines: readonly Line[]): InAttachment[] {
  return [...lines.flatMap(inLine), ...twice(lines), ...shortNames(lines)];
}

function inLine({ start, text }: Line): InAttachment[] {
  const found: InAttachment[] = [];
  const put = (rule: InAttachment['rule'], match: RegExpExecArray | RegExpMatchArray, values: InAttachment['values']) => found.push({ rule, start: start + (match.index ?? 0), quote: match[0], values });
  for (const match of text.matchAll(/(\d{4})年\d{1,2}月(?:\d{1,2}日)?至(\d{4})年/g)) {
    if ((match[2] ?? '') < (match[1] ?? '')) put('year', match, { said: match[0] });
  }
  for (const match of text.matchAll(/(\d{4})年-?(\d{1,2})月[-—至](\d{4})年(\d{1,2})月[，,][^，。]{0,6}期限(?:为)?(\d+)年/g)) {
    const [, from = '0', fromMonth, to = '0', toMonth, years = '0'] = match;
    if (fromMonth === toMonth && parseInt(to, 10) - parseInt(from, 10) !== parseInt(years, 10)) put('year', match, { said: match[0] });
  }
  for (const match of text.matchAll(/([\u4e00-\u9fa5]{2,6})、\1(?=[、，,。])/g)) put('doubled-words', match, { said: match[0] });
  const source = /(?:^|\t)\s*([市县区]{3}财政资金)/.exec(text);
  if (source?.[1] !== undefined && source[1] !== '市县区财政资金') put('name', source, { said: source[1], name: '市县区财政资金' });
  const last = text.trimEnd().split('\t').at(-1)?.trim() ?? '';
  if (/项目实施和?(?:资金|预算)/.test(text.slice(0, 60)) && last.length > 60 && !/[。！？；.!;”）)]$/.test(last)) {
    const tail = last.slice(-16);
    found.push({ rule: 'attachment-cut', start: start + text.lastIndexOf(tail), quote: tail, values: { said: tail } });
  }
  return found;
}

/** A sentence twice in one cell, or one text in two cells of the analysis. */
function twice(lines: readonly Line[]): InAttachment[] {
  const found: InAttachment[] = [];
  const cells = lines.flatMap(({ start, text }) => {
    const cell = text.split('\t').reduce((longest, each) => (each.length > longest.length ? each : longest), '').trim();
    return cell.length > 60 ? [{ cell, start: start + text.indexOf(cell) }] : [];
  });
  cells.forEach(({ cell, start }, at) => {
    const seen = new Set<string>();
    for (const match of cell.matchAll(/[^。]{20,}。/g)) {
      // What one sentence begins with, another may end with: 99.87%,在资金分配方面……
      const words = match[0].slice(-30);
      if (seen.has(words)) found.push({ rule: 'doubled-sentence', start: start + match.index, quote: match[0], values: { said: match[0], same: 'yes' } });
      seen.add(words);
    }
    const body = cell.replace(/^[^:：]{0,12}[:：]/, '');
    const later = cells.slice(at + 1).find((other) => body.length > 80 && (other.cell.includes(body.slice(0, 80)) || body.includes(other.cell.slice(0, 80))) && other.cell.slice(-30) === cell.slice(-30));
    if (later !== undefined && cells.length - at < 8) found.push({ rule: 'doubled-sentence', start, quote: cell, values: { said: cell.slice(0, 20), same: 'yes' } });
  });
  return found;
}

/** The department's full name stands in the head; a shorter one in the text is a second name. */
function shortNames(lines: readonly Line[]): InAttachment[] {
  const head = lines.find(({ text }) => text.includes('主管部门'));
  const full = /\d+-([\u4e00-\u9fa5]{6,30}[局委会部厅])/.exec(head?.text ?? '')?.[1];
  if (full === undefined) return [];
  const pattern = new RegExp(`${full.slice(0, 2)}[\\u4e00-\\u9fa5]{1,5}?${full.slice(-1)}`, 'g');
  for (const { start, text } of lines) {
    for (const match of text.matchAll(pattern)) {
      if (match[0] !== full && match[0].length < full.length && within(match[0], full)) return [{ rule: 'unit-names', start: start + match.index, quote: match[0], values: { said: match[0], name: full, expected: full } }];
    }
  }
  return [];
}

/** The letters of a short name stand in the full one in their order. */
function within(short: string, full: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = full.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
