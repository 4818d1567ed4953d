import { useEffect, useState } from 'react';
import type { ReviewItem } from '../../../src/app/document/review';
import { useSession, useSessionState } from '../../session-context';
import { afterPause } from './after-pause';
import { documentOf } from './make';
import { MakeCard } from './make-card';
import { NeedsTables } from './needs-tables';
import { ReviewList } from './review-list';
import { TextsCard } from './texts-card';
import { toolWordsIn } from './words';

/** 生成公开文本: what to see to, the texts, the Word file. */
export function DocumentTool() {
  const session = useSession();
  const set = useSessionState((state) => state.set);
  const version = useSessionState((state) => state.version);
  const words = toolWordsIn(useSessionState((state) => state.choices.language));
  const [review, setReview] = useState<readonly ReviewItem[]>();
  useEffect(() => afterPause(async (isCurrent) => {
    const made = await documentOf(session, { mark: false, charts: false });
    if (isCurrent()) setReview(made?.review ?? []);
  }), [session, version]);
  const texts = set.document?.signers[0]?.at.form;
  return (
    <NeedsTables words={words}>
      <ReviewList review={review} words={words} />
      {texts !== undefined && <TextsCard form={texts} words={words} />}
      <MakeCard words={words} />
    </NeedsTables>
  );
}
