import type { CrossFinding, Owners, SaidGap } from '../../src/app/audit/cross-check';
import type { RepeatedAt } from '../../src/app/audit/repeated';
import type { Likeness } from '../../src/app/audit/summary';
import type { Transfer } from '../../src/app/audit/transfers';
import type { Language } from '../../src/app/messages';

/** How an audit went, in numbers. */
export interface AuditCounts {
  readonly workbooks: number;
  readonly units: number;
  readonly withErrors: number;
  readonly withWarnings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly failed: number;
  /** Workbooks of which sheets could not be read. */
  readonly damaged: number;
  readonly others: number;
  /** Units whose tables hold no figure yet. */
  readonly empty: number;
}

/** What the audit of a folder says. */
export interface AuditWords {
  readonly title: string;
  readonly none: (folder: string) => string;
  readonly progress: (done: number, all: number) => string;
  readonly resumed: (count: number) => string;
  readonly stateLost: (file: string) => string;
  readonly notJobs: (asked: string) => string;
  readonly oneFormat: string;
  readonly counts: (counts: AuditCounts) => string;
  readonly heads: {
    readonly unit: string; readonly year: string; readonly set: string; readonly file: string; readonly sheet: string; readonly cell: string; readonly table: string;
    readonly weight: string; readonly rule: string; readonly expects: string; readonly message: string; readonly cause: string;
    readonly errors: string; readonly warnings: string; readonly infos: string; readonly units: string; readonly result: string; readonly place: string; readonly project: string;
  };
  readonly sections: { readonly units: string; readonly rules: string; readonly across: string; readonly repeated: string; readonly several: string; readonly inYuan: string; readonly empty: string; readonly failed: string; readonly damaged: string; readonly others: string };
  /** What is said of findings that break no relation, by their rule. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly clean: string;
  /** Of a workbook with sheets that were not checked. */
  readonly cleanRest: string;
  readonly damagedInPart: string;
  readonly damaged: (sheets: readonly string[]) => string;
  readonly unread: string;
  readonly empty: string;
  readonly more: (count: number) => string;
  readonly emptyTables: (tables: readonly string[]) => string;
  /** Of a workbook with tables in 元 where the set prints 万元; `tables` is left out where all of them are. */
  readonly inYuan: (tables: readonly string[] | undefined) => string;
  /** A unit's name, where it may be told from its department's. */
  readonly unitName: (name: string, isDepartment: boolean) => string;
  /** A unit's workbooks, and how they stand to each other. */
  readonly severalFiles: (count: number, likeness: Likeness) => string;
  readonly cause: (sentence: string) => string;
  readonly rule: (rule: string, expects: string) => string;
  readonly folder: (folder: string) => string;
  readonly date: (date: string) => string;
  /** Lines to be filled in by hand on what goes back to the unit. */
  readonly answer: readonly string[];
  readonly weightNote: string;
  readonly department: (name: string, path: string, units: number, compared: number) => string;
  /** Nothing to compare with; `tables` are the consolidated workbook's set and year. */
  readonly noUnits: (name: string, tables: string) => string;
  readonly found: (by: 'named' | 'marked') => string;
  readonly eliminated: (transfer: Transfer, amount: string, unit: string) => string;
  readonly cross: (finding: CrossFinding) => string;
  readonly crossClean: string;
  /** Where some figures could not be compared. */
  readonly crossRest: string;
  /** A table that is not whole in every workbook: of whom, and what that means for the comparison. */
  readonly gap: (gap: SaidGap) => string;
  readonly copy: (path: string, of: string) => string;
  readonly unfilled: (units: readonly string[]) => string;
  readonly unreadUnits: (count: number) => string;
  /** Units that the consolidated workbook names and the folder lacks, and the other way round. */
  readonly absentUnits: (units: readonly string[]) => string;
  readonly unnamedUnits: (units: readonly string[]) => string;
  readonly leaning: (side: 'more' | 'less') => string;
  readonly twice: (units: readonly string[]) => string;
  readonly ambiguous: (paths: readonly string[]) => string;
  readonly repeated: (project: string, places: readonly RepeatedAt[]) => string;
  /** What is expected of the names of projects. */
  readonly once: string;
}

/** Units that a sentence names; of more it says how many. */
const MOST_NAMED = 5;

function someOf(names: readonly string[], comma: string, rest: (count: number) => string): string {
  return names.slice(0, MOST_NAMED).join(comma) + (names.length > MOST_NAMED ? rest(names.length) : '');
}

function isNobody({ whole, units }: Owners): boolean {
  return !whole && units.length === 0;
}

function ownersZh({ whole, units }: Owners): string {
  return someOf([...(whole ? ['汇总表'] : []), ...units], '、', (count) => `等${count}个工作簿`);
}

function ownersEn({ whole, units }: Owners): string {
  return someOf([...(whole ? ['the consolidated workbook'] : []), ...units], ', ', (count) => ` and others (${count} in all)`);
}

const ZH: AuditWords = {
  title: '部门决算公开表核对情况',
  none: (folder) => `${folder}：文件夹里没有 .xlsx、.xlsm 或 .xls 工作簿。`,
  progress: (done, all) => `已核对 ${done}/${all}`,
  resumed: (count) => `上次已核对、没有改动的${count}个工作簿不再重读。`,
  stateLost: (file) => `${file}：进度没有存下来，下次会从头核对。`,
  notJobs: (asked) => `--jobs 应为 1 到 64 的整数，不能是“${asked}”`,
  oneFormat: '--json、--csv、--html 只能选一种',
  counts: ({ workbooks, units, withErrors, withWarnings, errors, warnings, failed, damaged, others, empty }) =>
    `共${workbooks}个工作簿，${units}个单位：有错误的${withErrors}个单位（错误${errors}处），仅需核对的${withWarnings}个单位，需核对${warnings}处；还没有填数字的${empty}个单位；读不出来的文件${failed}个，${damaged > 0 ? `部分工作表损坏的${damaged}个，` : ''}不是决算公开表的${others}个。`,
  heads: {
    unit: '单位', year: '年度', set: '表式', file: '文件', sheet: '工作表', cell: '单元格', table: '表', weight: '级别', rule: '规则', expects: '应有的关系', message: '说明', cause: '可能的原因',
    errors: '错误', warnings: '核对', infos: '尾差和提示', units: '涉及单位', result: '结果', place: '位置', project: '项目名称',
  },
  sections: { units: '各单位情况', rules: '按规则汇总', across: '部门汇总表与所属单位核对', repeated: '各文件之间重复的项目名称', several: '同一单位有不止一个工作簿', inYuan: '以元为单位的表', empty: '还没有填数字的单位', failed: '读不出来的文件', damaged: '部分工作表损坏的文件', others: '不是决算公开表的文件' },
  kinds: { unreadable: '金额栏里应当是数字', negative: '这里一般不是负数', overtyped: '合计由公式得出', sheet: '各表的行、栏齐全，能够认出', joint: '几条关系同时成立' },
  clean: '未发现问题',
  cleanRest: '读得出的工作表未发现问题。',
  damagedInPart: '部分损坏',
  damaged: (sheets) => `文件有损坏，以下工作表没有读出、没有核对：${sheets.join('；')}。请重新取得一份。`,
  unread: '读不出来',
  empty: '各表还没有填数字',
  more: (count) => `另有${count}处，没有逐条列出；请先改正以上各处。`,
  inYuan: (tables) => `${tables === undefined ? '各表' : tables.join('、')}以元为单位，不是万元；已按元核对。`,
  emptyTables: (tables) => `空表（没有填数字）：${tables.join('、')}。`,
  unitName: (name, isDepartment) => `${name}${isDepartment ? '（部门汇总表）' : ''}`,
  severalFiles: (count, likeness) => `本单位有${count}个工作簿，${{ same: '数都相同，请去掉多余的', different: '数不相同，请确认以哪一个为准', parts: '没有一张表在两个里都填了数，请确认是不是都要' }[likeness]}。`,
  cause: (sentence) => `可能的原因：${sentence}`,
  rule: (rule, expects) => `依据 ${rule}：${expects}`,
  folder: (folder) => `核对范围：${folder}`,
  date: (date) => `核对日期：${date}`,
  answer: ['核实情况：', '经办人：', '日期：'],
  weightNote: '错误：无论怎样四舍五入都不可能成立，须查清并改正。核对：一般应当一致或少见的情况，确有原因的不用改。尾差：元换算成万元四舍五入造成，不用改。',
  department: (name, path, units, compared) => `${name}${name === path ? '' : `（${path}）`}：与${units}个所属单位的合计比较，共比较${compared}项。`,
  noUnits: (name, tables) => `${name}：文件夹里没有与它同一表式、同一年度（${tables}）的单位工作簿，没有比较。`,
  found: (by) => (by === 'named' ? '汇总表由 --consolidated 指定。' : '按“公开级次”为“部门”认定为汇总表；若所属单位的表不全，差异不一定是错误。'),
  eliminated: ({ income, spending }, amount, unit) => `汇总时抵销内部往来 ${amount}${unit}：各单位“${income}”与“${spending}”等额冲减，差异由此而来，不是错误。`,
  cross: (finding) => {
    switch (finding.kind) {
      case 'differs':
        return `${finding.table} ${finding.figure}：汇总表 ${finding.whole}，所属单位合计 ${finding.parts}，相差 ${finding.difference}`;
      case 'unbalanced':
        return `“${finding.transfer.income}”与“${finding.transfer.spending}”抵销不一致：${finding.amounts.map(({ table, name, amount }) => `${table} ${name}冲减 ${amount}`).join('；')}`;
      case 'not-eliminated':
        return `所属单位“${finding.transfer.income}”合计 ${finding.income}、“${finding.transfer.spending}”合计 ${finding.spending}，汇总表都没有冲减；如有内部往来，应当抵销`;
    }
  },
  crossClean: '各项与所属单位合计相符。',
  crossRest: '其余各项与所属单位合计相符。',
  gap: ({ table, lacking, isNothing, partial, open }) => {
    if (isNothing) return `${ownersZh(lacking)}没有${table}，其他表里也没有它的数，按没有发生额比较。`;
    const who = [...(isNobody(lacking) ? [] : [`${ownersZh(lacking)}没有${table}`]), ...(isNobody(partial) ? [] : [`${ownersZh(partial)}的${table}不完整`])].join('，');
    return open === 0 ? `${who}；没有因此不能比较的数。` : `${who}：有${open}项因此无法比较，不能判断对错，补全后请再核对一次。`;
  },
  copy: (path, of) => `${path} 与 ${of} 是同一单位、数都相同的副本，合计中只计一份。`,
  unfilled: (units) => `${someOf(units, '、', (count) => `等${count}个单位`)}的表还没有填数字，合计中没有它们。`,
  unreadUnits: (count) => `有${count}个文件读不出来，合计中没有它们的数；差异可能由此而来。`,
  absentUnits: (units) => `汇总表里有${someOf(units, '、', (count) => `等${count}个单位`)}，文件夹里没有相应的工作簿：差异由此而来，补齐后请再核对一次。`,
  unnamedUnits: (units) => `${someOf(units, '、', (count) => `等${count}个单位`)}不在汇总表的各单位之中，合计中计算了它们：请看是汇总时漏了，还是名称不同、放错了文件夹。`,
  leaning: (side) => (side === 'more' ? '不相符的各项都是汇总表多：很可能是文件夹里少了单位的工作簿，先核对单位是否齐全。' : '不相符的各项都是汇总表少：很可能是有单位没有汇总进去，或者多放了工作簿，先核对单位。'),
  twice: (units) => `${units.join('、')}有一个以上的工作簿，数不相同，合计中都计算了，请先去掉多余的。`,
  ambiguous: (paths) => `同一文件夹里有${paths.length}个“公开级次”为“部门”的工作簿（${paths.join('、')}），无法确定哪些单位属于哪个部门，没有比较；请分文件夹存放，或用 --consolidated 指明。`,
  repeated: (project, places) => `绩效自评表的项目名称“${project}”在${places.length}个文件中都有：${places.map(({ path, sheets }) => `${path}（${sheets.join('、')}）`).join('；')}。`,
  once: '一个项目一般只自评一次；确是不同的项目时，建议在名称中加以区分。',
};

const EN: AuditWords = {
  title: 'Audit of final-accounts disclosure tables',
  none: (folder) => `${folder}: there is no .xlsx, .xlsm or .xls workbook in this folder.`,
  progress: (done, all) => `audited ${done}/${all}`,
  resumed: (count) => `Audited before and unchanged, not read again: ${count}.`,
  stateLost: (file) => `${file}: the progress could not be kept; the next run will start from the beginning.`,
  notJobs: (asked) => `--jobs wants a whole number from 1 to 64, not "${asked}"`,
  oneFormat: 'choose one of --json, --csv and --html',
  counts: ({ workbooks, units, withErrors, withWarnings, errors, warnings, failed, damaged, others, empty }) =>
    `Workbooks: ${workbooks}, units: ${units}; with errors: ${withErrors} (errors: ${errors}), only to check: ${withWarnings}, to check: ${warnings}; without figures yet: ${empty}; unreadable files: ${failed}, ${damaged > 0 ? `damaged in part: ${damaged}, ` : ''}not a disclosure: ${others}.`,
  heads: {
    unit: 'Unit', year: 'Year', set: 'Form set', file: 'File', sheet: 'Sheet', cell: 'Cell', table: 'Table', weight: 'Weight', rule: 'Rule', expects: 'Expected', message: 'Finding', cause: 'Likely cause',
    errors: 'Errors', warnings: 'To check', infos: 'Rounding and notes', units: 'Units', result: 'Result', place: 'Place', project: 'Project',
  },
  sections: { units: 'Units', rules: 'By rule', across: 'Consolidated workbook against the units', repeated: 'Project names in more than one file', several: 'Units with more than one workbook', inYuan: 'Tables in 元', empty: 'Units without figures yet', failed: 'Unreadable files', damaged: 'Files damaged in part', others: 'Files that are no disclosure' },
  kinds: { unreadable: 'cells for amounts hold amounts', negative: 'this is no negative amount as a rule', overtyped: 'totals follow from formulas', sheet: 'every table has its rows and columns, and can be told', joint: 'relations hold together' },
  clean: 'nothing found',
  cleanRest: 'Nothing found on the sheets that could be read.',
  damagedInPart: 'damaged in part',
  damaged: (sheets) => `The file is damaged; not read and not checked: ${sheets.join('; ')}. Get another copy.`,
  unread: 'unreadable',
  empty: 'the tables hold no figures yet',
  more: (count) => `Not listed one by one: ${count} more; correct the above first.`,
  inYuan: (tables) => `In 元, not in 万元, and checked so: ${tables === undefined ? 'all tables' : tables.join(', ')}.`,
  emptyTables: (tables) => `Empty tables, without any figure: ${tables.join(', ')}.`,
  unitName: (name, isDepartment) => `${name}${isDepartment ? ' (department)' : ''}`,
  severalFiles: (count, likeness) => `There are ${count} workbooks of this unit${{ same: ' with the same figures; remove what is too many', different: ' with different figures; make sure which one counts', parts: ', and no table is filled in in two of them; make sure that all are meant' }[likeness]}.`,
  cause: (sentence) => `likely cause: ${sentence}`,
  rule: (rule, expects) => `rule ${rule}: ${expects}`,
  folder: (folder) => `Folder: ${folder}`,
  date: (date) => `Date: ${date}`,
  answer: ['Explanation:', 'Person in charge:', 'Date:'],
  weightNote: 'error: the figures do not tie, and rounding cannot explain it. check: not necessarily wrong. rounding: explained by rounding 元 to 万元, nothing to do.',
  department: (name, path, units, compared) => `${name}${name === path ? '' : ` (${path})`}: compared with the sums of its units (${units}), figures compared: ${compared}.`,
  noUnits: (name, tables) => `${name}: the folder holds no unit's workbook of its form set and year (${tables}); nothing was compared.`,
  found: (by) => (by === 'named' ? 'Named by --consolidated.' : 'Taken for the consolidated workbook because its 公开级次 is 部门; where units are missing, a difference is not necessarily an error.'),
  eliminated: ({ income, spending }, amount, unit) => `Internal transfers eliminated: ${amount}${unit}, alike from ${income} and ${spending}; that explains the differences and is no error.`,
  cross: (finding) => {
    switch (finding.kind) {
      case 'differs':
        return `${finding.table} ${finding.figure}: consolidated ${finding.whole}, sum of the units ${finding.parts}, difference ${finding.difference}`;
      case 'unbalanced':
        return `${finding.transfer.income} and ${finding.transfer.spending} were not eliminated alike: ${finding.amounts.map(({ table, name, amount }) => `${table} ${name} less ${amount}`).join('; ')}`;
      case 'not-eliminated':
        return `the units report ${finding.transfer.income} ${finding.income} and ${finding.transfer.spending} ${finding.spending}, and neither was reduced; internal transfers have to be eliminated`;
    }
  },
  crossClean: 'Every figure is the sum of the units.',
  crossRest: 'Every other figure is the sum of the units.',
  gap: ({ table, lacking, isNothing, partial, open }) => {
    if (isNothing) return `${ownersEn(lacking)}: no ${table}, and nothing for it in the other tables; taken for 0.`;
    const who = [...(isNobody(lacking) ? [] : [`${ownersEn(lacking)}: no ${table}`]), ...(isNobody(partial) ? [] : [`${ownersEn(partial)}: part of ${table} is missing`])].join('; ');
    return open === 0 ? `${who}; every figure could be compared all the same.` : `${who}. Figures that could not be compared for that: ${open}; complete the tables and audit again.`;
  },
  copy: (path, of) => `${path} is a copy of ${of} (same unit, same figures), added once.`,
  unfilled: (units) => `No figure is filled in yet, so they are in no sum: ${someOf(units, ', ', (count) => ` and others (${count} in all)`)}.`,
  unreadUnits: (count) => `Files that could not be read: ${count}; their figures are in no sum, which may explain differences.`,
  absentUnits: (units) => `The consolidated workbook holds ${someOf(units, ', ', (count) => ` and others (${count} in all)`)}, of which the folder has no workbook: that explains differences; add them and audit again.`,
  unnamedUnits: (units) => `Not among the units of the consolidated workbook, and in the sums: ${someOf(units, ', ', (count) => ` and others (${count} in all)`)}; they were left out, are called otherwise, or lie in the wrong folder.`,
  leaning: (side) => (side === 'more' ? "Wherever it differs, the consolidated workbook has more: units' workbooks are probably missing." : 'Wherever it differs, the consolidated workbook has less: units were probably left out of it, or there are workbooks too many.'),
  twice: (units) => `More than one workbook with different figures, all of them added: ${units.join(', ')}.`,
  ambiguous: (paths) => `One folder holds ${paths.length} workbooks of 公开级次 部门 (${paths.join(', ')}), so nobody can tell which units belong to which; keep them in folders of their own, or use --consolidated.`,
  repeated: (project, places) => `${places.length} files hold a 绩效自评表 of the project ${project}: ${places.map(({ path, sheets }) => `${path} (${sheets.join(', ')})`).join('; ')}.`,
  once: 'A project is evaluated once as a rule; names of different projects should differ.',
};

export function auditWordsIn(language: Language): AuditWords {
  return language === 'zh' ? ZH : EN;
}
