import { slidesInBand } from './along-rows';
import { slidesOnTrack } from './along-tracks';
import { BrokenUnder, sumOf } from './broken-under';
import type { Explanation } from './explanation';
import { framesOf } from './frames';
import type { Mark } from './mark';
import { Pace, type Search } from './search';
import { type Band, type Track, bandsOf, tracksOf } from './tracks';
import { withTrimmed } from './trimmed';
import type { Coefficients, World } from './world';

/** Figures in rows and columns that, moved back by one place, repair what is broken. Steps, none of which takes long. */
export function* slides(world: World, coefficients: Coefficients, mark: Mark): Generator<void, Explanation[], void> {
  const brokenUnder = new BrokenUnder(world, coefficients);
  const search: Search = { world, coefficients, brokenUnder, mark, pace: new Pace() };
  const found: Explanation[] = [];
  const tracks: (readonly [potential: number, track: Track])[] = [];
  const bands: (readonly [potential: number, band: Band])[] = [];
  for (const form of world.book.grid.values()) {
    if (!form.figures.some((figure) => brokenUnder.one(figure).length > 0)) continue;
    yield;
    const [frames, isPublished] = [framesOf(form, world.where), form.layout.form.kind === 'public'];
    for (const track of tracksOf(frames, isPublished)) for (const each of withTrimmed(world, coefficients, track)) tracks.push([brokenUnder.weight(each.steps), each]);
    for (const band of bandsOf(frames, isPublished)) bands.push([brokenUnder.weight(band.rows), band]);
  }
  // What could explain most comes first: then little else is worth walking.
  tracks.sort(([a], [b]) => b - a);
  bands.sort(([a], [b]) => b - a);
  const most = sumOf(world.broken);
  for (const far of [1, 2] as const) {
    if (far === 2 && !mark.isWithinReach(most - 1)) break;
    for (const [potential, track] of tracks) {
      if (!mark.isWithinReach(potential)) break;
      yield* slidesOnTrack(search, track, far, found);
    }
    for (const [potential, band] of bands) {
      if (!mark.isWithinReach(potential)) break;
      yield* slidesInBand(search, band, far, found);
    }
  }
  return found;
}
