import { mergeClasses } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Link, ProjectState, Session } from '../../src/app/session';
import { useItemStyles } from './styles';
import { TableStatusMark, shownStatus } from './table-status';

export interface ProjectItemProps {
  readonly project: ProjectState;
  readonly link: Link;
  readonly onErrors: () => void;
  readonly session: Session;
  readonly t: TFunction<'tables'>;
}

/** One 绩效自评表: its project, how it stands, its points, and the way to it. */
export const ProjectItem = memo(function ProjectItem({ project: state, link, onErrors, session, t }: ProjectItemProps) {
  const styles = useItemStyles();
  const { form, project, sheet, errors, warnings, points, grade, variant } = state;
  const status = shownStatus(state, link);
  const name = project === '' ? t('projects.unnamed', { sheet }) : project;
  const mark = <TableStatusMark status={status} errors={errors} t={t} />;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <button type="button" className={mergeClasses(styles.button, styles.title)} aria-label={t('go', { table: name })} onClick={() => void session.showTable(form)}>{name}</button>
        <div className={styles.facts}>
          <span>{t(`projects.${variant}`)}</span>
          {status === 'errors' ? (
            <button type="button" className={mergeClasses(styles.button, styles.errors)} aria-label={t('errorsOf', { table: name, n: errors })} onClick={onErrors}>{mark}</button>
          ) : mark}
          {warnings > 0 && (status === 'ties' || status === 'errors') && <span>{t('status.warnings', { n: warnings })}</span>}
          {points !== '' && <span>{t('projects.points', { points, grade })}</span>}
        </div>
      </div>
    </li>
  );
});
