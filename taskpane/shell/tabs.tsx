import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../session-context';
import { TABS, type TabId } from './tab-choice';

const useStyles = makeStyles({
  list: { display: 'flex', flexShrink: 0, overflowX: 'auto', overflowY: 'hidden', scrollbarWidth: 'none' },
  tab: {
    position: 'relative', display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexShrink: 0, height: '44px', padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none', background: 'none', font: 'inherit', color: tokens.colorNeutralForeground2, cursor: 'pointer', borderRadius: tokens.borderRadiusMedium,
    // Five English words and a count just fit.
    '@media (max-width: 380px)': { ':lang(en)': { padding: `0 ${tokens.spacingHorizontalSNudge}` } },
    ':hover': { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""', position: 'absolute', left: tokens.spacingHorizontalSNudge, right: tokens.spacingHorizontalSNudge, bottom: 0, height: '3px',
      borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  badge: {
    minWidth: '18px', padding: `0 ${tokens.spacingHorizontalXS}`, boxSizing: 'border-box', borderRadius: tokens.borderRadiusCircular, textAlign: 'center',
    fontSize: tokens.fontSizeBase100, lineHeight: '16px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums',
    border: '1px solid transparent', color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { color: 'CanvasText', border: '1px solid CanvasText' },
  },
  stale: { color: tokens.colorNeutralForeground2, backgroundColor: 'transparent', border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** A count above this says no more than "many". */
const MANY = 999;

/** By how many tabs a key goes on. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -TABS.length, End: TABS.length };

export const panelId = (tab: TabId): string => `panel-${tab}`;
export const tabId = (tab: TabId): string => `tab-${tab}`;

/**
 * The parts of the pane. One stop for the Tab key; arrows, Home and End go through them and show them at once. Own, for
 * Fluent's brings a tenth of what may be loaded before the pane is seen, most of it for nested lists and toolbars.
 */
export function Tabs({ tab, onTab }: { readonly tab: TabId; readonly onTab: (tab: TabId) => void }) {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const n = useSessionState(({ tables, projects }) => [...tables, ...projects].reduce((sum, { errors }) => sum + errors, 0));
  const current = useSessionState((state) => state.link.kind === 'current');
  const nameOf = (id: TabId): string => {
    const name = t(`tabs.${id}`);
    return id !== 'check' || n === 0 ? name : t(current ? 'tabs.errors' : 'tabs.stale', { tab: name, n });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = TABS[Math.min(Math.max(TABS.indexOf(tab) + step, 0), TABS.length - 1)] ?? tab;
    onTab(to);
    document.getElementById(tabId(to))?.focus();
  };
  return (
    <div role="tablist" className={styles.list} aria-label={t('tabs.name')} onKeyDown={onKeyDown}>
      {TABS.map((id) => (
        <button
          key={id} id={tabId(id)} type="button" role="tab" className={mergeClasses(styles.tab, id === tab && styles.selected)} tabIndex={id === tab ? 0 : -1}
          aria-selected={id === tab} aria-label={nameOf(id)} aria-controls={id === tab ? panelId(id) : undefined} onClick={() => onTab(id)}
        >
          {t(`tabs.${id}`)}
          {id === 'check' && n > 0 && <span className={mergeClasses(styles.badge, !current && styles.stale)}>{n > MANY ? `${MANY}+` : n}</span>}
        </button>
      ))}
    </div>
  );
}
