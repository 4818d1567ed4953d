import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useSessionState } from '../session-context';
import { Section, type SectionProps } from './section';

export function LanguageSection({ session, t }: SectionProps) {
  const language = useSessionState((state) => state.choices.language);
  return (
    <Section title={t('language.title')}>
      <Field label={t('language.label')}>
        <RadioGroup layout="horizontal" value={language} onChange={(_, { value }) => void session.setChoice('language', value === 'en' ? 'en' : 'zh')}>
          <Radio value="zh" label={t('language.zh')} />
          <Radio value="en" label={t('language.en')} />
        </RadioGroup>
      </Field>
    </Section>
  );
}
