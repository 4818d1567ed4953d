import type { TFunction } from 'i18next';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Session } from '../../src/app/session';
import { CellLink } from './cell-link';
import { useRowStyles } from './styles';
import { useRoots } from './use-roots';

const useStyles = makeStyles({
  summary: {
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** 一个原因，六处影响: what to mend first, above the list of findings. */
export function RootSummary({ session, t }: { readonly session: Session; readonly t: TFunction<'check'> }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const roots = useRoots(session);
  if (roots.length === 0) return null;
  return (
    <section className={styles.summary} aria-label={t('roots.title')}>
      <h2 className={styles.title}>{t('roots.title')}</h2>
      <ol className={rows.list}>
        {roots.map(({ message, effects, figure, place }) => (
          <li key={figure}>
            <p className={rows.message}><strong>{effects}</strong>{t('roots.colon')}{message}</p>
            <CellLink place={place} session={session} t={t} />
          </li>
        ))}
      </ol>
    </section>
  );
}
