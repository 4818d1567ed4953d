import { shanghai2024 } from '../../src/forms/shanghai-2024';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type Narrative, narrate } from '../../src/narrative';
import { reportFromJson } from '../../src/report';
import { type Cells, emptyTables, general, reportOf, sectionOf, told } from './reports';

function without(forms: readonly string[], cells: Cells): Narrative {
  return narrate(shanxi2024, reportOf(cells, {}, forms));
}

/** What a text says besides its blanks. */
function said(narrative: Narrative, section: string): string {
  return sectionOf(narrative, section).join('').replaceAll(/【[^】]*】/g, '【】');
}

const VISITORS: Cells = { '09/money/actualTotal': '7.81', '09/money/actualAbroad': '7.81' };

describe('统计表', () => {
  const blanks = '团组共【】个，【】人次';

  it.each([['is not there', ['10']], ['was not filled in', []]])('asks for every figure where it %s beside 三公 money', (_, lacking) => {
    const narrative = without(lacking, VISITORS);
    const text = `${said(narrative, 'threePublic')}${said(narrative, 'otherMatters')}`;
    expect(text).toContain(`因公出国（境）费支出7.81万元，出国（境）${blanks}`);
    expect(text).toContain('保有量共【】辆');
    expect(text).toContain('政府采购支出总额【】万元');
    expect(text).toContain('本单位共有车辆【】辆。单价');
    // An institution has none, whatever the table would say.
    expect(text).toContain('本单位无机关运行经费。');
    expect(text).not.toMatch(/共0[个辆批]|总额0万元|车辆0辆/);
  });

  it('says 0 where it is there and no 三公 money was spent, or where something in it is filled in', () => {
    expect(said(told({}), 'threePublic')).toContain('团组共0个，0人次');
    expect(said(told({ ...VISITORS, '10/r12/actual': '1' }), 'threePublic')).toContain('团组共1个，0人次');
  });
});

describe('a table that is not there', () => {
  it('is asked for by its number, once for a list of its lines', () => {
    expect(sectionOf(without(['05'], {}), 'generalBudget').slice(1, 5)).toEqual([
      '2024年度一般公共预算财政拨款支出【请按公开05表填写】万元。与上年相比，一般公共预算财政拨款支出【请按公开05表填写】。',
      '（二）一般公共预算财政拨款支出决算结构情况',
      '2024年度一般公共预算财政拨款支出【请按公开05表填写】万元，主要用于以下方面：【请按公开05表填写】。',
      '（三）一般公共预算财政拨款支出决算具体情况',
    ]);
  });

  it('of a fund is nothing where 04 knows of none, and unknown where it does or is not there either', () => {
    const none = ['本年度无此项收支。'];
    expect(sectionOf(without(['07'], { '04/r1/amount': '5' }), 'governmentFunds')).toEqual(none);
    expect(said(without(['07'], { '04/r2/amount': '5' }), 'governmentFunds')).toContain('本年支出【】万元');
    expect(said(without(['04', '07'], {}), 'governmentFunds')).toContain('本年支出【】万元');
    expect(sectionOf(without(['04', '08'], {}), 'stateCapital')).not.toEqual(['本年度无此项支出。']);
  });

  it('of 三公 is not taken for none in 上海 either', () => {
    const { '07': _, ...tables } = emptyTables(shanghai2024);
    const read = reportFromJson({ set: shanghai2024.id, tables });
    if (read.kind === 'refused') throw new Error(read.why.en);
    expect(said(narrate(shanghai2024, read.report), 'threePublic')).toMatch(/年初预算为【】万元，支出决算为【】万元。（二）.*具体情况【】$/);
  });
});

describe('the budgets of the classes', () => {
  const budget = (cells: Cells): string => /年初预算.*?其中：/.exec(said(told(cells), 'generalBudget'))?.[0] ?? '';

  it('are no whole while that of a class that spent is unknown', () => {
    expect(budget(general({ 201: ['4', '1', '4'], 207: ['5', '1'], 208: ['6', '1', '6'] }))).toBe('年初预算【】万元，支出决算15.00万元。其中：');
  });

  it('are where a class without expenditure has none, or somebody typed the whole', () => {
    expect(budget(general({ 201: ['4', '1', '8'], 207: [undefined, '1'] }))).toBe('年初预算8.00万元，支出决算4.00万元，完成年初预算的50.00%。其中：');
    expect(budget({ ...general({ 201: ['4', '1', '4'], 207: ['5', '1'] }), 'P/general/budget': '18' })).toBe('年初预算18.00万元，支出决算9.00万元，完成年初预算的50.00%。其中：');
  });
});
