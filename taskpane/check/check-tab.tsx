import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session-context';
import { CheckEmpty } from './check-empty';
import { CheckTools } from './check-tools';
import { findingsIn } from './filter';
import { FindingGroups } from './finding-groups';
import { PassedList } from './passed-list';
import { readinessOf } from './readiness';
import { RestoreAll } from './restore-all';
import { RootSummary } from './root-summary';
import { StaleNotice, useDimmed } from './stale-notice';
import { useFocusKept } from './use-focus-kept';
import { EVERYTHING, useCheckView } from './view';
import { countWeights } from './weight';
import { WeightChips } from './weight-chips';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column' },
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  count: { minHeight: '32px', display: 'flex', alignItems: 'center', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  list: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** 检查: what does not tie, table by table. */
export function CheckTab() {
  const { t } = useTranslation('check');
  const styles = useStyles();
  const session = useSession();
  const link = useSessionState((state) => state.link);
  const findings = useSessionState((state) => state.findings);
  const tables = useSessionState((state) => state.tables);
  const projects = useSessionState((state) => state.projects);
  const set = useSessionState((state) => state.set);
  const tally = useSessionState((state) => state.tally);
  const marks = useSessionState((state) => state.choices.marks);
  const busy = useSessionState((state) => state.task !== undefined);
  const [view, change] = useCheckView();
  const dimmed = useDimmed(link);
  const listed = useRef<HTMLDivElement>(null);

  const open = useMemo(() => findings.filter(({ waiver }) => waiver === undefined), [findings]);
  const waived = useMemo(() => findings.filter(({ waiver }) => waiver !== undefined), [findings]);
  const counts = useMemo(() => countWeights(open), [open]);
  const shown = useMemo(() => findingsIn(open, view), [open, view]);
  const shownWaived = useMemo(() => (view.waived ? findingsIn(waived, { ...view, hidden: [] }) : []), [waived, view]);
  const restorable = useMemo(() => open.filter((finding) => finding.restorable), [open]);
  const keepFocus = useFocusKept(listed, findings);

  const readiness = readinessOf(tables);
  const current = link.kind === 'current';
  const stale = { starting: t('stale.starting'), reading: t('stale.reading'), unknown: t('stale.unknown') };
  const notice = <StaleNotice link={link} words={stale} />;
  if (link.kind === 'starting') return <div className={styles.tools} role="status">{notice}</div>;
  return (
    <div className={styles.tab}>
      <div className={styles.tools} role="group" aria-label={t('tools.name')}>
        {(readiness === 'ready' || findings.length > 0) && (
          <>
            <WeightChips counts={counts} waived={waived.length} view={view} onChange={change} t={t} />
            <CheckTools tables={tables} projects={projects} marks={marks} busy={busy} view={view} onChange={change} session={session} t={t} />
          </>
        )}
        <div className={styles.line}>
          <div className={styles.count} role="status">
            {notice}
            {current && readiness === 'ready' && (shown.length < open.length ? t('count.some', { shown: shown.length, all: open.length }) : t('count.rules', { rules: tally.rules, passed: tally.passed }))}
          </div>
          {restorable.length > 1 && <RestoreAll findings={restorable} disabled={busy || !current} session={session} t={t} />}
        </div>
      </div>
      <RootSummary session={session} t={t} />
      <div ref={listed} tabIndex={-1} role="region" aria-label={t('title')} aria-busy={!current} className={mergeClasses(styles.list, dimmed)} {...keepFocus}>
        <FindingGroups findings={shown} set={set} session={session} t={t} />
        {current && shown.length === 0 && (
          <CheckEmpty
            readiness={findings.length > 0 ? 'ready' : readiness} rules={tally.rules} waived={waived.length} filtered={open.length > 0} busy={busy}
            onClear={() => change({ ...EVERYTHING, waived: view.waived, passed: view.passed })} session={session} t={t}
          />
        )}
        {shownWaived.length > 0 && (
          <section>
            <h2 className={styles.title}>{t('waivedList', { n: shownWaived.length })}</h2>
            <FindingGroups findings={shownWaived} set={set} session={session} t={t} />
          </section>
        )}
        {view.passed && <PassedList set={set} view={view} session={session} t={t} />}
      </div>
    </div>
  );
}
