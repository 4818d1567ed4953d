import fc from 'fast-check';
import { Decimal, roundHalfAway } from '../../src/amount';
import type { PerformanceForm } from '../../src/forms';
import type { PerformanceContent } from '../../src/performance/draw';

type Line = NonNullable<PerformanceContent['lines']>[number];

/** 万元 with up to six decimals, as 元 and cents give them. */
const money = fc.tuple(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: 0, max: 6 })).map(([units, places]) => new Decimal(units).div(new Decimal(10).pow(places)).toDecimalPlaces(places));

const NAMES = ['档案盒', '培训人数', '设备验收合格率', '下水管道维修时间', '宣传物料成本支出', '就业政策宣传覆盖率', '办公用品到位情况', '单位供暖成本', '网络故障修复', '资料印刷份数', '走访企业户数', '线路租赁数量'] as const;

/** Target, actual value, and what share of the weight it earns; a deduction has a reason. */
const achieved: fc.Arbitrary<{ readonly target: string; readonly actual: string; readonly share: number }> = fc.oneof(
  fc.integer({ min: 1, max: 900 }).chain((n) => fc.constantFrom(
    { target: `≥${n}个`, actual: `${n}个`, share: 1 }, { target: `≤${n}个`, actual: `${n}个`, share: 1 }, { target: `=${n}人`, actual: `${n}人`, share: 1 },
    { target: `${n}平方米`, actual: `${n}平方米`, share: 1 }, { target: `≥${n}次`, actual: `${n + 3}次`, share: 1 }, { target: `<${n + 1}分钟`, actual: `${n}分钟`, share: 1 },
    { target: `>${n}条`, actual: `${n + 1}条`, share: 1 }, { target: `≥${n * 2}人`, actual: `${n}人`, share: 0.5 }, { target: `不低于${n}户`, actual: `${n}户`, share: 1 }, { target: `${n}份以上`, actual: `${n}份`, share: 1 },
  )),
  fc.integer({ min: 50, max: 100 }).map((percent) => ({ target: `≥${percent}%`, actual: `${percent}%`, share: 1 })),
  fc.constantFrom(
    { target: '100%', actual: '100%', share: 1 }, { target: '90%-100%', actual: '95%', share: 1 }, { target: '及时', actual: '达成预期指标', share: 1 }, { target: '提升', actual: '提升', share: 1 },
    { target: '2024年9月30日前', actual: '2024年8月30日', share: 1 }, { target: '12月31日前', actual: '2024年12月1日', share: 1 }, { target: '2024年1月1日至2024年12月31日', actual: '2024年1月1日至2024年12月31日', share: 1 },
    { target: '≤1.5万元', actual: '14000元', share: 1 }, { target: '≤330元/人/天', actual: '330元/人/天', share: 1 }, { target: '参照往年', actual: '达成预期指标', share: 1 },
  ),
);

/** Names of one table differ; a digit behind them would run into the numbers of the texts. */
const SUFFIXES = '甲乙丙丁戊己庚辛壬癸';

const NUMERALS = ['一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;

/** Values as accountants write them beyond plain numbers: money, shares, dates, ranges, fractions, rhythms, numerals. */
const written: fc.Arbitrary<{ readonly target: string; readonly actual: string; readonly share: number }> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 50, max: 100 })).chain(([units, places, part]) => {
    const limit = new Decimal(units).div(new Decimal(10).pow(places));
    const spent = limit.times(part).div(100);
    const yuan = limit.times(10_000);
    return fc.constantFrom(
      { target: `≤${limit.toFixed()}万元`, actual: `${spent.toFixed()}万元`, share: 1 }, { target: `${limit.toFixed()}万元以内`, actual: `${limit.toFixed()}万元`, share: 1 },
      { target: `≤${yuan.toFixed()}元`, actual: `${limit.toFixed()}万元`, share: 1 }, { target: `控制在${limit.toFixed()}万元以内`, actual: `${spent.times(10_000).toFixed()}元`, share: 1 },
      { target: `≥${spent.toFixed()}万元`, actual: `${limit.toFixed()}万元`, share: 1 }, { target: `≤${units}元/人·月`, actual: `${units}元/人/月`, share: 1 }, { target: `不超过${limit.toFixed()}亿元`, actual: `${spent.toFixed()}亿元`, share: 1 },
    );
  }),
  fc.tuple(fc.integer({ min: 500, max: 999 }), fc.integer({ min: 1, max: 999 })).chain(([tenths, n]) => fc.constantFrom(
    { target: `≥${(tenths / 10).toFixed(1)}%`, actual: `${(tenths / 10 + 0.1).toFixed(1)}%`, share: 1 }, { target: `${(tenths / 10).toFixed(1)}%以上`, actual: '100%', share: 1 }, { target: '九成以上', actual: '95%', share: 1 },
    { target: '百分之九十五', actual: '96.5%', share: 1 }, { target: `≤${n}‰`, actual: `${n}‰`, share: 1 }, { target: `≤${n}/10万`, actual: `${n}/10万`, share: 1 }, { target: `≤${n}件`, actual: '零', share: 1 }, { target: '0起', actual: '未发生', share: 1 },
  )),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).chain(([month, day]) => fc.constantFrom(
    { target: `2024年${month}月底前`, actual: `2024年${month}月${day}日`, share: 1 }, { target: `${month}月${day}日前完成`, actual: `${month}月${day}日`, share: 1 }, { target: '2024年底前', actual: `2024.${month}.${day}`, share: 1 }, { target: '四季度末', actual: `2024年${month}月`, share: 1 },
    { target: `2024年1月至${month}月`, actual: `2024年1月-${month}月`, share: 1 }, { target: '全年', actual: '2024年1月1日-12月31日', share: 1 }, { target: '按季度', actual: '按季度支付', share: 1 },
  )),
  fc.tuple(fc.constantFrom(...NUMERALS), fc.integer({ min: 2, max: 400 })).chain(([numeral, n]) => fc.constantFrom(
    { target: `${numeral}场`, actual: `${numeral}场`, share: 1 }, { target: `不少于${numeral}次`, actual: `${numeral}次`, share: 1 }, { target: `≥${n}次/年`, actual: `${n}次/年`, share: 1 }, { target: `${n}-${n * 2}人次`, actual: `${n + 1}人次`, share: 1 }, { target: `每月${numeral}次`, actual: `每月${numeral}次`, share: 1 },
    { target: `${n}/${n}`, actual: `${n}/${n}`, share: 1 }, { target: `${n}个村`, actual: `${n}个村`, share: 1 }, { target: `≥${n}公里`, actual: `${n * 1000}米`, share: 1 }, { target: `${n}万平方米`, actual: `${n * 10_000}平方米`, share: 1 }, { target: `${n}台（套）`, actual: `${n}台`, share: 1 },
    { target: `约${n}户`, actual: `${n - 1}户`, share: 1 }, { target: `${n}小时内`, actual: `${n}小时`, share: 1 }, { target: `≤${n}个工作日`, actual: `${Math.max(1, n - 3)}个工作日`, share: 1 },
  )),
);

type Told = (line: Line) => string;
/** What texts say of a line without contradicting it. */
const TOLD: readonly Told[] = [
  ({ third, actual }) => `${third ?? ''}实际完成${actual ?? ''}。`, ({ third, target, actual }) => `${third ?? ''}年初指标值为${target ?? ''}，实际完成值为${actual ?? ''}，达到了预期目标。`, ({ third, actual }) => `2024年${third ?? ''}${actual ?? ''}，比上年增加3个百分点。`,
  ({ third, actual }) => `一是${third ?? ''}${actual ?? ''}，二是各项工作按计划推进，共召开会议7次，培训人员213人。`, ({ third, actual }) => `2023年${third ?? ''}为17个，2024年为${actual ?? ''}。`, () => '其中支付场地费3.2万元、资料费1.35万元，第三季度支付5万元。', () => '单价为1.5万元，人均补助0.8万元，合同总价38.6万元，按合同约定分两期支付。',
  () => '上年结转12.5万元，下年计划投入30万元。', ({ third }) => `${third ?? ''}按时完成。`,
];

const half = (value: Decimal) => roundHalfAway(value, 2);

/** So many weights of the share, halves at most, each above 0. */
function split(share: number, cuts: readonly number[]): number[] {
  const parts = cuts.map((cut) => 1 + cut);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const weights = parts.map((part) => Math.max(0.5, Math.floor((2 * share * part) / total) / 2));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  weights[0] = (weights[0] ?? 0) + share - sum;
  return weights;
}

/** A table on which nothing is wrong: any number of lines and sources, zero budgets, both forms. */
export function anyContent(form: PerformanceForm): fc.Arbitrary<PerformanceContent> {
  const block = ({ name, share, second }: PerformanceForm['blocks'][number]) =>
    fc.array(fc.record({ level: fc.nat({ max: second.length - 1 }), name: fc.constantFrom(...NAMES), reached: fc.oneof({ weight: 2, arbitrary: achieved }, { weight: 1, arbitrary: written }), cut: fc.nat({ max: 6 }) }), { minLength: 1, maxLength: 9 }).map((lines): Line[] => {
      const sorted = [...lines].sort((a, b) => a.level - b.level);
      const weights = split(share, sorted.map(({ cut }) => cut));
      return sorted.map(({ level, name: third, reached: { target, actual, share: earned } }, index) => {
        const weight = new Decimal(weights[index] ?? 0);
        const isSatisfied = name.text.includes('满意');
        const line = isSatisfied ? { third: `受益群体${String(index)}满意度`, target: '≥95%', adjusted: '≥95%', actual: '96%', earned: 1 } : { third: `${third}${SUFFIXES[index] ?? ''}`, target, adjusted: target, actual, earned };
        const isShort = line.earned < 1;
        return {
          first: name.text, second: second[level]?.name.text ?? '', third: line.third, target: line.target, adjusted: line.adjusted, actual: line.actual,
          weight: weight.toFixed(), points: half(weight.times(line.earned)).toFixed(), cause: isShort ? '受天气影响，工期延后，下年加强调度' : '',
        };
      });
    });
  const source = fc.record({ asked: money, planned: money, budget: fc.option(money, { nil: new Decimal(0), freq: 4 }), left: fc.constantFrom(0, 0, 1, 2, 3, 9) });
  return fc.record({
    variant: fc.constantFrom('full' as const, 'short' as const),
    project: fc.constantFrom('单位运转经费', '就业招聘会工作经费', '微电影拍摄补助经费岚财社（2024）57号', '一个名称很长的项目：城乡公益性岗位人员社会保险补贴及岗位补贴资金项目'),
    sources: fc.array(source, { minLength: 1, maxLength: 5 }),
    lines: fc.tuple(...form.blocks.map(block)).map((blocks) => blocks.flat()),
    told: fc.array(fc.tuple(fc.nat({ max: TOLD.length - 1 }), fc.nat({ max: 26 })), { maxLength: 4 }),
  }).map(({ variant, project, sources, lines, told }): PerformanceContent => {
    const texts = told.flatMap(([how, which]) => {
      const line = lines[which % lines.length];
      return line === undefined ? [] : [TOLD[how]?.(line) ?? ''];
    }).filter((text, at, all) => all.indexOf(text) === at).join('');
    const labels = ['中央财政资金', '省级财政资金', '市县区财政资金', '其他资金', '上年结转资金'];
    const rows = sources.map(({ asked, planned, budget, left }, index) => {
      const executed = budget.times(10 - left).div(10).toDecimalPlaces(6);
      const low = left > 1 ? '项目跨年实施，资金结转下年使用' : '';
      return { label: labels[index] ?? '其他', asked: asked.toFixed(), planned: planned.toFixed(), budget: budget.toFixed(), executed: executed.toFixed(), ...(budget.isZero() ? {} : { reason: low }) };
    });
    const total = (pick: 'budget' | 'executed') => rows.reduce((sum, row) => sum.plus(row[pick]), new Decimal(0));
    const [budget, executed] = [total('budget'), total('executed')];
    const rate = budget.isZero() ? new Decimal(100) : roundHalfAway(executed.div(budget).times(100), 2);
    const satisfied = lines.find(({ first }) => first.includes('满意'))?.actual ?? '';
    return {
      variant, project, department: '039-岚县人力资源和社会保障局', unit: '039002-岚县创业就业服务中心',
      sources: rows,
      // Said for all sources together.
      whole: budget.isZero() || rate.gte(90) ? {} : { reason: '部分资金下达较晚' },
      goal: '保障单位正常运转，提高公共服务水平。', achieved: '截至2024年底任务已全部完成，达到预期目标。',
      lines,
      ...(variant === 'short' ? {} : {
        analysis: {
          execution: `项目实施：本项目按计划实施，资金使用规范，未发现截留、挤占、挪用、虚列支出等情况，各项工作均按时推进。预算执行情况：全年预算数${budget.toFixed()}万元，全年执行数${executed.toFixed()}万元${budget.isZero() ? '' : `，预算执行率${rate.toFixed()}%`}。`,
          output: '根据设定的项目绩效目标，各项产出任务按时完成，质量达到要求，成本控制在预算之内，没有超出标准的支出。' + texts,
          effect: '项目的实施提高了公共服务水平，改善了工作条件，社会效益明显，预期的效益目标已经实现。',
          satisfaction: `2024年度通过调查，受益群体满意度为${satisfied}，已达到预期目标。`,
          experience: '加强组织领导，落实岗位责任。', problems: '无', measures: '进一步加强绩效管理。',
        },
      }),
    };
  });
}
