import { type Measured, reached } from '../../src/performance/quantity/compare';

const of = (second: string, third: string, target: string, actual: string, more: Partial<Measured> = {}) =>
  reached({ target, actual, numeric: false, year: 2024, second, third, ...more }).verdict;

describe('a target and what was reached', () => {
  test.each([
    // Operators in words, before and after the number, inside other words.
    ['时效指标', '故障响应时间', '24小时内', '20小时', 'met'], ['时效指标', '故障响应时间', '24小时内', '36小时', 'missed'],
    ['时效指标', '故障响应时间', '≤1天', '26小时', 'missed'], ['时效指标', '办结时间', '五个工作日以内', '7个工作日', 'missed'],
    ['时效指标', '资金拨付时间', '收到申请后30日内', '28天', 'met'], ['数量指标', '县内培训场次', '3场', '3场', 'met'],
    ['成本指标', '项目总成本', '控制在5万元以内', '5.3万元', 'missed'], ['成本指标', '项目总成本', '控制在5万元以内', '48600元', 'met'],
    ['社会效益', '人均取水距离', '人均不超过300米', '人均280米', 'met'], ['质量指标', '资料归档率', '不得低于95%', '93.6%', 'missed'],
    ['质量指标', '管网漏损率', '降至9%', '8.2%', 'met'], ['质量指标', '管网漏损率', '降至9%', '10.4%', 'missed'],
    ['数量指标', '补助学生', '超过800人', '800人', 'met'], ['数量指标', '补助企业', '>5家', '5家', 'missed'],
    ['数量指标', '设备故障率', '<5%', '<5%', 'met'], ['数量指标', '巡查次数', '每月不少于2次', '全年24次', 'met'], ['数量指标', '巡查次数', '每月不少于30次', '全年24次', 'unknown'],
    ['数量指标', '新建卫生室', '5所以上（含5所）', '4所', 'missed'], ['成本指标', '综合单价', '≤150元/平方米', '161.5元/㎡', 'missed'],
    // Differences, and what less of is better.
    ['社会效益', '群众上访次数', '下降5%', '下降8%', 'met'], ['社会效益', '群众上访次数', '下降5%', '下降3%', 'missed'], ['质量指标', '投诉率', '≤5%', '下降8%', 'unknown'],
    ['质量指标', '病虫害发生率', '5%', '3.2%', 'met'], ['社会效益', '重大安全事故', '零发生', '1起', 'missed'], ['社会效益', '重大安全事故', '0起', '未发生', 'met'],
    ['质量指标', '故障排除率', '98%', '99%', 'met'], ['质量指标', '缺陷消缺率', '98%', '99%', 'unknown'], ['社会效益', '降低辍学率', '0.5%', '0.3%', 'unknown'], ['成本指标', '节约成本', '2万元', '2.6万元', 'unknown'],
    // Numbers in words.
    ['数量指标', '专场活动', '不少于三场', '两场', 'missed'], ['数量指标', '培训期数', '十二期', '12期', 'met'], ['质量指标', '合格率', '九成以上', '93%', 'met'],
    ['质量指标', '达标率', '100%', '百分之九十八点五', 'missed'], ['质量指标', '服务态度', '十分满意', '一般', 'unknown'],
    // Shares in their ways of writing.
    ['质量指标', '合格率', '≥95%', '0.97', 'met'], ['质量指标', '合格率', '≥95%', '0.92', 'missed'], ['质量指标', '合格率', '≥95%', '97', 'met'], ['质量指标', '合格率', '=100%', '1', 'met'],
    ['质量指标', '设备故障率', '≤3‰', '0.5%', 'missed'], ['质量指标', '设备故障率', '≤1%', '0.5', 'met'],
    // Units that say the same, and those that do not.
    ['数量指标', '宣传活动', '2次/年', '1次', 'missed'], ['数量指标', '参训人员', '≥200人', '180名', 'missed'], ['数量指标', '培训', '≥4期', '180人', 'unknown'], ['数量指标', '设备', '3台/套', '2台（套）', 'missed'],
    // Plain numbers.
    ['数量指标', '安全事故次数', '0次', '2次', 'missed'], ['数量指标', '新增设备', '0台', '2台', 'unknown'], ['质量指标', '投诉率', '1%', '0.2%', 'met'], ['质量指标', '投诉处理率', '100%', '96%', 'missed'],
    ['成本指标', '成本节约率', '5%', '6%', 'unknown'], ['可持续影响', '设施使用年限', '10年', '8年', 'missed'],
    ['数量指标', '辅助人员', '10-15人', '8人', 'missed'], ['数量指标', '辅助人员', '10-15人', '18人', 'unknown'], ['数量指标', '惠及群众', '约500人', '480人', 'unknown'],
    // Dates.
    ['时效指标', '完成时间', '2024年底前', '2025年1月15日', 'missed'], ['时效指标', '完成时间', '三季度末', '10月8日', 'missed'], ['时效指标', '完成时间', '10月15日前', '2024年10月', 'unknown'],
    ['时效指标', '竣工时间', '9月30日之前', '2024年11月8日竣工', 'missed'], ['质量指标', '发放及时性', '及时', '不及时', 'missed'], ['质量指标', '制度健全性', '健全', '基本健全', 'unknown'],
  ])('%s %s: %s against %s is %s', (second, third, target, actual, verdict) => expect(of(second, third, target, actual)).toBe(verdict));

  test('cells of a sheet: a share is its number, a date its day', () => {
    expect(of('质量指标', '投诉率', '≤1%', '0.018', { numeric: true })).toBe('missed');
    expect(of('成本指标', '降低运行成本', '0.05', '0.062', { numeric: true, targetNumeric: true })).toBe('unknown');
    // 50% where 1% was wanted: 0.5% is meant.
    expect(of('质量指标', '投诉率', '≤1%', '0.5', { numeric: true })).toBe('met');
    expect(of('时效指标', '完成时间', '2024年10月31日前', '45626', { numeric: true })).toBe('missed');
    expect(of('时效指标', '完成时间', '2024年12月底前', '45626', { numeric: true })).toBe('met');
  });
});
