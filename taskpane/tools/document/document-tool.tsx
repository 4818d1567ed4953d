import { useEffect, useState } from 'react';
import type { ReviewItem } from '../../../src/app/document/review';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { ArchiveCard } from './archive-card';
import { ChartCard } from './chart-card';
import { type Look, documentOf } from './make';
import { MakeCard } from './make-card';
import { ReportCard } from './report-card';
import { ReviewList } from './review-list';
import { TextsCard } from './texts-card';
import { toolWordsIn } from './words';

/** 生成公开文本: what to see to, the texts, the Word file, the 校验报告, the archive. */
export function DocumentTool() {
  const section = useSectionStyles();
  const session = useSession();
  const set = useSessionState((state) => state.set);
  const version = useSessionState((state) => state.version);
  const words = toolWordsIn(useSessionState((state) => state.choices.language));
  const none = useSessionState((state) => state.tables.every(({ status }) => status === 'absent'));
  const [review, setReview] = useState<readonly ReviewItem[]>();
  // The file in the archive looks as the one that is made alone.
  const [look, setLook] = useState<Look>({ mark: true, charts: false });
  useEffect(() => {
    let current = true;
    // While somebody types, only what stands at the end is looked at.
    const timer = setTimeout(() => {
      void documentOf(session, { mark: false, charts: false }).then((made) => {
        if (current) setReview(made?.review ?? []);
      });
    }, SETTLED_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [session, version]);
  if (none) return <p className={section.note}>{words.noTables}</p>;
  const texts = set.document?.signers[0]?.at.form;
  return (
    <>
      <ReviewList review={review} words={words} />
      {texts !== undefined && <TextsCard form={texts} words={words} />}
      <MakeCard look={look} onLook={setLook} words={words} />
      <ChartCard words={words} />
      <ReportCard words={words} />
      <ArchiveCard look={look} words={words} />
    </>
  );
}

const SETTLED_MS = 300;
