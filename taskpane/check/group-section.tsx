import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { TFunction } from 'i18next';
import { type ReactNode, useId, useState } from 'react';
import { useRowStyles } from './styles';

/** Rows that a table shows at first, and how many more each press adds. */
const PAGE = { first: 50, more: 200 } as const;

const useStyles = makeStyles({
  heading: { margin: 0, position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, width: '100%', minHeight: '32px', border: 'none', background: 'none', cursor: 'pointer', textAlign: 'start',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { flexShrink: 0, marginTop: '2px' },
  },
  // In a narrow pane the counts go below a long title rather than squeeze it.
  words: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: 0 },
  counts: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  more: { padding: tokens.spacingVerticalS, display: 'flex', justifyContent: 'center' },
});

export interface GroupSectionProps<T> {
  readonly title: string;
  readonly counts: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T) => ReactNode;
  readonly t: TFunction<'check'>;
}

/** The rows of one table, page by page, under a heading that folds them away. */
export function GroupSection<T>({ title, counts, items, keyOf, draw, t }: GroupSectionProps<T>) {
  const styles = useStyles();
  const row = useRowStyles();
  const id = useId();
  const [open, setOpen] = useState(true);
  const [limit, setLimit] = useState<number>(PAGE.first);
  // The row with the focus stays, also when new ones push it past the page.
  const [held, setHeld] = useState('');
  const heldAt = held === '' ? -1 : items.findIndex((item) => keyOf(item) === held);
  const shown = Math.max(limit, heldAt + 1);
  const left = items.length - shown;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.heading}>
        <button type="button" id={id} className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Chevron aria-hidden />
          <span className={styles.words}>
            <span>{title}</span>
            <span className={styles.counts}>{counts}</span>
          </span>
        </button>
      </h3>
      {open && (
        <ul className={row.list} onFocus={({ target }) => setHeld(target.closest('[data-finding]')?.getAttribute('data-finding') ?? '')}>
          {items.slice(0, shown).map(draw)}
        </ul>
      )}
      {open && left > 0 && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setLimit(shown + PAGE.more)}>{t('group.more', { next: Math.min(PAGE.more, left), left })}</Button>
        </div>
      )}
    </section>
  );
}
