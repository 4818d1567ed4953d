import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Decimal } from '../../src/amount';
import { columnsOf } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type Entry, type FigureId, type Line, type Origin, type Report, amountEntry, figureId, reportFromJson } from '../../src/report';

const SAMPLE = fileURLToPath(new URL('../../tests/samples/lanxian-2024/report.json', import.meta.url));

export function sampleReport(): Report {
  const read = reportFromJson(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  if (read.kind === 'refused') throw new Error(read.why.en);
  return read.report;
}

/** A large department's 03 and 05, right in every figure: `count` figures in lines of 类, 款 and 项. The other tables are empty. */
export function longReport(count: number): Report {
  const perForm = Math.trunc(count / 2 / 3);
  const lines: Line[] = [];
  const amounts: Decimal[] = [];
  for (let item = 0; lines.length < perForm; item += 1) {
    const major = String(201 + Math.trunc(item / 8_100) % 30 + Math.trunc(item / 243_000) * 100);
    const middle = `${major}${String(10 + (Math.trunc(item / 90) % 90))}`;
    if (item % 8_100 === 0) push(major, 0);
    if (item % 90 === 0) push(middle, 0);
    push(`${middle}${String(10 + (item % 90))}`, item % 997);
  }
  const tables = ['03', '05'].map((form) => {
    const entries = new Map<FigureId, Entry>();
    const origins = new Map<FigureId, Origin>();
    const columns = shanxi2024.forms.filter(({ id }) => id === form).flatMap(columnsOf).filter(({ role }) => role === 'figure');
    lines.forEach(({ row, code }, i) => {
      // Sums are formulas.
      for (const { key } of columns) origins.set(figureId(form, row, key), 'derived');
      const value = amounts[i];
      if (code.length !== 7 || value === undefined) return;
      for (const column of ['basic', 'project']) {
        entries.set(figureId(form, row, column), amountEntry(value, 2));
        origins.delete(figureId(form, row, column));
      }
    });
    return [form, { form, lines, entries, origins }] as const;
  });
  return { set: shanxi2024.id, tables: new Map(tables) };

  function push(code: string, cents: number): void {
    lines.push({ row: code, code, name: '' });
    amounts.push(new Decimal(cents + 1).div(100));
  }
}
