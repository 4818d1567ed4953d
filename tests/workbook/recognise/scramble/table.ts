import { type Column, type FixedLane, type Form, type FormSet, type Lane, type Row } from '../../../../src/forms';
import { type Entry, type Report, entryAt } from '../../../../src/report';
import type { Dice, Look } from './look';

export type Cell = string | number | undefined;
export type Grid = readonly (readonly Cell[])[];

/** Columns and body rows that stand side by side, before anything is mixed up. */
interface Part {
  readonly head: (readonly string[])[];
  readonly kinds: readonly ('word' | 'number' | 'code' | 'figure')[];
  readonly body: Cell[][];
}

/** One form's figures as somebody's sheet shows them. */
export function tableGrid(set: FormSet, form: Form, report: Report, look: Look, dice: Dice): { readonly head: Grid; readonly body: Grid } {
  const parts = partsOf(set, form, report, look, dice);
  const below = look.lanes === 'below' && parts.length === 2 && parts.every(({ body }) => body.length > 1);
  const blocks = below ? parts.map((part) => blockOf([part], look, dice)) : [blockOf(parts, look, dice)];
  const [first, ...others] = blocks;
  if (first === undefined) throw new Error('a form without lanes');
  return { head: first.head, body: [...first.body, ...others.flatMap(({ head, body }) => [[], ...head, ...body])] };
}

function partsOf(set: FormSet, form: Form, report: Report, look: Look, dice: Dice): Part[] {
  if (form.body.kind === 'lines') return [linesPart(set, form, form.body.lane, report, look, dice)];
  const heads = headPaths(form);
  const isCoded = form.body.lanes.some(({ columns }) => columns.some(({ role }) => role === 'code'));
  if (isCoded) return codedParts(set, form, form.body.lanes, report, look, dice);
  let index = 0;
  return form.body.lanes.map((lane) => {
    const own = heads.slice(index, index + lane.columns.length);
    index += lane.columns.length;
    return rowsPart(form, lane, own, report, look, dice);
  });
}

/* Heads */

/** The words over each column, from the outermost down. */
function headPaths(form: Form): string[][] {
  const lanes: readonly Lane[] = form.body.kind === 'fixed' ? form.body.lanes : [form.body.lane];
  const width = lanes.flatMap(({ columns }) => columns).length;
  const paths: string[][] = Array.from({ length: width }, () => []);
  const covered = form.head.map(() => new Array<boolean>(width).fill(false));
  form.head.forEach((cells, row) => {
    let column = 0;
    for (const { text, across = 1, down = 1 } of cells) {
      while (covered[row]?.[column] === true) column += 1;
      for (let r = row; r < row + down; r += 1) covered[r]?.fill(true, column, column + across);
      if (!/^\d*$/.test(text) && text !== '栏次') for (let c = column; c < column + across; c += 1) paths[c]?.push(text);
      column += across;
    }
  });
  return paths;
}

const OTHER: Readonly<Record<string, string>> = { 小计: '合计', 决算数: '金额', 金额: '决算数', 科目代码: '科目编码', '功能分类\n科目编码': '支出功能分类科目编码', '经济分类\n科目编码': '经济分类科目编码', 统计数: '决算数' };

function reworded(path: readonly string[], look: Look): string[] {
  return look.words === 'own' ? [...path] : path.map((text) => OTHER[text] ?? text);
}

/* Figures */

function cellOf(entry: Entry, isMoney: boolean, look: Look): Cell {
  if (entry.kind === 'structural') return '——';
  if (entry.kind === 'empty') return zero(look);
  if (entry.kind !== 'amount') return undefined;
  if (entry.value.isZero()) return zero(look);
  const value = isMoney && look.money === '元' ? entry.value.times(10_000) : entry.value;
  const places = isMoney ? 2 : 0;
  if (look.values === 'numbers') return value.toNumber();
  const digits = value.toFixed(places);
  return look.values === 'text' ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, (match, _group, at: number) => (digits.includes('.') && at > digits.indexOf('.') ? match : ','));
}

function zero(look: Look): Cell {
  return look.zeros === 'empty' ? undefined : look.zeros === 'number' ? 0 : look.zeros === 'text' ? '0.00' : '-';
}

function figures(form: Form, row: Row | undefined, key: string, lane: Lane, report: Report, look: Look): Cell[] {
  return lane.columns.flatMap((column) => (column.role === 'figure' ? [figure(form, row, key, column, report, look)] : []));
}

function figure(form: Form, row: Row | undefined, key: string, column: Column, report: Report, look: Look): Cell {
  const use = typeof row?.cells === 'object' ? row.cells[column.key] : row?.cells;
  if (use === 'structural') return '——';
  if (use === 'none') return undefined;
  return cellOf(entryAt(report, form.id, key, column.key), (row?.unit ?? '万元') === '万元' && row?.measure !== 'count', look);
}

/* Labels */

const NUMBERS = /^[一二三四五六七八九十]+、/;

function worded(text: string, look: Look, dice: Dice): string {
  const own = text === '' ? '' : renumbered(text, look);
  switch (look.labels) {
    case 'own':
      return own;
    case 'spaced':
      return own === '合计' || own === '总计' ? `${own[0] ?? ''}${' '.repeat(1 + dice.below(4))}${own[1] ?? ''}` : `${'　'.repeat(dice.below(3))}${own} `;
    case 'half-width':
      return own.replaceAll('（', '(').replaceAll('）', ')').replaceAll('“', '"').replaceAll('”', '"');
    case 'broken': {
      const at = 2 + dice.below(Math.max(1, own.length - 2));
      return own.length > 6 ? `${own.slice(0, at)}\n${own.slice(at)}` : own;
    }
  }
}

function renumbered(text: string, look: Look): string {
  const number = NUMBERS.exec(text)?.[0];
  if (number === undefined || look.numbering === 'own') return text;
  const words = text.slice(number.length);
  switch (look.numbering) {
    case 'brackets':
      return `（${number.slice(0, -1)}）${words}`;
    case 'digits':
      return `${String(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].indexOf(number[0] ?? '') + 1)}.${words}`;
    case 'none':
      return words;
  }
}

/* Rows with labels: 01, 04, 10, and the one line of 三公 */

function rowsPart(form: Form, lane: FixedLane, heads: readonly string[][], report: Report, look: Look, dice: Dice): Part {
  const kept = lane.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.role !== 'number' || look.lineNumbers);
  const isWorded = lane.columns.some(({ role }) => role !== 'figure');
  const rows = isWorded ? lane.rows.filter((row) => isKept(form, lane, row, report, look)) : lane.rows;
  return {
    head: kept.map(({ index }) => reworded(heads[index] ?? [], look)),
    kinds: kept.map(({ column }) => (column.role === 'figure' ? 'figure' : column.role === 'number' ? 'number' : 'word')),
    body: rows.map((row) =>
      kept.map(({ column }) =>
        column.role === 'figure' ? figure(form, row, row.key, column, report, look) : column.role === 'number' ? (row.number === undefined ? undefined : dice.chance(0.5) ? row.number : String(row.number)) : worded(row.label, look, dice),
      ),
    ),
  };
}

function isKept(form: Form, lane: FixedLane, row: Row, report: Report, look: Look): boolean {
  const isEmpty = lane.columns.every(({ key, role }) => role !== 'figure' || entryAt(report, form.id, row.key, key).kind !== 'amount');
  switch (look.emptyRows) {
    case 'kept':
      return true;
    case 'dropped':
      return row.label !== '' && (!isEmpty || row.emphasis !== undefined);
    case 'unused-classes':
      return !(isEmpty && row.code !== undefined && ['231', '232', '234'].includes(row.code));
  }
}

/* Lines with codes */

const CODE_HEADS: Readonly<Record<string, readonly string[]>> = { split: ['类', '款', '项'], sparse: ['类', '款', '项'], cumulative: ['类', '款', '项'] };

function codeCells(set: FormSet, code: string, look: Look, levels: number): Cell[] {
  const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].slice(0, levels);
  const whole = look.codes === 'numbers' ? (code === '' ? undefined : parseInt(code, 10)) : code;
  switch (styleOf(set, look)) {
    case 'split':
      return parts.map((part) => (part === '' ? undefined : look.codes === 'own' || part.startsWith('0') ? part : part));
    case 'sparse':
      return parts.map((part, index) => (part === '' || index !== parts.filter((p) => p !== '').length - 1 ? undefined : part));
    case 'cumulative':
      return parts.map((part, index) => (part === '' ? undefined : code.slice(0, 3 + 2 * index)));
    case 'doubled':
      return [whole, ...parts.map((part) => (part === '' ? undefined : part))];
    case 'dotted':
      return [parts.filter((part) => part !== '').join('.')];
    default:
      return [whole];
  }
}

function styleOf(set: FormSet, look: Look): Look['codes'] {
  const isSplit = set.forms.some(({ body }) => body.kind === 'lines' && body.lane.columns.filter(({ role }) => role === 'code').length > 1);
  return look.codes === 'own' ? (isSplit ? 'split' : 'whole') : look.codes;
}

/** Heads over code and name in the style of the look. */
function keyHeads(set: FormSet, form: Form, look: Look, levels: number): string[][] {
  const style = styleOf(set, look);
  const codeWord = look.words === 'own' ? '科目编码' : form.body.kind === 'lines' ? '支出功能分类科目编码' : '经济分类科目编码';
  const above = form.body.kind === 'lines' ? ['项目'] : [];
  const names = [[...above, '科目名称']];
  switch (style) {
    case 'joined':
      return [[...above, '科目名称']];
    case 'doubled':
      return [[...above, codeWord], ...(CODE_HEADS['split'] ?? []).slice(0, levels).map((text) => [...above, text]), ...names];
    case 'split':
    case 'sparse':
    case 'cumulative':
      return [...(CODE_HEADS[style] ?? []).slice(0, levels).map((text) => [...above, codeWord, text]), ...names];
    default:
      return [[...above, codeWord], ...names];
  }
}

function keyCells(set: FormSet, code: string, name: string, look: Look, levels: number, dice: Dice): Cell[] {
  if (styleOf(set, look) === 'joined') return [code === '' ? worded(name, look, dice) : `${code}${' '.repeat(dice.below(2))}${name}`];
  const cells = codeCells(set, code, look, levels);
  // The total's word stands where the code would.
  return code === '' ? [worded(name, look, dice), ...cells.slice(1).map(() => undefined), undefined] : [...cells, look.labels === 'spaced' ? `　　${name}` : name];
}

function linesPart(set: FormSet, form: Form, lane: Lane, report: Report, look: Look, dice: Dice): Part {
  const heads = headPaths(form);
  const figureHeads = lane.columns.flatMap((column, index) => (column.role === 'figure' ? [reworded(heads[index] ?? [], look)] : []));
  const keys = keyHeads(set, form, look, 3);
  const total = form.body.kind === 'lines' ? form.body.total : undefined;
  const lines = report.tables.get(form.id)?.lines ?? [];
  return {
    head: [...keys, ...figureHeads],
    kinds: [...keys.map((path) => ((path.at(-1) ?? '').endsWith('名称') ? ('word' as const) : ('code' as const))), ...figureHeads.map(() => 'figure' as const)],
    body: [
      [...keyCells(set, '', total?.label ?? '合计', look, 3, dice), ...figures(form, total, total?.key ?? '', lane, report, look)],
      ...lines.map(({ row, code, name }) => [...keyCells(set, code, name, look, 3, dice), ...figures(form, undefined, row, lane, report, look)]),
    ],
  };
}

function codedParts(set: FormSet, form: Form, lanes: readonly FixedLane[], report: Report, look: Look, dice: Dice): Part[] {
  const body = (lane: FixedLane): Cell[][] => lane.rows.map((row) => [...keyCells(set, row.code ?? '', row.label, look, 2, dice), ...figures(form, row, row.key, lane, report, look)]);
  const keys = keyHeads(set, form, look, 2);
  const amountHead = look.words === 'own' ? '决算数' : '金额';
  const kinds: Part['kinds'] = [...keys.map((path) => ((path.at(-1) ?? '').endsWith('名称') ? ('word' as const) : ('code' as const))), 'figure'];
  const titled = (title: string): string[][] => [...keys.map((path) => [title, ...path]), [title, amountHead]];
  const foot = form.body.kind === 'fixed' ? (form.body.foot ?? []) : [];
  const footRow = (index: number): Cell[] => {
    const cell = foot[index];
    const lane = lanes.find(({ key }) => key === cell?.lane);
    const column = lane?.columns.find(({ role }) => role === 'figure');
    return cell === undefined || column === undefined ? [] : [worded(cell.row.label, look, dice), ...keys.slice(1).map(() => undefined), figure(form, cell.row, cell.row.key, column, report, look)];
  };
  const [personnel, ...others] = lanes;
  if (personnel === undefined) return [];
  const publicRows = others.flatMap(body);
  switch (look.lanes) {
    case 'one':
      return [{ head: titled('人员经费和公用经费'), kinds, body: [...body(personnel), footRow(0), ...publicRows, footRow(1)] }];
    case 'two':
    case 'below':
      return [
        { head: titled('人员经费'), kinds, body: padded([...body(personnel)], publicRows.length, footRow(0)) },
        { head: titled('公用经费'), kinds, body: padded(publicRows, personnel.rows.length, footRow(1)) },
      ];
    case 'beside': {
      const height = Math.max(...lanes.map(({ rows }) => rows.length));
      const last = lanes.length - 1;
      return lanes.map((lane, index) => {
        const rows = padded(body(lane), height, index === 0 ? footRow(0) : []);
        const foots = footRow(1);
        const footBody = index === 0 ? rows : [...rows.slice(0, -1), index === 1 ? [...foots.slice(0, -1), last === 1 ? foots.at(-1) : undefined] : index === last ? [...keys.map(() => undefined), foots.at(-1)] : []];
        return { head: titled(index === 0 ? '人员经费' : '公用经费'), kinds, body: footBody };
      });
    }
  }
}

function padded(body: Cell[][], height: number, foot: Cell[]): Cell[][] {
  return [...body, ...Array.from({ length: Math.max(0, height - body.length) }, () => [] as Cell[]), foot];
}

/* Parts side by side */

function blockOf(parts: readonly Part[], look: Look, dice: Dice): { readonly head: Cell[][]; readonly body: Cell[][] } {
  const columns: { path: readonly string[]; kind: Part['kinds'][number] | 'filler' | 'remark' | 'ordinal' | 'apart'; part: number; at: number }[] = [];
  if (look.ordinal !== 'none' && parts.length === 1) columns.push({ path: look.ordinal === 'headed' ? ['序号'] : [], kind: 'ordinal', part: 0, at: -1 });
  parts.forEach((part, index) => {
    part.head.forEach((path, at) => {
      const kind = part.kinds[at] ?? 'word';
      const apart = look.fillers === 'apart' && kind === 'figure' && dice.chance(0.3);
      columns.push({ path, kind: apart ? 'apart' : kind, part: index, at });
      if (apart) columns.push({ path: [], kind, part: index, at });
      else if (look.fillers === 'some' && dice.chance(0.25)) columns.push({ path: [], kind: 'filler', part: index, at: -1 });
      if (look.remark === 'middle' && part.kinds[at + 1] === 'figure' && kind === 'word') columns.push({ path: ['备注'], kind: 'remark', part: index, at: -1 });
    });
  });
  if (look.remark === 'end') columns.push({ path: ['备注'], kind: 'remark', part: 0, at: -1 });
  const height = Math.max(...parts.map(({ body }) => body.length));
  const body = Array.from({ length: height }, (_, row) =>
    columns.map(({ kind, part, at }): Cell => {
      if (kind === 'filler' || kind === 'apart') return undefined;
      if (kind === 'ordinal') return row + 1;
      if (kind === 'remark') return row % 7 === 3 ? '见说明' : undefined;
      return parts[part]?.body[row]?.[at];
    }),
  );
  return { head: headRows(columns, look, parts.length), body };
}

function headRows(columns: readonly { readonly path: readonly string[]; readonly kind: string }[], look: Look, _parts: number): Cell[][] {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const rows: Cell[][] = Array.from({ length: depth }, () => columns.map(() => undefined));
  columns.forEach(({ path, kind }, column) => {
    const isMoney = kind === 'figure' || kind === 'apart';
    path.forEach((text, level) => {
      // A head that spans rows stands in the first or, centred, in the last of them.
      const isLeaf = level === path.length - 1;
      const row = isLeaf && look.heads === 'centred' && path.length < depth && path.length === 1 ? Math.floor((depth - 1) / 2) : level;
      const spans = !isLeaf && look.heads !== 'repeated' && column > 0 && lastWithPath(columns, column)?.[level] === text && samePrefix(lastWithPath(columns, column) ?? [], path, level);
      const cells = rows[row];
      if (cells !== undefined && !spans) cells[column] = isLeaf && isMoney && look.moneySaid === 'heads' ? `${text}（${look.money}）` : text;
      if (isLeaf && look.heads === 'repeated') for (let r = row + 1; r < depth; r += 1) (rows[r] ?? [])[column] = text;
    });
  });
  if (look.columnNumbers) {
    let number = 0;
    let named = false;
    rows.push(columns.map(({ kind }): Cell => {
      if (kind === 'figure') return (number += 1);
      if (!named && (kind === 'word' || kind === 'code')) {
        named = true;
        return '栏次';
      }
      return undefined;
    }));
  }
  return rows;
}

function lastWithPath(columns: readonly { readonly path: readonly string[] }[], column: number): readonly string[] | undefined {
  return columns.slice(0, column).findLast(({ path }) => path.length > 0)?.path;
}

function samePrefix(a: readonly string[], b: readonly string[], level: number): boolean {
  return a.slice(0, level + 1).join('/') === b.slice(0, level + 1).join('/') && a.length > level + 1;
}

export function publicForms(set: FormSet): readonly Form[] {
  return set.forms.filter(({ kind }) => kind === 'public');
}
