import { Button } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session-context';
import { AddLine, Projects } from '../shell/late';
import { FirstRun } from './first-run';
import { useSectionStyles } from './styles';
import { Suggestions } from './suggestions';
import { Summary } from './summary';
import { TableList } from './table-list';

/** 表格: the tables and how they stand. `onErrors`: the person wants to see what does not tie. */
export function TablesTab({ onErrors }: { readonly onErrors: () => void }) {
  const { t } = useTranslation('tables');
  const section = useSectionStyles();
  const session = useSession();
  const starting = useSessionState((state) => state.link.kind === 'starting');
  const tables = useSessionState((state) => state.tables);
  const projects = useSessionState((state) => state.projects.length > 0);
  const busy = useSessionState((state) => state.task !== undefined);
  const absent = tables.filter(({ status }) => status === 'absent').map(({ form }) => form);
  const none = absent.length === tables.length;
  return (
    <div className={section.tab}>
      {none && !starting && <FirstRun />}
      <Summary />
      <Suggestions />
      <TableList onErrors={onErrors} />
      {!none && absent.length > 1 && (
        <Button disabledFocusable={busy} onClick={() => void session.insert(absent)}>{t('rest', { n: absent.length })}</Button>
      )}
      {!none && <Suspense fallback={null}><AddLine /></Suspense>}
      {(!none || projects) && <Suspense fallback={null}><Projects onErrors={onErrors} /></Suspense>}
    </div>
  );
}
