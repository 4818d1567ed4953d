import type { Area } from '../area';
import type { Fit } from './fit';
import type { FoundTable } from './found-table';
import { areaOf } from './place';

/** Where the parts of a table stand, one area for each sheet, with heads that stand beside their columns; heads at the end of the sheet before last. */
export function partsOf(fits: readonly Fit[]): FoundTable['parts'] {
  const sheets = new Map<string, Fit[]>();
  for (const fit of fits) sheets.set(fit.lane.sheet.sheet.id, [...(sheets.get(fit.lane.sheet.sheet.id) ?? []), fit]);
  const under = fits.filter(({ lane: { sheet, block }, around }) => sheet.before !== undefined && (block.area.top < 0 || around.titles.some(({ row }) => row < 0)));
  const before = [...new Set(under.flatMap(({ lane }) => lane.sheet.before ?? []))].map((place) => {
    const own = under.filter(({ lane }) => lane.sheet.before === place);
    return { sheetId: place.sheet.id, area: { ...withHeads(areaOf(own), own), top: place.top, bottom: place.bottom } };
  });
  return [...[...sheets].map(([sheetId, own]) => ({ sheetId, area: withHeads(areaOf(own), own) })), ...before];
}

function withHeads(area: Area, fits: readonly Fit[]): Area {
  const heads = fits.flatMap(({ lane }) => [...lane.keys, ...lane.figures]).map(({ headColumn }) => headColumn);
  return { ...area, left: Math.min(area.left, ...heads), right: Math.max(area.right, ...heads) };
}
