import { Decimal, roundHalfAway } from '../../amount';
import type { TextFinding, TextRule } from '../claim';
import type { Line } from '../text';
import { scoreFindings } from './attachment-scores';
import { wordFindings } from './attachment-words';

interface Attachment {
  readonly title: Line;
  readonly named: string;
  readonly project: string;
  readonly lines: readonly Line[];
}

const TITLE = /^\s*(.+?)(?:项目支出|项目)绩效自评表\s*$/;

/** The 项目支出绩效自评表 behind a disclosure: their texts against their own figures. */
export function attachmentFindings(lines: readonly Line[]): TextFinding[] {
  const tables = attachmentsIn(lines);
  const findings: TextFinding[] = [];
  const seen = new Map<string, string>();
  for (const table of tables) {
    const { title, named, project } = table;
    if (project !== '' && plain(project) !== plain(named)) findings.push(finding('attachment-title', table, title.start, title.text.trim(), { said: named, name: project }));
    if (project !== '' && seen.has(plain(project))) findings.push(finding('attachment-twice', table, title.start, title.text.trim(), { name: project }));
    seen.set(plain(project), project);
    findings.push(...numbersOf(table));
    for (const { rule, start, quote, values } of [...scoreFindings(table.lines), ...wordFindings(table.lines)]) findings.push(finding(rule, table, start, quote, values));
  }
  return findings;
}

function plain(text: string): string {
  return text.replace(/[\s（）()]/g, '');
}

function finding(rule: TextRule, { title }: Attachment, start: number, quote: string, values: Readonly<Record<string, string>>): TextFinding {
  return { rule, severity: 'error', section: title.text.trim(), quote, start, end: start + quote.length, values, ...(values['expected'] === undefined ? {} : { expected: values['expected'] }), cells: [] };
}

function attachmentsIn(lines: readonly Line[]): Attachment[] {
  const starts = lines.flatMap(({ text }, at) => (TITLE.test(text) && !text.includes('\t') ? [at] : []));
  return starts.flatMap((at, i) => {
    const title = lines[at];
    if (title === undefined) return [];
    const own = lines.slice(at + 1, starts[i + 1]);
    const head = own.find(({ text }) => /^\s*项目名称/.test(text));
    const project = (head?.text.split('\t') ?? []).map((cell) => cell.trim()).find((cell) => cell !== '' && cell !== '项目名称') ?? '';
    return [{ title, named: TITLE.exec(title.text)?.[1] ?? '', project, lines: own }];
  });
}

/** Money of the head, row by row, in printed order of the columns. */
interface Funds {
  readonly initial: readonly Decimal[];
  readonly adjusted: readonly Decimal[];
  readonly executed: readonly Decimal[];
  readonly rates: readonly Decimal[];
}

function fundsOf({ lines }: Attachment): Funds {
  const funds: { [key in keyof Funds]: Decimal[] } = { initial: [], adjusted: [], executed: [], rates: [] };
  for (const { text } of lines) {
    if (!/资金总额|财政资/.test(text) || text.length > 200) continue;
    const numbers = text.split('\t').map((cell) => cell.trim()).filter((cell) => /^\d+(?:\.\d+)?$/.test(cell)).map((cell) => new Decimal(cell));
    const [asked, initial, adjusted, executed, ...rest] = numbers;
    if (asked === undefined || initial === undefined || adjusted === undefined || executed === undefined) continue;
    funds.initial.push(asked, initial);
    funds.adjusted.push(adjusted);
    funds.executed.push(executed);
    funds.rates.push(...(adjusted.isZero() ? [] : [executed.div(adjusted).times(100)]), ...rest.slice(0, 2));
  }
  return funds;
}

const SAID: readonly (readonly [keyof Funds, RegExp])[] = [
  ['initial', /年初预算数?为?(\d+(?:\.\d+)*)万元/g],
  ['adjusted', /全年预算数?为?(\d+(?:\.\d+)*)万元/g],
  ['executed', /全年(?:支出|执行)数?为?(\d+(?:\.\d+)*)万元/g],
  ['rates', /预算执行率?为?(\d+(?:\.\d+)*)%/g],
];

function numbersOf(table: Attachment): TextFinding[] {
  const funds = fundsOf(table);
  const satisfied = satisfactionOf(table);
  const findings: TextFinding[] = [];
  for (const { start, text } of table.lines) {
    if (text.length > 60) {
      for (const [what, pattern] of SAID) for (const match of text.matchAll(pattern)) findings.push(...against(table, funds[what], match, start));
      for (const match of text.matchAll(/满意(?:度|程度)[^，。\d]{0,8}(\d+(?:\.\d+)?)%/g)) findings.push(...against(table, satisfied, match, start));
    }
    findings.push(...missedTarget(table, text, start));
  }
  return findings;
}

function against(table: Attachment, known: readonly Decimal[], match: RegExpExecArray, start: number): TextFinding[] {
  const written = match[1] ?? '';
  if (written.split('.').length > 2) return [finding('malformed-number', table, start + match.index, match[0], { said: written })];
  const places = written.split('.')[1]?.length ?? 0;
  const value = new Decimal(written);
  if (known.length === 0 || known.some((each) => each.eq(value) || roundHalfAway(each, Math.max(places, 2)).eq(value) || roundHalfAway(value, each.decimalPlaces()).eq(each))) return [];
  return [finding('attachment-number', table, start + match.index, match[0], { said: match[0], expected: known[0] === undefined ? '' : roundHalfAway(known[0], 3).toString() })];
}

/** What the satisfaction row says was reached. */
function satisfactionOf({ lines }: Attachment): Decimal[] {
  const row = lines.find(({ text }) => text.includes('满意度指标') && text.includes('\t'));
  const reached = [...(row?.text ?? '').matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, digits = '0']) => new Decimal(digits));
  return reached.slice(-1);
}

/** A target that was missed and still got all its points. */
function missedTarget(table: Attachment, text: string, start: number): TextFinding[] {
  const cells = text.split('\t').map((cell) => cell.trim()).filter((cell) => cell !== '');
  const at = cells.findIndex((cell) => /^[≤≥]\s*\d/.test(cell));
  const [target = '', reached = '', weight = '', score = ''] = at < 0 ? [] : cells.slice(at, at + 4);
  const wanted = /^([≤≥])\s*(\d+(?:\.\d+)?)/.exec(target);
  const got = /^[≤≥]?\s*(\d+(?:\.\d+)?)/.exec(reached);
  if (wanted === null || got === null || weight !== score || !/^\d/.test(weight)) return [];
  const [limit, value] = [new Decimal(wanted[2] ?? '0'), new Decimal(got[1] ?? '0')];
  const missed = wanted[1] === '≤' ? value.gt(limit) : value.lt(limit);
  return missed ? [finding('attachment-number', table, start + text.indexOf(reached, text.indexOf(target) + target.length), reached, { said: reached, expected: target })] : [];
}
