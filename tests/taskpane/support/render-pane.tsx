import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Session } from '../../../src/app/session';
import type { Language } from '../../../src/app/messages';
import { SessionProvider } from '../../../taskpane/session-context';
import { wordsIn } from '../../../taskpane/words';

/** A part of the pane with everything that it finds around itself there. */
export function renderPane(part: ReactNode, session: Session, language: Language = 'zh'): RenderResult {
  return render(
    <I18nextProvider i18n={wordsIn(language)}>
      <FluentProvider theme={webLightTheme}>
        <SessionProvider session={session}>{part}</SessionProvider>
      </FluentProvider>
    </I18nextProvider>,
  );
}
