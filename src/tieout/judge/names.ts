import { distance } from '../distance';
import { compareAmount } from '../figures/compare';
import type { Case } from './case';

/** A name that nobody has, before a figure that one name has: 其社会保障缴费0.2万元. */
export function nearlyNamed(all: Case): void {
  for (const claim of all.claims) {
    const { read } = claim;
    const kind = read.paragraph.section?.kind;
    if (kind === undefined || read.kind !== 'amount' || read.loose || read.measure !== 'actual' || read.sure || read.value.isZero()) continue;
    const before = read.paragraph.flow.text.slice(0, read.stated.start).replace(/(?:（[类款项]）|为|共计|支出决算数?|决算数?)+$/, '');
    const written = /[^，；：、。\d（）]*(?:（[^）]{1,4}）[^，；：、。\d（）]*)?$/.exec(before)?.[0].replace(/^(?:其中|主要包括|包括|和|及)+/, '') ?? '';
    const name = bareName(written);
    if (name.length < 3) continue;
    const near = name.length < 4 ? [] : nearNames(all, kind, name);
    const right = [...near, ...shortened(all, kind, name)].find(({ quantity }) => {
      const known = quantity.known.actual;
      return known !== undefined && !known.value.isZero() && compareAmount(read.value, read.places, known).verdict === 'equal';
    });
    if (right?.quantity.known.actual === undefined) continue;
    claim.verdict = 'equal';
    claim.expected = read.value;
    claim.cells = right.quantity.known.actual.cells;
    claim.subject = right.quantity;
    const from = before.length - written.length;
    all.findAt('name', 'error', read.paragraph, [from, from + written.length], { said: written, name: right.quantity.name }, claim.cells, right.quantity.name);
  }
}

/** Items whose name this one is with letters left out: 津补贴. What stands in brackets may be left out. */
function shortened(all: Pick<Case, 'vocabulary'>, section: Parameters<Case['vocabulary']['namesIn']>[0], name: string) {
  if (section !== 'basic') return [];
  return [...all.vocabulary.namesIn(section)].flatMap(([candidate, quantities]) => {
    const bare = bareName(candidate);
    const isShort = name.length < bare.length && name.length * 5 >= bare.length * 3 && within(name, bare) && candidate.replace(/（[^）]*）/g, '') !== name;
    return isShort ? quantities.filter(({ code }) => code?.length === 5).map((quantity) => ({ quantity, away: bare.length - name.length })) : [];
  });
}

/** Its letters, in order, with others between. */
function within(name: string, official: string): boolean {
  let at = 0;
  for (const letter of official) if (letter === name[at]) at += 1;
  return at === name.length;
}

/** Names of a section that are nearly this one, nearest first. */
export function nearNames(all: Pick<Case, 'vocabulary'>, section: Parameters<Case['vocabulary']['namesIn']>[0], name: string) {
  return [...all.vocabulary.namesIn(section)]
    .flatMap(([candidate, quantities]) => {
      const bare = bareName(candidate);
      const away = distance(name, bare, 3);
      return away > 0 && away <= Math.min(3, Math.trunc(bare.length / 4)) ? quantities.filter(({ count }) => !count).map((quantity) => ({ quantity, away })) : [];
    })
    .sort((a, b) => a.away - b.away);
}

/** Nothing but a word for spending was put behind the name, or into it: 手续费用, 住房公积金缴费. That is how people speak. */
export function isLonger(said: string, official: string): boolean {
  const left = spoken(said);
  return said.length > official.length && left !== '' && left === spoken(official);
}

function spoken(name: string): string {
  return bareName(name).replace(/(?:缴费|缴存|支出|费用|费|用)+$/, '');
}

/** A name without the marks that people leave out. */
function bareName(name: string): string {
  return name.replace(/[（）\s、，]/g, '');
}
