import { useSessionState } from '../../session-context';
import { ChartCard } from './chart-card';
import { NeedsTables } from './needs-tables';
import { toolWordsIn } from './words';

/** 插入图表. */
export function ChartTool() {
  const words = toolWordsIn(useSessionState((state) => state.choices.language));
  return <NeedsTables words={words}><ChartCard words={words} /></NeedsTables>;
}
