import { makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TableState } from '../../src/app/session';
import type { FormSet } from '../../src/forms';
import { useSession, useSessionState } from '../session-context';
import { TableItem } from './table-item';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` } });

/** All tables of the set in published order, then 说明参数. */
export function TableList({ onErrors }: { readonly onErrors: () => void }) {
  const { t } = useTranslation('tables');
  const styles = useStyles();
  const session = useSession();
  const set = useSessionState((state) => state.set);
  const tables = useSessionState((state) => state.tables);
  const link = useSessionState((state) => state.link);
  const busy = useSessionState((state) => state.task !== undefined || state.link.kind === 'starting');
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {tables.map((table) => <TableItem key={table.form} table={table} note={noteOn(table, set, t)} link={link} busy={busy} onErrors={onErrors} session={session} t={t} />)}
    </ul>
  );
}

/** What a sheet that is not published is for. */
function noteOn({ form, kind }: TableState, { document }: FormSet, t: TFunction<'tables'>): string | undefined {
  if (kind !== 'support') return undefined;
  const texts = document?.parts.some((part) => part.kind === 'texts' && part.texts.some(({ at }) => at.form === form)) === true;
  return t(texts ? 'texts' : 'support');
}
