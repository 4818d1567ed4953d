import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} 0` },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** A finding stands only with a reason. */
export function WaiveForm({ onSave, onCancel, t }: { readonly onSave: (reason: string) => void; readonly onCancel: () => void; readonly t: TFunction<'check'> }) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [missed, setMissed] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const said = reason.trim();
    if (said === '') setMissed(true);
    else onSave(said);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={leave}>
      <Field label={t('waive.reason')} hint={t('waive.hint')} {...(missed && reason.trim() === '' ? { validationMessage: t('waive.needed') } : {})} required size="small">
        <Input autoFocus size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">{t('waive.save')}</Button>
        <Button size="small" onClick={onCancel}>{t('waive.cancel')}</Button>
      </div>
    </form>
  );
}
