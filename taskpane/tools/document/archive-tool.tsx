import { useSessionState } from '../../session-context';
import { ArchiveCard } from './archive-card';
import { NeedsTables } from './needs-tables';
import { ReportCard } from './report-card';
import { toolWordsIn } from './words';

/** 校验报告、存档: what is signed and kept when all is done. */
export function ArchiveTool() {
  const words = toolWordsIn(useSessionState((state) => state.choices.language));
  return (
    <NeedsTables words={words}>
      <ReportCard words={words} />
      <ArchiveCard words={words} />
    </NeedsTables>
  );
}
