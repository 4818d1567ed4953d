import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import type { TFunction } from 'i18next';
import type { CheckView } from './view';
import { WEIGHTS } from '../../src/app/findings/weight';
import type { WeightCounts } from './weight';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
});

/** What of the list is shown, with how much there is of each. */
export function WeightChips({ counts, waived, view, onChange, t }: {
  readonly counts: WeightCounts;
  readonly waived: number;
  readonly view: CheckView;
  readonly onChange: (change: Partial<CheckView>) => void;
  readonly t: TFunction<'check'>;
}) {
  const styles = useStyles();
  const { hidden } = view;
  const shown = WEIGHTS.filter((weight) => weight === 'error' || counts[weight] > 0 || hidden.includes(weight));
  return (
    <div className={styles.chips} role="group" aria-label={t('tools.weights')}>
      {shown.map((weight) => {
        const off = hidden.includes(weight);
        return (
          <ToggleButton
            key={weight} className={styles.chip} size="small" shape="circular" checked={!off} icon={off ? null : <Checkmark16Regular />}
            onClick={() => onChange({ hidden: off ? hidden.filter((other) => other !== weight) : [...hidden, weight] })}
          >
            {t('chip', { word: t(`weight.${weight}`), n: counts[weight] })}
          </ToggleButton>
        );
      })}
      {(waived > 0 || view.waived) && (
        <ToggleButton className={styles.chip} size="small" shape="circular" checked={view.waived} icon={view.waived ? <Checkmark16Regular /> : null} onClick={() => onChange({ waived: !view.waived })}>
          {t('chip', { word: t('waived'), n: waived })}
        </ToggleButton>
      )}
    </div>
  );
}
