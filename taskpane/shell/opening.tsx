import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../src/app/messages';
import type { Surroundings } from '../../src/hosts/excel';
import { wordsIn } from '../words';
import { TABS } from './tab-choice';
import { THEMES } from './theme';
import { useScheme } from './use-scheme';

const useStyles = makeStyles({
  app: { height: '100%' },
  // As high and as wide as the tabs that come: nothing moves when they do.
  tabs: { display: 'flex', overflow: 'hidden', height: '44px', borderBottom: `2px solid ${tokens.colorNeutralStroke2}` },
  tab: { display: 'inline-flex', alignItems: 'center', flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

export interface OpeningProps {
  readonly officeTheme: Surroundings['theme'];
  readonly language: Language;
  /** What was to come did not. */
  readonly failed?: boolean;
}

/** The frame of the pane while the rest of it comes. */
export function Opening({ officeTheme, language, failed = false }: OpeningProps) {
  const styles = useStyles();
  const scheme = useScheme(officeTheme);
  const { t } = wordsIn(language);
  return (
    <FluentProvider className={styles.app} theme={THEMES[scheme]}>
      <div className={styles.tabs} aria-hidden>
        {TABS.map((id) => <span key={id} className={styles.tab}>{t(`tabs.${id}`)}</span>)}
      </div>
      <p className={styles.text} role={failed ? 'alert' : 'status'}>{failed ? t('opening.failed') : t('link.starting')}</p>
    </FluentProvider>
  );
}
