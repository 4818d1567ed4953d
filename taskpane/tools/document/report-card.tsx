import { Button, Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { reportState, reportToIssue } from './make';
import { Outdated } from './outdated';
import { printOf, usePaper } from './paper';
import type { ToolWords } from './words';

/** 校验报告: whether the workbook's own still holds, and making one anew. */
export function ReportCard({ words }: { readonly words: ToolWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const version = useSessionState((state) => state.version);
  const busy = useSessionState((state) => state.task !== undefined);
  const [state, setState] = useState<'none' | 'valid' | 'outdated'>();
  const { paper, put } = usePaper('report');
  useEffect(() => {
    let current = true;
    void reportState(session).then((known) => {
      if (current) setState(known);
    });
    return () => {
      current = false;
    };
  }, [session, version]);
  const issue = async (): Promise<void> => {
    // The sheet compares the cells themselves, and results of formulas are not followed entry by entry.
    await session.refresh();
    const of = { print: await printOf(session), at: new Date() };
    const report = await reportToIssue(session, of.at);
    if (report === undefined) return;
    put(report.name, report.bytes, of);
    await report.writeSheet();
  };
  return (
    <Card title={words.reportTitle}>
      <p className={section.note}>{words.report}</p>
      <p role="status" className={section.note}>{state === undefined ? '' : { none: words.reportNone, valid: words.reportValid, outdated: words.reportOutdated }[state]}</p>
      <div>
        <Button size="small" disabled={busy} onClick={() => void issue()}>{words.issue}</Button>
      </div>
      <Outdated outdated={paper?.outdated === true} disabled={busy} onAgain={() => void issue()} words={words} />
      {paper !== undefined && <Link href={paper.url} download={paper.name}>{words.download(paper.name)}</Link>}
    </Card>
  );
}
