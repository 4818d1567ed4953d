import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { TableSimple16Regular } from '@fluentui/react-icons/svg/table-simple';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: { position: 'sticky', top: 0, zIndex: 1, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  open: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
  warning: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  note: { margin: 0, display: 'flex', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** Blanks left, copying, the sheet; `notes` are what to know before the text is used. */
export function NarrativeTools({ open, busy, notes, onNext, onCopy, onWrite, t, children }: {
  readonly open: number;
  readonly busy: boolean;
  readonly notes: readonly string[];
  readonly onNext: () => void;
  readonly onCopy: () => void;
  readonly onWrite: () => void;
  readonly t: TFunction<'narrative'>;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label={t('tools')}>
      <div className={styles.line}>
        <span className={styles.open} role="status">{open > 0 ? t('open', { n: open }) : t('complete')}</span>
        {open > 0 && <Button size="small" icon={<ArrowDown16Regular />} onClick={onNext}>{t('next')}</Button>}
      </div>
      <div className={styles.line}>
        <Button size="small" icon={<Copy16Regular />} onClick={onCopy}>{t('copyAll')}</Button>
        <Button size="small" icon={<TableSimple16Regular />} disabled={busy} title={t('writeHint')} onClick={onWrite}>{t('write')}</Button>
      </div>
      {notes.map((note) => <p key={note} className={styles.note}><Warning16Filled aria-hidden className={styles.warning} />{note}</p>)}
      {children}
    </div>
  );
}
