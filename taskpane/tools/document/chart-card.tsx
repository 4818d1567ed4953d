import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import { insertCharts } from './charts';
import type { ToolWords } from './words';

/** 图表: the set's charts as Excel's own, on a sheet. */
export function ChartCard({ words }: { readonly words: ToolWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const busy = useSessionState((state) => state.task !== undefined);
  const [empty, setEmpty] = useState(false);
  const insert = (): void => {
    void insertCharts(session).then((shown) => setEmpty(!shown));
  };
  return (
    <Card title={words.chartsTitle}>
      <p className={section.note}>{words.chartsNote}</p>
      <div>
        <Button size="small" disabled={busy} onClick={insert}>{words.insertCharts}</Button>
      </div>
      <p role="status" className={section.note}>{empty ? words.noCharts : ''}</p>
    </Card>
  );
}
