import type { Area } from './area';

/** Whole rows or columns that came or went; `count` is positive in both cases. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

/** Where an area is after rows or columns came or went; none if all of it was deleted. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  if (shift.axis === 'rows') {
    const span = shiftSpan(area.top, area.bottom, shift);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  const span = shiftSpan(area.left, area.right, shift);
  return span && { ...area, left: span[0], right: span[1] };
}

function shiftSpan(first: number, last: number, { kind, at, count }: Shift): readonly [number, number] | undefined {
  if (kind === 'insert') {
    return [first >= at ? first + count : first, last >= at ? last + count : last];
  }
  const end = at + count;
  const newFirst = first < at ? first : Math.max(first - count, at);
  const newLast = last < at ? last : last < end ? at - 1 : last - count;
  return newFirst <= newLast ? [newFirst, newLast] : undefined;
}
