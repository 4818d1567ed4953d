import { Field, SearchBox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { type KeyboardEvent, useId, useState } from 'react';
import type { ClassificationItem } from '../../src/classification';
import { useSectionStyles } from './styles';

/** Items that are listed; more are a hint to type more. */
const LISTED = 50;

const useStyles = makeStyles({
  search: { maxWidth: 'none' },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '240px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  item: {
    display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, cursor: 'pointer', scrollMargin: '4px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected, outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  code: { flexShrink: 0, width: '4.6em', fontVariantNumeric: 'tabular-nums' },
});

export interface ItemPickerProps {
  readonly query: string;
  readonly items: readonly ClassificationItem[];
  readonly disabled: boolean;
  readonly onQuery: (query: string) => void;
  readonly onPick: (item: ClassificationItem) => void;
  readonly t: TFunction<'tables'>;
}

/** A field with the items that it finds beneath: arrows go through them, Enter or a click picks, Esc empties the field. */
export function ItemPicker({ query, items, disabled, onQuery, onPick, t }: ItemPickerProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const id = useId();
  const [at, setAt] = useState(0);
  const listed = items.slice(0, LISTED);
  const active = Math.min(at, listed.length - 1);
  const move = (to: number) => {
    setAt(to);
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' });
  };
  const pick = (item: ClassificationItem | undefined) => {
    if (item !== undefined && !disabled) onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows also choose among the words that an input method offers.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(Math.min(active + 1, listed.length - 1));
    else if (event.key === 'ArrowUp') move(Math.max(active - 1, 0));
    else if (event.key === 'Enter') pick(listed[active]);
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };
  const shown = query.trim() !== '';
  return (
    <>
      <Field label={t('line.search')} hint={t('line.help')} size="small">
        <SearchBox
          className={styles.search} size="small" value={query} placeholder={t('line.hint')} autoComplete="off"
          role="combobox" aria-expanded={shown && listed.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
          onKeyDown={onKeyDown}
          onChange={(_, { value }) => {
            setAt(0);
            onQuery(value);
          }}
        />
      </Field>
      {shown && listed.length > 0 && (
        <ul id={`${id}-list`} role="listbox" aria-label={t('line.results')} className={styles.list}>
          {listed.map((item, index) => (
            <li
              key={item.code} id={optionId(index)} role="option" aria-selected={index === active} aria-disabled={disabled}
              className={mergeClasses(styles.item, index === active && styles.active)} onClick={() => pick(item)}
            >
              <span className={styles.code}>{item.code}</span>
              {item.name}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={section.note}>{shown && countText()}</p>
    </>
  );

  function optionId(index: number): string {
    return `${id}-${index}`;
  }

  function countText(): string {
    if (items.length === 0) return t('line.none', { query: query.trim() });
    return items.length > listed.length ? t('line.more', { n: items.length, shown: listed.length }) : t('line.found', { n: items.length });
  }
}
