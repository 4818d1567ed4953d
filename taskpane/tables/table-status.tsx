import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Filled, Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleLine16Regular } from '@fluentui/react-icons/svg/circle-line';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { TFunction } from 'i18next';
import type { Link, TableState } from '../../src/app/session';
import { useItemStyles } from './styles';

const ICONS = { absent: CircleLine16Regular, empty: Circle16Regular, filled: Circle16Filled, ties: CheckmarkCircle16Filled, warnings: Warning16Filled, errors: ErrorCircle16Filled, reading: ArrowSync16Regular, unknown: ArrowSync16Regular } as const;

export type ShownStatus = keyof typeof ICONS;

const useStyles = makeStyles({
  status: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  ties: { color: tokens.colorStatusSuccessForeground1 },
  warnings: { color: tokens.colorStatusWarningForeground3 },
  errors: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A verdict only for figures that are current; whether a table is there, always. What is to be looked at does not stand beside a tick. */
function shownStatus({ status, warnings }: Pick<TableState, 'status' | 'warnings'>, link: Link): ShownStatus {
  if (status === 'absent' || status === 'empty' || status === 'filled') return status;
  if (link.kind !== 'current') return link.kind === 'unknown' ? 'unknown' : 'reading';
  return status === 'ties' && warnings > 0 ? 'warnings' : status;
}

interface StatusProps {
  /** What the table is called, for readers. */
  readonly name: string;
  readonly state: Pick<TableState, 'status' | 'errors' | 'warnings'>;
  readonly link: Link;
  /** The person wants to see what is to be seen to. */
  readonly onErrors: () => void;
  readonly t: TFunction<'tables'>;
}

/** A sign and words: nobody has to tell colours apart. What is to be seen to leads to its list. */
export function TableStatusMark({ name, state, link, onErrors, t }: StatusProps) {
  const styles = useStyles();
  const item = useItemStyles();
  const { errors, warnings } = state;
  const status = shownStatus(state, link);
  const Icon = ICONS[status];
  const said = status === 'errors' ? t('status.errors', { n: errors }) : status === 'warnings' ? t('status.warnings', { n: warnings }) : t(`status.${status}`);
  const mark = (
    <span className={mergeClasses(styles.status, status === 'ties' || status === 'errors' || status === 'warnings' ? styles[status] : styles.quiet)}>
      <Icon aria-hidden />
      {said}
    </span>
  );
  if (status !== 'errors' && status !== 'warnings') return mark;
  return (
    <>
      <button type="button" className={mergeClasses(item.button, item.errors)} aria-label={t('toSee', { table: name, said })} onClick={onErrors}>{mark}</button>
      {status === 'errors' && warnings > 0 && <span>{t('status.warnings', { n: warnings })}</span>}
    </>
  );
}
