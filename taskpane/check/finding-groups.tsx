import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { FormSet } from '../../src/forms';
import { headingOf } from '../../src/app/findings/naming';
import type { ListedFinding, Session } from '../../src/app/session';
import { useSessionState } from '../session-context';
import { gravestFirst, groupsOf } from './filter';
import { FindingGroup } from './finding-group';

/** Findings by table. */
export function FindingGroups({ findings, set, session, t }: {
  readonly findings: readonly ListedFinding[];
  readonly set: FormSet;
  readonly session: Session;
  readonly t: TFunction<'check'>;
}) {
  const projects = useSessionState((state) => state.projects);
  const titles = useMemo(() => new Map(projects.map(({ form, title }) => [form, title])), [projects]);
  const groups = useMemo(() => gravestFirst(groupsOf(findings)), [findings]);
  return groups.map(({ form, items }) => <FindingGroup key={form} title={titles.get(form) ?? (headingOf(set, form) || t('group.elsewhere'))} items={items} session={session} t={t} />);
}
