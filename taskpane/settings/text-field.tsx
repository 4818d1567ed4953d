import { Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** As the workbook has it. */
  readonly value: string;
  readonly disabled: boolean;
  /** What is wrong with a text; undefined where it may be saved. */
  readonly wrong?: (text: string) => string | undefined;
  readonly numeric?: boolean;
  readonly onSave: (text: string) => void;
}

/** A text that is saved when the person leaves it or presses Enter; Esc brings the old one back. A wrong text stays, with the reason, and is not saved. */
export function TextField({ label, hint, value, disabled, wrong, numeric = false, onSave }: TextFieldProps) {
  // Undefined: nobody is typing, and the workbook's text is shown.
  const [typed, setTyped] = useState<string>();
  const problem = typed === undefined ? undefined : wrong?.(typed.trim());
  const save = () => {
    if (typed === undefined || problem !== undefined) return;
    if (typed.trim() !== value) onSave(typed.trim());
    setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save();
    else if (event.key === 'Escape') setTyped(undefined);
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...(problem === undefined ? {} : { validationMessage: problem, validationState: 'error' })}>
      <Input
        value={typed ?? value} readOnly={disabled} {...(numeric ? { inputMode: 'numeric', maxLength: 4 } : {})}
        onChange={(_, { value: text }) => setTyped(text)} onBlur={save} onKeyDown={onKeyDown}
      />
    </Field>
  );
}
