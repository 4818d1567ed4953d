import { Button } from '@fluentui/react-components';
import { figureText } from '../../../src/app/findings/figure-text';
import { namingOf } from '../../../src/app/findings/naming';
import { profileOf } from '../../../src/app/profile';
import type { NextYear } from '../../../src/app/years/next-year';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { DownloadWorkbook } from '../parts/download-workbook';
import { Lines } from '../parts/lines';
import { useMadeFile } from '../parts/made-file';
import { useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import type { PartWords } from '../parts/words';
import { fileName, workbookFile } from '../parts/workbook-file';
import type { NextYearWords } from './words';

interface ResultProps {
  readonly made: NextYear;
  /** This workbook holds no tables. */
  readonly canInsert: boolean;
  readonly words: NextYearWords;
  readonly parts: PartWords;
}

/** What was carried over, and where it goes. */
export function Result({ made: { set, year, report, model, filled, carried, unreadable, errors }, canInsert, words, parts }: ResultProps) {
  const section = useSectionStyles();
  const session = useSession();
  const taskGoing = useSessionState((state) => state.task !== undefined);
  const work = useWork();
  const [file, put] = useMadeFile();
  const busy = taskGoing || work.going.kind === 'busy';
  const toFile = (): void => {
    void work.run(async (progress) => {
      const bytes = await workbookFile(model, progress, words.making);
      if (bytes !== undefined) put(fileName(words.file(profileOf(set, report).unit, year)), bytes);
    });
  };
  return (
    <Card title={words.resultTitle(year)}>
      <p role="status" className={section.note}>{filled ? words.carried(carried.length) : words.nothingCarried}</p>
      {errors > 0 && <p className={section.note}>{words.errors(errors)}</p>}
      <Lines name={words.unreadable} lines={unreadable.map((figure) => figureText(namingOf(set, report), figure))} words={parts} />
      {canInsert ? null : <p className={section.note}>{words.hereTaken}</p>}
      <div>
        {canInsert && <><Button appearance="primary" disabled={busy} onClick={() => void session.writeSheets(model)}>{words.here}</Button>{' '}</>}
        <Button appearance={canInsert ? 'secondary' : 'primary'} disabled={busy} onClick={toFile}>{words.toFile}</Button>
      </div>
      <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
      {file !== undefined && <DownloadWorkbook file={file} words={parts} />}
    </Card>
  );
}
