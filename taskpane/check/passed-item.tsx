import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { TFunction } from 'i18next';
import type { PassedRule, Session } from '../../src/app/session';
import { CellLink } from './cell-link';
import { useRowStyles } from './styles';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorStatusSuccessForeground1 },
});

/** One rule that holds. */
export function PassedItem({ rule, session, t }: { readonly rule: PassedRule; readonly session: Session; readonly t: TFunction<'check'> }) {
  const row = useRowStyles();
  const styles = useStyles();
  return (
    <li className={row.row}>
      <div className={row.head}>
        <span className={styles.mark}><CheckmarkCircle16Regular aria-hidden />{t('passed.word')}</span>
        <span className={row.rule}>{rule.rule}</span>
      </div>
      <p className={row.message}>{rule.expects}</p>
      <p className={row.note}>{rule.figures}</p>
      <CellLink place={rule.place} session={session} t={t} />
    </li>
  );
}
