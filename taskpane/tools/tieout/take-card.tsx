import { Button, Checkbox, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { changesFor } from '../../../src/app/tieout/corrections';
import { saidOf } from '../../../src/app/tieout/words';
import { revisedText, revisedWord } from '../../../src/document';
import type { TextFinding } from '../../../src/tieout';
import { copied } from '../../narrative/clipboard';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { useMadeFile } from '../parts/made-file';
import { useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import { partWordsIn } from '../parts/words';
import { type Tied, cellOf } from './tie';
import type { ToolWords } from './words';

/** The corrected text as a Word file; where the host refuses a download, in a new window, or the remarks alone. */
export function TakeCard({ result, words }: { readonly result: Tied; readonly words: ToolWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const part = partWordsIn(language);
  const [comments, setComments] = useState(false);
  const [said, setSaid] = useState('');
  const [file, put, forget] = useMadeFile();
  const { going, run, cancel } = useWork();
  const { source: { text, word, name }, tied } = result;
  const placesOf = ({ cells }: TextFinding): string => [...new Set(cells.slice(0, 3).map((id) => cellOf(session, result, id)))].join('、');
  const make = (): Promise<void> => run(async ({ signal }) => {
    forget();
    const changes = changesFor(tied.findings, { language, comments, placesOf });
    const bytes = await (word === undefined ? revisedText(text, changes) : revisedWord(word, changes));
    if (!signal.aborted) put(name === undefined ? words.fileName : name.replace(/(?:\.docx|\.txt)?$/i, `-${words.fileName}`), bytes);
  });
  const copyAll = (): void => {
    const remarks = tied.findings.map((finding) => `${finding.section === '' ? '' : `${finding.section}：`}${saidOf(finding, language, placesOf(finding))}`).join('\n');
    void copied({ html: remarks.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>'), text: remarks }).then((done) => setSaid(done ? words.copied : words.refusedCopy));
  };
  return (
    <Card title={words.takeTitle}>
      <p className={section.note}>{words.take}</p>
      <Checkbox label={words.comments} checked={comments} onChange={(_, { checked }) => setComments(checked === true)} />
      <div><Button onClick={() => void make()}>{words.make}</Button></div>
      <WorkLine going={going} onCancel={cancel} words={part} />
      {file !== undefined && (
        <>
          <p role="status" className={section.note}>{part.made}</p>
          <Link href={file.url} download={file.name}>{part.download(file.name)}</Link>
          <p className={section.note}>{part.noDownload}</p>
          <div><Button size="small" onClick={() => setSaid(window.open(file.url, '_blank') === null ? part.refusedWindow : '')}>{part.openWindow}</Button></div>
        </>
      )}
      <div><Button size="small" onClick={copyAll}>{words.copyAll}</Button></div>
      <p role="status" className={section.note}>{said}</p>
    </Card>
  );
}
