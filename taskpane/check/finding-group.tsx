import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { ListedFinding, Session } from '../../src/app/session';
import { FindingItem } from './finding-item';
import { GroupSection } from './group-section';
import { WEIGHTS } from '../../src/app/findings/weight';
import { countWeights } from './weight';

export interface FindingGroupProps {
  readonly title: string;
  readonly items: readonly ListedFinding[];
  readonly session: Session;
  readonly t: TFunction<'check'>;
}

const keyOf = ({ key }: ListedFinding): string => key;

/** The findings of one table. Drawn again only when one of them is another object, or they stand in another order. */
export const FindingGroup = memo(
  function FindingGroup({ title, items, session, t }: FindingGroupProps) {
    const weights = countWeights(items);
    const counts = WEIGHTS.filter((weight) => weights[weight] > 0).map((weight) => t('group.counts', { word: t(`weight.${weight}`), n: weights[weight] }));
    return (
      <GroupSection
        title={title} counts={counts.join(' · ')} items={items} keyOf={keyOf} t={t}
        draw={(finding) => <FindingItem key={finding.key} finding={finding} session={session} t={t} />}
      />
    );
  },
  (before, after) => before.title === after.title && before.session === after.session && before.t === after.t && sameItems(before.items, after.items),
);

function sameItems(before: readonly ListedFinding[], after: readonly ListedFinding[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}
