import { type Form, columnsOf } from '../../forms';
import { headText } from './head-words';

/** What the heads of a declared figure column say, from the outermost to its own. */
export interface DeclaredHead {
  readonly key: string;
  /** Index among the form's columns. */
  readonly index: number;
  readonly path: readonly string[];
  /** The column's own name, where it says more than its head. */
  readonly title: string;
  /** Of the only figure of its lane: the lane's own name, where lanes became columns. */
  readonly lane: string | undefined;
}

const KNOWN = new WeakMap<Form, readonly (readonly DeclaredHead[])[]>();

/** The heads of the figure columns, lane by lane. */
export function declaredHeads(form: Form): readonly (readonly DeclaredHead[])[] {
  const known = KNOWN.get(form);
  if (known !== undefined) return known;
  const made = headsOf(form);
  KNOWN.set(form, made);
  return made;
}

function headsOf(form: Form): DeclaredHead[][] {
  const paths = paddedPaths(form);
  const lanes = form.body.kind === 'fixed' ? form.body.lanes : [form.body.lane];
  let index = 0;
  const titles = lanes.map(({ title }) => title);
  return lanes.map((lane) => {
    const only = lane.columns.filter(({ role }) => role === 'figure').length === 1 && new Set(titles).size > 1;
    return lane.columns.flatMap((column) => {
      const at = index;
      index += 1;
      return column.role === 'figure' ? [{ key: column.key, index: at, path: paths[at] ?? [], title: headText(column.title), lane: only ? headText(lane.title) : undefined }] : [];
    });
  });
}

/** Head cells are laid as in an HTML table; a column numbering says nothing. */
function paddedPaths(form: Form): string[][] {
  const width = columnsOf(form).length;
  const paths: string[][] = Array.from({ length: width }, () => []);
  const covered = form.head.map(() => new Array<boolean>(width).fill(false));
  form.head.forEach((cells, row) => {
    let column = 0;
    for (const { text, across = 1, down = 1 } of cells) {
      while (covered[row]?.[column] === true) column += 1;
      const head = headText(text);
      for (let r = row; r < row + down; r += 1) covered[r]?.fill(true, column, column + across);
      if (head !== '' && !/^\d+$/.test(head) && head !== '栏次') for (let c = column; c < column + across; c += 1) if (paths[c]?.at(-1) !== head) paths[c]?.push(head);
      column += across;
    }
  });
  return paths;
}
