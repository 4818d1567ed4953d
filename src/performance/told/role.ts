import { ACTUAL, ANOTHER_TIME, AT_PRESENT, CAME_TO, CHANGE, COMPARED, DONE, FILLER, KEPT, MAY_BE_DONE, PART, PART_OF_YEAR, PARTS_FOLLOW, PLANNED, THIS_YEAR } from './marks';

/**
 * What a number of a text tells: what came of the year, what was planned, a part of it or one of several, what it was
 * before the year was over, or something that the table does not hold (another year, a difference).
 */
export type Role = 'actual' | 'plan' | 'part' | 'meanwhile' | 'other';

export interface Told {
  readonly role: Role;
  /** The words before the number say so; otherwise it goes on from before. */
  readonly own: boolean;
  /** What the numbers after it tell, unless their words say otherwise. */
  readonly lasting: Role;
}

const SILENT = '〇';

/** `before`: the words of its clause before a number; `carried`: what the sentence told so far; `year`: the table's. */
export function toldIn(before: string, carried: Role, year: number | undefined): Told {
  const compared = placesOf(COMPARED, before);
  const words = compared.reduce((text, { start, end }) => text.slice(0, start) + SILENT.repeat(end - start) + text.slice(end), before);
  const told = (role: Role, lasting: Role = carried): Told => ({ role, lasting, own: true });
  if (compared.some(({ end }) => FILLER.test(before.slice(end)))) return told('other');
  const [time, now, actual] = [timeIn(words, year), lastOf(THIS_YEAR, words), lastOf(ACTUAL, words)];
  if (time?.isOwn === false && time.end > lastOf(AT_PRESENT, words)) {
    const role = time.isWithin ? 'meanwhile' : 'other';
    return told(role, time.lasts && !/[由从]/.test(words.slice(0, time.start)) ? role : carried);
  }
  // Of another year, whatever came of it.
  if (carried === 'other' && lastOf(AT_PRESENT, words) === -1 && time?.isOwn !== true) return told('other');
  const cameTo = placesOf(CAME_TO, words).some(({ end }) => FILLER.test(words.slice(end)));
  if (cameTo) return told('actual', 'actual');
  const rest = words.replace(CAME_TO, (all) => SILENT.repeat(all.length));
  if (placesOf(CHANGE, rest).some(({ end }) => !/(?:到|至|为|达到)$/.test(rest.slice(end)))) return told('other');
  const isSum = now !== -1 || time?.isOwn === true;
  const parts = placesOf(PART, rest).filter(({ start, end }) => !(isSum && rest.slice(start, end) === '累计'));
  if (parts.length > 0) return told('part', PARTS_FOLLOW.test(rest) ? 'part' : carried);
  const plan = planIn(rest);
  if (plan !== undefined && plan.end > actual) return told('plan', plan.word === '预算' ? carried : 'plan');
  if (actual !== -1 && carried !== 'meanwhile') return told('actual', 'actual');
  if (isSum && carried !== 'plan') return told('actual', 'actual');
  return { role: carried, lasting: carried, own: false };
}

/** What a clause without numbers opens: 2023年, 年初目标：. */
export function openedBy(clause: string, mark: string, carried: Role, year: number | undefined): Role {
  const { role, lasting } = toldIn(`${clause.replace(COMPARED, '')}${mark}`, carried, year);
  return role === 'plan' && !/[：:]/.test(mark) ? carried : lasting;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf(pattern: RegExp, text: string): readonly Place[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** End of the last match; -1 without any. */
function lastOf(pattern: RegExp, text: string): number {
  return placesOf(pattern, text).at(-1)?.end ?? -1;
}

interface Time extends Place {
  /** The table's own year. */
  readonly isOwn: boolean;
  /** A part of the year, not another year. */
  readonly isWithin: boolean;
  /** Says it for the numbers that follow as well. */
  readonly lasts: boolean;
}

const YEAR = '(?:19|20)\\d{2}';
/** Years from one to the next; until a month, or a month; a year. */
const DATES = new RegExp(`(${YEAR}年?[至到—~-]+${YEAR}年)|(截[至止]到?(?:${YEAR}年)?|[至到—~-])?(\\d{1,2})月|(${YEAR})年`, 'g');

/** The last time that is spoken of. */
function timeIn(text: string, year: number | undefined): Time | undefined {
  const words = placesOf(ANOTHER_TIME, text).map((place): Time => ({ ...place, isOwn: false, isWithin: PART_OF_YEAR.test(text.slice(place.start, place.end)), lasts: true }));
  const dates = [...text.matchAll(DATES)].flatMap((match): Time[] => {
    const [all, years, until, month, whole] = match;
    const place = { start: match.index, end: match.index + all.length };
    if (years !== undefined) return [{ ...place, isOwn: false, isWithin: false, lasts: true }];
    if (month !== undefined) return [{ ...place, isOwn: parseInt(month, 10) === 12, isWithin: true, lasts: until !== undefined }];
    return year === undefined ? [] : [{ ...place, isOwn: whole === String(year), isWithin: false, lasts: true }];
  });
  return [...words, ...dates].sort((a, b) => a.end - b.end).at(-1);
}

/** The last word of a plan that is not one that was kept. */
function planIn(text: string): { readonly word: string; readonly end: number } | undefined {
  return [...text.matchAll(PLANNED)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length })).filter(({ word, start, end }) => {
    const after = text.slice(end);
    if (FILLER.test(after) && !DONE.test(after)) return true;
    return !KEPT.test(text.slice(0, start)) && !(MAY_BE_DONE.test(word) && DONE.test(after));
  }).at(-1);
}
