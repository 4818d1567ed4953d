import { Decimal } from '../../amount';
import type { ColumnSpan, FormSet, FundsColumn, PerformanceForm, PerformanceHead, PerformanceVariant } from '../../forms';
import { BLANK, BODY_HEIGHT, Canvas, type Content, type SheetModel, type StyleKey, type WorkbookModel, heightOf, linesIn, performanceName, stylesOf, textContent } from '../../workbook';
import type { Grid } from '../grid';
import { printedNumber } from '../quantity/number';
import { readTables } from '../read/read';
import { computed } from './compute';
import { type PerformanceContent, emptyLines, runsOf } from './content';
import { ownFormulas } from './own-formulas';

export interface PerformanceLayout {
  /** Name of the sheet. */
  readonly name: string;
  /** Of its defined name. */
  readonly number: number;
  /** `（2024年度）`, a formula where the workbook keeps the year. */
  readonly year: Content;
  readonly content: PerformanceContent;
}

/** Points: title, a line of the head, a text that waits for its words. */
const TITLE_HEIGHT = 36;
const HEAD_HEIGHT = 20;
const TEXT_HEIGHT = 36;
const HIGHEST = 400;

const FUNDS: readonly FundsColumn[] = ['asked', 'planned', 'budget', 'executed', 'balance', 'rate', 'score', 'reason'];
const DERIVED_OF_SOURCES: readonly FundsColumn[] = ['balance', 'rate', 'score'];

/** What no sheet may be called, and how long it may be. */
const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST = 31;

/** `绩效自评表 单位运转经费`, as far as Excel lets a sheet be called so. */
export function performanceSheetName({ sheetName }: PerformanceForm, project: string): string {
  return `${sheetName} ${project.trim().replace(FORBIDDEN, '')}`.slice(0, LONGEST).replace(/'+$/, '').trim();
}

/**
 * One 绩效自评表 as a sheet of its own, with native formulas. It is printed upright and as wide as the page, which leaves its
 * text at 8 points; what has grown longer than a page goes on on the next instead of getting smaller.
 */
export function layoutPerformance(set: FormSet, form: PerformanceForm, layout: PerformanceLayout): WorkbookModel {
  return { sheets: [drawPerformance(set, form, layout)], styles: stylesOf(set) };
}

export function drawPerformance(set: FormSet, form: PerformanceForm, { name, number, year, content }: PerformanceLayout): SheetModel {
  const variant = form.variants.find(({ key }) => key === content.variant);
  if (variant === undefined) throw new Error(`The form has no ${content.variant} variant.`);
  const drawing = new Drawing(form, variant);
  drawing.draw(content, year);
  const { canvas } = drawing;
  withFormulas(form, canvas, content.title === undefined);
  return {
    name,
    rows: canvas.rows,
    merges: canvas.merges,
    columnWidths: variant.columns,
    defaultRowHeight: BODY_HEIGHT,
    rowHeights: canvas.heights.map((height) => (height === 0 ? undefined : height)),
    freeze: { rows: 0, columns: 0 },
    print: { paper: 'A4', orientation: 'portrait', onePageHigh: false, area: { top: 0, left: 0, bottom: canvas.rows.length - 1, right: drawing.last }, repeatRows: [0, 1] },
    names: [{ name: performanceName(set, number), area: { top: 0, left: 0, bottom: canvas.rows.length - 1, right: drawing.last } }],
    choices: [],
  };
}

/** The sheet is read like any other: formulas go where the reader sees that they belong, unless a person's figure is there. */
function withFormulas(form: PerformanceForm, canvas: Canvas, named: boolean): void {
  const [table] = readTables(form, gridOf(canvas));
  if (table === undefined) return;
  const formulas = ownFormulas(table);
  const open = new Set([...formulas.keys()].filter((key) => (key === 'head/title' ? named : table.fields.get(key)?.text === '')));
  const results = computed(table, open);
  for (const key of open) {
    const field = table.fields.get(key);
    const formula = formulas.get(key);
    const cell = field === undefined ? undefined : canvas.rows[field.row]?.[field.column];
    if (field === undefined || formula === undefined || cell === undefined) continue;
    const result = results.get(key) ?? '';
    const number = key === 'head/title' || key === 'total/grade' ? undefined : printedNumber(result);
    canvas.put(field.row, field.column, { kind: 'formula', formula, result: number?.value ?? result }, cell.style);
  }
}

/** What is drawn, as the reader sees it. */
function gridOf({ rows }: Pick<SheetModel, 'rows'>): Grid {
  return {
    loose: false,
    rows: rows.map((row) => row.map((cell) => {
      switch (cell?.content.kind) {
        case 'text':
          return { text: cell.content.text };
        case 'number':
          return { text: cell.content.value.toFixed(), numeric: true };
        case 'formula':
          return { text: typeof cell.content.result === 'string' ? cell.content.result : cell.content.result.toFixed(), formula: cell.content.formula };
        case 'blank':
        case undefined:
          return undefined;
      }
    })),
  };
}

class Drawing {
  readonly canvas: Canvas;
  readonly last: number;
  private row = 0;

  constructor(private readonly form: PerformanceForm, private readonly variant: PerformanceVariant) {
    this.canvas = new Canvas(variant.columns.length);
    this.last = variant.columns.length - 1;
  }

  draw(content: PerformanceContent, year: Content): void {
    this.across([0, this.last], textContent(content.title ?? this.form.title.replace('{project}', content.project)), 'title');
    this.next(TITLE_HEIGHT);
    this.across([0, this.last], year, 'bannerCentre');
    this.next(HEAD_HEIGHT);
    this.head(content);
    this.funds(content);
    this.goals(content);
    this.indicators(content);
    this.analysis(content);
  }

  private head({ project, department = '', unit = '' }: PerformanceContent): void {
    const { head } = this.variant;
    this.label(head.label, 'project');
    this.text(head.project, project);
    this.next(HEAD_HEIGHT);
    this.label(head.label, 'department');
    this.text(head.department, department);
    this.label(head.unitLabel, 'unit');
    this.text(head.unit, unit);
    this.next(HEAD_HEIGHT);
  }

  private funds({ sources, whole = {} }: PerformanceContent): void {
    const { funds } = this.variant;
    const lines: NonNullable<PerformanceContent['sources']> = sources ?? this.form.sources.map(({ text }) => ({ label: text }));
    const top = this.row;
    const down = (key: FundsColumn) => this.canvas.span({ top, left: funds[key][0], bottom: top + 1, right: funds[key][1] }, textContent(this.form.heads[key].text), 'head');
    this.canvas.span({ top, left: 0, bottom: top + 2 + lines.length, right: 0 }, textContent(this.form.heads.funds.text), 'head');
    this.canvas.span({ top, left: funds.label[0], bottom: top + 1, right: funds.label[1] }, BLANK, 'head');
    this.canvas.across(top, funds.asked[0], funds.planned[1], textContent(this.form.heads.initial.text), 'head');
    this.canvas.across(top + 1, ...funds.asked, textContent(this.form.heads.asked.text), 'head');
    this.canvas.across(top + 1, ...funds.planned, textContent(this.form.heads.planned.text), 'head');
    for (const key of FUNDS.slice(2)) down(key);
    this.next(HEAD_HEIGHT);
    this.next(HEAD_HEIGHT);
    this.fundsRow(this.form.heads.whole.text, whole);
    for (const line of lines) this.fundsRow(line.label, line);
  }

  private fundsRow(label: string, row: Partial<Readonly<Record<FundsColumn, string>>>): void {
    const { funds } = this.variant;
    this.across(funds.label, textContent(label), 'head');
    for (const key of FUNDS) this.across(funds[key], key === 'reason' ? textContent(row[key] ?? '') : numberOrText(row[key] ?? ''), key === 'reason' ? 'label' : DERIVED_OF_SOURCES.slice(1).includes(key) ? 'rate' : 'fundsAmount');
    this.grow(funds.reason, row.reason ?? '');
    this.next(HEAD_HEIGHT);
  }

  private goals({ goal = '', achieved = '' }: PerformanceContent): void {
    const { goals } = this.variant;
    this.canvas.span({ top: this.row, left: 0, bottom: this.row + 1, right: 0 }, textContent(this.form.heads.goals.text), 'head');
    this.label(goals.goal, 'goal');
    this.label(goals.achieved, 'achieved');
    this.next(HEAD_HEIGHT);
    this.prose(goals.goal, goal);
    this.prose(goals.achieved, achieved);
    this.next(TEXT_HEIGHT);
  }

  private indicators(content: PerformanceContent): void {
    const { indicators } = this.variant;
    const lines = content.lines ?? emptyLines(this.form);
    const top = this.row;
    const spans = Object.entries(indicators) as [keyof typeof indicators, ColumnSpan][];
    for (const [key, span] of spans) this.label(span, key);
    this.next(HEAD_HEIGHT);
    const first = this.row;
    for (const [from, to] of runsOf(lines, (a, b) => a.first === b.first)) {
      this.canvas.span({ top: first + from, left: indicators.first[0], bottom: first + to, right: indicators.first[1] }, textContent(lines[from]?.first ?? ''), 'head');
    }
    for (const [from, to] of runsOf(lines, (a, b) => a.first === b.first && a.second === b.second)) {
      this.canvas.span({ top: first + from, left: indicators.second[0], bottom: first + to, right: indicators.second[1] }, textContent(lines[from]?.second ?? ''), 'head');
    }
    for (const line of lines) {
      for (const [key, span] of spans) {
        if (key === 'first' || key === 'second') continue;
        const text = line[key] ?? '';
        const isNumber = key === 'weight' || key === 'points';
        this.across(span, isNumber ? numberOrText(text) : textContent(text), isNumber ? 'points' : key === 'target' || key === 'adjusted' || key === 'actual' ? 'value' : 'label');
        this.grow(span, text);
      }
      this.next(HEAD_HEIGHT);
    }
    this.total(content);
    this.canvas.span({ top, left: 0, bottom: this.row - 1, right: 0 }, textContent(this.form.heads.indicators.text), 'head');
  }

  private total({ totalWeight = '', total = '', grade = '' }: PerformanceContent): void {
    const { indicators, graded } = this.variant;
    this.across([1, indicators.weight[0] - 1], textContent(this.form.heads.total.text), 'labelTotal');
    this.across(indicators.weight, numberOrText(totalWeight), 'points');
    this.across(indicators.points, numberOrText(total), 'points');
    this.across(indicators.cause, graded ? textContent(grade) : BLANK, 'head');
    this.next(HEAD_HEIGHT);
  }

  private analysis({ analysis = {} }: PerformanceContent): void {
    const { analysis: texts, analysisSpans: spans } = this.variant;
    if (spans === undefined || texts.length === 0) return;
    const top = this.row;
    this.canvas.span({ top, left: 0, bottom: top + texts.length - 1, right: 0 }, textContent(this.form.heads.analysis.text), 'head');
    const grouped = texts.filter((text) => text.grouped).length;
    if (grouped > 0) this.canvas.span({ top, left: spans.group[0], bottom: top + grouped - 1, right: spans.group[1] }, textContent(this.form.heads.results.text), 'head');
    for (const text of texts) {
      const label = text.grouped ? spans.grouped : spans.label;
      this.across(label, textContent(text.title.text), 'head');
      this.grow(label, text.title.text);
      this.prose(spans.text, analysis[text.key] ?? '');
      this.next(TEXT_HEIGHT);
    }
  }

  private label(span: ColumnSpan, key: PerformanceHead): void {
    this.across(span, textContent(this.form.heads[key].text), 'head');
    this.grow(span, this.form.heads[key].text);
  }

  private text(span: ColumnSpan, text: string): void {
    this.across(span, textContent(text), 'label');
    this.grow(span, text);
  }

  private prose(span: ColumnSpan, text: string): void {
    this.across(span, textContent(text), 'prose');
    this.grow(span, text);
  }

  private across(span: ColumnSpan, content: Content, style: StyleKey): void {
    this.canvas.across(this.row, ...span, content, style);
  }

  /** Merged cells do not grow by themselves. */
  private grow([first, last]: ColumnSpan, text: string): void {
    const width = this.variant.columns.slice(first, last + 1).reduce((sum, each) => sum + each, 0);
    this.canvas.grow(this.row, Math.min(HIGHEST, heightOf(linesIn(text, width), HEAD_HEIGHT)));
  }

  private next(height: number): void {
    this.canvas.grow(this.row, height);
    this.row += 1;
  }
}

function numberOrText(text: string): Content {
  const number = /[%％]/.test(text) ? undefined : printedNumber(text);
  return number === undefined || number.value.abs().gte(new Decimal(10).pow(15)) ? textContent(text) : { kind: 'number', value: number.value };
}
