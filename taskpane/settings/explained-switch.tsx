import { Switch, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { useSectionStyles } from '../tables/styles';

const useStyles = makeStyles({
  switch: { marginLeft: '-8px' },
  text: { marginTop: '-4px' },
});

export interface ExplainedSwitchProps {
  readonly label: string;
  /** What it does and what it costs; read out with the label. */
  readonly text: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (on: boolean) => void;
}

export function ExplainedSwitch({ label, text, checked, disabled, onChange }: ExplainedSwitchProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <Switch className={styles.switch} label={label} aria-describedby={id} checked={checked} disabled={disabled} onChange={(_, { checked: on }) => onChange(on)} />
      <p id={id} className={mergeClasses(section.note, styles.text)}>{text}</p>
    </div>
  );
}
