import { Button, tokens } from '@fluentui/react-components';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { TFunction } from 'i18next';
import type { Session } from '../../src/app/session';
import { EmptyState } from './empty-state';
import type { Readiness } from './readiness';

export interface CheckEmptyProps {
  readonly readiness: Readiness;
  readonly rules: number;
  /** Findings that were waived. */
  readonly waived: number;
  readonly filtered: boolean;
  readonly busy: boolean;
  readonly onClear: () => void;
  readonly session: Session;
  readonly t: TFunction<'check'>;
}

/** In place of a list without rows. Only for figures that are current. */
export function CheckEmpty({ readiness, rules, waived, filtered, busy, onClear, session, t }: CheckEmptyProps) {
  if (filtered) return <EmptyState title={t('empty.filtered')}><Button size="small" onClick={onClear}>{t('empty.clear')}</Button></EmptyState>;
  if (readiness === 'no-table') {
    return (
      <EmptyState title={t('empty.none')} text={t('empty.noneText')}>
        <Button appearance="primary" disabled={busy} onClick={() => void session.insert()}>{t('empty.insert')}</Button>
      </EmptyState>
    );
  }
  if (readiness === 'no-figures') return <EmptyState title={t('empty.blank')} text={t('empty.blankText')} />;
  const icon = <CheckmarkCircle48Regular aria-hidden primaryFill={tokens.colorStatusSuccessForeground1} />;
  return waived > 0 ? (
    <EmptyState icon={icon} title={t('empty.settled')} text={t('empty.settledText', { n: waived })} />
  ) : (
    <EmptyState icon={icon} title={t('empty.ties')} text={t('empty.tiesText', { rules })} />
  );
}
