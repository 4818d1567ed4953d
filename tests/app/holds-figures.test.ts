import { holdsFigures } from '../../src/app/holds-figures';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type TableJson, reportFromJson } from '../../src/report';
import { lanxian } from '../samples/lanxian-2024/load';

function holds(form: string, figures: TableJson['figures']): boolean {
  const read = reportFromJson({ set: shanxi2024.id, tables: { [form]: { figures } } });
  if (read.kind === 'refused') throw new Error(read.why.en);
  return holdsFigures(shanxi2024, read.report);
}

test('what a person entered in a published table is a figure, a typed 0 and what cannot be read too', () => {
  expect(holdsFigures(shanxi2024, lanxian())).toBe(true);
  expect(holds('01', { r8: { amount: '1.47' } })).toBe(true);
  expect(holds('01', { r8: { amount: '0' } })).toBe(true);
  expect(holds('01', { r8: { amount: { unreadable: '十二', reason: 'not-a-number' } } })).toBe(true);
});

test('what formulas give of their own, dashes and the support sheet are none', () => {
  expect(holds('01', {})).toBe(false);
  expect(holds('01', { r27: { amount: { amount: '0', origin: 'derived' } } })).toBe(false);
  expect(holds('06', { 309: { amount: '——' } })).toBe(false);
  expect(holds('P', { income: { previous: '1983.90' }, unit: { text: { text: '某单位' } } })).toBe(false);
});
