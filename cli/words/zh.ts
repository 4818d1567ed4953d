import { fileProblemIn } from '../../src/app/messages/file-problem';
import type { Misuse } from '../arguments';
import { COMMAND_HELP_ZH, HELP_ZH } from './help-zh';
import type { Words } from './words';

function misuse(what: Misuse): string {
  switch (what.kind) {
    case 'no-command':
      return '请写明命令：template、check 或 narrate；“juesuan --help”显示帮助';
    case 'unknown-command':
      return `没有“${what.command}”这个命令；可用的命令：${what.known.join('、')}`;
    case 'unknown-option':
      return `没有 ${what.option} 这个选项；可用的选项：${what.known.join('、')}`;
    case 'value-missing':
      return `选项 ${what.option} 后面要写内容`;
    case 'value-unexpected':
      return `选项 ${what.option} 后面不写内容`;
    case 'twice':
      return `选项 ${what.option} 写了两次`;
    case 'option-missing':
      return `缺少选项 ${what.option}${what.choices === undefined ? '' : `，现有：${what.choices.join('、')}`}`;
    case 'not-a-language':
      return `没有“${what.asked}”这种语言，应为 zh 或 en`;
    case 'folder-missing':
      return '请写明要核对的文件夹';
    case 'file-missing':
      return '请写明要处理的 .xlsx 文件';
    case 'files-unexpected':
      return `一次只处理一个文件，多出了“${what.extra}”`;
  }
}

export const zh: Words = {
  language: 'zh',
  help: HELP_ZH,
  commandHelp: COMMAND_HELP_ZH,
  misuse,
  file: fileProblemIn('zh'),
  refused: (sentence) => `${sentence}。`,
  about: (name, sentence) => `${name}：${sentence}。`,
  reading: (name) => `文件较大，正在读取 ${name} ……`,
  writing: (name, seconds) => `正在写入 ${name} …… ${seconds} 秒`,
  written: (name) => `已生成 ${name}`,
  kept: (name, as) => `原来的 ${name} 与新的不同，已另存为 ${as}，没有丢失。`,
  sameFile: '输出文件不能就是要读的工作簿',
  shortOfNothing: '没有写 --projects，不生成绩效自评表，--short 不起作用。',
  notXlsx: '生成的是 Excel 工作簿，文件名须以 .xlsx 结尾',
  noFolder: '找不到这个文件夹',
  notAFolder: '这不是文件夹；单个文件请用 check',
  nothingToNarrate: '各表都还没有填数字，没有生成情况说明；填好后再生成',
  narratedWithErrors: (errors) => `注意：表中还有${errors}处错误，情况说明照表中的数字写成；请先用 check 核对。`,
  openBlanks: (count, sheets) => `还有${count}处空白要填（文中【】处），请填在${sheets.map((sheet) => `“${sheet}”`).join('、')}表里。`,
  absentTables: (tables) => `工作簿里没有${tables.map((table) => `“${table}”`).join('、')}，其中的数没有按0写，文中留空；请补上这些表再生成，或直接在文中填写。`,
  weight: { error: '错误', warning: '核对', info: '提示', rounding: '尾差' },
  year: (year) => `${year}年度`,
  nothingFound: '没有发现问题。',
  found: '认出的表（不是本工具生成的工作簿，按标题、栏目和行名认出，请先看一遍）',
  foundBeside: '在其他工作表里认出的、本工作簿所缺的表（按标题、栏目和行名认出，请先看一遍）',
  foundTable: ({ heading, sheet, address, sure, why }) => `${sure}  ${heading}  ${sheet}!${address}：${why.join('，')}`,
  unknownSheets: (sheets) => `没有认出、没有核对的工作表：${sheets.join('、')}。`,
  damaged: '文件有损坏，以下工作表没有读出、没有核对；请重新取得一份，或用 Excel 打开修复后再核对一次',
  rivalSets: (taken, others) => `按“${taken}”核对；这些表也可能是${others.map(({ title }) => `“${title}”`).join('、')}的。如果是，请加 ${others.map(({ id }) => `--set ${id}`).join(' 或 ')} 再核对一次。`,
  noFigures: '各表都还没有填数字，没有可核对的内容；填好后请再核对一次。',
  yearNotEntered: '本年数都还没有填：下面如有年初数、上年数引起的不平，都是因此；填好后请再核对一次。',
  rule: (rule, expects) => `依据 ${rule}：${expects}`,
  roots: '原因归纳（先看这里，改一处往往消去多处）',
  root: (sentence, effects) => `${effects}：${sentence}`,
  cause: (sentence) => `可能的原因：${sentence}`,
  hint: (sentence) => `提示：${sentence}`,
  roundingNote: (note) => `尾差不用改。可在表下注明：${note}。`,
  onSheet: (heading, sheet) => `${heading}（工作表“${sheet}”）`,
  summary: ({ rules, passed, errors, warnings, infos }, unjudged) => {
    const open = unjudged > 0 ? `，${unjudged}条因单元格读不出金额没有判断` : '';
    return `共核对${rules}条关系，通过${passed}条${open}。错误${errors}处，需核对${warnings}处，尾差和提示${infos}处。`;
  },
  defect: (message) => `程序出了意外，没有完成：${message}`,
};
