import { useTranslation } from 'react-i18next';
import { useSession } from '../session-context';
import { useSectionStyles } from '../tables/styles';
import { AboutSection } from './about-section';
import { LanguageSection } from './language-section';
import { SetSection } from './set-section';
import { UnitSection } from './unit-section';
import { WorkSection } from './work-section';

/** 设置. */
export function SettingsTab() {
  const { t } = useTranslation('settings');
  const section = useSectionStyles();
  const session = useSession();
  return (
    <div className={section.tab}>
      <UnitSection session={session} t={t} />
      <WorkSection session={session} t={t} />
      <SetSection session={session} t={t} />
      <LanguageSection session={session} t={t} />
      <AboutSection t={t} />
    </div>
  );
}
