import type { Transfer } from '../../src/app/audit/transfers';
import type { Language } from '../../src/app/messages';

/** What `consolidate` says; amounts are printed. */
export interface ConsolidationWords {
  readonly nothing: string;
  readonly otherSet: (unit: string, own: string, taken: string) => string;
  readonly copy: (path: string, of: string) => string;
  /** One unit's workbooks with different figures: how many of these, totals included. */
  readonly versions: (unit: string, paths: readonly string[], differing: number) => string;
  readonly whichVersion: string;
  readonly unfilled: (path: string) => string;
  /** 元 is written above its tables. */
  readonly inYuan: (path: string) => string;
  readonly department: (path: string) => string;
  readonly units: (count: number, unit: string) => string;
  readonly twice: (unit: string) => string;
  readonly errors: (unit: string, errors: number) => string;
  readonly eliminated: (transfer: Transfer, amount: string) => string;
  readonly open: (transfer: Transfer, income: string, spending: string) => string;
  readonly codeless: (unit: string, table: string) => string;
}

const ZH: ConsolidationWords = {
  nothing: '没有找到单位的决算表',
  otherSet: (unit, own, taken) => `${unit}：是“${own}”的表，多数单位是“${taken}”，没有汇总。`,
  copy: (path, of) => `${path}：与 ${of} 是同一单位，数都相同，没有重复汇总；确实都要汇总的，加 --copies。`,
  versions: (unit, paths, differing) => `“${unit}”有${String(paths.length)}个工作簿，其中${String(differing)}个数不相同：${paths.join('、')}。`,
  whichVersion: '不知道以哪个工作簿为准，没有汇总。请每个单位只留一个，其余移出文件夹；单位名称写错的，改正后再汇总；确实都要相加的，加 --copies。',
  unfilled: (path) => `${path}：各表都还没有填数字，没有汇总。`,
  inYuan: (path) => `${path}：表上方写的金额单位是元，没有汇总；填的确实是元的，先用 from-yuan 生成万元表再汇总，不是的请改正上方的单位。`,
  department: (path) => `${path}：公开级次是“部门”，本身就是汇总表，没有再汇总。`,
  units: (count, unit) => `汇总${String(count)}个单位，金额单位：${unit}。`,
  twice: (unit) => `注意：“${unit}”有不止一个工作簿，都汇总了。`,
  errors: (unit, errors) => `注意：${unit}的表中还有${String(errors)}处错误，照表中的数汇总。`,
  eliminated: ({ income, spending }, amount) => `抵销：${income}与${spending}，${amount}。`,
  open: ({ income, spending }, taken, given) => `没有抵销：${income}还有${taken}，${spending}还有${given}，两边不等；请在“抵销”表里核对、填写抵销数。`,
  codeless: (unit, table) => `${unit}的${table}有没填或填错科目代码的行，没有汇总。`,
};

const EN: ConsolidationWords = {
  nothing: "no unit's tables were found",
  otherSet: (unit, own, taken) => `${unit}: another form set or year than the others (“${own}”, most have “${taken}”), left out.`,
  copy: (path, of) => `${path}: the same unit and figures as ${of}, left out; --copies adds both.`,
  versions: (unit, paths, differing) => `“${unit}” has ${String(paths.length)} workbooks, in which ${String(differing)} figures differ: ${paths.join(', ')}.`,
  whichVersion: 'Which of them counts is not known, so nothing was consolidated. Leave one workbook of each unit in the folder, or correct the name of the unit; --copies adds them all.',
  unfilled: (path) => `${path}: no figure is filled in yet, left out.`,
  inYuan: (path) => `${path}: its tables say 元 above, left out; make the tables in 万元 of them by from-yuan, or correct the unit above.`,
  department: (path) => `${path}: a consolidation itself, left out.`,
  units: (count, unit) => `Consolidated ${String(count)} units, in ${unit}.`,
  twice: (unit) => `Note: “${unit}” has more than one workbook, all were added.`,
  errors: (unit, errors) => `Note: the tables of ${unit} still hold errors (${String(errors)}); their figures were added as they stand.`,
  eliminated: ({ income, spending }, amount) => `Eliminated: ${income} and ${spending}, ${amount}.`,
  open: ({ income, spending }, taken, given) => `Not eliminated: ${income} ${taken}, ${spending} ${given}, which differ; see the sheet 抵销.`,
  codeless: (unit, table) => `${unit}: ${table} has lines without a proper code, which were left out.`,
};

export function consolidationWordsIn(language: Language): ConsolidationWords {
  return { zh: ZH, en: EN }[language];
}
