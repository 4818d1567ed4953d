import type { BindingProblem, RowSupport } from '../../workbook';
import type { Problem } from '../problem';

export function zhProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'unknown-set':
      return `没有名为“${problem.asked}”的表式；现有表式：${problem.known.map(({ id, title }) => `${id}（${title}）`).join('、')}`;
    case 'not-a-year':
      return `年度“${problem.asked}”不对，应为四位数字，如 2024`;
    case 'not-a-code':
      return `“${problem.asked}”不是科目代码：类3位、款5位、项7位数字`;
    case 'project-twice':
      return `项目“${problem.asked}”写了两遍；一个项目一张绩效自评表`;
    case 'not-one-of':
      return `${problem.what === 'kind' ? '单位性质' : '公开级次'}“${problem.asked}”不对，应为${problem.allowed.join('、')}之一`;
    case 'no-table':
      return '这个工作簿里没有找到决算公开表；请用本工具生成的模板填写后再试';
    case 'not-in-yuan':
      return `${problem.tables.length === 0 ? '这里的决算表' : problem.tables.map((table) => `“${table}”`).join('、')}是以${problem.unit}填列的，不是元，不能由它生成${problem.unit}表；请提供以元填列的表`;
    case 'not-yuan':
      return `${problem.figure} 的小数多于两位，不像以元填列的数；请确认公开表中填的是元`;
    case 'unreadable-figures': {
      const { first, more } = problem;
      const rest = more > 0 ? `（另有${more}处，可用 check 逐条查看）` : '';
      return `${first.sheet}!${first.address} 读不出金额，不能生成情况说明${rest}：${first.message.zh}`;
    }
    case 'no-document':
      return `表式“${problem.set}”没有公开文本的格式，不能生成公开文本`;
    case 'not-a-report':
      return problem.why.zh;
  }
}

/** Part of a table that a person took away. `part` names the column or row. */
export function zhBinding(problem: BindingProblem, table: string, part: string, others: readonly string[] = []): string {
  switch (problem.kind) {
    case 'column-missing':
      return `${table}缺少“${part}”一栏，这一栏的数字没有核对`;
    case 'row-missing':
      return others.length === 0 ? `${table}缺少“${part}”一行，这一行的数字没有核对` : `${table}缺少${linesText([part, ...others].map((row) => `“${row}”`))}${others.length < ROWS_SHOWN ? '几行' : ''}，这些行的数字没有核对`;
    case 'stray':
      return '此格不填数，填的数没有计入；请填到应填的格';
    case 'copy':
      return `工作表“${problem.sheetName}”是${table}的副本，没有核对`;
    case 'two-places':
      return `${table}有两处：核对的是工作表“${problem.sheetName}”里的，“${problem.other}”里的一张没有核对；请确认以哪一张为准`;
    case 'of-another':
      return `${table}（工作表“${problem.sheetName}”）写的是${problem.says}${problem.what === 'year' ? '年度' : ''}，其他表是${problem.others}${problem.what === 'year' ? '年度' : ''}；请确认是不是同一套表`;
    case 'another-year':
      return `${table}（工作表“${problem.sheetName}”）${problem.tables > 1 ? `等${String(problem.tables)}张表` : ''}上方写的是${problem.says}年度，年度一栏填的是${problem.year}；请改正不对的一处`;
    case 'another-money':
      return `${table}（工作表“${problem.sheetName}”）${problem.tables > 1 ? `等${String(problem.tables)}张表` : ''}上方写的金额单位是${problem.says}，现在按${problem.taken}核对；填的确实是${problem.says}的，请用“元转万元”（from-yuan）生成${problem.taken}表，不是的请改正上方的单位`;
    case 'not-taken':
      return `缺${table}：工作表“${problem.sheetName}”里的一张写的是${problem.says}${problem.what === 'year' ? '年度' : ''}，没有采用；请放入本单位本年度的表`;
    case 'form-unsure':
      return `工作表“${problem.sheetName}”里的表当作${table}核对，也可能是${part}；请确认`;
    case 'column-unsure':
      return `${table}的“${part}”一栏不能确定是不是 ${problem.address} 下面的一栏；请确认`;
    case 'row-unsure':
      return `${table} ${problem.address} 的“${problem.label}”当作“${part}”一行核对：${problem.why.map((support) => SUPPORT[support]).join('、')}；请确认`;
    case 'rows-unknown':
      return `${table}里有${problem.rows.length}行没有认出来，其中的数字没有核对：${rowsText(problem.rows)}`;
    case 'below-notes':
      return `${table}（工作表“${problem.sheetName}”）的注或说明下面还有科目代码或数字，没有当作表里的行：${rowsText(problem.rows)}；是本表的，请移到注的上面`;
    case 'lines-missing':
      return `${table}（工作表“${problem.sheetName}”）不完整，没有这些行：${linesText(problem.lines)}；与它们有关的核对没有做；漏了的请补全，本来就只有这些行的不用改`;
    case 'money-unsure':
      if (problem.ties === true) return `${table}（工作表“${problem.sheetName}”）按${problem.taken}读入：只有这样才与其他表相符，表上却没有写明或写的是另一个单位；请确认，并写上金额单位`;
      return `${table}（工作表“${problem.sheetName}”）的金额按${problem.taken}核对，但表头与数字大小不符或没有写明单位；请确认是元还是万元`;
  }
}

const SUPPORT: Readonly<Record<RowSupport, string>> = {
  former: '是其他年度的科目名称', words: '名称相近', number: '行次相同', ordinal: '序号相同', place: '位置相符', sums: '合计相符',
};

const ROWS_SHOWN = 5;

function rowsText(rows: readonly { readonly address: string; readonly label: string }[]): string {
  const shown = rows.slice(0, ROWS_SHOWN).map(({ address, label }) => (label === '' ? address : `${address}“${label}”`));
  return shown.join('、') + (rows.length > ROWS_SHOWN ? ' 等' : '');
}

function linesText(lines: readonly string[]): string {
  return lines.slice(0, ROWS_SHOWN).join('、') + (lines.length > ROWS_SHOWN ? ` 等${String(lines.length)}行` : '');
}
