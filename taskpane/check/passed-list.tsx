import { makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { headingOf } from '../../src/app/findings/naming';
import type { FormSet } from '../../src/forms';
import type { PassedRule, Session } from '../../src/app/session';
import { useSessionState } from '../session-context';
import { groupsOf, passedIn } from './filter';
import { GroupSection } from './group-section';
import { PassedItem } from './passed-item';
import type { CheckView } from './view';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  none: { margin: `0 ${tokens.spacingHorizontalM}` },
});

const keyOf = ({ key }: PassedRule): string => key;

/** What was checked and holds; asked for anew at each version of the figures, and only while it is on the page. */
export function PassedList({ set, view, session, t }: {
  readonly set: FormSet;
  readonly view: CheckView;
  readonly session: Session;
  readonly t: TFunction<'check'>;
}) {
  const styles = useStyles();
  const version = useSessionState((state) => state.version);
  const rules = useMemo(() => ({ version, list: session.passed() }), [session, version]);
  const shown = useMemo(() => passedIn(rules.list, view), [rules, view]);
  return (
    <>
      <h2 className={styles.title}>{t('passed.title', { n: shown.length })}</h2>
      {shown.length === 0 && <p className={styles.none}>{t('passed.none')}</p>}
      {groupsOf(shown).map(({ form, items }) => (
        <GroupSection
          key={form} title={headingOf(set, form)} counts={String(items.length)} items={items} keyOf={keyOf} t={t}
          draw={(rule) => <PassedItem key={rule.key} rule={rule} session={session} t={t} />}
        />
      ))}
    </>
  );
}
