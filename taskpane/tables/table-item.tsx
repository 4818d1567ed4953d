import { Button, mergeClasses } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Link, Session, TableState } from '../../src/app/session';
import { useItemStyles, useSectionStyles } from './styles';
import { TableStatusMark } from './table-status';

export interface TableItemProps {
  readonly table: TableState;
  /** Said of it until it is inserted. */
  readonly note: string | undefined;
  readonly link: Link;
  readonly busy: boolean;
  readonly onErrors: () => void;
  readonly session: Session;
  readonly t: TFunction<'tables'>;
}

/** One table: what it is called, how it stands, and the way to it or into the workbook. */
export const TableItem = memo(function TableItem({ table, note, link, busy, onErrors, session, t }: TableItemProps) {
  const section = useSectionStyles();
  const styles = useItemStyles();
  const { form, number, title, sheet } = table;
  const name = `${number} ${title}`.trim();
  const isCalledElse = sheet !== undefined && sheet !== number && sheet !== title;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        {sheet === undefined ? (
          <p className={styles.absent}>{title}</p>
        ) : (
          <button type="button" className={mergeClasses(styles.button, styles.title)} aria-label={t('go', { table: name })} onClick={() => void session.showTable(form)}>{title}</button>
        )}
        <div className={styles.facts}>
          {number !== '' && <span>{number}</span>}
          <TableStatusMark name={name} state={table} link={link} onErrors={onErrors} t={t} />
        </div>
        {isCalledElse && <p className={section.note}>{t('sheet', { sheet })}</p>}
        {note !== undefined && sheet === undefined && <p className={section.note}>{note}</p>}
        {table.protectedByOthers && <p className={mergeClasses(section.note, styles.locked)}><LockClosed16Regular aria-hidden />{t('protected')}</p>}
      </div>
      {sheet === undefined && (
        <Button size="small" disabledFocusable={busy} aria-label={t('insertNamed', { table: name })} onClick={() => void session.insert([form])}>{t('insert')}</Button>
      )}
    </li>
  );
});
