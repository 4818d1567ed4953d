import { placeIn } from '../text';
import type { Case } from './case';

/** `增长13.95。`: the sign of the percentage is missing. */
export function missingUnits(all: Case): void {
  for (const claim of all.claims) {
    const { read } = claim;
    if (claim.verdict === 'wrong') continue;
    const isBare = read.stated.unit === '' && read.places > 0 && (read.kind === 'rate' || read.kind === 'share' || read.kind === 'completion');
    if (isBare && /^[。，；]/.test(read.paragraph.flow.text.slice(read.stated.end))) all.find('no-unit', 'error', claim, { said: read.stated.text }, [], `${read.stated.text}%`, { ...placeIn(read.paragraph.flow, read.stated.start, read.stated.end), text: `${read.stated.text}%` });
  }
}
