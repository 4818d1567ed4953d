import type { FormSet } from '../../forms';
import { type Content, type SheetModel, listSheet } from '../../workbook';
import type { Rounded } from './rounded';
import { roundedText } from './rounded-text';
import type { Unit } from './unit';

/** 汇总说明: which workbooks the department's figures come from, what each of them has, and how it was added. */
export function notesSheet(set: FormSet, units: readonly Unit[], rounded: Rounded | undefined): SheetModel {
  const text = (words: string): Content => (words === '' ? { kind: 'blank' } : { kind: 'text', text: words });
  const { unit } = set.money;
  const how = ({ hasYuan }: Unit): string => (unit === '元' ? '按元相加' : hasYuan && rounded !== undefined ? `元数四舍五入到${unit}后相加，每个数最多相差${rounded.most.toFixed()}元` : `照印出的${unit}数相加`);
  const about = ({ errors, isNamed }: Unit): string => [...(isNamed ? [] : ['表中没有单位名称，按文件名']), ...(errors > 0 ? [`表中还有${String(errors)}处错误，照表中的数汇总`] : [])].join('；');
  return listSheet({
    name: '汇总说明',
    title: '汇总说明',
    note: `部门各表由以下${String(units.length)}个工作簿汇总，金额单位：${unit}。${rounded === undefined ? '' : roundedText(rounded, 'zh')}`,
    columns: [
      { head: '序号', width: 7, style: 'number' }, { head: '单位', width: 36, style: 'label' }, { head: '工作簿', width: 36, style: 'label' }, { head: '有元', width: 9, style: 'number' },
      { head: '怎样汇总', width: 44, style: 'label' }, { head: '注意', width: 40, style: 'label' },
    ],
    rows: units.map((own, index) => [text(String(index + 1)), text(own.name), text(own.file), text(own.yuan !== undefined ? '有' : own.hasYuan ? '部分有' : '没有'), text(how(own)), text(about(own))]),
  });
}
