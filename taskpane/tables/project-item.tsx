import { mergeClasses } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Link, ProjectState, Session } from '../../src/app/session';
import { useItemStyles } from './styles';
import { TableStatusMark } from './table-status';

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
  const { form, project, sheet, points, grade, variant } = state;
  const name = project === '' ? t('projects.unnamed', { sheet }) : project;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <button type="button" className={mergeClasses(styles.button, styles.title)} aria-label={t('go', { table: name })} onClick={() => void session.showTable(form)}>{name}</button>
        <div className={styles.facts}>
          <span>{t(`projects.${variant}`)}</span>
          <TableStatusMark name={name} state={state} link={link} onErrors={onErrors} t={t} />
          {points !== '' && <span>{t('projects.points', { points, grade })}</span>}
        </div>
      </div>
    </li>
  );
});
