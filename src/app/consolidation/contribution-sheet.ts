import { type Decimal, ZERO, roundHalfAway } from '../../amount';
import { type Form, type FormSet, formOf } from '../../forms';
import { type FigureId, type Report, entryOf, figureKey } from '../../report';
import { type Content, type NamedArea, type SheetModel, columnLetters, listSheet, sheetPrefix } from '../../workbook';
import { namingOf } from '../findings/naming';
import { ELIMINATION_SHEET, eliminationFormula } from './elimination-sheet';
import type { Summed } from './sum';
import type { Taken } from './taken';

/** Columns before the units': code, row, column. */
const BEFORE = 3;
/** Rows above a list's body. */
const ABOVE = 3;

export interface Contributions {
  readonly sheet: SheetModel;
  /** `'公开03表汇总'!BM7`, for each figure that the sheet adds up. */
  readonly cells: ReadonlyMap<FigureId, string>;
}

/**
 * One table's figures with every unit's part, their sum, what is eliminated, and what remains.
 * @param lacking units without the table, so that the department has none
 */
export function contributionSheet(set: FormSet, form: Form, units: readonly string[], { report, parts }: Summed, wanted: readonly FigureId[], taken: ReadonlyMap<FigureId, Taken>, names: readonly NamedArea[], lacking: readonly number[] = []): Contributions {
  const naming = namingOf(set, report);
  const name = `${form.sheetName.replace('（元）', '').slice(0, 29)}汇总`;
  const cells = new Map<FigureId, string>();
  const [first, last] = [columnLetters(BEFORE), columnLetters(BEFORE + units.length - 1)];
  const [total, minus, rest] = [0, 1, 2].map((offset) => columnLetters(BEFORE + units.length + offset)) as [string, string, string];
  const rows = wanted.map((figure, index) => {
    const row = String(ABOVE + index + 1);
    const sums = parts.get(figure) ?? new Map<number, Decimal>();
    const gross = [...sums.values()].reduce((sum, value) => sum.plus(value), ZERO);
    const out = taken.get(figure);
    const { places } = set.money;
    const money = naming.kind(figure).measure === 'amount';
    cells.set(figure, `${sheetPrefix(name)}$${rest}$${row}`);
    const said = naming.name(figure);
    const { row: key } = figureKey(figure);
    return [
      text(codeOf(form, report, figure) ?? ''), text(said.row === '' ? key : said.row), text(said.column),
      ...units.map((_, unit): Content => {
        const value = sums.get(unit);
        return value === undefined || value.isZero() ? { kind: 'blank' } : { kind: 'number', value };
      }),
      formula(`SUM(${first}${row}:${last}${row})`, gross),
      out === undefined ? ({ kind: 'blank' } as const) : formula(eliminationFormula(out, { code: `$A${row}`, total: `${total}${row}` }), out.amount.negated()),
      formula(money ? `ROUND(SUM(${total}${row}:${minus}${row}),${String(places)})` : `SUM(${total}${row}:${minus}${row})`, money ? roundHalfAway(gross.minus(out?.amount ?? ZERO), places) : gross.minus(out?.amount ?? ZERO)),
    ];
  });
  const amount = { width: 16, style: 'amount' } as const;
  const shown = form.number ?? form.title;
  const use = lacking.length === 0
    ? `合计减去“${ELIMINATION_SHEET}”表中的抵销数，进入${shown}；上级科目和合计由该表的公式得出。`
    : `${lacking.map((unit) => units[unit] ?? '').join('、')}没有${shown}，合计不是全部门的，没有生成部门的${shown}。`;
  return {
    cells,
    sheet: listSheet({
      name,
      title: `${form.title}：各单位汇总`,
      note: `每行一个由各单位填列的数，单位：${set.money.unit}。${use}`,
      columns: [
        { head: '科目代码', width: 11, style: 'code' }, { head: '项目', width: 38, style: 'label' }, { head: '栏', width: 22, style: 'label' },
        ...units.map((head) => ({ head, ...amount })),
        { head: '合计', ...amount, style: 'amountTotal' }, { head: '抵销', ...amount }, { head: '抵销后', ...amount, style: 'amountTotal' },
      ],
      rows, names,
    }),
  };
}

/** The heads of the units, which tell how many there are. */
export function unitHeads(units: number): NamedArea['area'] {
  return { top: ABOVE - 1, left: BEFORE, bottom: ABOVE - 1, right: BEFORE + units - 1 };
}

function codeOf(form: Form, report: Report, figure: FigureId): string | undefined {
  const { row } = figureKey(figure);
  return form.body.kind === 'lines' ? report.tables.get(form.id)?.lines.find((line) => line.row === row)?.code : undefined;
}

/** Figures of a table that people enter and some unit has, in the table's order. */
export function enteredFigures(set: FormSet, form: string, { report, parts }: Summed, leaves: (figure: FigureId) => boolean): readonly FigureId[] {
  const order = new Map((report.tables.get(form)?.lines ?? []).map(({ row }, index) => [row, index] as const));
  const place = (figure: FigureId): number => order.get(figureKey(figure).row) ?? -1;
  return [...parts]
    .filter(([figure, sums]) => figureKey(figure).form === form && formOf(set, form)?.kind === 'public' && leaves(figure) && entryOf(report, figure).kind === 'amount' && [...sums.values()].some((value) => !value.isZero()))
    .map(([figure]) => figure)
    .sort((a, b) => place(a) - place(b));
}

function text(words: string): Content {
  return words === '' ? { kind: 'blank' } : { kind: 'text', text: words };
}

function formula(what: string, result: Decimal): Content {
  return { kind: 'formula', formula: what, result };
}
