import { useEffect, useState } from 'react';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { ResultCard } from './result-card';
import { SourceCard } from './source-card';
import { TakeCard } from './take-card';
import { type Source, type Tied, tieOf } from './tie';
import { toolWordsIn } from './words';

/** 核对文本: a text, what was found in it, the corrected text. */
export function TieOutTool() {
  const section = useSectionStyles();
  const session = useSession();
  const version = useSessionState((state) => state.version);
  const words = toolWordsIn(useSessionState((state) => state.choices.language));
  const [source, setSource] = useState<Source>();
  const [last, setLast] = useState<{ readonly source: Source; readonly result: Tied | 'no-table' }>();
  useEffect(() => {
    if (source === undefined) return undefined;
    // The pane is drawn first; while somebody types, only what stands at the end is held against it.
    const timer = setTimeout(() => setLast({ source, result: tieOf(session, source) ?? 'no-table' }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [session, source, version]);
  const result = source !== undefined && last?.source === source ? last.result : undefined;
  return (
    <>
      <SourceCard source={source} onSource={setSource} words={words} />
      {source !== undefined && result === undefined && <p role="status" className={section.note}>{words.checking}</p>}
      {result === 'no-table' && <p role="status" className={section.note}>{words.noTable}</p>}
      {result !== undefined && result !== 'no-table' && (
        <>
          <ResultCard result={result} words={words} />
          <TakeCard result={result} words={words} />
        </>
      )}
    </>
  );
}

const SETTLED_MS = 150;
