import type { PerformanceForm, PerformanceVariant } from '../../forms';
import { type Grid, filledIn } from '../grid';
import type { Analysis } from '../table';
import { beginsWith, isOne } from '../words';
import { isPrintedAgain } from './again';
import type { Fields } from './fields';
import { gradeRow } from './grade';

interface Rows {
  readonly from: number;
  readonly to: number;
}

/** The texts of 项目绩效分析, below 总分; the row of the last one. */
export function readAnalysis(form: PerformanceForm, grid: Grid, variant: PerformanceVariant, { from, to }: Rows, fields: Fields): { readonly analysis: readonly Analysis[]; readonly last: number } {
  const analysis: Analysis[] = [];
  let last = from - 1;
  for (let row = from; row <= to; row += 1) {
    if (isPrintedAgain(form, grid, row) || gradeRow(form, grid, [row]) !== undefined) continue;
    const cells = filledIn(grid, row).filter(({ text }) => !isOne(text, form.heads.analysis) && !isOne(text, form.heads.results));
    const side = filledIn(grid, row).length > cells.length;
    const text = cells.at(-1);
    if (text === undefined) {
      if (analysis.length > 0) break;
      continue;
    }
    const label = cells.find((cell) => isTitle(variant, cell.text));
    const key = variant.analysis.find(({ title }) => isOne(label?.text ?? '', title) || beginsWith(text.text, title))?.key;
    // A line without a label belongs to the analysis only between others.
    if (key === undefined && label === undefined && !side && (analysis.length === 0 || (grid.rows[row]?.length ?? 0) < 2)) break;
    last = row;
    const at = label === text ? (variant.analysisSpans?.text[0] ?? text.column + 1) : text.column;
    const previous = analysis.at(-1)?.key;
    const next = variant.analysis[variant.analysis.findIndex((each) => each.key === previous) + 1];
    const guessed = label === undefined && key === undefined && (previous !== undefined || analysis.length === 0) ? next : undefined;
    analysis.push({ key: key ?? (guessed?.grouped === true ? guessed.key : undefined), label: label?.text ?? '', text: fields.at(`analysis${analysis.length}/text`, row, label === text && at <= text.column ? text.column + 1 : at) });
  }
  return { analysis, last };
}

function isTitle({ analysis }: PerformanceVariant, text: string): boolean {
  return text.length < 30 && analysis.some(({ title }) => isOne(text, title));
}
