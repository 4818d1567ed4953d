/** 设置页。 */
export const settings = {
  unit: {
    title: '单位',
    name: '单位名称',
    nameHint: '印在每张表的表头',
    year: '决算年度',
    yearWrong: '请填四位数字，如 2024',
    kind: '单位性质',
    level: '公开级次',
    unsaid: '未选择',
    kept: '随工作簿保存在“说明参数”。',
    later: '插入表格时写入“说明参数”。',
  },
  set: {
    title: '表式',
    label: '表式',
    fixed: '已插入表格，不能更换；新建工作簿后可另选。',
  },
  language: { title: '界面语言', label: '语言', zh: '中文', en: 'English' },
  work: {
    title: '录入',
    complete: '自动补全上级科目和公式',
    completeText: '录入科目代码后直接写入缺少的上级科目和公式。每次写入都可能清空 Excel 的撤销记录。',
    protect: '保护计算得出的单元格',
    protectText: '固定项目的合计、科目行的横向合计不能误改；科目行里要录入的列都不锁（上级科目的小计也在内，误改会提示，可恢复公式），在任何位置插入行都能接着填。不设密码，随时可解除。',
    protectNone: '插入表格后可用；识别后采用的表里没有本工具的公式，不锁定。',
  },
  about: {
    title: '关于',
    product: '决算公开 {{version}}',
    data: '数字只在本机的这个工作簿里处理，不上传，不外传。',
    source: '表式：{{set}}',
  },
};
