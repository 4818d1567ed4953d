import { Button, Field, Textarea } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import type { Copying } from './use-copy';

/** Says that it is copied; where the host forbids that, gives the text to copy by hand. */
export function CopyResult({ copying: { result, dismiss }, t }: { readonly copying: Copying; readonly t: TFunction<'narrative'> }) {
  return (
    <>
      <span role="status">{result?.kind === 'copied' && (result.open > 0 ? t('copiedOpen', { n: result.open }) : t('copied'))}</span>
      {result?.kind === 'refused' && (
        <>
          <Field label={t('refusedField')} hint={t('refused')}>
            <Textarea autoFocus readOnly rows={4} value={result.text} onFocus={({ target }) => target.select()} />
          </Field>
          <div>
            <Button size="small" onClick={dismiss}>{t('close')}</Button>
          </div>
        </>
      )}
    </>
  );
}
