import { auditWorkbook } from '../../../src/app/audit/audit-workbook';
import type { CheckedFile } from '../../../src/app/audit/audited';
import { readEntered } from '../../../src/app/audit/figures';
import { summarise } from '../../../src/app/audit/summary';
import { messagesIn } from '../../../src/app/messages';
import { readWorkbook } from '../../../src/hosts/file';
import type { WorkbookSnapshot } from '../../../src/workbook';
import { sampleBytes } from '../../cli/workbooks';
import { checked } from './checked';

async function sample(checks = true, change = (snapshot: WorkbookSnapshot): WorkbookSnapshot => snapshot): Promise<CheckedFile> {
  const read = readWorkbook(await sampleBytes());
  if (!read.ok) throw new Error(read.problem.kind);
  const audited = auditWorkbook(change(read.value), messagesIn('zh'), { checks });
  if (!audited.ok) throw new Error(audited.problem.kind);
  return audited.value;
}

describe('the sample report', () => {
  test('its errors first, what is within rounding counted only', async () => {
    const { findings, tally, ...rest } = await sample();
    expect(rest).toMatchObject({ set: 'shanxi-2024', unit: '岚县创业就业服务中心', year: '2024', level: '单位', filled: true, more: 0 });
    expect([rest.tables.length, rest.empty]).toEqual([10, ['07', '08', '09']]);
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(tally.errors);
    expect(findings.filter(({ severity }) => severity === 'warning')).toHaveLength(tally.warnings);
    expect(findings[0]).toMatchObject({ severity: 'error', rule: 'Y-b' });
    expect(tally.infos).toBeGreaterThan(0);
    expect(structuredClone({ findings, tally })).toEqual({ findings, tally });
  });

  test('what was entered, and nothing that follows from it', async () => {
    const { figures } = await sample();
    const entered = new Map(readEntered(figures).map((figure) => [`${figure.form}/${figure.row}/${figure.column}`, figure]));
    expect(entered.get('05/2080106/basic')?.value.isZero()).toBe(false);
    expect([...entered.keys()].filter((id) => /^01\/r(27|31|58|62)\/|^0[2358]\/(total|\d{3}|\d{5})\/|^P\//.test(id))).toEqual([]);
    expect(readEntered('')).toEqual([]);
    expect(readEntered('01/r5/amount=?')[0]?.interval).toBeUndefined();
    // Printed 12.3 and 12.30 are alike, 元 are exact.
    const [rounded, exact] = readEntered('01/r5/amount=12.30\n01/r5/amount=!12.30');
    expect([rounded?.interval?.lo.toFixed(), exact?.interval?.lo.toFixed()]).toEqual(['12.295', '12.3']);
  });

  test('a table that it lacks is a gap where the other tables have something for it, or nothing tells; so is a row that was taken away', async () => {
    const without = (...titles: readonly string[]) => (snapshot: WorkbookSnapshot): WorkbookSnapshot => {
      const gone = new Set(snapshot.sheets.filter(({ name }) => titles.includes(name)).map(({ id }) => id));
      return { ...snapshot, sheets: snapshot.sheets.filter(({ id }) => !gone.has(id)), names: snapshot.names.filter(({ areas }) => areas.every(({ sheet }) => !gone.has(sheet))) };
    };
    expect((await sample()).gaps).toEqual([]);
    expect((await sample(true, without('公开05表', '公开07表', '公开08表'))).gaps).toEqual(['05']);
    // Besides 10 only 06 speaks of 09, and says no more than that it is not below it.
    expect((await sample(true, without('公开09表', '公开10表'))).gaps).toEqual(['09']);
    const cut = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({ ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === '公开01表' ? { ...sheet, rows: new Map([...sheet.rows].flatMap(([row, cells]) => (row === 9 ? [] : [[row > 9 ? row - 1 : row, cells] as const]))) } : sheet)) });
    // One sentence for all of them.
    expect((await sample(true, cut)).findings.filter(({ rule }) => rule === 'sheet').map(({ message }) => message)).toEqual([expect.stringMatching(/^公开01表缺少“[^”]+”、“[^”]+”几行，这些行的数字没有核对$/)]);
    // One of each lane.
    expect((await sample(true, cut)).gaps).toEqual([expect.stringMatching(/^01\/r\d+$/), expect.stringMatching(/^01\/r\d+$/)]);
  });

  test('a sheet that is damaged: named, and what stands on it is unknown', async () => {
    const damaged = [{ name: '公开07表', why: 'broken', from: 9 }] as const;
    const broken = await sample(true, (snapshot) => ({ ...snapshot, damaged, sheets: snapshot.sheets.filter(({ name }) => name !== '公开07表') }));
    expect(broken).toMatchObject({ kind: 'checked', damaged: [{ sheet: '公开07表', sentence: '工作表“公开07表”：第9行起的内容不完整' }], gaps: ['07'] });
    expect(summarise([{ path: 'a.xlsx', outcome: broken }]).damaged).toEqual([{ path: 'a.xlsx', sentences: ['工作表“公开07表”：第9行起的内容不完整'] }]);
  });

  test('with the checks off, nothing but reading', async () => {
    expect(await sample(false)).toMatchObject({ findings: [], figures: '', tally: { rules: 0 } });
  });
});

describe('the summary', () => {
  const finding = { form: '01', table: '公开01表', rule: '01-a', verdict: 'inconsistent', severity: 'error', sheet: 's', address: 'A1', message: 'm', expects: 'e', causes: [] } as const;
  const broken = { findings: [finding], tally: { rules: 10, passed: 9, errors: 1, warnings: 0, infos: 2 } };
  const file = ({ path, ...outcome }: ReturnType<typeof checked>) => ({ path, outcome });

  test('units with errors first, then in the order of paths; workbooks of one unit together', () => {
    const files = [checked('a.xlsx'), checked('b.xlsx', { unit: '乙', ...broken }), checked('c.xlsx', { unit: '' }), checked('d.xlsx', { unit: '乙' })].map(file);
    const { units, rules, errors } = summarise(files);
    expect(units.map(({ name, files: own, errors: count }) => [name, own.map(({ path }) => path), count])).toEqual([['乙', ['b.xlsx', 'd.xlsx'], 1], ['a.xlsx', ['a.xlsx'], 0], ['c.xlsx', ['c.xlsx'], 0]]);
    expect(rules).toEqual([{ set: 'shanxi-2024', rule: '01-a', expects: 'e', units: 1, errors: 1, warnings: 0 }]);
    expect(errors).toBe(1);
  });

  test('what was not checked: unreadable, or no disclosure', () => {
    const { failed, others } = summarise([
      { path: 'a.xlsx', outcome: { kind: 'unchecked', problem: 'damaged', sentence: '坏' } },
      { path: 'b.xlsx', outcome: { kind: 'unchecked', problem: 'no-table', sentence: '无' } },
    ]);
    expect({ failed, others }).toEqual({ failed: [{ path: 'a.xlsx', sentence: '坏' }], others: ['b.xlsx'] });
  });
});
