import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Surroundings } from '../src/hosts/excel';
import type { Session } from '../src/app/session';
import { SessionProvider, useSessionState } from './session-context';
import { Shell } from './shell/shell';
import type { TabChoice } from './shell/tab-choice';
import { THEMES } from './shell/theme';
import { useScheme } from './shell/use-scheme';
import { TAGS, wordsIn } from './words';

export interface AppProps {
  readonly session: Session;
  readonly choice: TabChoice;
  /** Theme of the Office around the pane. */
  readonly officeTheme: Surroundings['theme'];
}

const useStyles = makeStyles({ app: { height: '100%' } });

export function App({ session, choice, officeTheme }: AppProps) {
  return (
    <SessionProvider session={session}>
      <Dressed choice={choice} officeTheme={officeTheme} />
    </SessionProvider>
  );
}

/** In the language that the person chose and the colours of the surroundings. */
function Dressed({ choice, officeTheme }: Omit<AppProps, 'session'>) {
  const styles = useStyles();
  const scheme = useScheme(officeTheme);
  const language = useSessionState((state) => state.choices.language);
  const words = wordsIn(language);
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
    document.title = words.t('name');
  }, [language, words]);
  return (
    <I18nextProvider i18n={words}>
      <FluentProvider className={styles.app} theme={THEMES[scheme]}>
        <Shell choice={choice} />
      </FluentProvider>
    </I18nextProvider>
  );
}
