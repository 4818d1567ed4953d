import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} 0` },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface WaiveFormProps {
  /** Who is expected to say so. */
  readonly person: string;
  readonly onSave: (reason: string, person: string) => void;
  readonly onCancel: () => void;
  readonly t: TFunction<'check'>;
}

/** A finding stands only with a reason and a person who gives it: both are printed in the 校验报告. */
export function WaiveForm({ person: expected, onSave, onCancel, t }: WaiveFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState(expected);
  const [missed, setMissed] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim() === '' || person.trim() === '') setMissed(true);
    else onSave(reason.trim(), person.trim());
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onCancel();
  };
  const missing = (text: string, message: string) => (missed && text.trim() === '' ? { validationMessage: message } : {});
  return (
    // What is missing is said in the pane's own words, not in the browser's.
    <form className={styles.form} noValidate onSubmit={submit} onKeyDown={leave}>
      <Field label={t('waive.reason')} hint={t('waive.hint')} {...missing(reason, t('waive.needed'))} required size="small">
        <Input autoFocus size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={t('waive.person')} {...missing(person, t('waive.personNeeded'))} required size="small">
        <Input size="small" value={person} onChange={(_, { value }) => setPerson(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">{t('waive.save')}</Button>
        <Button size="small" onClick={onCancel}>{t('waive.cancel')}</Button>
      </div>
    </form>
  );
}
