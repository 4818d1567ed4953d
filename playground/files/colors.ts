import type { Color } from 'exceljs';

/** Colours of the Office theme in the order in which files number them. */
const THEME = ['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

interface FileColor extends Partial<Color> {
  readonly tint?: number;
}

/** `#RRGGBB`; undefined for automatic colours. */
export function colorOf(color: FileColor | undefined): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  const base = color?.theme === undefined ? undefined : THEME[color.theme];
  return base === undefined ? undefined : tinted(base, color?.tint ?? 0);
}

export function fileColor(color: string): { readonly argb: string } {
  return { argb: `FF${color.slice(1)}` };
}

/** Towards white by a positive tint, towards black by a negative one. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const moved = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${moved.map((channel) => channel.toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}
