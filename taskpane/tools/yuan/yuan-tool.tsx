import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatAmount } from '../../../src/amount';
import { figureText } from '../../../src/app/findings/figure-text';
import { namingOf } from '../../../src/app/findings/naming';
import { messagesIn } from '../../../src/app/messages';
import { type FromYuan, fromYuan, unsureOf } from '../../../src/app/yuan/from-yuan';
import { derivedTables, emptyYuanSheets } from '../../../src/app/yuan/in-workbook';
import type { WorkbookSnapshot } from '../../../src/workbook';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { ChooseFiles, WORKBOOKS } from '../parts/choose-files';
import { Lines } from '../parts/lines';
import { readChosen } from '../parts/read-workbook';
import { type Progress, useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import { partWordsIn } from '../parts/words';
import { BalanceCard } from './balance-card';
import { yuanWordsIn } from './words';

/** 元转万元: the sheets in 元, the tables that follow from them, and 调平 on request. */
export function YuanTool() {
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const set = useSessionState((state) => state.set);
  const profile = useSessionState((state) => state.profile);
  const taskGoing = useSessionState((state) => state.task !== undefined);
  // Drawn anew whenever the figures change.
  useSessionState((state) => state.version);
  const words = yuanWordsIn(language);
  const parts = partWordsIn(language);
  const work = useWork();
  const [found, setFound] = useState<{ readonly source: string; readonly made: FromYuan; readonly own: boolean }>();
  const [problem, setProblem] = useState('');
  const doubt = found?.made.doubt;
  const live = session.workbook();
  const yuan = live?.yuan;
  const tables = live === undefined ? undefined : { binding: live.checked.binding, snapshot: live.snapshot };
  const busy = taskGoing || work.going.kind === 'busy';
  const hasPublic = live !== undefined && [...live.checked.binding.tables.values()].some(({ form }) => form.kind === 'public');
  const derive = (source: string, own: boolean, snapshotOf: (progress: Progress) => Promise<WorkbookSnapshot | undefined>): void => {
    setFound(undefined);
    setProblem('');
    void work.run(async (progress) => {
      const snapshot = await snapshotOf(progress);
      if (snapshot === undefined) return;
      await progress.step(0, 1, words.deriving);
      const made = fromYuan(snapshot);
      if (made.ok) setFound({ source, made: made.value, own });
      else setProblem(parts.unread(source, messagesIn(language).problem(made.problem)));
    });
  };
  const open = ([file]: readonly File[]): void => {
    if (file === undefined) return;
    derive(file.name, false, async (progress) => {
      await progress.step(0, 1, parts.reading(file.name));
      const read = await readChosen(file, language, progress);
      if (read !== undefined && 'problem' in read) setProblem(read.problem);
      return read !== undefined && 'snapshot' in read ? read.snapshot : undefined;
    });
  };
  return (
    <>
      <Card title={words.sheetsTitle}>
        <p className={section.note}>{yuan === undefined ? words.sheetsNone : words.sheetsThere(yuan.binding.tables.size)}</p>
        {yuan === undefined && <div><Button appearance="primary" disabled={busy} onClick={() => void session.writeSheets(emptyYuanSheets(set, profile, tables))}>{words.insert}</Button></div>}
      </Card>
      {yuan !== undefined && tables !== undefined && (
        <Card title={words.deriveTitle}>
          <p className={section.note}>{words.deriveText(yuan.links.size)}</p>
          <div>
            <Button appearance={yuan.links.size === 0 ? 'primary' : 'secondary'} disabled={busy} onClick={() => void session.writeSheets(derivedTables(set, tables, yuan))}>
              {yuan.links.size === 0 ? words.derive : words.deriveAgain}
            </Button>
          </div>
        </Card>
      )}
      {yuan !== undefined && yuan.links.size > 0 && <BalanceCard set={set} yuan={yuan} busy={taskGoing} words={words} parts={parts} />}
      {yuan === undefined && (
        <Card title={words.fileTitle}>
          <p className={section.note}>{words.fileText}</p>
          <div><ChooseFiles label={words.choose} accept={WORKBOOKS} disabled={busy} onFiles={open} /></div>
          {hasPublic && (
            <>
              <p className={section.note}>{words.ownText}</p>
              <div><Button disabled={busy} onClick={() => derive(words.thisWorkbook, true, () => Promise.resolve(live.snapshot))}>{words.own}</Button></div>
            </>
          )}
          <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
          {problem !== '' && <p role="alert" className={section.note}>{problem}</p>}
        </Card>
      )}
      {found !== undefined && yuan === undefined && (
        <Card title={words.found(found.source)}>
          {doubt !== undefined && (
            <p role="alert" className={section.note}>
              {words.doubt(figureText(namingOf(found.made.set, found.made.yuan), doubt.figure), formatAmount(doubt.yuan, 2, true), formatAmount(doubt.printed, 2, true), doubt.unit, doubt.heads)}
            </p>
          )}
          <p role="status" className={section.note}>{words.proved(found.made.proved)}</p>
          {found.made.broken > 0 && <p className={section.note}>{words.broken(found.made.broken)}</p>}
          {unsureOf(found.made, language).map((sentence) => <p key={sentence} className={section.note}>{sentence}</p>)}
          <Lines name={words.left} lines={found.made.left} words={parts} />
          <div><Button appearance="primary" disabled={busy} onClick={() => void session.writeSheets(found.made.model, { keepsFigures: found.own })}>{words.write}</Button></div>
        </Card>
      )}
    </>
  );
}
