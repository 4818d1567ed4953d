import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Why a list is empty, and what to do first. */
export function EmptyState({ icon, title, text, children }: { readonly icon?: ReactNode; readonly title: string; readonly text?: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      {icon}
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}
