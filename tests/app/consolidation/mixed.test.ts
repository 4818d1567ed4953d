import { checkWorkbook } from '../../../src/app/check-workbook';
import { crossCheck } from '../../../src/app/audit/consolidated';
import { enteredFigures } from '../../../src/app/audit/figures';
import { consolidate } from '../../../src/app/consolidation/consolidate';
import { lackedLines } from '../../../src/app/consolidation/lacked-text';
import { roundedText } from '../../../src/app/consolidation/rounded-text';
import { type Unit, readUnit } from '../../../src/app/consolidation/unit';
import { Decimal } from '../../../src/amount';
import type { FormSet } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type FigureId, type Report, type Table, amountEntry, entryAt, figureId } from '../../../src/report';
import { derive } from '../../../src/rules';
import { type WorkbookModel, type WorkbookSnapshot, layoutSet, yuanSet } from '../../../src/workbook';
import { lanxian } from '../../samples/lanxian-2024/load';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';
import { unit } from '../../samples/shanghai-2024/unit';
import { snapshotOf } from '../../workbook/model-snapshot';
import { checked } from '../audit/checked';

const set = shanghai();

function read(snapshot: WorkbookSnapshot, name: string): Unit {
  const unit = readUnit(snapshot, name);
  if (!unit.ok) throw new Error(unit.problem.kind);
  return unit.value;
}

/** As somebody else's workbook: nothing tells where its tables stand. */
function foreign(model: WorkbookModel): WorkbookSnapshot {
  return { ...snapshotOf(model), names: [] };
}

function laid(of: FormSet, report: Report): WorkbookModel {
  return layoutSet(of, { report: derive(of, report) });
}

function said(report: Report, name: string): Report {
  const { form, row, column } = set.profile.unit;
  const table = report.tables.get(form) ?? { form, lines: [], entries: new Map(), origins: new Map() };
  return { ...report, tables: new Map([...report.tables, [form, { ...table, entries: new Map([...table.entries, [figureId(form, row, column), { kind: 'text', text: name }] as const]) }] as const]) };
}

/** Printed in 元; `scaled` changes every amount. */
function inYuan(seed: number, scaled: (value: Decimal) => Decimal = (value) => value): WorkbookSnapshot {
  const report = invented({ seed });
  const tables = [...report.tables].map(([id, table]) => [id, { ...table, entries: new Map([...table.entries].map(([figure, entry]) => [figure, entry.kind === 'amount' ? amountEntry(scaled(entry.value), 2) : entry] as const)) }] as const);
  return foreign(laid(yuanSet(set), { ...report, tables: new Map(tables) }));
}

function errorsOf(snapshot: WorkbookSnapshot) {
  const result = checkWorkbook(snapshot);
  if (!result.ok) throw new Error(result.problem.kind);
  return { ...result.value, errors: result.value.findings.filter(({ severity }) => severity === 'error').map(({ key }) => key) };
}

function results(model: WorkbookModel): readonly Decimal[] {
  return model.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => (cell?.content.kind === 'formula' && typeof cell.content.result !== 'string' ? [cell.content.result] : []))));
}

test('units printed in 元 and in 万元: each as it prints, and the intervals are true', () => {
  const workbooks = [1, 2, 3].map((seed) => (seed % 2 === 0 ? inYuan(seed, (value) => value.times('1.37').toDecimalPlaces(2)) : snapshotOf(laid(set, invented({ seed })))));
  const units = workbooks.map((workbook, index) => read(workbook, String(index)));
  expect(units.map(({ yuan }) => yuan !== undefined)).toEqual([false, true, false]);
  const made = consolidate(set, units, '某局');
  expect(made.inYuan).toBe(false);
  expect(results(made.model).filter((value) => value.decimalPlaces() > 2)).toEqual([]);
  const { errors, report, judged } = errorsOf(snapshotOf(made.model));
  expect(errors).toEqual([]);
  // The audit compares with what the units know to the cent: the department's rounding is that of all of them.
  const entered = (workbook: WorkbookSnapshot): string => {
    const own = errorsOf(workbook);
    return enteredFigures(own.judged.set, own.report);
  };
  const cross = crossCheck({
    named: true, whole: checked('部门', { set: set.id, tables: ['01', '05'], figures: enteredFigures(judged.set, report) }),
    units: workbooks.map((workbook, index) => checked(String(index), { set: set.id, tables: ['01', '05'], figures: entered(workbook) })),
  });
  expect(cross.findings.filter(({ kind }) => kind === 'differs')).toEqual([]);
  expect(cross.compared).toBeGreaterThan(15);
});

test('only some have 元: they are named with what rounding costs, and what they gave each other is compared to the cent', () => {
  const printing = (name: string, report: Report): Unit => read(foreign(laid(yuanSet(set), said(report, name))), 'a');
  const transfers = (gives: number, gets: number) => [
    printing('甲局（本级）', unit(1, { gives })),
    printing('乙站', unit(2, { gets })),
    read(snapshotOf(laid(set, said(invented({ seed: 3 }), '丙'))), 'c'),
  ];
  const units = transfers(10000.4, 10000.4);
  expect(units.map(({ name, yuan, hasYuan }) => [name, yuan !== undefined, hasYuan])).toEqual([['甲局（本级）', true, true], ['乙站', true, true], ['丙', false, false]]);
  const { rounded, model, elimination } = consolidate(set, units, '某局');
  if (rounded === undefined) throw new Error('nothing rounded');
  expect(roundedText(rounded, 'zh')).toBe('丙只有万元，所以按万元汇总；甲局（本级）、乙站有元，先四舍五入到0.01万元再相加，每个数最多相差50元。要按元汇总，请补齐其余的元数。');
  const sheet = model.sheets.find(({ name }) => name === '汇总说明');
  expect(JSON.stringify(sheet?.rows[1])).toContain(roundedText(rounded, 'zh'));
  expect(JSON.stringify(sheet?.rows.slice(3))).toMatch(/甲局（本级）.*元数四舍五入到万元后相加，每个数最多相差50元.*照印出的万元数相加/);
  expect(elimination.entries.filter(({ unit: index }) => index < 2).map(({ eliminated }) => eliminated.toFixed(2))).toEqual(['1.00', '1.00']);
  // Both print 1.00 in 万元, and are not the same money.
  expect(consolidate(set, transfers(10000.4, 9990.4), '某局').elimination.entries.filter(({ unit: index }) => index < 2).map(({ eliminated }) => eliminated.toFixed(2))).toEqual(['0.00', '0.00']);
});

test('all printed in 元, one without a cent: added in 元 and proved', () => {
  const whole = inYuan(8, (value) => value.times(100));
  const units = [read(inYuan(7), '甲'), read(whole, '乙')];
  const made = consolidate(set, units, '某局');
  expect(made.inYuan).toBe(true);
  const { errors, report, evaluations } = errorsOf(snapshotOf(made.model));
  expect(errors).toEqual([]);
  expect(evaluations().filter(({ outcome, severity }) => severity === 'error' && outcome === 'consistent')).toEqual([]);
  const total = (of: Report | undefined): Decimal => {
    const entry = of === undefined ? undefined : entryAt(of, '05', 'total', 'total');
    if (entry?.kind !== 'amount') throw new Error('no total');
    return entry.value;
  };
  const sum = units.reduce((before, { yuan }) => before.plus(total(yuan)), new Decimal(0));
  expect(total(report).toFixed(2)).toBe(sum.div(10_000).toFixed(2));
});

describe('a table that units lack', () => {
  /** The sample with a reception of 1.00 in 09 and 10. */
  const receiving = (): Report => {
    const report = lanxian();
    const put = (form: string, ...figures: readonly FigureId[]): readonly [string, Table] => {
      const table = report.tables.get(form);
      if (table === undefined) throw new Error(form);
      return [form, { ...table, entries: new Map([...table.entries, ...figures.map((figure) => [figure, amountEntry(new Decimal(1), 2)] as const)]) }];
    };
    return { ...report, tables: new Map([...report.tables, put('09', '09/money/actualReception', '09/money/actualTotal'), put('10', '10/r8/actual', '10/r7/actual', '10/r2/actual')]) };
  };
  const without = (...forms: readonly string[]): Unit =>
    read(snapshotOf(layoutSet(shanxi2024, { report: derive(shanxi2024, receiving()), forms: shanxi2024.forms.map(({ id }) => id).filter((id) => !forms.includes(id)) })), '单位');
  const made = (units: readonly Unit[]) => {
    const { model, lacked } = consolidate(shanxi2024, units, '某局');
    const { errors, binding } = errorsOf(snapshotOf(model));
    return {
      // The printed sample has this one itself.
      errors: errors.filter((key) => key !== 'Y-b/classes'),
      absent: shanxi2024.forms.flatMap(({ id, kind }) => (kind === 'public' && !binding.tables.has(id) ? [id] : [])),
      lists: model.sheets.map(({ name }) => name).filter((name) => name === '公开10表汇总'),
      said: lackedLines(shanxi2024, lacked, units.map(({ name }) => name), 'zh'),
    };
  };

  test('nobody has it: it is not made up', () => {
    expect(made([without('10'), without('10', '02')])).toMatchObject({ errors: [], absent: ['02', '10'], lists: [], said: [expect.stringContaining('没有公开02表'), expect.stringContaining('没有一个单位有公开10表')] });
  });

  test('one lacks what it should have: what the others have is kept beside', () => {
    expect(made([without(), without('10')])).toMatchObject({ errors: [], absent: ['10'], lists: ['公开10表汇总'], said: [expect.stringContaining('部门的数不全')] });
  });

  test('one lacks what it has nothing for: nothing is added', () => {
    expect(made([without(), without('07', '08')])).toMatchObject({ errors: [], absent: [], said: [expect.stringMatching(/没有公开07表.*按没有发生额汇总。$/), expect.stringContaining('公开08表')] });
  });
});
