import type { Case } from './case';

/** A wrong number that is right one paragraph, or one matter, before or after. */
export function copied(all: Case): void {
  for (const claim of all.claims) {
    if (claim.verdict !== 'wrong' || claim.rule !== undefined) continue;
    claim.rule = 'wrong-number';
    if (claim.read.value.isZero()) continue;
    const at = all.paragraphs.indexOf(claim.read.paragraph);
    const near = [all.paragraphs[at - 1], all.paragraphs[at + 1]].flatMap((paragraph) => (paragraph === undefined ? [] : all.in(paragraph)));
    const source = near.find(({ read, verdict }) => read.kind === claim.read.kind && verdict === 'equal' && read.value.eq(claim.read.value) && read.paragraph.section?.kind === claim.read.paragraph.section?.kind);
    if (source !== undefined) claim.rule = 'copied-number';
  }
}
