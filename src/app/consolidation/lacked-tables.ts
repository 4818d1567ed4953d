import type { FormSet } from '../../forms';
import type { Report, Table } from '../../report';
import { type IdentityFinding, checkReport } from '../../rules';

/** A public table that units lack. */
export interface LackedTable {
  readonly form: string;
  /** Nobody can add it up: no unit has it, or some have something for it and not the table. */
  readonly unknown: boolean;
  /** Units (indices): all that lack it; where it is unknown, those that have something for it; none where no unit has it. */
  readonly units: readonly number[];
}

/** @param missing by unit, what `missingTables` says */
export function lackedTables(set: FormSet, reports: readonly Report[], missing: readonly ReadonlySet<string>[]): readonly LackedTable[] {
  return set.forms.flatMap(({ id, kind }): LackedTable[] => {
    const without = reports.flatMap(({ tables }, unit) => (tables.has(id) ? [] : [unit]));
    if (kind !== 'public' || without.length === 0) return [];
    if (without.length === reports.length) return [{ form: id, unknown: true, units: [] }];
    const lacking = without.filter((unit) => missing[unit]?.has(id) === true);
    return [{ form: id, unknown: lacking.length > 0, units: lacking.length > 0 ? lacking : without }];
  });
}

/**
 * Public tables that a report lacks and that would not be empty: an empty one would contradict its other tables. Many units
 * leave a table out because they have nothing for it; then there is nothing to add.
 */
export function missingTables(set: FormSet, report: Report): ReadonlySet<string> {
  const absent = new Set(set.forms.flatMap(({ id, kind }) => (kind === 'public' && !report.tables.has(id) ? [id] : [])));
  if (absent.size === 0) return absent;
  const empty = [...absent].map((form): readonly [string, Table] => [form, { form, lines: [], entries: new Map(), origins: new Map() }]);
  // No figure may follow the empty tables by its formula.
  const stands = [...report.tables].map(([id, table]) => [id, { ...table, origins: new Map() }] as const);
  const about = errorsIn(set, { ...report, tables: new Map([...stands, ...empty]) }).filter((finding) => formsOf(set, finding).some((form) => absent.has(form)));
  // Most have nothing for it, and then that is all.
  if (about.length === 0) return new Set();
  const before = new Set(errorsIn(set, { ...report, tables: new Map(stands) }).map(({ key }) => key));
  return new Set(about.filter(({ key }) => !before.has(key)).flatMap((finding) => formsOf(set, finding).filter((form) => absent.has(form))));
}

function errorsIn(set: FormSet, report: Report): readonly IdentityFinding[] {
  return checkReport(set, report).findings.flatMap((finding) => (finding.kind === 'identity' && finding.severity === 'error' ? [finding] : []));
}

function formsOf(set: FormSet, { rule, part }: IdentityFinding): readonly string[] {
  const identity = set.identities.find((candidate) => candidate.id === rule && candidate.part === part);
  return identity === undefined ? [] : [...identity.left, ...identity.right].map(({ form }) => form);
}
