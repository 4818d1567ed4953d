import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, documentText } from '../../src/document';
import type { FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { figureId, type Report } from '../../src/report';
import { lanxian } from '../samples/lanxian-2024/load';
import { invented, shanghai } from '../samples/shanghai-2024/invented';

/** The whole document as text: what changes here changes what is published. */
function expectGolden(name: string, set: FormSet, report: Report): void {
  const document = compose(set, report);
  const text = `${document === undefined ? '' : documentText(document)}\n`;
  const path = join(__dirname, 'golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(path)) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

function withText(report: Report, form: string, row: string, text: string): Report {
  const table = report.tables.get(form) ?? { form, lines: [], entries: new Map(), origins: new Map() };
  return { set: report.set, tables: new Map([...report.tables, [form, { ...table, entries: new Map([...table.entries, [figureId(form, row, 'text'), { kind: 'text' as const, text }]]) }]]) };
}

test('山西, the sample report', () => expectGolden('lanxian-2024.txt', shanxi2024, lanxian()));

test('上海, with other budgets, only the terms that are used', () => {
  expectGolden('shanghai-2024.txt', shanghai(), withText(withText(invented({ seed: 1, otherBudgets: true }), 'T', 'terms', '只列涉及的'), 'T', 'attachments', '绩效自评表见单位网站'));
});

test('a department speaks of itself as one', () => {
  const document = compose(shanxi2024, withText(lanxian(), 'P', 'level', '部门'));
  const text = document === undefined ? '' : documentText(document);
  for (const words of ['2024年度部门决算公开', '一、本部门职责', '第二部分 2024年部门决算表']) expect(text).toContain(words);
});
