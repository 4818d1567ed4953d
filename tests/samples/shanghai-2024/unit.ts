import { Decimal } from '../../../src/amount';
import { type FigureId, type Report, amountEntry, figureId } from '../../../src/report';
import { invented } from './invented';

/** A unit that never was; `gives` and `gets` are what goes to another unit and comes from one, in its own money. */
export function unit(seed: number, transfer: { readonly gives?: number; readonly gets?: number } = {}): Report {
  const report = invented({ seed });
  const put = (id: FigureId, value: number) => {
    const [form = ''] = id.split('/');
    const table = report.tables.get(form);
    const entries = table?.entries as Map<FigureId, ReturnType<typeof amountEntry>> | undefined;
    const before = entries?.get(id);
    entries?.set(id, amountEntry(new Decimal(value).plus(before?.kind === 'amount' ? before.value : 0), 2));
  };
  // Nothing from or to others but what the test says: it becomes 其他收入.
  for (const form of ['01', '02']) {
    const entries = report.tables.get(form)?.entries as Map<FigureId, ReturnType<typeof amountEntry>> | undefined;
    for (const [id, entry] of [...(entries ?? [])]) {
      const [, row = '', column = ''] = id.split('/');
      const from = form === '01' ? row : column;
      if ((from !== 'superior' && from !== 'affiliated') || entry.kind !== 'amount') continue;
      entries?.delete(id);
      put(form === '01' ? figureId('01', 'other', 'amount') : figureId('02', row, 'other'), entry.value.toNumber());
    }
  }
  const code = report.tables.get('02')?.lines.find(({ code: known }) => known.length === 7)?.code ?? '';
  const spent = report.tables.get('03')?.lines.find(({ code: known }) => known.length === 7)?.code ?? '';
  if (transfer.gets !== undefined) {
    put(figureId('02', code, 'superior'), transfer.gets);
    put(figureId('01', 'superior', 'amount'), transfer.gets);
    put(figureId('01', 'closing', 'amount'), transfer.gets);
  }
  if (transfer.gives !== undefined) {
    put(figureId('03', spent, 'affiliated'), transfer.gives);
    put(figureId('01', 'surplusUsed', 'amount'), transfer.gives);
  }
  return report;
}
