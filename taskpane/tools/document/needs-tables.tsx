import type { ReactNode } from 'react';
import { useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import type { ToolWords } from './words';

/** Without a table there is nothing to publish: it says so instead. */
export function NeedsTables({ words, children }: { readonly words: ToolWords; readonly children: ReactNode }) {
  const section = useSectionStyles();
  const none = useSessionState((state) => state.tables.every(({ status }) => status === 'absent'));
  return none ? <p className={section.note}>{words.noTables}</p> : children;
}
