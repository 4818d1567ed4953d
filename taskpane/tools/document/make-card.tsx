import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useSession } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { fileName } from '../parts/workbook-file';
import { Download } from './download';
import { LookFields, USUAL_LOOK } from './look-fields';
import { documentOf, wordOf } from './make';
import { Outdated } from './outdated';
import { printOf, usePaper } from './paper';
import type { ToolWords } from './words';

/** How making the file goes. */
type Going = { readonly kind: 'idle' | 'cancelled' | 'failed' } | { readonly kind: 'making'; readonly percent: number };

/** Lets the pane be drawn and answer a click; throws where the person left meanwhile. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

/** Makes the Word file, with progress and a way to stop. */
export function MakeCard({ words }: { readonly words: ToolWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const [look, setLook] = useState(USUAL_LOOK);
  const [going, setGoing] = useState<Going>({ kind: 'idle' });
  const { paper, put, forget } = usePaper('document');
  const stop = useRef<AbortController>(undefined);

  const make = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    forget();
    setGoing({ kind: 'making', percent: 0 });
    try {
      // Composing a long document takes a second by itself: that it goes on, and how to stop it, is to be seen before.
      await pause(controller.signal);
      const of = { print: await printOf(session), at: new Date() };
      await pause(controller.signal);
      const made = await documentOf(session, look);
      await pause(controller.signal);
      if (made === undefined) {
        setGoing({ kind: 'failed' });
        return;
      }
      const bytes = await wordOf(made, { signal: controller.signal, onProgress: (done, total) => setGoing({ kind: 'making', percent: Math.trunc((100 * done) / Math.max(1, total)) }) });
      put(fileName(made.document.title, '.docx'), bytes, of, made.document);
      setGoing({ kind: 'idle' });
    } catch {
      setGoing({ kind: controller.signal.aborted ? 'cancelled' : 'failed' });
    }
  };

  return (
    <Card title={words.makeTitle}>
      <LookFields look={look} onLook={setLook} words={words} />
      <p className={section.note}>{words.provisional}</p>
      <div>
        {going.kind === 'making' ? (
          <Button onClick={() => stop.current?.abort()}>{words.cancel}</Button>
        ) : (
          <Button appearance="primary" onClick={() => void make()}>{words.make}</Button>
        )}
      </div>
      <p role="status" className={section.note}>{going.kind === 'making' ? words.making(going.percent) : going.kind === 'cancelled' ? words.cancelled : going.kind === 'failed' ? words.failed : ''}</p>
      <Outdated outdated={paper?.outdated === true} disabled={going.kind === 'making'} onAgain={() => void make()} words={words} />
      {paper?.document !== undefined && <Download file={paper} document={paper.document} words={words} />}
    </Card>
  );
}
