import { nonzero, of } from '../../language/build';
import type { TermText } from '../../language/document';

/** 名词解释. The province's own wording was not available: these follow the Ministry's definitions and are corrected here. */
export const terms: readonly TermText[] = [
  {
    name: '财政拨款收入',
    text: '指从同级政府财政部门取得的各类财政拨款，包括一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款。',
    when: nonzero(of('01', ['general', 'fund', 'capital'], 'amount')),
  },
  { name: '上级补助收入', text: '指事业单位从主管部门和上级单位取得的非财政补助收入。', when: nonzero(of('01', 'superior', 'amount')) },
  { name: '事业收入', text: '指事业单位开展专业业务活动及其辅助活动取得的收入。', when: nonzero(of('01', 'service', 'amount')) },
  { name: '经营收入', text: '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。', when: nonzero(of('01', 'business', 'amount')) },
  { name: '附属单位上缴收入', text: '指事业单位取得的附属独立核算单位按有关规定上缴的收入。', when: nonzero(of('01', 'affiliated', 'amount')) },
  { name: '其他收入', text: '指取得的除上述收入以外的各项收入。', when: nonzero(of('01', 'other', 'amount')) },
  {
    name: '使用非财政拨款结余（含专用结余）',
    text: '指按照预算管理要求使用非财政拨款结余弥补收支差额的金额，以及使用专用结余安排支出的金额。',
    when: nonzero(of('01', 'surplusUsed', 'amount')),
  },
  {
    name: '年初结转和结余',
    text: '指以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金，或项目已完成等产生的结余资金。',
    when: nonzero(of('01', 'opening', 'amount')),
  },
  { name: '结余分配', text: '指按照会计制度规定缴纳的所得税、提取的专用结余以及转入非财政拨款结余的金额等。', when: nonzero(of('01', 'distributed', 'amount')) },
  {
    name: '年末结转和结余',
    text: '指按有关规定结转到下年或以后年度继续使用的资金，或项目已完成等产生的结余资金。',
    when: nonzero(of('01', 'closing', 'amount')),
  },
  { name: '基本支出', text: '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。' },
  { name: '项目支出', text: '指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。' },
  {
    name: '“三公”经费',
    text:
      '指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中，因公出国（境）费反映公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；' +
      '公务用车购置及运行维护费反映公务用车车辆购置支出（含车辆购置税、牌照费）及燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出；公务接待费反映按规定开支的各类公务接待（含外宾接待）支出。',
  },
  {
    name: '机关运行经费',
    text: '指行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的公用经费支出，包括办公及印刷费、邮电费、差旅费、会议费、福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用。',
  },
];
