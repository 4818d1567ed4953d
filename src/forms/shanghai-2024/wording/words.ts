import { filled, minus, negative, of, plus, positive } from '../../language/build';
import type { Condition } from '../../language/condition';
import type { Sum } from '../../language/sum';
import type { Block, Phrase, Phrases } from '../../language/wording';
import { anyOf, blank, change, difference, differs, firstOf, lastYear, only, paragraph, rate, unitName } from '../../language/wording-build';

/** A cell of 说明参数. */
export function known(row: string, column: string): Sum {
  return of('P', row, column);
}

const NAME = unitName('请填写部门（单位）名称');

/** `与2023年度相比，收入支出总计增加584.82万元，增长29.48%。主要原因：…。`; without a change, `持平` and no reason. */
export function againstLastYear(what: string, current: Sum, row: string): Phrases {
  const previous = known(row, 'previous');
  const words = {
    more: [what, '增加', difference, '万元', rate('，增长')],
    less: [what, '减少', difference, '万元', rate('，下降')],
    same: [what, '持平'],
    unknown: { lead: what, ask: `请填写上年${what}` },
  };
  return ['与', lastYear, '年度相比，', change(current, previous, words), '。', only(differs(current, previous), ...reason(row, `请说明${what}增减的主要原因`))];
}

/** `决算数小于预算数的主要原因：…。`, asked for where they differ, at whatever cell keeps it. */
export function againstBudget(actual: Sum, budget: Sum, at: { readonly form: string; readonly row: string | { readonly kind: 'same-code' } }): Phrase {
  const by = plus(actual, minus(budget));
  const told = (direction: string): Phrases => [`决算数${direction}预算数的`, blank({ ...at, column: 'reason' }, '主要原因：', '请说明主要原因'), '。'];
  return firstOf([[positive(by), told('大于')], [negative(by), told('小于')]], []);
}

function reason(row: string, ask: string): Phrases {
  return [blank({ form: 'P', row, column: 'reason' }, '主要原因：', ask), '。'];
}

/** What money was spent for: asked for where it was, said without money only if a person typed it. */
export function purpose(spent: Condition, row: string): Phrase {
  return only(anyOf(spent, filled(known(row, 'purpose'))), blank({ form: 'P', row, column: 'purpose' }, '主要用于：', '请说明用途'), '。');
}

/** The sentence of a section whose table is empty: `某某单位本年度没有……。` */
export function nothingOf(what: string): Block {
  return paragraph(NAME, '本年度没有', what, '。');
}
