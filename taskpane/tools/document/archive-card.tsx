import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { ChooseFiles } from '../parts/choose-files';
import { readChosen } from '../parts/read-workbook';
import { type Progress, useWork } from '../parts/use-work';
import { WorkLine } from '../parts/work-line';
import { partWordsIn } from '../parts/words';
import { type SavedWorkbook, archiveOf } from './archive';
import { FileLink } from './file-link';
import { LookFields, USUAL_LOOK } from './look-fields';
import { Outdated } from './outdated';
import { usePaper } from './paper';
import type { ToolWords } from './words';

/** 存档: workbook, document and report in one file. Where this Excel hands out no workbook, the person adds the saved one. */
export function ArchiveCard({ words }: { readonly words: ToolWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const language = useSessionState((state) => state.choices.language);
  const parts = partWordsIn(language);
  const work = useWork();
  const [look, setLook] = useState(USUAL_LOOK);
  const { paper, put, forget } = usePaper('archive');
  const [said, setSaid] = useState<{ readonly text: string; readonly lacking: boolean }>();

  const pack = async (progress: Progress, chosen?: SavedWorkbook): Promise<void> => {
    const archive = await archiveOf(session, look, new Date(), words, progress, chosen);
    if (progress.signal.aborted) return;
    switch (archive.kind) {
      case 'made':
        put(archive.name, archive.bytes, archive.of);
        setSaid(archive.whole ? { text: words.archived, lacking: false } : { text: words.archiveLacking, lacking: true });
        return;
      case 'other':
        setSaid({ text: words.archiveOther(chosen?.name ?? ''), lacking: true });
        return;
      case 'changed':
        setSaid({ text: words.archiveChanged, lacking: chosen !== undefined });
        return;
      case 'nothing':
        setSaid({ text: words.failed, lacking: false });
    }
  };
  const make = (work_: (progress: Progress) => Promise<void>): void => {
    forget();
    setSaid(undefined);
    void work.run(work_);
  };
  const again = (): void => make((progress) => pack(progress));
  const add = ([chosen]: readonly File[]): void => {
    if (chosen === undefined) return;
    make(async (progress) => {
      await progress.step(0, 1, parts.reading(chosen.name));
      const read = await readChosen(chosen, language, progress);
      if (read === undefined) return;
      if ('problem' in read) setSaid({ text: read.problem, lacking: true });
      else await pack(progress, { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()), snapshot: read.snapshot });
    });
  };
  const busy = work.going.kind === 'busy';
  return (
    <Card title={words.archiveTitle}>
      <p className={section.note}>{words.archiveText}</p>
      <LookFields look={look} onLook={setLook} words={words} />
      <div><Button size="small" disabled={busy} onClick={again}>{words.archive}</Button></div>
      <WorkLine going={work.going} onCancel={work.cancel} words={parts} />
      <Outdated outdated={paper?.outdated === true} disabled={busy} onAgain={again} words={words} />
      <p role="status" className={section.note}>{paper?.outdated === true ? '' : (said?.text ?? '')}</p>
      {said?.lacking === true && <div><ChooseFiles label={words.archiveChoose} accept=".xlsx,.xlsm" disabled={busy} onFiles={add} /></div>}
      {paper !== undefined && <FileLink file={paper} words={words} />}
    </Card>
  );
}
