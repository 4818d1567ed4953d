import { checkWorkbook } from '../../src/app/check-workbook';
import { createTemplate } from '../../src/app/create-template';
import { fillSample } from '../../src/app/fill-sample';
import { listFindings, tallyOf, unjudgedOf } from '../../src/app/findings/list';
import { messagesIn } from '../../src/app/messages';
import { narrateWorkbook } from '../../src/app/narrate-workbook';
import type { Problem } from '../../src/app/problem';
import { recognise } from '../../src/app/recognise';
import type { FormSet } from '../../src/forms';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { readWorkbook, workbookBytes } from '../../src/hosts/file';
import { reportToJson } from '../../src/report';
import type { WorkbookModel, WorkbookSnapshot } from '../../src/workbook';
import { lanxian } from '../samples/lanxian-2024/load';

async function snapshotOf(model: WorkbookModel): Promise<WorkbookSnapshot> {
  const read = readWorkbook(await workbookBytes(model));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

let sample: Promise<WorkbookSnapshot> | undefined;
function sampleSnapshot(): Promise<WorkbookSnapshot> {
  return (sample ??= snapshotOf(made(fillSample(reportToJson(lanxian()))).model));
}

/** The sheet as it is after somebody emptied or changed a cell. */
function withCell(snapshot: WorkbookSnapshot, sheetName: string, row: number, column: number, value: string | number | undefined): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const cells = [...(sheet.rows.get(row) ?? [])];
      cells[column] = value;
      return { ...sheet, rows: new Map([...sheet.rows, [row, cells] as const]) };
    }),
  };
}

describe('which set a workbook belongs to', () => {
  const other: FormSet = { ...shanxi2024, id: 'other-2024', title: '另一省' };

  test('the one whose name stands on its support sheet', async () => {
    const snapshot = await sampleSnapshot();
    expect(recognise(snapshot)?.set.id).toBe('shanxi-2024');
    expect(recognise(snapshot, [other, shanxi2024])?.set.id).toBe('shanxi-2024');
  });

  test('else the one with the most tables; none where there is none', async () => {
    const named = await sampleSnapshot();
    const alike = named.names.flatMap((name) => ['few', 'many'].map((id) => ({ ...name, name: name.name.replace('shanxi_2024', id) })));
    const snapshot = { ...named, names: alike };
    const few: FormSet = { ...other, id: 'few', forms: other.forms.slice(0, 2) };
    const many: FormSet = { ...other, id: 'many' };
    expect(recognise(snapshot, [few, many])?.set.id).toBe('many');
    expect(recognise(snapshot, [many, few])?.set.id).toBe('many');
    expect(recognise({ sheets: [], names: [] })).toBeUndefined();
    expect(checkWorkbook({ sheets: [], names: [] })).toEqual({ ok: false, problem: { kind: 'no-table' } });
    expect(narrateWorkbook({ sheets: [], names: [] })).toEqual({ ok: false, problem: { kind: 'no-table' } });
  });
});

describe('checking', () => {
  test('without the checks, everything else is done', async () => {
    const checked = made(checkWorkbook(await sampleSnapshot(), { checks: false }));
    expect(checked.findings).toEqual([]);
    expect(checked.profile).toEqual({ unit: '岚县创业就业服务中心', year: '2024' });
    expect(checked.report.tables.size).toBe(12);
  });

  test('a name that the classification does not know is taken from the sheet, and one that it knows is compared', async () => {
    const snapshot = withCell(await sampleSnapshot(), '公开05表', 9, 1, '就业管理');
    const checked = made(checkWorkbook(snapshot));
    const names = listFindings(checked, messagesIn('zh')).filter(({ finding }) => finding?.kind === 'code');
    expect(names.map(({ text, place }) => `${place.sheet}!${place.address} ${text.message}`)).toEqual([
      '公开05表!A10 科目 2080106 的名称写作“就业管理”，科目表中为“就业管理事务”',
    ]);
  });

  test('in each table errors come first, then advice, then rounding', async () => {
    const listed = listFindings(made(checkWorkbook(withCell(await sampleSnapshot(), '公开05表', 9, 3, '十二'))), messagesIn('zh'));
    const kinds = listed.filter(({ form }) => form === '05').map(({ severity, verdict }) => (severity === 'info' && verdict === 'consistent' ? 'rounding' : severity));
    expect([...new Set(kinds)]).toEqual(['error', 'info', 'rounding']);
    expect(kinds).toEqual([...kinds].sort((a, b) => ['error', 'info', 'rounding'].indexOf(a) - ['error', 'info', 'rounding'].indexOf(b)));
  });

  test('the list goes down each table, errors first; what is not there comes before', async () => {
    const snapshot = withCell(withCell(await sampleSnapshot(), '公开05表', 9, 3, '十二'), '公开05表', 20, 3, 1);
    const checked = made(checkWorkbook(snapshot));
    const broken = {
      ...checked,
      binding: {
        ...checked.binding,
        problems: [
          { kind: 'column-missing', form: '05', column: 'basic' },
          { kind: 'column-missing', form: '05', column: 'code' },
          { kind: 'column-missing', form: '05', column: 'name' },
          { kind: 'row-missing', form: '01', row: 'r8' },
          { kind: 'copy', form: '01', sheetName: '公开01表 (2)' },
        ] as const,
      },
    };
    const listed = listFindings(broken, messagesIn('zh'));
    expect(listed.filter(({ rule }) => rule === 'sheet').map(({ text }) => text.message)).toEqual([
      '公开01表缺少“其他收入”一行，这一行的数字没有核对',
      '工作表“公开01表 (2)”是公开01表的副本，没有核对',
      '公开05表缺少“基本支出”一栏，这一栏的数字没有核对',
      '公开05表缺少“科目代码”一栏，这一栏的数字没有核对',
      '公开05表缺少“科目名称”一栏，这一栏的数字没有核对',
    ]);
    const english = listFindings(broken, messagesIn('en')).filter(({ rule }) => rule === 'sheet');
    expect(english.map(({ text }) => text.message).slice(0, 3)).toEqual([
      '公开01表 lacks the row “其他收入”; its figures were not checked',
      'the sheet “公开01表 (2)” is a copy of 公开01表 and was not checked',
      '公开05表 lacks the column “基本支出”; its figures were not checked',
    ]);
    const keys = listed.map(({ form, severity, verdict, place }) => [checked.set.forms.findIndex(({ id }) => id === form), ['error', 'warning', 'info', 'rounding'].indexOf(severity === 'info' && verdict === 'consistent' ? 'rounding' : severity), place.row, place.column]);
    const sorted = [...keys].sort((a, b) => a.reduce((order, part, i) => order || part - (b[i] ?? 0), 0));
    expect(keys).toEqual(sorted);
    const tally = tallyOf(broken, listed);
    expect(tally.errors + tally.warnings + tally.infos).toBe(listed.length);
    expect(unjudgedOf(broken)).toBeGreaterThan(0);
    expect(tally.passed + unjudgedOf(broken)).toBeLessThan(tally.rules);
  });
});

describe('a template', () => {
  test('of a set that shares no lines lays codes in every table with lines', () => {
    expect(createTemplate({ set: 'shanxi-2024', codes: ['208'] }).ok).toBe(true);
  });
});

describe('data that is no report', () => {
  test.each<[json: unknown, kind: Problem['kind']]>([
    ['x', 'not-a-report'],
    [{ set: 'henan-2024', tables: {} }, 'unknown-set'],
  ])('%j', (json, kind) => {
    const filled = fillSample(json);
    expect(filled.ok ? '' : filled.problem.kind).toBe(kind);
    if (!filled.ok) for (const language of ['zh', 'en'] as const) expect(messagesIn(language).problem(filled.problem)).toMatch(/./);
  });
});
