import { Field, Select } from '@fluentui/react-components';
import { FORM_SETS } from '../../src/forms';
import { useSessionState } from '../session-context';
import { Section, type SectionProps } from './section';

/** Which jurisdiction's tables of which year; fixed once one of them is inserted. */
export function SetSection({ session, t }: SectionProps) {
  const set = useSessionState((state) => state.set);
  const inserted = useSessionState(({ tables }) => tables.some(({ sheet }) => sheet !== undefined));
  return (
    <Section title={t('set.title')}>
      <Field label={t('set.label')} {...(inserted ? { hint: t('set.fixed') } : {})}>
        <Select value={set.id} disabled={inserted} onChange={(_, { value }) => void session.setChoice('set', value)}>
          {FORM_SETS.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
        </Select>
      </Field>
    </Section>
  );
}
