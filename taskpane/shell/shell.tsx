import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session-context';
import { TablesTab } from '../tables/tables-tab';
import { ActivityLine } from './activity-line';
import { CheckTab, NarrativeTab, QuestionDialog, SettingsTab, ToolsTab } from './late';
import { LinkBar } from './link-bar';
import { Notices } from './notices';
import { PartBoundary } from './part-boundary';
import type { TabChoice } from './tab-choice';
import { Tabs, panelId, tabId } from './tabs';
import { TaskBar } from './task-bar';

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  loading: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

/** The pane's frame: its parts, how it stands with the workbook, what is going on and what came of it. */
export function Shell({ choice }: { readonly choice: TabChoice }) {
  const { t } = useTranslation('shell');
  const styles = useStyles();
  const session = useSession();
  const question = useSessionState((state) => state.question);
  // From the first question on.
  const [asked, setAsked] = useState(false);
  if (question !== undefined && !asked) setAsked(true);
  const { tab, tool } = useSyncExternalStore(choice.subscribe, choice.getState);
  const showCheck = () => choice.setState({ tab: 'check' });
  return (
    <div className={styles.shell}>
      <Tabs tab={tab} onTab={(next) => choice.setState({ tab: next })} />
      <ActivityLine />
      <LinkBar />
      <TaskBar />
      <Notices />
      <div key={tab} id={panelId(tab)} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel}>
        <PartBoundary>
          <Suspense fallback={<p role="status" className={styles.loading}>{t('tabs.loading')}</p>}>
            {tab === 'tables' && <TablesTab onErrors={showCheck} />}
            {tab === 'check' && <CheckTab />}
            {tab === 'narrative' && <NarrativeTab />}
            {tab === 'tools' && <ToolsTab open={tool} onOpen={(id) => choice.setState({ tool: id })} />}
            {tab === 'settings' && <SettingsTab />}
          </Suspense>
        </PartBoundary>
      </div>
      {asked && (
        <Suspense fallback={null}>
          <QuestionDialog question={question} onAnswer={(answer) => void session.answer(answer)} t={t} />
        </Suspense>
      )}
    </div>
  );
}
