import { Button, Checkbox, SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { ProjectState, Session, TableState } from '../../src/app/session';
import type { CheckView } from './view';

const useStyles = makeStyles({
  find: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flex: '2 1 160px', maxWidth: 'none', minWidth: 0 },
  table: { flex: '1 1 120px', minWidth: 0 },
  switches: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Search, one table or all, marks in the sheets, passing rules. Not drawn again with the findings. */
export const CheckTools = memo(function CheckTools({ tables, projects, marks, busy, view, onChange, session, t }: {
  readonly tables: readonly TableState[];
  readonly projects: readonly ProjectState[];
  readonly marks: boolean;
  readonly busy: boolean;
  readonly view: CheckView;
  readonly onChange: (change: Partial<CheckView>) => void;
  readonly session: Session;
  readonly t: TFunction<'check'>;
}) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.find}>
        <SearchBox
          className={styles.search} size="small" aria-label={t('tools.search')} placeholder={t('tools.searchHint')}
          value={view.text} onChange={(_, { value }) => onChange({ text: value })}
        />
        <Select className={styles.table} size="small" aria-label={t('tools.table')} value={view.form} onChange={(_, { value }) => onChange({ form: value })}>
          <option value="">{t('tools.allTables')}</option>
          {tables.filter(({ sheet, form }) => sheet !== undefined || form === view.form).map(({ form, number, title }) => (
            <option key={form} value={form}>{`${number} ${title}`.trim()}</option>
          ))}
          {projects.map(({ form, title }) => <option key={form} value={form}>{title}</option>)}
        </Select>
      </div>
      <div className={styles.switches}>
        <Checkbox label={t('tools.mark')} checked={marks} disabled={busy} onChange={(_, { checked }) => void session.mark(checked === true)} />
        {marks && <Button size="small" disabled={busy} onClick={() => void session.mark(true)}>{t('tools.markAnew')}</Button>}
        <Checkbox label={t('tools.passing')} checked={view.passed} onChange={(_, { checked }) => onChange({ passed: checked === true })} />
      </div>
    </>
  );
});
