import { type Form, type FormSet } from '../../../../src/forms';
import { type Report, textAt } from '../../../../src/report';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../../../src/workbook';
import type { Dice, Look } from './look';
import { type Cell, type Grid, publicForms, tableGrid } from './table';

interface Block {
  readonly form: Form;
  readonly grid: Grid;
}

/** A workbook as other programs leave it: values alone, no names, laid out by a look. */
export function scrambled(set: FormSet, report: Report, look: Look, dice: Dice): WorkbookSnapshot {
  const unit = textAt(report, set.profile.unit.form, set.profile.unit.row, set.profile.unit.column) || '某县某某服务中心';
  const blocks = publicForms(set).filter(({ id }) => report.tables.has(id)).map((form, index) => blockOf(set, form, report, look, dice, unit, index));
  const sheets = sheetsOf(blocks, look).map(({ name, grid }, index) => sheetOf(`s${String(index)}`, name, shifted(grid, look), dice));
  return { sheets: look.extras ? [cover(set, unit), contents(set), ...sheets, helper(dice)] : sheets, names: [] };
}

function blockOf(set: FormSet, form: Form, report: Report, look: Look, dice: Dice, unit: string, index: number): Block {
  const { head, body } = tableGrid(set, form, report, look, dice);
  const width = Math.max(...[...head, ...body].map((row) => row.length));
  const above = aboveOf(set, form, look, unit, width, index);
  const notes: Cell[][] = look.notes ? form.notes.map((note) => [note]) : [];
  const isEmpty = ![...(report.tables.get(form.id)?.entries.values() ?? [])].some(({ kind }) => kind === 'amount');
  if (isEmpty && form.emptySentence !== undefined) notes.push([form.emptySentence.replace('{unit}', unit)]);
  return { form, grid: [...above, ...head, ...paged(body, above, head, look, dice), ...notes] };
}

function aboveOf(set: FormSet, form: Form, look: Look, unit: string, width: number, index: number): Cell[][] {
  const centre = Math.floor(width / 2);
  const rows: Cell[][] = [];
  const titled = titleCells(form.title, look, unit, width, centre);
  if (titled !== undefined) rows.push(titled);
  const last = Math.max(1, width - 1);
  if (look.tableNumber && form.number !== undefined && look.title !== 'sheet') rows.push(at(last, look.labels === 'spaced' ? `公开 ${form.number.slice(2, 4)} 表` : form.number));
  const money = look.moneySaid === 'banner' || (look.moneySaid === 'first' && index === 0) || (look.moneySaid === 'heads' && look.banner !== 'none') ? look.money : undefined;
  const moneyText = money === undefined ? undefined : look.words === 'own' ? `金额单位：${money}` : `单位:${money}`;
  switch (look.banner) {
    case 'cells': {
      const row = at(0, `部门名称：${unit}`);
      row[Math.max(1, Math.min(centre, last - 1))] = `${String(set.year)}年度`;
      if (last > 1 && moneyText !== undefined) row[last] = moneyText;
      else if (moneyText !== undefined) rows.push(at(last, moneyText));
      rows.push(row);
      break;
    }
    case 'one-cell':
      rows.push([`部门名称：${unit}  ${String(set.year)}年度  ${moneyText ?? ''}`]);
      break;
    case 'name-beside':
      rows.push(['单位名称：', unit]);
      if (moneyText !== undefined) rows.push(at(last, moneyText));
      break;
    case 'none':
      if (moneyText !== undefined) rows.push(at(last, moneyText));
  }
  return rows;
}

function at(column: number, text: string): Cell[] {
  const row: Cell[] = [];
  row[column] = text;
  return row;
}

function titleCells(title: string, look: Look, unit: string, width: number, centre: number): Cell[] | undefined {
  switch (look.title) {
    case 'plain':
      return at(0, title);
    case 'spaced':
      return at(centre, title.split('').join(' '));
    case 'letters':
      return width >= title.length ? title.split('') : at(0, title.split('').join(' '));
    case 'year':
      return at(centre, `2024年度${title}`);
    case 'unit':
      return at(0, `${unit}2024年${title}`);
    case 'sheet':
      return undefined;
  }
}

/** Long tables are cut into pages: the heads come again, or a page's number stands between. */
function paged(body: Grid, above: Grid, head: Grid, look: Look, dice: Dice): Grid {
  if (look.pages === 'none' || body.length < 12 || body.some((row) => row.length === 0)) return body;
  const cut = 5 + dice.below(body.length - 10);
  const upper = body.slice(0, cut);
  const lower = body.slice(cut);
  const mark: Cell[] = at(2, '— 3 —');
  switch (look.pages) {
    case 'heads':
      return [...upper, ...head, ...lower];
    case 'titles':
      return [...upper, mark, [], ...above, ...head, ...lower];
    case 'marks':
      return [...upper, mark, [], ...lower];
  }
}

interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}

function sheetsOf(blocks: readonly Block[], look: Look): readonly Sheet[] {
  const own = ({ form, grid }: Block): Sheet => ({ name: nameOf(form, look), grid });
  // A title that stands nowhere but in the sheet's name needs a sheet of its own.
  if (look.title === 'sheet' || look.sheets === 'each') return blocks.map(own);
  if (look.sheets === 'all-in-one') return [{ name: 'Sheet1', grid: blocks.reduce<Grid>((all, { grid }) => stacked(all, grid), []) }];
  const pairs = blocks.flatMap((block, index) => (index % 2 === 0 ? [[block, blocks[index + 1]] as const] : []));
  return pairs.map(([first, second], index) => {
    if (second === undefined) return own(first);
    const grid = look.sheets === 'stacked' ? stacked(first.grid, second.grid) : beside(first.grid, second.grid);
    return { name: `Sheet${String(index + 1)}`, grid };
  });
}

function nameOf(form: Form, look: Look): string {
  return look.title === 'sheet' ? form.title.slice(0, 31) : look.tableNumber && form.number !== undefined ? form.number : `表${form.id}`;
}

function stacked(upper: Grid, lower: Grid): Grid {
  return upper.length === 0 ? lower : [...upper, [], [], ...lower];
}

function beside(left: Grid, right: Grid): Grid {
  const width = Math.max(...left.map((row) => row.length)) + 1;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const row: Cell[] = [...(left[index] ?? [])];
    (right[index] ?? []).forEach((cell, column) => (row[width + column] = cell));
    return row;
  });
}

function shifted(grid: Grid, { offset }: Look): Grid {
  const blank = Array.from<Cell>({ length: offset.columns }).fill(undefined);
  return [...Array.from({ length: offset.rows }, () => [] as Cell[]), ...grid.map((row) => [...blank, ...row])];
}

export function sheetOf(id: string, name: string, grid: Grid, dice?: Dice, hidden = false): SheetSnapshot {
  const rows = new Map<number, (SnapshotCell | undefined)[]>();
  grid.forEach((row, index) => {
    if (row.some((cell) => cell !== undefined)) rows.set(index, Array.from(row, (cell) => cell));
  });
  const hiddenRows = new Set(dice === undefined ? [] : [...rows.keys()].filter(() => dice.chance(0.05)));
  return { id, name, hidden, rows, merges: [], hiddenRows, hiddenColumns: new Set() };
}

function cover(set: FormSet, unit: string): SheetSnapshot {
  return sheetOf('cover', '封面', [[], [], [undefined, unit], [undefined, '2024年度单位决算公开'], [], [undefined, set.title]]);
}

function contents(set: FormSet): SheetSnapshot {
  return sheetOf('contents', '目录', [['目  录'], ['第二部分 2024年部门决算表'], ...publicForms(set).map((form, index) => [`${String(index + 1)}、${form.title}`, index + 3])]);
}

function helper(dice: Dice): SheetSnapshot {
  return sheetOf('helper', '_hide', Array.from({ length: 20 }, () => Array.from({ length: 4 }, () => dice.below(100_000) / 100)), undefined, true);
}
