import { plain } from '../../amount';
import type { Field } from '../table';
import { longestShared } from '../words';

/** Words of a reason that give none. */
const NO_REASON = /^(?:无|无偏差|没有|—+|-+|\/|不涉及|无需说明)?$/;

export function givesReason(field: Field | undefined): boolean {
  return !NO_REASON.test(field?.text.trim() ?? '');
}

const WHY = /因(?!此|素|地制宜|人而异|子)|由于|原因|受[^，。；]{1,16}影响|导致|致使/;
/** Words that the names of all indicators share. */
const GENERAL = /指标|项目|数量|质量|完成|情况|工作|资金|经费|人数|次数|比例|[率度数]$/g;

/** A text that says why: 培训只办了两期，因疫情影响. */
export function tellsWhy(text: string): boolean {
  return WHY.test(text);
}

/** 实际完成情况 of the ministry's form tells why this indicator was not reached: the name and the reason stand in one sentence. */
export function toldWhyOf(name: string, field: Field | undefined): boolean {
  const own = plain(name).replace(GENERAL, '');
  return own.length >= 2 && sentencesOf(field).some((sentence) => WHY.test(sentence) && longestShared(sentence, own) >= Math.min(3, own.length));
}

/** 实际完成情况 tells why the money was not spent. */
export function toldWhyUnspent(field: Field | undefined): boolean {
  return sentencesOf(field).some((sentence) => WHY.test(sentence) && /资金|经费|支出|执行|支付|拨付|结转|结余|预算|款/.test(sentence));
}

function sentencesOf(field: Field | undefined): readonly string[] {
  return (field?.text ?? '').split(/[。；;！\n]/);
}
