import { ShieldLock20Regular } from '@fluentui/react-icons/svg/shield-lock';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import packageJson from '../../package.json' with { type: 'json' };
import { useSessionState } from '../session-context';
import { useSectionStyles } from '../tables/styles';
import { Section } from './section';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0, '& svg': { flexShrink: 0 } },
});

/** Which product this is, and where the figures stay. */
export function AboutSection({ t }: { readonly t: TFunction<'settings'> }) {
  const section = useSectionStyles();
  const styles = useStyles();
  const set = useSessionState((state) => state.set.title);
  return (
    <Section title={t('about.title')}>
      <p className={styles.line}><ShieldLock20Regular aria-hidden />{t('about.data')}</p>
      <p className={section.note}>{t('about.product', { version: packageJson.version })}</p>
      <p className={section.note}>{t('about.source', { set })}</p>
    </Section>
  );
}
