import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { messagesIn } from '../../../src/app/messages';
import { type NextYear, nextYear } from '../../../src/app/years/next-year';
import type { WorkbookSnapshot } from '../../../src/workbook';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { ChooseFiles, WORKBOOKS } from '../parts/choose-files';
import { readChosen } from '../parts/read-workbook';
import { type Progress, useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import { partWordsIn } from '../parts/words';
import { Result } from './result';
import { nextYearWordsIn } from './words';

/** 建立下年度工作簿: from this workbook as a file, or from a file into this workbook. */
export function NextYearTool() {
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const profile = useSessionState((state) => state.profile);
  const none = useSessionState((state) => state.tables.every(({ status }) => status === 'absent'));
  const words = nextYearWordsIn(language);
  const parts = partWordsIn(language);
  const work = useWork();
  const [made, setMade] = useState<NextYear>();
  const [problem, setProblem] = useState('');
  const make = (name: string, snapshotOf: (progress: Progress) => Promise<WorkbookSnapshot | undefined>): void => {
    setMade(undefined);
    setProblem('');
    void work.run(async (progress) => {
      const snapshot = await snapshotOf(progress);
      if (snapshot === undefined) return;
      await progress.step(0, 1, words.making);
      const next = nextYear(snapshot);
      if (next.ok) setMade(next.value);
      else setProblem(parts.unread(name, messagesIn(language).problem(next.problem)));
    });
  };
  const fromFile = ([file]: readonly File[]): void => {
    if (file === undefined) return;
    make(file.name, async (progress) => {
      await progress.step(0, 1, parts.reading(file.name));
      const read = await readChosen(file, language, progress);
      if (read !== undefined && 'problem' in read) setProblem(read.problem);
      return read !== undefined && 'snapshot' in read ? read.snapshot : undefined;
    });
  };
  const busy = work.going.kind === 'busy';
  return (
    <>
      <Card title={words.thisTitle}>
        <p className={section.note}>{none ? words.thisEmpty : words.thisText(profile.unit, profile.year)}</p>
        {!none && <div><Button appearance="primary" disabled={busy} onClick={() => make('', () => Promise.resolve(session.workbook()?.snapshot))}>{words.make}</Button></div>}
      </Card>
      <Card title={words.otherTitle}>
        <p className={section.note}>{words.otherText}</p>
        <div><ChooseFiles label={words.choose} accept={WORKBOOKS} primary={none} disabled={busy} onFiles={fromFile} /></div>
      </Card>
      <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
      {problem !== '' && <p role="alert" className={section.note}>{problem}</p>}
      {made !== undefined && <Result made={made} canInsert={none} words={words} parts={parts} />}
    </>
  );
}
