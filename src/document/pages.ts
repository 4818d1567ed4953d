import { linesIn } from '../workbook';
import type { Block, Disclosure, Heading } from './model';
import { roomOf } from './page';
import { chartHeight } from './word/chart';

/** The page of each heading by its anchor, counted from the first part. */
export type PageNumbers = ReadonlyMap<string, number>;

export function headingsOf({ blocks }: Disclosure): readonly Heading[] {
  return blocks.filter((block) => block.kind === 'heading');
}

const TWIPS = 20;
/** Points: as `styles` sets them. */
const BODY_SIZE = 16;
const BODY_LINE = 28;
const HEADING_HEIGHT = { 1: 44, 2: 32 } as const;
const NOTE_HEIGHT = 14;

/**
 * About where each heading will stand. Only the program that shows the document knows for sure: fonts differ from one
 * computer to the next.
 */
export function estimatePages(document: Disclosure): PageNumbers {
  const pages = new Map<string, number>();
  let page = 1;
  let used = 0;
  let room = roomOf('text');
  let first = true;
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      const next = roomOf(block.page);
      if (!first && (block.newPage || next.width !== room.width)) turn();
      room = next;
      take(HEADING_HEIGHT[block.level]);
      pages.set(block.anchor, page);
    } else {
      if (block.kind === 'text' && block.style === 'continued') turn();
      take(heightOf(block));
    }
    first = false;
  }
  return pages;

  function turn(): void {
    page += 1;
    used = 0;
  }

  /** What does not fit goes on, line by line or row by row. */
  function take(points: number): void {
    const high = room.height / TWIPS;
    used += points;
    // A rounding of the page's height is no page.
    while (used > high + 1) {
      page += 1;
      used -= high;
    }
  }

  function heightOf(block: Exclude<Block, Heading>): number {
    if (block.kind === 'chart') return chartHeight(block);
    if (block.kind === 'table') return block.rows.reduce((total, { height }) => total + height, 0);
    const text = block.runs.map((run) => run.text).join('');
    if (block.style === 'note' || block.style === 'continued') return NOTE_HEIGHT * linesIn(text, room.width / (TWIPS * 5) + 1);
    return BODY_LINE * linesIn(`　　${text}`, room.width / ((BODY_SIZE / 2) * TWIPS) + 1);
  }
}
