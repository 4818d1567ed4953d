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
    fc.array(fc.record({ level: fc.nat({ max: second.length - 1 }), name: fc.constantFrom(...NAMES), reached: achieved, cut: fc.nat({ max: 6 }) }), { minLength: 1, maxLength: 9 }).map((lines): Line[] => {
      const sorted = [...lines].sort((a, b) => a.level - b.level);
      const weights = split(share, sorted.map(({ cut }) => cut));
      return sorted.map(({ level, name: third, reached: { target, actual, share: earned } }, index) => {
        const weight = new Decimal(weights[index] ?? 0);
        const isSatisfied = name.text.includes('满意');
        const line = isSatisfied ? { third: `受益群体${String(index)}满意度`, target: '≥95%', adjusted: '≥95%', actual: '96%', earned: 1 } : { third: `${third}${String(index)}`, target, adjusted: target, actual, earned };
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
    tenth: fc.boolean(),
  }).map(({ variant, project, sources, lines }): PerformanceContent => {
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
          output: '根据设定的项目绩效目标，各项产出任务按时完成，质量达到要求，成本控制在预算之内，没有超出标准的支出。',
          effect: '项目的实施提高了公共服务水平，改善了工作条件，社会效益明显，预期的效益目标已经实现。',
          satisfaction: `2024年度通过调查，受益群体满意度为${satisfied}，已达到预期目标。`,
          experience: '加强组织领导，落实岗位责任。', problems: '无', measures: '进一步加强绩效管理。',
        },
      }),
    };
  });
}
