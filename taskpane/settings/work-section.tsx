import { useSessionState } from '../session-context';
import { Section, type SectionProps } from './section';
import { ExplainedSwitch } from './explained-switch';

/** What is done for the person while figures are entered. */
export function WorkSection({ session, t }: SectionProps) {
  const autoComplete = useSessionState((state) => state.choices.autoComplete);
  const isProtected = useSessionState((state) => state.choices.protectedSheets.length > 0);
  const inserted = useSessionState(({ tables }) => tables.some(({ sheet, found }) => sheet !== undefined && found !== true));
  const busy = useSessionState(({ task, link }) => task !== undefined || link.kind !== 'current');
  return (
    <Section title={t('work.title')}>
      <ExplainedSwitch label={t('work.complete')} text={t('work.completeText')} checked={autoComplete} disabled={false} onChange={(on) => void session.setChoice('autoComplete', on)} />
      <ExplainedSwitch
        label={t('work.protect')} text={t(inserted ? 'work.protectText' : 'work.protectNone')} checked={isProtected} disabled={busy || !inserted}
        onChange={(on) => void session.protect(on)}
      />
    </Section>
  );
}
