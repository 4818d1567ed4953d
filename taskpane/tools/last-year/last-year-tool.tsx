import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { messagesIn } from '../../../src/app/messages';
import type { YearReport } from '../../../src/app/years/last-year';
import { yearReport } from '../../../src/app/years/year-report';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { ChooseFiles, WORKBOOKS } from '../parts/choose-files';
import { readChosen } from '../parts/read-workbook';
import { useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import { partWordsIn } from '../parts/words';
import { Comparison } from './comparison';
import { lastYearWordsIn } from './words';

interface Found {
  readonly file: string;
  readonly last: YearReport;
}

/** 上年数据: open last year's workbook, see what would be taken, take it. */
export function LastYearTool() {
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const set = useSessionState((state) => state.set);
  const tables = useSessionState((state) => state.tables);
  const words = lastYearWordsIn(language);
  const parts = partWordsIn(language);
  const work = useWork();
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState('');
  const support = set.profile.unit.form;
  if (tables.every(({ status }) => status === 'absent')) return <p className={section.note}>{words.noTables}</p>;
  if (tables.some(({ form, status }) => form === support && status === 'absent')) {
    return (
      <>
        <p className={section.note}>{words.noSupport}</p>
        <div><Button appearance="primary" onClick={() => void session.insert([support])}>{words.insertSupport}</Button></div>
      </>
    );
  }
  const open = ([file]: readonly File[]): void => {
    if (file === undefined) return;
    setProblem('');
    setFound(undefined);
    void work.run(async (progress) => {
      await progress.step(0, 1, parts.reading(file.name));
      const read = await readChosen(file, language, progress);
      if (read === undefined) return;
      if ('problem' in read) {
        setProblem(read.problem);
        return;
      }
      const last = yearReport(read.snapshot);
      if (last.ok) setFound({ file: file.name, last: last.value });
      else setProblem(parts.unread(file.name, messagesIn(language).problem(last.problem)));
    });
  };
  return (
    <>
      <Card title={words.chooseTitle}>
        <p className={section.note}>{words.intro}</p>
        <div><ChooseFiles label={found === undefined ? words.choose : words.another} accept={WORKBOOKS} primary={found === undefined} disabled={work.going.kind === 'busy'} onFiles={open} /></div>
        <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
        {problem !== '' && <p role="alert" className={section.note}>{problem}</p>}
      </Card>
      {found !== undefined && <Comparison file={found.file} last={found.last} words={words} parts={parts} />}
    </>
  );
}
