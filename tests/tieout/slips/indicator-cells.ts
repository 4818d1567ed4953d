import { inAttachment, type Line, type Slip } from './slip';

/** attachment → the indicator rows whose 年初指标值 lacks its number; most also state 实际完成值 with an operator. */
const ROWS: Readonly<Record<number, readonly string[]>> = {
  2: [
    '拍摄微电影分钟\t≤分钟\t≤20分钟\t≤20分钟',
    '拍摄微电影的成本\t≤万元\t≤15万元\t≤15万元',
    '群众的满意程度\t≥%\t≥95%\t≥95%',
  ],
  3: [
    '租赁线路数量\t≤条\t≤4条\t≤3条',
    '租赁线路网络稳\t≥%\t≥99%\t≥99%',
    '系统故障修复响\t≤小时\t≤1小时\t≤1小时',
    '单位线路租赁成\t≤万元/条\t≤4.3万元/条\t≤1.43万元/条',
    '系统（硬件）正\t≥年\t≥2年\t≥2年',
    '使用人员满意度\t≥%\t≥98%\t≥98%',
  ],
  4: [
    '一次性吸纳就业\t≤人\t≤200人\t≤0人',
    '公岗人员社保补\t≤人\t≤300人\t≤300人',
    '公益补贴人数\t≤人\t≤600人\t≤600人',
    '见习生补贴人数\t≤人\t≤90人\t≤15人',
    '一次性吸纳就业\t=%\t=100%\t=100%',
    '公岗补助对象符\t=%\t=100%\t=100%',
    '就业见习补助对\t=%\t=100%\t=100%',
    '发放一次性吸纳\t≤万元\t≤20万元\t≤0万元',
    '发放公益性岗位\t≥万元\t≥804.56万元\t408.481万元',
    '发放见习生补贴\t≤万元\t≤125万元\t≤7.33万元',
    '受益人员的满意\t≥%\t≥95%\t≥95%',
  ],
  5: [
    '公岗位社保补贴\t≤人\t≤160人\t≤160人',
    '公岗补助对象符\t==\t=100%\t=100%',
    '社保补贴支出\t≥万元\t≥92.39万元\t≥92.39万元',
    '受益人员的满意\t≥%\t≥95%\t≥95%',
  ],
  6: [
    '维修密集架备数\t≥套\t≥1套\t≥1套',
    '下水管道验收合\t≥%\t≥99%\t≥100%',
    '设备验收合格率\t≥%\t≥99%\t≥100%',
    '单位修下水管道\t≤元\t≤5000元\t≤5000元',
    '发挥功能时间\t≥年\t≥4年\t≥4年',
    '受益群体满意度\t≥%\t≥95%\t≥95%',
  ],
  7: [
    '单位办公人数\t=人\t=11人\t=11人',
    '办公用品质量合格率\t=%\t=100%\t=100%',
    '成本节约率\t≥%\t≥0%\t≥0%',
    '使用人员的满意度\t≥%\t≥96%\t≥96%',
  ],
  8: [
    '一次性吸纳就业\t≤人\t≤200人\t≤200人',
    '公岗人员社保补\t≤人\t≤400人\t≤400人',
    '公岗补贴人数\t≤人\t≤585人\t≤585人',
    '见习生补贴人数\t≤人\t≤93人\t≤85人',
    '一次性吸纳就业\t=%\t=100%\t=100%',
    '公岗补助对象符\t=%\t=100%\t=100%',
    '就业见习补助对\t=%\t=100%\t=100%',
    '发放一次性吸纳\t≤万元\t≤20万元\t≤20万元',
    '发放公益性岗位\t≤万元\t≤809万元\t≤301.62万元',
    '发放见习生补贴\t≤万元\t≤117万元\t≤106万元',
    '受益人员的满意\t≥%\t≥96%\t≥96%',
  ],
  9: [
    '装修零工市场的\t≥%\t≥98%\t≥98%',
    '装修零工市场的\t≤天\t≤20天\t≤20天',
    '装修零工市场的\t≤万元\t≤30万元\t29.553203万',
    '零工市场租赁费\t≤万元\t≤12万元\t≤12万元',
    '受益群体满意度\t≥%\t≥96%\t≥96%',
  ],
};

const SECTION = '绩效指标';

const linesOf = (row: string): readonly Line[] => {
  const [name = '', initial = '', , actual = ''] = row.split('\t');
  const blank: Line = [SECTION, `${name}\t${initial}\t`, 'blank', '年初指标值只有运算符和单位，缺数字。'];
  const operator: Line = [SECTION, row, 'operator-actual', '实际完成值应为数字，不应带运算符。'];
  return /^[≤≥=]/.test(actual) ? [blank, operator] : [blank];
};

/** Advice only, so none counts for or against. Rows of one name may stand twice in a table. */
export const INDICATOR_CELL_SLIPS: readonly Slip[] = Object.entries(ROWS).flatMap(([attachment, rows]) =>
  inAttachment(Number(attachment), [], rows.flatMap(linesOf)).map((slip) => ({ ...slip, id: `${slip.id}-cell` })),
);
