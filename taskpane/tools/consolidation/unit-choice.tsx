import { Checkbox } from '@fluentui/react-components';
import type { Unit } from '../../../src/app/consolidation/unit';
import { useSectionStyles } from '../../tables/styles';

interface UnitChoiceProps {
  /** What is asked. */
  readonly title: string;
  readonly choices: readonly { readonly unit: Unit; readonly label: string }[];
  readonly chosen: ReadonlySet<Unit>;
  readonly disabled: boolean;
  readonly onChoose: (unit: Unit, on: boolean) => void;
  /** What has to be chosen yet. */
  readonly rest?: string;
}

/** Workbooks that are added up only where a person says so. */
export function UnitChoice({ title, choices, chosen, disabled, onChoose, rest }: UnitChoiceProps) {
  const section = useSectionStyles();
  if (choices.length === 0) return undefined;
  return (
    <div role="group" aria-label={title}>
      <p className={section.note}>{title}</p>
      {choices.map(({ unit, label }, index) => <div key={`${String(index)} ${unit.file}`}><Checkbox label={label} checked={chosen.has(unit)} disabled={disabled} onChange={(_, { checked }) => onChoose(unit, checked === true)} /></div>)}
      {rest !== undefined && <p className={section.note}>{rest}</p>}
    </div>
  );
}
