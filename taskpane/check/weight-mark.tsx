import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddSubtractCircle16Regular } from '@fluentui/react-icons/svg/add-subtract-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Weight } from '../../src/app/findings/weight';

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular, rounding: AddSubtractCircle16Regular } as const;

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  rounding: { color: tokens.colorNeutralForeground2 },
});

/** A sign and a word: nobody has to tell colours apart. */
export function WeightMark({ weight, word }: { readonly weight: Weight; readonly word: string }) {
  const styles = useStyles();
  const Icon = ICONS[weight];
  return (
    <span className={mergeClasses(styles.mark, styles[weight])}>
      <Icon aria-hidden />
      {word}
    </span>
  );
}
