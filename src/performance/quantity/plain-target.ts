import type { Operator } from './operator';
import type { Measure } from './quantity';
import { isDuration } from './unit';

export interface Name {
  /** 数量指标, 成本指标 … */
  readonly second: string;
  readonly third: string;
}

/** Nobody wants more of these; what is done about them is wanted: 投诉率, but 投诉处理率. */
const UNWANTED = /事故|投诉|违[规纪法约]|差错|错误|失误|上访|舆情|伤亡|死亡|故障|逾期|超期|拖欠|超支|超概|超标|流失|退货|返工|返贫|误[报差]|漏[报损]|纠纷|发案|火灾|缺陷|失业|复发|感染|发病|空置|闲置|发生|损[失耗]|能耗|排放|污染|浪费|辍学|离职|缺[勤岗]|错案|不合格|不良|违章|偏差|误差/;
const DONE_ABOUT_IT = /处[理置]|办[结理]|整改|排查|修复|化解|查处|消除|降低|减少|下降|压减|响应|解决|回复|受理|培训|演练|治理|防[控治范]|预防|控制|检查|监测|救[助治]|调[解处]|挽回|节约|达标|合格|回收|利用|无害|排除|抢修|恢复|清零|拆除|举报/;
const LESSENED = /节[约省]|降低|减少|下降|压减|控制/;
const MOST = 50;
const TAKES = /时限|响应|办结|办理|审[批核]|拨付|下达|发放|用时|耗时|工期|周期|修复|到达|处[理置]|反馈|完成|验收|支付|等[候待]/;
const LASTS = /年限|时长|寿命|服务期|质保|持续|可持续|运行时间|使用|保障时间|有效期|保修/;

/** Less of it is better: 投诉率. */
export function isUnwanted({ third }: Name): boolean {
  return UNWANTED.test(third) && !DONE_ABOUT_IT.test(third);
}

/** What a plain number means; undefined where nobody can tell. Costs are not to be exceeded, most else is to be reached. */
export function plainOperator({ unit, value, change = '' }: Pick<Measure, 'unit' | 'value'> & Partial<Pick<Measure, 'change'>>, { second, third }: Name): Operator | undefined {
  const isShare = /^[%‰]$/.test(unit);
  if (change !== '') return '≥';
  // 节约成本2万元, 降低辍学率0.5%: the difference, or what is left of it.
  if (LESSENED.test(third) && (second.includes('成本') || UNWANTED.test(third))) return undefined;
  if (second.includes('成本')) return isShare ? undefined : '≤';
  if (isDuration(unit)) return LASTS.test(third) || second.includes('持续') ? '≥' : second.includes('时效') && TAKES.test(third) ? '≤' : undefined;
  if (second.includes('时效') && !isShare) return undefined;
  // Nobody plans to have most of what is unwanted: 故障消缺率98%.
  if (isUnwanted({ second, third })) return unit === '%' && value.gte(MOST) ? undefined : '≤';
  return value.isZero() ? undefined : '≥';
}
