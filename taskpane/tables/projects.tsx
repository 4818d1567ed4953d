import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { projectNames } from '../../src/app/performance/project-names';
import { useSession, useSessionState } from '../session-context';
import { ProjectItem } from './project-item';
import { spendingHint } from './spending-hint';
import { useSectionStyles } from './styles';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, flexBasis: '160px', minWidth: 0, '& input': { minWidth: 0 } },
  variant: { flexShrink: 0, '& select': { minWidth: 0 } },
  list: { listStyleType: 'none', margin: 0, padding: 0, '& > li:last-child': { borderBottom: 'none' } },
});

/** Of several names. */
const LONGEST = 2000;

/** 绩效自评表: one for each project, inserted one after the other, and how those that are there stand. */
export function Projects({ onErrors }: { readonly onErrors: () => void }) {
  const { t } = useTranslation('tables');
  const section = useSectionStyles();
  const styles = useStyles();
  const session = useSession();
  const form = useSessionState((state) => state.set.performance);
  const projects = useSessionState((state) => state.projects);
  // The hint is computed from figures.
  useSessionState((state) => (state.projects.length === 0 ? state.version : 0));
  const link = useSessionState((state) => state.link);
  const blocked = useSessionState(({ task, link: { kind } }) => task !== undefined || kind === 'unknown' || kind === 'starting');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<'full' | 'short'>('full');
  if (form === undefined) return null;
  const hint = spendingHint(session);
  const insert = async () => {
    if (blocked) return;
    setName('');
    const names = projectNames(name);
    const left = await session.insertProjects(names.length === 0 ? [''] : names, chosen);
    // What is left is the person's to try again, unless other names are there by now.
    setName((now) => (now === '' ? left.join('；') : now));
  };
  return (
    <section className={section.card} aria-label={t('projects.title')}>
      <h2 className={section.title}>{t('projects.title')}</h2>
      {projects.length > 0 && (
        <ul className={styles.list} aria-label={t('projects.list')}>
          {projects.map((project) => <ProjectItem key={project.form} project={project} link={link} onErrors={onErrors} session={session} t={t} />)}
        </ul>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void insert();
        }}
      >
        <Field className={styles.name} label={t('projects.name')} size="small">
          <Input size="small" value={name} maxLength={LONGEST} placeholder={t('projects.hint')} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field className={styles.variant} label={t('projects.variant')} size="small">
          <Select size="small" value={chosen} onChange={(_, { value }) => setChosen(value === 'short' ? 'short' : 'full')}>
            {form.variants.map(({ key }) => <option key={key} value={key}>{t(`projects.${key}`)}</option>)}
          </Select>
        </Field>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={blocked}>{t('projects.insert')}</Button>
      </form>
      <p className={section.note}>{hint === undefined ? t(projects.length === 0 ? 'projects.none' : 'projects.note') : t('projects.spending', { ...hint })}</p>
    </section>
  );
}
