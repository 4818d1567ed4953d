import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../check/empty-state';
import { readinessOf } from '../check/readiness';
import { StaleNotice } from '../check/stale-notice';
import { useSession, useSessionState } from '../session-context';
import { NarrativeText } from './narrative-text';

const useStyles = makeStyles({ notice: { padding: tokens.spacingHorizontalM } });

/** 说明: part three of the disclosure, live. */
export function NarrativeTab() {
  const { t } = useTranslation('narrative');
  const styles = useStyles();
  const session = useSession();
  const link = useSessionState((state) => state.link);
  const readiness = useSessionState((state) => readinessOf(state.tables));
  const busy = useSessionState((state) => state.task !== undefined);
  const stale = { starting: t('stale.starting'), reading: t('stale.reading'), unknown: t('stale.unknown') };
  if (readiness === 'ready' && link.kind !== 'starting') return <NarrativeText session={session} t={t} />;
  if (link.kind !== 'current') return <div role="status" className={styles.notice}><StaleNotice link={link} words={stale} /></div>;
  if (readiness === 'no-figures') return <EmptyState title={t('empty.blank')} text={t('empty.blankText')} />;
  return (
    <EmptyState title={t('empty.none')} text={t('empty.noneText')}>
      <Button appearance="primary" disabled={busy} onClick={() => void session.insert()}>{t('empty.insert')}</Button>
    </EmptyState>
  );
}
