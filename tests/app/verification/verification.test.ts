import { checkWorkbook } from '../../../src/app/check-workbook';
import { documentWorkbook } from '../../../src/app/document/document-workbook';
import { messagesIn } from '../../../src/app/messages';
import { canonicalFigures, fingerprintOf, letStandPrint } from '../../../src/app/verification/fingerprint';
import { verificationPage } from '../../../src/app/verification/page';
import { isOutdated, keptVerification } from '../../../src/app/verification/kept';
import { verificationSheet } from '../../../src/app/verification/sheet';
import { verify } from '../../../src/app/verification/verification';
import { Decimal } from '../../../src/amount';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { amountEntry, figureId, type Entry, type FigureId, type Report } from '../../../src/report';
import { layoutSet, type WorkbookModel, type WorkbookSnapshot } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { snapshotOf } from '../../workbook/model-snapshot';
import { laidOut } from '../../workbook/recognise/layouts/layout';
import { derive } from '../../../src/rules';
import { PERFORMANCE_RULES } from '../../../src/performance';
import { sheetOf, snapshotOf as projectSnapshot } from '../../performance/tables';

const TIME = '2025-08-20 14:05';

function changed(report: Report, form: string, id: FigureId, entry: Entry): Report {
  const table = report.tables.get(form);
  if (table === undefined) throw new Error(`no table ${form}`);
  return { set: report.set, tables: new Map([...report.tables, [form, { ...table, entries: new Map([...table.entries, [id, entry]]) }]]) };
}

function workbookOf(report: Report): WorkbookModel {
  return layoutSet(shanxi2024, { report });
}

async function verified(snapshot: WorkbookSnapshot) {
  const checked = checkWorkbook(snapshot);
  if (!checked.ok) throw new Error(checked.problem.kind);
  return { checked: checked.value, verification: await verify(checked.value, { time: TIME }) };
}

const TOGETHER = ['X-count', 'X-money', 'X-grades', 'X-spending'];

describe('the fingerprint', () => {
  test('is of the figures, not of how they are written', async () => {
    const report = lanxian();
    const longer = changed(report, '01', figureId('01', 'r1', 'amount'), amountEntry(new Decimal('1397.290'), 3));
    expect(await fingerprintOf(longer)).toBe(await fingerprintOf(report));
    expect(await fingerprintOf(report)).toMatch(/^[0-9a-f]{64}$/);
    expect(canonicalFigures(report)).toContain('01/r1/amount=1397.29');
  });

  test.each([
    ['a cent', '01', 'r1', 'amount', amountEntry(new Decimal('1397.30'), 2)],
    ['a reason', 'P', 'totalsChange', 'reason', { kind: 'text', text: '另一个原因' }],
    ['a text of the document', 'T', 'duties', 'text', { kind: 'text', text: '另一项职责' }],
  ] as const)('is another after %s', async (_, form, row, column, entry) => {
    expect(await fingerprintOf(changed(lanxian(), form, figureId(form, row, column), entry))).not.toBe(await fingerprintOf(lanxian()));
  });
});

describe('the 校验报告', () => {
  test('lists the rules of the projects’ tables, and counts them', async () => {
    const before = snapshotOf(workbookOf(lanxian()));
    const { checked: without } = await verified(before);
    const table = (project: string, points: string) => projectSnapshot(sheetOf({
      variant: 'full', project, sources: [{ label: '市县区财政资金', budget: '8', executed: '8' }],
      lines: [{ first: '产出指标', second: '数量指标', third: '档案柜', target: '≤11节', actual: '10节', weight: '90', points }],
    }, project));
    const empty = projectSnapshot(sheetOf({ variant: 'full', project: '空表' }, '空表'));
    const { checked, verification } = await verified({ ...before, sheets: [...before.sheets, table('甲', '90'), table('乙', '91'), empty] });
    expect(checked.projects).toHaveLength(3);
    const verdicts = new Map(verification.rules.filter(({ rule }) => rule.startsWith('X-')).map(({ rule, verdict, judged }) => [rule, `${verdict} ${judged}`]));
    expect([...verdicts.keys()]).toEqual(PERFORMANCE_RULES.map(({ id }) => id));
    expect([verdicts.get('X-rate'), verdicts.get('X-points')]).toEqual(['通过 2', '错误 2']);
    // The sample's narrative tells of eleven projects.
    expect(verdicts.get('X-count')).toBe('错误 1');
    const more = { rules: checked.tally.rules - without.tally.rules, failed: checked.tally.rules - checked.tally.passed - (without.tally.rules - without.tally.passed) };
    const broken = new Set(checked.findings.flatMap(({ kind, rule, form }) => (kind === 'performance' ? [`${rule}/${form}`] : [])));
    expect(more).toEqual({ rules: 2 * (PERFORMANCE_RULES.length - 4) + [...verdicts].filter(([rule, said]) => TOGETHER.includes(rule) && !said.startsWith('不涉及')).length, failed: more.failed });
    expect(more.failed).toBeGreaterThanOrEqual(2);
    expect(more.failed).toBeLessThanOrEqual(broken.size);
  });

  test('of projects says nothing where there are none', async () => {
    const { verification } = await verified(snapshotOf(workbookOf(lanxian())));
    expect(verification.rules.filter(({ rule }) => rule.startsWith('X-'))).toEqual([]);
  });

  test('says unit, time, every rule with its verdict, and what is open', async () => {
    const { verification } = await verified(snapshotOf(workbookOf(lanxian())));
    expect(verification).toMatchObject({ unit: '岚县创业就业服务中心', year: '2024', time: TIME });
    expect(verification.rules).toHaveLength(shanxi2024.identities.length);
    expect(verification.rules.find(({ rule, expects }) => rule === '01-b' && expects.includes('总计'))?.verdict).toBe('通过');
    expect(verification.rules.filter(({ verdict }) => verdict === '错误').map(({ rule }) => rule)).toEqual(['Y-b']);
    expect(new Set(verification.rules.map(({ verdict }) => verdict))).toEqual(new Set(['通过', '尾差', '提醒', '错误', '不涉及']));
    expect(verification.open.filter(({ error }) => error)).toHaveLength(1);
    expect(verification.signers.map(({ role }) => role)).toEqual(['填报人', '复核人', '负责人']);
    expect(JSON.stringify(verificationPage(verification))).toContain('未通过校验：错误1处');
  });

  test('a waived finding stands with its reason, and is no longer open', async () => {
    const { checked, verification } = await verified(snapshotOf(workbookOf(lanxian())));
    const key = checked.findings.find(({ severity }) => severity === 'error')?.key ?? '';
    const again = await verify(checked, { time: TIME, waived: [{ key, reason: '上年科目调整', person: '张三' }] });
    expect(again.waived).toEqual([{ message: verification.open.find(({ error }) => error)?.message, reason: '上年科目调整', person: '张三' }]);
    expect(again.open.some(({ error }) => error)).toBe(false);
    const page = JSON.stringify(verificationPage(again));
    expect(page).toContain('上年科目调整');
    expect(page).toContain('张三');
    expect(JSON.stringify(verificationSheet(checked, again, snapshotOf(workbookOf(lanxian()))))).toContain('张三');
    expect(page).toContain('通过校验');
  });

  test('does not call wrong what rests on lines that a found table lacks', async () => {
    const cut = laidOut(shanxi2024, derive(shanxi2024, lanxian()), { table: ({ form }, { head, body }) => ({ head, body: form.id === '05' ? body.slice(0, 9) : body }) });
    const { checked, verification } = await verified(cut);
    const verdicts = verification.rules.map(({ verdict }) => verdict);
    expect(checked.withheld.size).toBeGreaterThan(0);
    expect(verdicts).toContain('表不完整，未核对');
    expect(new Set(verification.rules.flatMap(({ rule, verdict }) => (verdict === '错误' ? [rule] : [])))).toEqual(new Set(checked.findings.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []))));
    const outcomes = checked.evaluations().map(({ outcome }) => outcome);
    expect(verification.tally.rules).toBe(outcomes.length);
    expect(verification.tally.passed).toBe(outcomes.filter((outcome) => ['proved', 'holds', 'consistent'].includes(outcome)).length);
    expect(JSON.stringify(verificationPage(verification))).toContain('表不完整，未核对');
  });

  test('of empty tables passes nothing', async () => {
    const { verification } = await verified(snapshotOf(layoutSet(shanxi2024)));
    const page = JSON.stringify(verificationPage(verification));
    expect(page).toContain('没有可校验的内容');
    expect(page).not.toContain('通过校验');
  });

  test('as a sheet it keeps its fingerprint, and another figure makes it outdated', async () => {
    const model = workbookOf(lanxian());
    const before = snapshotOf(model);
    const { checked, verification } = await verified(before);
    const sheet = verificationSheet(checked, verification, before);
    const together = snapshotOf({ ...model, sheets: [...model.sheets, ...sheet.sheets] });
    expect(keptVerification(before)).toBeUndefined();
    expect(keptVerification(together)?.fingerprint).toBe(verification.fingerprint);

    const options = { mark: false, messages: messagesIn('zh') };
    const current = await documentWorkbook(together, options);
    expect(current.ok && current.value.review.some(({ kind }) => kind === 'outdated')).toBe(false);
    const other = workbookOf(changed(lanxian(), '01', figureId('01', 'r8', 'amount'), amountEntry(new Decimal('1.48'), 2)));
    const later = await documentWorkbook(snapshotOf({ ...other, sheets: [...other.sheets, ...sheet.sheets] }), options);
    expect(later.ok && later.value.review.some(({ kind }) => kind === 'outdated')).toBe(true);
  });

  test('as a sheet it compares what formulas give, whether somebody calculated them yet or not', async () => {
    const project = sheetOf({ variant: 'full', project: '甲', sources: [{ label: '市县区财政资金', budget: '8', executed: '6' }], lines: [{ first: '产出指标', second: '数量指标', third: '档案柜', target: '≤11节', actual: '10节', weight: '90', points: '80' }] }, '甲');
    const model = workbookOf(derive(shanxi2024, lanxian()));
    const calculated = snapshotOf({ ...model, sheets: [...model.sheets, project] });
    const values = calculated.sheets.map((sheet) => [...sheet.rows.values()].flat().filter((cell) => typeof cell === 'object' && cell.value !== '' && cell.value !== 0).length);
    expect(values.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
    const blank: WorkbookSnapshot = {
      ...calculated,
      sheets: calculated.sheets.map((sheet) => ({ ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map((cell) => (typeof cell === 'object' ? { ...cell, value: null } : cell))])) })),
    };
    const formulasOf = async (snapshot: WorkbookSnapshot) => {
      const { checked, verification } = await verified(snapshot);
      const [sheet] = verificationSheet(checked, verification, snapshot).sheets;
      return sheet?.rows.flatMap((row) => row.flatMap((cell) => (cell?.content.kind === 'formula' ? [cell.content.formula] : [])));
    };
    expect(await formulasOf(blank)).toEqual(await formulasOf(calculated));
  });

  test('as a sheet that holds errors it claims nothing of them', async () => {
    const before = snapshotOf(workbookOf(lanxian()));
    const broken: WorkbookSnapshot = { ...before, sheets: before.sheets.map((sheet) => (sheet.name === '公开01表' ? { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, row === 8 ? cells.map((cell, column) => (column === 2 ? { value: null, formula: 'A1/0', error: '#DIV/0!' } : cell)) : cells])) } : sheet)) };
    const { checked, verification } = await verified(broken);
    const formulas = verificationSheet(checked, verification, broken).sheets.flatMap(({ rows }) => rows.flatMap(([, cell]) => (cell?.content.kind === 'formula' ? [cell.content.formula] : [])));
    expect(formulas.filter((formula) => formula.endsWith(',"有错误值")')).map((formula) => formula.includes("'公开01表'!"))).toEqual([true]);
    expect(formulas.length).toBeGreaterThan(10);
  });

  test('a unit without a name is asked for it before publishing', async () => {
    const options = { mark: false, messages: messagesIn('zh') };
    const asked = async (text: string) => {
      const made = await documentWorkbook(snapshotOf(workbookOf(changed(lanxian(), 'P', figureId('P', 'unit', 'text'), { kind: 'text', text }))), options);
      return made.ok ? made.value.review.flatMap((item) => (item.kind === 'blank' ? [`${item.place.sheet}!${item.place.address} ${item.asks}`] : [])) : [made.problem.kind];
    };
    expect(await asked('某某县文化馆')).toEqual([]);
    expect(await asked(' ')).toEqual(['说明参数!C5 请填写部门（单位）名称']);
  });

  test('what is let stand, why or by whom, makes it outdated too', async () => {
    const model = workbookOf(lanxian());
    const { checked, verification } = await verified(snapshotOf(model));
    const sheet = verificationSheet(checked, verification, snapshotOf(model));
    const kept = keptVerification(snapshotOf({ ...model, sheets: [...model.sheets, ...sheet.sheets] }));
    if (kept === undefined) throw new Error('nothing is kept');
    const waiver = { key: 'Y-b', reason: '上年口径不同', person: '张三' };
    const outdated = (waived: Parameters<typeof isOutdated>[2]) => isOutdated(kept, checked.report, waived);
    expect(await Promise.all([outdated([]), outdated(undefined), outdated([waiver])])).toEqual([false, false, true]);
    const since = { ...kept, letStand: await letStandPrint([waiver]) };
    expect(await Promise.all([isOutdated(since, checked.report, [waiver]), isOutdated(since, checked.report, [{ ...waiver, person: '李四' }])])).toEqual([false, true]);
  });
});
