import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSessionState } from '../session-context';
import { useLasting } from './use-lasting';

const SHOWN_AFTER = 150;

const useStyles = makeStyles({
  line: { position: 'relative', flexShrink: 0, height: '2px', overflow: 'hidden', backgroundColor: tokens.colorNeutralStroke2 },
  moving: {
    '::after': {
      content: '""', position: 'absolute', top: 0, bottom: 0, width: '33%', backgroundColor: tokens.colorCompoundBrandBackground,
      animationName: { from: { left: '-33%' }, to: { left: '100%' } }, animationDuration: '1.6s', animationIterationCount: 'infinite', animationTimingFunction: 'ease-in-out',
      '@media (prefers-reduced-motion: reduce)': { animationName: 'none', left: 0, width: '100%' },
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
});

/** Moves while the workbook is read or written; its place is always there, so nothing below it jumps. The words are elsewhere. */
export function ActivityLine() {
  const styles = useStyles();
  const busy = useSessionState(({ link, task }) => task !== undefined || link.kind === 'starting' || link.kind === 'reading');
  const moving = useLasting(busy, SHOWN_AFTER);
  return <div aria-hidden className={mergeClasses(styles.line, moving && styles.moving)} />;
}
