import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Filled, Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleLine16Regular } from '@fluentui/react-icons/svg/circle-line';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { TFunction } from 'i18next';
import type { Link, TableState } from '../../src/app/session';

const ICONS = { absent: CircleLine16Regular, empty: Circle16Regular, filled: Circle16Filled, ties: CheckmarkCircle16Filled, errors: ErrorCircle16Filled, reading: ArrowSync16Regular, unknown: ArrowSync16Regular } as const;

export type ShownStatus = keyof typeof ICONS;

const useStyles = makeStyles({
  status: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  ties: { color: tokens.colorStatusSuccessForeground1 },
  errors: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A verdict only for figures that are current; whether a table is there, always. */
export function shownStatus({ status }: Pick<TableState, 'status'>, link: Link): ShownStatus {
  if (status === 'absent' || status === 'empty' || status === 'filled' || link.kind === 'current') return status;
  return link.kind === 'unknown' ? 'unknown' : 'reading';
}

/** A sign and words: nobody has to tell colours apart. */
export function TableStatusMark({ status, errors, t }: { readonly status: ShownStatus; readonly errors: number; readonly t: TFunction<'tables'> }) {
  const styles = useStyles();
  const Icon = ICONS[status];
  return (
    <span className={mergeClasses(styles.status, status === 'ties' || status === 'errors' ? styles[status] : styles.quiet)}>
      <Icon aria-hidden />
      {status === 'errors' ? t('status.errors', { n: errors }) : t(`status.${status}`)}
    </span>
  );
}
