import { Button, Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { useMadeFile } from '../parts/made-file';
import { reportPage, reportState, writeReportSheet } from './make';
import type { ToolWords } from './words';

/** 校验报告: whether the workbook's own still holds, and making one anew. */
export function ReportCard({ words }: { readonly words: ToolWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const version = useSessionState((state) => state.version);
  const busy = useSessionState((state) => state.task !== undefined);
  const [state, setState] = useState<'none' | 'valid' | 'outdated'>();
  const [file, put] = useMadeFile();
  useEffect(() => {
    let current = true;
    void reportState(session).then((known) => {
      if (current) setState(known);
    });
    return () => {
      current = false;
    };
  }, [session, version]);
  const page = (): void => {
    void reportPage(session, new Date()).then((bytes) => {
      if (bytes !== undefined) put('校验报告.docx', bytes);
    });
  };
  return (
    <Card title={words.reportTitle}>
      <p className={section.note}>{words.report}</p>
      <p role="status" className={section.note}>{state === undefined ? '' : { none: words.reportNone, valid: words.reportValid, outdated: words.reportOutdated }[state]}</p>
      <div>
        <Button size="small" disabled={busy} onClick={() => void writeReportSheet(session, new Date())}>{words.writeSheet}</Button>{' '}
        <Button size="small" onClick={page}>{words.makePage}</Button>
      </div>
      {file !== undefined && <Link href={file.url} download={file.name}>{words.download(file.name)}</Link>}
    </Card>
  );
}
