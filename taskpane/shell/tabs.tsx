import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../session-context';
import { TABS, type TabId } from './tab-choice';

const useStyles = makeStyles({
  list: { flexShrink: 0, flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden', scrollbarWidth: 'none' },
  tab: { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM, flexShrink: 0 },
  words: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  badge: {
    minWidth: '16px', padding: `0 ${tokens.spacingHorizontalXS}`, boxSizing: 'border-box', borderRadius: tokens.borderRadiusCircular, textAlign: 'center',
    fontSize: tokens.fontSizeBase100, lineHeight: '16px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums',
    border: '1px solid transparent', color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorStatusDangerBackground3,
  },
  stale: { color: tokens.colorNeutralForeground2, backgroundColor: 'transparent', borderTopColor: tokens.colorNeutralStroke1, borderRightColor: tokens.colorNeutralStroke1, borderBottomColor: tokens.colorNeutralStroke1, borderLeftColor: tokens.colorNeutralStroke1 },
});

/** A count above this says no more than "many". */
const MANY = 999;

export const panelId = (tab: TabId): string => `panel-${tab}`;
export const tabId = (tab: TabId): string => `tab-${tab}`;

export function Tabs({ tab, onTab }: { readonly tab: TabId; readonly onTab: (tab: TabId) => void }) {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const n = useSessionState(({ tables }) => tables.reduce((sum, { errors }) => sum + errors, 0));
  const current = useSessionState((state) => state.link.kind === 'current');
  const nameOf = (id: TabId): string => {
    const name = t(`tabs.${id}`);
    return id !== 'check' || n === 0 ? name : t(current ? 'tabs.errors' : 'tabs.stale', { tab: name, n });
  };
  return (
    <TabList className={styles.list} aria-label={t('tabs.name')} selectedValue={tab} onTabSelect={(_, { value }) => onTab(TABS.find((id) => id === value) ?? 'tables')}>
      {TABS.map((id) => (
        <Tab key={id} id={tabId(id)} value={id} className={styles.tab} aria-label={nameOf(id)} aria-controls={id === tab ? panelId(id) : undefined}>
          <span className={styles.words}>
            {t(`tabs.${id}`)}
            {id === 'check' && n > 0 && <span className={mergeClasses(styles.badge, !current && styles.stale)}>{n > MANY ? `${MANY}+` : n}</span>}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
