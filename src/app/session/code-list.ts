import type { Classification } from '../../classification';
import { bindCodes, planCodes } from '../../workbook';
import { type Desk, noticeOf } from './desk';

/** Puts a list of codes in the place of the one on the classification sheet; what the person added beside it stays. */
export async function writeCodeList(desk: Desk, list: Classification): Promise<void> {
  await desk.run({ kind: 'text', cancellable: false }, async () => {
    const { live } = desk;
    const lists = live === undefined ? undefined : bindCodes(live.set, live.snapshot);
    if (lists === undefined) return { kind: 'no-tables' };
    const outcome = await desk.host.writeCodeList(planCodes(lists, list));
    await desk.reread();
    return noticeOf(outcome) ?? { kind: 'filled', cells: list.items.length };
  });
}
