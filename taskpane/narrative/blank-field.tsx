import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { BlankToken } from '../../src/narrative';
import type { FigureId } from '../../src/report';
import type { Teller } from './context';
import { InlineButton } from './inline-button';
import { useTextStyles } from './styles';

/** A reason or a purpose, typed where it will stand. */
export function BlankField({ token, id, teller }: { readonly token: BlankToken; readonly id: FigureId; readonly teller: Teller }) {
  const styles = useTextStyles();
  const hint = useId();
  const button = useRef<HTMLSpanElement>(null);
  const back = useRef(false);
  const left = useRef(false);
  const [draft, setDraft] = useState<string>();
  /** Typed and on its way into the workbook. */
  const [saving, setSaving] = useState<string>();
  /** Typed, and the workbook did not take it: the field opens with it again. */
  const [refused, setRefused] = useState<string>();
  const { t, session } = teller;

  useEffect(() => {
    if (draft !== undefined || !back.current) return;
    back.current = false;
    button.current?.focus();
  }, [draft]);

  const edit = (): void => {
    left.current = false;
    setDraft(saving ?? refused ?? token.text);
  };
  const leave = (text: string | undefined, byKey: boolean): void => {
    // Taking the field away blurs it once more.
    if (left.current) return;
    left.current = true;
    back.current = byKey;
    setDraft(undefined);
    const said = text?.trim();
    if (said === undefined || said === token.text) return;
    setSaving(said);
    const before = session.getState().notice;
    void session.setText(id, said).then(() => {
      const { notice } = session.getState();
      setRefused(notice !== before && (notice?.kind === 'failed' || notice?.kind === 'no-support-sheet') ? said : undefined);
      setSaving(undefined);
    });
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Enter and Escape belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave(event.key === 'Enter' ? event.currentTarget.value : undefined, true);
    }
  };

  if (draft !== undefined) {
    return (
      <span data-blank="edited">
        <textarea
          className={styles.field} autoFocus rows={2} aria-label={t('blank.edit', { ask: token.placeholder })} aria-describedby={hint} placeholder={token.placeholder}
          value={draft} onChange={({ target }) => setDraft(target.value)} onKeyDown={onKey} onBlur={({ target }) => leave(target.value, false)}
        />
        <span id={hint} className={styles.keys}>{t('blank.keys')}</span>
      </span>
    );
  }
  const open = token.open && (saving ?? '') === '';
  return (
    <span data-blank={open ? 'open' : 'filled'}>
      <InlineButton focusRef={button} opensField className={mergeClasses(styles.blank, open && styles.open)} title={t('blank.edit', { ask: token.placeholder })} onPress={edit}>
        {saving === undefined || saving === '' ? token.printed : saving}
      </InlineButton>
    </span>
  );
}
