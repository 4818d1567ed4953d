import { Decimal } from '../../amount';
import type { FormSet, PerformanceForm, TextRef } from '../../forms';
import { readingOf } from '../../forms/readings';
import { type Found, type PerformanceTable, type TextGrid, type Told, type TogetherFound, checkTable, checkTogether, readTables, severityOf, textGrid, twiceNamed } from '../../performance';
import type { Claim, TextFinding } from '../claim';
import type { Outline } from '../text';

/** The 绩效自评表 behind a disclosure: each against itself, and all of them against the narrative. What was found already is left out. */
export function attachmentFindings(set: FormSet, outline: Outline, claims: readonly Claim[], known: readonly TextFinding[]): TextFinding[] {
  const form = set.performance;
  if (form === undefined) return [];
  const text = textGrid(outline.lines);
  const tables = readTables(form, text.grid);
  const year = yearIn(outline) ?? set.year;
  const each = tables.flatMap((table) => checkTable(table, year).map((found) => ({ table, found })));
  const findings = [...each, ...twiceNamed(tables)].map(({ table, found }) => findingOf(text, outline, table, found));
  const taken = new Set(known.map(({ start, end }) => `${String(start)}-${String(end)}`));
  return [...findings.filter(({ start, end }) => !taken.has(`${String(start)}-${String(end)}`)), ...togetherFindings(set, form, tables, outline, claims)];
}

/** 2024年度 of the cover. */
function yearIn({ lines }: Outline): number | undefined {
  const cover = lines.slice(0, 40).map(({ text }) => /(\d{4})\s*年度/.exec(text)?.[1]).find((year) => year !== undefined);
  return cover === undefined ? undefined : parseInt(cover, 10);
}

function findingOf(text: TextGrid, { lines }: Outline, { title, project }: PerformanceTable, { rule, at, fields, span, values, expected }: Found): TextFinding {
  // What all weights say together is wrong in none of them alone.
  const place = rule === 'X-weights' || rule === 'X-shares' ? spanOver(text, fields) : text.spanOf(at);
  const start = place.start + (span?.start ?? 0);
  const end = span === undefined ? place.end : place.start + span.end;
  const quote = lines.filter((line) => line.start < end && line.start + line.text.length > start).map((line) => line.text.slice(Math.max(0, start - line.start), end - line.start)).join('\n');
  return { rule, severity: severityOf(rule), section: title?.text ?? project?.text ?? '', quote, start, end, values, ...(expected === undefined ? {} : { expected }), cells: [] };
}

function spanOver(text: TextGrid, fields: Found['fields']): { readonly start: number; readonly end: number } {
  const spans = fields.map((field) => text.spanOf(field));
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function togetherFindings(set: FormSet, form: PerformanceForm, tables: readonly PerformanceTable[], outline: Outline, claims: readonly Claim[]): TextFinding[] {
  const stated = (at: TextRef | undefined) => (at === undefined ? undefined : claims.find((claim) => namesOf(set, at).includes(claim.subject) && claim.period === 'this'));
  const [count, money] = [stated(form.told.count), stated(form.told.money)];
  const grades = gradesIn(form, outline);
  const told: Told = {
    ...(count === undefined ? {} : { count: count.value }),
    ...(money === undefined ? {} : { money: { value: money.value, places: money.value.decimalPlaces() } }),
    grades: new Map(grades.map(({ grade, value }) => [grade, value])),
  };
  return checkTogether(tables, told).flatMap((found): TextFinding[] => {
    const at = placeOf(found, { count, money, grades });
    const quote = at === undefined ? undefined : outline.paragraphs.find(({ start, end }) => at.start >= start && at.start < end);
    if (at === undefined || quote === undefined) return [];
    return [{
      rule: found.rule, severity: severityOf(found.rule), section: quote.section?.title ?? '', quote: quote.text.slice(at.start - quote.start, at.end - quote.start),
      start: at.start, end: at.end, values: found.values, expected: found.expected, cells: [],
    }];
  });
}

interface Graded {
  readonly grade: string;
  readonly value: Decimal;
  readonly start: number;
  readonly end: number;
}

type Place = Pick<Claim, 'start' | 'end'>;

function placeOf({ rule, grade }: TogetherFound, { count, money, grades }: { readonly count: Place | undefined; readonly money: Place | undefined; readonly grades: readonly Graded[] }): Place | undefined {
  if (rule === 'X-count') return count;
  return rule === 'X-money' ? money : grades.find((each) => each.grade === grade);
}

/** The names under which texts speak of a figure. */
function namesOf(set: FormSet, { form, row, column }: TextRef): readonly string[] {
  return (readingOf(set)?.matters ?? []).flatMap(({ actual, names }) => {
    const [only] = actual ?? [];
    const isIt = only?.form === form && only.column === column && only.rows.kind === 'keys' && only.rows.keys.join() === row;
    return isIt ? names : [];
  });
}

/** `10个项目自评等级为“优”`, `“良”1个` in the narrative. */
function gradesIn({ grades }: PerformanceForm, { paragraphs }: Outline): readonly Graded[] {
  return grades.flatMap(({ name }): Graded[] => {
    for (const { text, start, section } of paragraphs) {
      if (section?.kind !== 'performance' && !text.includes('绩效自评')) continue;
      const match = new RegExp(`(\\d+)个(?:项目)?[^，。；]{0,12}[为“"]?“?${name}[”"]?(?=[，。；、])|[“"]${name}[”"]的?(?:项目)?(\\d+)个`).exec(text);
      if (match !== null) return [{ grade: name, value: new Decimal(match[1] ?? match[2] ?? '0'), start: start + match.index, end: start + match.index + match[0].length }];
    }
    return [];
  });
}
