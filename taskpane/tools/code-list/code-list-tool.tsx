import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { codeListIn, yearIn } from '../../../src/app/code-list';
import { FUNCTIONAL } from '../../../src/classification';
import { importedClassification, readOfficial } from '../../../src/workbook';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { ChooseFiles, WORKBOOKS } from '../parts/choose-files';
import { readChosen } from '../parts/read-workbook';
import { useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import { partWordsIn } from '../parts/words';
import { type Found, Preview } from './preview';
import { codeListWordsIn } from './words';

/** 科目表: what is in use, another one beside it, and taking that. */
export function CodeListTool() {
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const set = useSessionState((state) => state.set);
  const busy = useSessionState((state) => state.task !== undefined);
  // Drawn anew whenever something changes in the tables.
  useSessionState((state) => state.version);
  const words = codeListWordsIn(language);
  const parts = partWordsIn(language);
  const work = useWork();
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState('');
  const live = session.workbook();
  if (live === undefined) {
    return (
      <>
        <p className={section.note}>{words.noSheet(set.classificationSheet)}</p>
        <div><Button appearance="primary" disabled={busy} onClick={() => void session.insert()}>{words.insert}</Button></div>
      </>
    );
  }
  const now = readOfficial(set, live.snapshot);
  const open = ([file]: readonly File[]): void => {
    if (file === undefined) return;
    setFound(undefined);
    setProblem('');
    void work.run(async (progress) => {
      await progress.step(0, 1, parts.reading(file.name));
      const read = await readChosen(file, language, progress);
      if (read === undefined) return;
      const list = 'snapshot' in read ? codeListIn(read.snapshot) : undefined;
      if ('problem' in read) setProblem(read.problem);
      else if (list === undefined) setProblem(words.nothing(file.name));
      else setFound({ file: file.name, year: yearIn(file.name, read.snapshot), list });
    });
  };
  const accept = ({ file, year, list }: Found): void => {
    void session.writeCodeList(importedClassification(list.items, words.source(file, year)));
    setFound(undefined);
  };
  return (
    <>
      <Card title={words.nowTitle}>
        <p className={section.note}>{now === undefined ? words.shipped(FUNCTIONAL.items.length) : words.imported(now.source, now.items.length)}</p>
        <div><ChooseFiles label={words.choose} accept={`${WORKBOOKS},.csv,.txt,.tsv`} primary={found === undefined} disabled={work.going.kind === 'busy'} onFiles={open} /></div>
        <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
        {problem !== '' && <p role="alert" className={section.note}>{problem}</p>}
      </Card>
      {found !== undefined && <Preview found={found} busy={busy} onAccept={() => accept(found)} words={words} parts={parts} />}
    </>
  );
}
