import { Field, Select } from '@fluentui/react-components';
import { LEVELS, UNIT_KINDS } from '../../src/app/unit-kinds';
import { useSessionState } from '../session-context';
import { useSectionStyles } from '../tables/styles';
import { Section, type SectionProps } from './section';
import { TextField } from './text-field';

/** What the workbook says of the unit. */
export function UnitSection({ session, t }: SectionProps) {
  const section = useSectionStyles();
  const { unit, year, kind, level } = useSessionState((state) => state.profile);
  const kept = useSessionState(({ tables, set }) => tables.some(({ form, sheet }) => form === set.profile.unit.form && sheet !== undefined));
  const busy = useSessionState((state) => state.task !== undefined);
  return (
    <Section title={t('unit.title')}>
      <TextField label={t('unit.name')} hint={t('unit.nameHint')} value={unit} disabled={busy} onSave={(text) => void session.setProfile('unit', text)} />
      <TextField
        label={t('unit.year')} value={year} disabled={busy} numeric
        wrong={(text) => (/^(19|20)\d\d$/.test(text) ? undefined : t('unit.yearWrong'))} onSave={(text) => void session.setProfile('year', text)}
      />
      <Field label={t('unit.kind')}>
        <Select value={kind} disabled={busy} onChange={(_, { value }) => void session.setProfile('kind', value)}>
          <option value="">{t('unit.unsaid')}</option>
          {UNIT_KINDS.map((known) => <option key={known}>{known}</option>)}
        </Select>
      </Field>
      <Field label={t('unit.level')}>
        <Select value={level} disabled={busy} onChange={(_, { value }) => void session.setProfile('level', value)}>
          <option value="">{t('unit.unsaid')}</option>
          {LEVELS.map((known) => <option key={known}>{known}</option>)}
        </Select>
      </Field>
      <p className={section.note}>{t(kept ? 'unit.kept' : 'unit.later')}</p>
    </Section>
  );
}
