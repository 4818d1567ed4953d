import { levelOf, parentCode } from '../classification';
import type { Line } from '../report';

const NONE: readonly Line[] = [];

/** The lines of one table, found by code and by their parent's code. */
export interface LineIndex {
  readonly lines: readonly Line[];
  /** Position of a line by its key. */
  position(row: string): number;
  carriers(code: string): readonly Line[];
  /** Lines one level below a code; `''` is 合计, whose lines have three digits. */
  children(code: string): readonly Line[];
}

export function indexLines(lines: readonly Line[]): LineIndex {
  const positions = new Map(lines.map((line, position) => [line.row, position]));
  const byCode = new Map<string, Line[]>();
  const byParent = new Map<string, Line[]>();
  for (const line of lines) {
    push(byCode, line.code, line);
    if (levelOf(line.code) !== undefined) push(byParent, parentCode(line.code) ?? '', line);
  }
  return {
    lines,
    position: (row) => positions.get(row) ?? -1,
    carriers: (code) => byCode.get(code) ?? NONE,
    children: (code) => byParent.get(code) ?? NONE,
  };
}

function push(map: Map<string, Line[]>, key: string, line: Line): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [line]);
  else list.push(line);
}
