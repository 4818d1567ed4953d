import { Button } from '@fluentui/react-components';
import { headingOf } from '../../../src/app/findings/naming';
import { acceptedParts } from '../../../src/workbook';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import type { RecogniseWords } from './words';

/** What was accepted, and taking it back; nothing where nothing was. */
export function AcceptedCard({ busy, words }: { readonly busy: boolean; readonly words: RecogniseWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const set = useSessionState((state) => state.set);
  const tables = useSessionState((state) => state.tables);
  const live = session.workbook();
  const there = new Set(tables.filter(({ sheet }) => sheet !== undefined).map(({ form }) => form));
  const count = tables.filter(({ found }) => found === true).length;
  const lost = live === undefined ? [] : [...new Set(acceptedParts(set, live.snapshot).map(({ form }) => form))].filter((form) => !there.has(form));
  if (count + lost.length === 0) return null;
  return (
    <Card title={words.acceptedTitle(count)}>
      <p className={section.note}>{words.acceptedText}</p>
      {lost.length > 0 && <p role="alert" className={section.note}>{words.lost(lost.map((form) => headingOf(set, form)))}</p>}
      <div><Button disabled={busy} onClick={() => void session.forgetTables()}>{words.forget}</Button></div>
    </Card>
  );
}
