import { type Cells, general, reportOf, sectionOf, told } from './reports';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { narrate } from '../../src/narrative';

function say(key: string, cells: Cells): string[] {
  return sectionOf(told(cells), key);
}

describe('a change against last year', () => {
  const totals = (now: string, last: string | undefined, more: Cells = {}): Cells => ({
    '01/r31/amount': now, '01/r62/amount': now, ...(last === undefined ? {} : { 'P/income/previous': last, 'P/spending/previous': last }), ...more,
  });
  const why = { 'P/totalsChange/reason': '项目增减' };

  it.each<[string, Cells, string]>([
    ['increase', totals('1100.00', '1000.00', why), '2024年度收入总计1,100.00万元，支出总计1,100.00万元。与上年相比，收入总计增加100.00万元，增长10.00%，支出总计增加100.00万元，增长10.00%。主要原因是项目增减。'],
    ['decrease', totals('900.00', '1000.00', why), '2024年度收入总计900.00万元，支出总计900.00万元。与上年相比，收入总计减少100.00万元，下降10.00%，支出总计减少100.00万元，下降10.00%。主要原因是项目增减。'],
    ['no change', totals('900.00', '900', why), '2024年度收入总计900.00万元，支出总计900.00万元。收入总计、支出总计均与上年相同。'],
    ['no change as printed', totals('900.002', '900.00', why), '2024年度收入总计900.00万元，支出总计900.00万元。收入总计、支出总计均与上年相同。'],
    ['last year zero', totals('12.00', '0', why), '2024年度收入总计12.00万元，支出总计12.00万元。与上年相比，收入总计增加12.00万元，支出总计增加12.00万元。主要原因是项目增减。'],
    ['this year zero', totals('0', '12.00', why), '2024年度收入总计0万元，支出总计0万元。与上年相比，收入总计减少12.00万元，下降100.00%，支出总计减少12.00万元，下降100.00%。主要原因是项目增减。'],
    ['both zero', totals('0', '0'), '2024年度收入总计0万元，支出总计0万元。收入总计、支出总计均与上年相同。'],
    ['last year not entered', totals('12.00', undefined), '2024年度收入总计12.00万元，支出总计12.00万元。与上年相比，收入总计【请填写上年收入总计】，支出总计【请填写上年支出总计】。'],
    ['one of two unchanged', { ...totals('12.00', '12.00', why), 'P/spending/previous': '11.00' }, '2024年度收入总计12.00万元，支出总计12.00万元。与上年相比，收入总计与上年相同，支出总计增加1.00万元，增长9.09%。主要原因是项目增减。'],
    ['one of two not entered', { '01/r31/amount': '2.00', 'P/income/previous': '1.00' }, '2024年度收入总计2.00万元，支出总计0万元。与上年相比，收入总计增加1.00万元，增长100.00%，支出总计【请填写上年支出总计】。主要原因是【请说明收入总计、支出总计增减的主要原因】。'],
    ['from a loss', totals('10.00', '-30.00', why), '2024年度收入总计10.00万元，支出总计10.00万元。与上年相比，收入总计增加40.00万元，支出总计增加40.00万元。主要原因是项目增减。'],
    ['to a loss', totals('-10.00', '40.00', why), '2024年度收入总计-10.00万元，支出总计-10.00万元。与上年相比，收入总计减少50.00万元，下降125.00%，支出总计减少50.00万元，下降125.00%。主要原因是项目增减。'],
    ['a figure that cannot be read', { ...totals('1.00', '1.00'), '01/r31/amount': { unreadable: '#REF!', reason: 'formula-error' } }, '2024年度收入总计【此处数据无法识别，请更正】万元，支出总计1.00万元。与上年相比，收入总计【此处数据无法识别，请更正】，支出总计与上年相同。主要原因是【请说明收入总计、支出总计增减的主要原因】。'],
  ])('%s', (_, cells, expected) => {
    expect(say('totals', cells)).toEqual([expected]);
  });

  it('is told of appropriations with a semicolon', () => {
    const cells = { '04/r32/amount': '5.00', '04/r64/total': '5.00', 'P/fiscalIncome/previous': '4.00', 'P/fiscalSpending/previous': '10.00', 'P/fiscalChange/reason': '调整' };
    expect(say('appropriation', cells)).toEqual(['2024年度财政拨款收入总计5.00万元，支出总计5.00万元。与上年相比，财政拨款收入总计增加1.00万元，增长25.00%；财政拨款支出总计减少5.00万元，下降50.00%。主要原因是调整。']);
    expect(say('appropriation', { 'P/fiscalIncome/previous': '0', 'P/fiscalSpending/previous': '0' })).toEqual(['2024年度财政拨款收入总计0万元，支出总计0万元。财政拨款收入总计、支出总计均与上年相同。']);
  });
});

describe('sources of income and kinds of spending', () => {
  it.each<[string, string, Cells, string[]]>([
    ['income', 'every source', { '01/r27/amount': '100', '01/r1/amount': '40', '01/r2/amount': '20', '01/r4/amount': '10', '01/r5/amount': '10', '01/r6/amount': '5', '01/r7/amount': '5', '01/r8/amount': '10' },
      ['2024年度收入合计100.00万元，其中：', '财政拨款收入60.00万元，占比60.00%；', '上级补助收入10.00万元，占比10.00%；', '事业收入10.00万元，占比10.00%；', '经营收入5.00万元，占比5.00%；', '附属单位上缴收入5.00万元，占比5.00%；', '其他收入10.00万元，占比10.00%。']],
    ['income', 'a single source', { '01/r27/amount': '3', '01/r5/amount': '3' }, ['2024年度收入合计3.00万元，其中：', '事业收入3.00万元，占比100.00%。']],
    ['income', 'none', {}, ['2024年度收入合计0万元。']],
    ['income', 'shares rounded each on its own', { '01/r27/amount': '3', '01/r1/amount': '1', '01/r5/amount': '1', '01/r8/amount': '1' },
      ['2024年度收入合计3.00万元，其中：', '财政拨款收入1.00万元，占比33.33%；', '事业收入1.00万元，占比33.33%；', '其他收入1.00万元，占比33.33%。']],
    ['income', 'a whole that cancels out', { '01/r27/amount': '0', '01/r1/amount': '1', '01/r8/amount': '-1' }, ['2024年度收入合计0万元，其中：', '财政拨款收入1.00万元；', '其他收入-1.00万元。']],
    ['income', 'less than prints', { '01/r27/amount': '3', '01/r5/amount': '3', '01/r8/amount': '0.003' }, ['2024年度收入合计3.00万元，其中：', '事业收入3.00万元，占比100.00%。']],
    ['spending', 'every kind', { '01/r58/amount': '10', '03/total/basic': '4', '03/total/project': '3', '03/total/upward': '1', '03/total/business': '1', '03/total/affiliated': '1' },
      ['2024年度支出合计10.00万元，其中：', '基本支出4.00万元，占比40.00%；', '项目支出3.00万元，占比30.00%；', '上缴上级支出1.00万元，占比10.00%；', '经营支出1.00万元，占比10.00%；', '对附属单位补助支出1.00万元，占比10.00%。']],
    ['spending', 'none', {}, ['2024年度支出合计0万元。']],
  ])('%s: %s', (key, _, cells, expected) => {
    expect(say(key, cells)).toEqual(expected);
  });
});

describe('the general budget', () => {
  const details = (cells: Cells) => say('generalBudget', cells).slice(say('generalBudget', cells).indexOf('（三）一般公共预算财政拨款支出决算具体情况') + 1);
  const P208 = { 'P/208/purpose': '养老', 'P/208/reason': '人员变动' };

  it.each<[string, Cells, string]>([
    ['increase', { ...general({ 208: ['12', '10', '16'] }), ...P208 }, '社会保障和就业支出年初预算16.00万元，支出决算12.00万元，完成年初预算的75.00%，用于养老。较上年决算增加2.00万元，增长20.00%，主要原因是人员变动。'],
    ['no change needs no reason', { ...general({ 208: ['12', '12', '12'] }), ...P208 }, '社会保障和就业支出年初预算12.00万元，支出决算12.00万元，完成年初预算的100.00%，用于养老。与上年决算相同。'],
    ['budget zero', { ...general({ 208: ['12', '10', '0'] }), ...P208 }, '社会保障和就业支出年初预算0万元，支出决算12.00万元，用于养老。较上年决算增加2.00万元，增长20.00%，主要原因是人员变动。'],
    ['budget not entered', { ...general({ 208: ['12', '10'] }), ...P208 }, '社会保障和就业支出年初预算【请填写年初预算】万元，支出决算12.00万元，用于养老。较上年决算增加2.00万元，增长20.00%，主要原因是人员变动。'],
    ['last year not entered', { ...general({ 208: ['12', undefined, '12'] }), ...P208 }, '社会保障和就业支出年初预算12.00万元，支出决算12.00万元，完成年初预算的100.00%，用于养老。较上年决算【请填写上年决算数】。'],
    ['last year zero', { ...general({ 208: ['12', '0', '12'] }), ...P208 }, '社会保障和就业支出年初预算12.00万元，支出决算12.00万元，完成年初预算的100.00%，用于养老。较上年决算增加12.00万元，主要原因是人员变动。'],
    ['nothing typed', general({ 208: ['12', '0', '12'] }), '社会保障和就业支出年初预算12.00万元，支出决算12.00万元，完成年初预算的100.00%，用于【请说明用途】。较上年决算增加12.00万元，主要原因是【请说明增减的主要原因】。'],
    ['vanished since last year', general({ 208: [undefined, '8', '0'] }), '社会保障和就业支出年初预算0万元，支出决算0万元。较上年决算减少8.00万元，下降100.00%，主要原因是【请说明增减的主要原因】。'],
    ['budgeted and not spent', general({ 208: [undefined, '0', '5'] }), '社会保障和就业支出年初预算5.00万元，支出决算0万元，完成年初预算的0.00%。与上年决算相同。'],
  ])('a class: %s', (_, cells, expected) => {
    expect(details(cells).at(-1)).toBe(expected);
  });

  it('lists classes by code and keeps what vanished out of the structure only', () => {
    const cells = { ...general({ 221: ['1', '1', '1'], 208: ['3', '3', '3'], 205: [undefined, '2', '0'] }), '01/r58/amount': '8' };
    const text = say('generalBudget', cells);
    expect(text[1]).toMatch(/^2024年度一般公共预算财政拨款支出4\.00万元，占本年支出合计的50\.00%。与上年相比，一般公共预算财政拨款支出减少2\.00万元，下降33\.33%。/);
    expect(text.slice(2, 6)).toEqual(['（二）一般公共预算财政拨款支出决算结构情况', '2024年度一般公共预算财政拨款支出4.00万元，主要用于以下方面：', '社会保障和就业支出（类）3.00万元，占比75.00%；', '住房保障支出（类）1.00万元，占比25.00%。']);
    expect(details(cells).map((line) => line.slice(0, 4))).toEqual(['2024', '教育支出', '社会保障', '住房保障']);
  });

  it('says when there is none, and not when there was some last year', () => {
    expect(say('generalBudget', {})).toEqual(['本年度无此项支出。']);
    const gone = say('generalBudget', { ...general({ 208: [undefined, '8', '0'] }), 'P/general/reason': '划转' });
    expect(gone[1]).toBe('2024年度一般公共预算财政拨款支出0万元。与上年相比，一般公共预算财政拨款支出减少8.00万元，下降100.00%。主要原因是划转。');
    expect(gone[3]).toBe('本年度无此项支出。');
    expect(gone[5]).toBe('2024年度一般公共预算财政拨款支出年初预算0万元，支出决算0万元。其中：');
  });

  it('asks for budgets that nobody entered, though their total is a formula that gives 0', () => {
    expect(details({ '05/total/total': '3', '05/208/total': '3', 'P/general/budget': '0.00', 'P/general/previous': '3' })[0]).toBe('2024年度一般公共预算财政拨款支出年初预算【请填写各类支出年初预算】万元，支出决算3.00万元。其中：');
  });

  it('names a class that no form prints by the classification, then as typed, and asks for the name that nobody gave', () => {
    const cells = { ...general({ 999: ['1', '1', '1'] }) };
    expect(sectionOf(told(cells), 'generalBudget')[4]).toBe('【请填写999的科目名称】（类）1.00万元，占比100.00%。');
    const blanks = narrate(shanxi2024, reportOf(cells)).sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens.filter((token) => token.kind === 'blank' && token.open && token.placeholder.includes('999'))));
    expect(blanks[0]).toMatchObject({ id: '05/999/name' });
    const typed = '某某省份先行先试另行设立的名称特别长的一类支出足足有四十个字那么长以便检验排版换行';
    expect(sectionOf(narrate(shanxi2024, reportOf(cells, { 999: typed })), 'generalBudget')[4]).toBe(`${typed}（类）1.00万元，占比100.00%。`);
    expect(sectionOf(narrate(shanxi2024, reportOf(general({ 208: ['1'] }), { 208: '社保支出' })), 'generalBudget')[4]).toBe('社会保障和就业支出（类）1.00万元，占比100.00%。');
  });
});

describe('basic expenditure', () => {
  it.each<[string, Cells, string[]]>([
    ['none', {}, ['本年度无此项支出。']],
    ['personnel alone, one item', { '05/total/basic': '3', '06/personnel/amount': '3', '06/301/amount': '3', '06/30101/amount': '3' },
      ['2024年度一般公共预算财政拨款基本支出3.00万元，其中：', '人员经费3.00万元，主要包括工资福利支出3.00万元，其中基本工资3.00万元。']],
    ['goods and services need no group', { '05/total/basic': '3', '06/public/amount': '3', '06/302/amount': '3', '06/30201/amount': '1', '06/30213/amount': '2' },
      ['2024年度一般公共预算财政拨款基本支出3.00万元，其中：', '公用经费3.00万元，主要包括办公费1.00万元，维修（护）费2.00万元。']],
    ['groups of public funds', { '05/total/basic': '4', '06/public/amount': '4', '06/302/amount': '1', '06/30201/amount': '1', '06/310/amount': '3', '06/31002/amount': '1', '06/31022/amount': '2' },
      ['2024年度一般公共预算财政拨款基本支出4.00万元，其中：', '公用经费4.00万元，主要包括商品和服务支出1.00万元，其中办公费1.00万元；资本性支出3.00万元，其中办公设备购置1.00万元，无形资产购置2.00万元。']],
    ['a group without items', { '05/total/basic': '4', '06/personnel/amount': '4', '06/303/amount': '4' }, ['2024年度一般公共预算财政拨款基本支出4.00万元，其中：', '人员经费4.00万元，主要包括对个人和家庭的补助4.00万元。']],
    ['06 not filled', { '05/total/basic': '4' }, ['2024年度一般公共预算财政拨款基本支出4.00万元。']],
  ])('%s', (_, cells, expected) => {
    expect(say('basicItems', cells)).toEqual(expected);
  });
});

describe('the other budgets', () => {
  const funds = { '07/total/income': '100', '07/total/spending': '80', '07/total/project': '80', '07/total/closing': '20', '07/212/spending': '80', 'P/fundIncome/previous': '0', 'P/fundSpending/previous': '100', 'P/fundSpending/reason': '项目完工', 'P/fundSpending/purpose': '城市建设' };

  it.each<[string, string, Cells, string[]]>([
    ['governmentFunds', 'no data', {}, ['本年度无此项收支。']],
    ['governmentFunds', 'figures', funds, [
      '2024年度政府性基金预算财政拨款年初结转和结余0万元，本年收入100.00万元，本年支出80.00万元，年末结转和结余20.00万元。与上年相比，本年收入增加100.00万元；本年支出减少20.00万元，下降20.00%。主要原因是项目完工。',
      '2024年度政府性基金预算财政拨款支出80.00万元，其中：项目支出80.00万元（占比100.00%），用于城市建设。按支出功能分类：', '城乡社区支出（类）80.00万元，占比100.00%。']],
    ['governmentFunds', 'last year alone', { 'P/fundIncome/previous': '7', 'P/fundSpending/previous': '7' }, [
      '2024年度政府性基金预算财政拨款年初结转和结余0万元，本年收入0万元，本年支出0万元，年末结转和结余0万元。与上年相比，本年收入减少7.00万元，下降100.00%；本年支出减少7.00万元，下降100.00%。主要原因是【请说明政府性基金预算财政拨款收支增减的主要原因】。']],
    ['stateCapital', 'no data', {}, ['本年度无此项支出。']],
    ['stateCapital', 'figures', { '08/total/total': '5', '08/total/basic': '2', '08/total/project': '3', '08/223/total': '5', 'P/capitalSpending/previous': '5', 'P/capitalSpending/purpose': '改革成本', 'P/capitalSpending/budget': '4' }, [
      '2024年度国有资本经营预算财政拨款支出5.00万元。国有资本经营预算财政拨款支出与上年相同。',
      '2024年度国有资本经营预算财政拨款支出5.00万元，完成年初预算的125.00%，其中：基本支出2.00万元（占比40.00%），项目支出3.00万元（占比60.00%），用于改革成本。按支出功能分类：', '国有资本经营预算支出（类）5.00万元，占比100.00%。']],
  ])('%s: %s', (key, _, cells, expected) => {
    expect(say(key, cells)).toEqual(expected);
  });
});
