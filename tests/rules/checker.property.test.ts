import fc from 'fast-check';
import { FORM_SETS, type FormSet } from '../../src/forms';
import { type Report, type Table, figureKey } from '../../src/report';
import { type Edit, type Finding, checkReport, derive, openChecker } from '../../src/rules';
import { editsOf, intents, reportOf } from './support/arbitrary';
import { runs } from './support/runs';
import { plain, same } from './support/same';

const options = { nameOf: (code: string) => (code === '208' ? '社会保障' : undefined) };

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('following edits of %s', (_, set) => {
  it('comes to what a full check says, undo included', () => {
    fc.assert(
      fc.property(reportOf(set), intents(set), (start, batches) => {
        const checker = openChecker(set, start, options);
        let expected = derive(set, start);
        let before = expected;
        const shown = new Map(checker.findings().map((finding) => [finding.key, finding]));
        for (const batch of batches) {
          const edits = batch.flatMap((intent) => editsOf(set, intent, expected, before));
          before = expected;
          expected = edits.reduce((report, edit) => derive(set, edited(set, report, edit)), expected);
          for (const delta of [checker.apply(edits), checker.settle()]) follow(shown, delta);
          same(plain(checker.report()), plain(expected));
          const full = checkReport(set, expected, options);
          same(checker.findings(), full.findings);
          same(checker.evaluations(), full.evaluations());
          // What the deltas told is what stands.
          same([...shown].sort(byKey), checker.findings().map((finding) => [finding.key, finding] as const).sort(byKey));
        }
      }),
      runs(30),
    );
  });
});

function byKey([a]: readonly [string, Finding], [b]: readonly [string, Finding]): number {
  return a < b ? -1 : 1;
}

function follow(shown: Map<string, Finding>, { appeared, changed, gone }: ReturnType<ReturnType<typeof openChecker>['apply']>): void {
  for (const finding of appeared) {
    expect(shown.has(finding.key)).toBe(false);
    shown.set(finding.key, finding);
  }
  for (const finding of changed) {
    expect(shown.has(finding.key)).toBe(true);
    shown.set(finding.key, finding);
  }
  for (const key of gone) expect(shown.delete(key)).toBe(true);
}

/** The report after an edit, as plainly as can be. */
function edited(set: FormSet, report: Report, edit: Edit): Report {
  const tables = new Map(report.tables);
  switch (edit.kind) {
    case 'table':
      tables.set(edit.table.form, edit.table);
      break;
    case 'table-removed':
      tables.delete(edit.form);
      break;
    case 'figure': {
      const { form, row } = figureKey(edit.figure);
      const table = tables.get(form);
      const isThere = set.forms.find(({ id }) => id === form)?.body.kind === 'fixed' || row === 'total' || table?.lines.some((line) => line.row === row) === true;
      if (table !== undefined && isThere) {
        const changed: Table = { ...table, entries: new Map(table.entries).set(edit.figure, edit.entry), origins: new Map(table.origins).set(edit.figure, edit.origin) };
        tables.set(table.form, changed);
      }
      break;
    }
  }
  return { set: report.set, tables };
}
