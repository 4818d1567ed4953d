import { Button } from '@fluentui/react-components';
import { useSession, useSessionState } from '../../session-context';
import { useSectionStyles } from '../../tables/styles';
import { Card } from '../parts/card';
import type { ToolWords } from './words';

/** The way to the sheet that keeps the texts, or to having one. */
export function TextsCard({ form, words }: { readonly form: string; readonly words: ToolWords }) {
  const section = useSectionStyles();
  const session = useSession();
  const isThere = useSessionState((state) => state.tables.some((table) => table.form === form && table.sheet !== undefined));
  return (
    <Card title={words.textsTitle}>
      <p className={section.note}>{words.texts}</p>
      <div>
        <Button size="small" onClick={() => void (isThere ? session.showTable(form) : session.insert([form]))}>{isThere ? words.openTexts : words.insertTexts}</Button>
      </div>
    </Card>
  );
}
