import { levelOf } from '../../classification';
import { type LinePlan, planLines } from '../../workbook';
import { type Desk, noticeOf } from './desk';
import type { LiveCheck } from './live-check';
import { whileUnlocked } from './protecting';
import type { Notice } from './state';

/** Adds one line and the parents that it lacks, with their formulas. */
export async function addLine(desk: Desk, form: string, code: string): Promise<void> {
  await desk.run({ kind: 'complete', cancellable: false }, async () => {
    const { live } = desk;
    const table = live?.binding.tables.get(form);
    if (live === undefined || table === undefined || table.found !== undefined || levelOf(code) === undefined) return { kind: 'no-tables' };
    return writePlan(desk, live, new Map([[form, [code]]]), [form]);
  });
}

/** Writes the lines and formulas that are suggested, in all tables at once. */
export async function complete(desk: Desk): Promise<void> {
  await desk.run({ kind: 'complete', cancellable: false }, async () => {
    const { live } = desk;
    if (live === undefined) return { kind: 'no-tables' };
    const wanted = new Map<string, readonly string[]>();
    for (const suggestion of desk.state.suggestions) {
      if (suggestion.kind !== 'formulas') wanted.set(suggestion.form, [...(wanted.get(suggestion.form) ?? []), ...suggestion.codes.map(({ code }) => code)]);
    }
    return writePlan(desk, live, wanted, desk.state.tables.filter(({ protectedByOthers }) => !protectedByOthers).map(({ form }) => form));
  });
}

async function writePlan(desk: Desk, live: LiveCheck, wanted: ReadonlyMap<string, readonly string[]>, completed: readonly string[]): Promise<Notice | undefined> {
  const plan = planLines(live.set, live.snapshot, wanted, completed);
  const touched = sheetsOf(plan);
  if (touched.length === 0) return { kind: 'completed', cells: 0 };
  const outcome = await whileUnlocked(desk, touched, () => desk.host.writeLines(plan));
  await desk.reread();
  return noticeOf(outcome) ?? { kind: 'completed', cells: plan.codes.length + plan.formulas.length };
}

function sheetsOf({ rows, codes, formulas }: LinePlan): readonly string[] {
  return [...new Set([...rows, ...codes, ...formulas].map(({ sheetId }) => sheetId))];
}
