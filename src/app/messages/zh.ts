import { performanceMessage } from './performance';
import type { Refusal } from '../../amount';
import type { MendText } from './mend-text';
import type { EquationText, Messages } from './messages';
import { zhRoots } from './roots';
import { zhBinding, zhProblem } from './zh-problem';

const allowed = ({ allowed: width }: EquationText, sign = '±'): string => (width === undefined ? '' : `，允许 ${sign}${width}`);
const shouldBe = ({ figure, printed, proposed }: MendText): string => `${figure} ${printed} 可能应为 ${proposed}`;

const UNREADABLE: Readonly<Record<Refusal | 'not-calculated', (text: string) => string>> = {
  'not-a-number': (text) => `“${text}”不是数字；请只填数字，不写单位和文字`,
  'ambiguous-separator': (text) => `“${text}”里的逗号或空格位置不对，看不出是一个数还是两个数；请重新填写`,
  'too-precise': (text) => `“${text}”的小数超过10位；请按需要的位数填写`,
  'too-large': (text) => `“${text}”过大，不可能是金额；请核对`,
  'formula-error': (text) => `公式出错，显示为 ${text}；请改正公式或直接填数`,
  'not-calculated': () => '公式没有计算结果；请用 Excel 或 WPS 打开、保存后再检查',
};

/** 中文：审核人员的说法，不用程序用语。 */
export const zh: Messages = {
  language: 'zh',
  severity: { error: '错误', warning: '请核对', info: '提示' },
  tally: (rules, passed, errors, warnings, infos) => `共核对${rules}条关系，通过${passed}条。错误${errors}处，需核对${warnings}处，尾差和提示${infos}处。`,
  empty: '（空）',
  allIn: (unit) => `（金额均为${unit}）`,
  noLine: (tables) => `${tables.join('、')}（无此行）`,
  addends: (count) => `…（共${count}项）`,
  identity: {
    inconsistent: (e) => {
      switch (e.relation) {
        case 'equal':
        case 'about':
          return `${e.left} ≠ ${e.right}，差 ${e.difference}${allowed(e)}`;
        case 'at-most':
          return `${e.left} 应不大于 ${e.right}，超出 ${e.size}${allowed(e, '')}`;
        case 'at-least':
          return `${e.left} 应不小于 ${e.right}，少 ${e.size}${allowed(e, '')}`;
        case 'same-magnitude':
          return `${e.left} 与 ${e.right} 相差一千倍以上，请核对单位（元、万元）`;
      }
    },
    consistent: (e) => `${e.left} 与 ${e.right} 相差 ${e.size}，在尾差范围 ±${e.allowed ?? '0'} 之内${e.rare ? '，但逐项取整很少累计到这么多，请核对' : ''}`,
    advice: (e) => {
      switch (e.relation) {
        case 'equal':
        case 'about':
          return `${e.left} 与 ${e.right} 相差 ${e.difference}，请核对`;
        case 'at-most':
          return `${e.left} 大于 ${e.right}，超出 ${e.size}，请核对`;
        case 'at-least':
          return `${e.left} 小于 ${e.right}，少 ${e.size}，请核对`;
        case 'same-magnitude':
          return `${e.left} 与 ${e.right} 相差一千倍以上，请核对单位（元、万元）`;
      }
    },
  },
  joint: (rules, figures) => `以下关系逐条看都在尾差之内，合在一起却不可能同时成立，所涉${figures}个数中至少有一个有误：${rules.join('；')}`,
  unreadable: (figure, text, reason) => `${figure}：${UNREADABLE[reason](text)}`,
  negativeAmount: (figure, amount) => `${figure} 为负数 ${amount}；如不是红字冲销、经营亏损等情形，请核对`,
  negativeCount: (figure, amount) => `${figure} 为 ${amount}，数量不能是负数`,
  overtypedAlike: (figure, reported) => `${figure} 的公式已被数字 ${reported} 取代，现在与公式的结果相同；其他数一改，它不会跟着变`,
  overtyped: (figure, reported, expected, difference) => `${figure} 的公式已被数字 ${reported} 取代，按公式应为 ${expected}，差 ${difference}`,
  code: {
    missing: (name) => (name === '' ? '有数字的一行没有填科目代码' : `“${name}”一行没有填科目代码`),
    blanks: (code, meant) => `科目代码“${code}”里有空格或看不见的字符，表内公式不会把它计入上级和合计；应为 ${meant}`,
    length: (code) => `科目代码 ${code} 的位数不对：类3位、款5位、项7位`,
    parent: (code, children) => `缺少科目 ${code} 一行，它是 ${children.join('、')} 的上级科目`,
    order: (code, after) => `科目代码 ${code} 排在 ${after} 之后，应按代码从小到大排列`,
    duplicate: (code, times) => `科目代码 ${code} 出现了${times}次，请合并为一行`,
    name: (code, name, known) => `科目 ${code} 的名称写作“${name}”，科目表中为“${known}”`,
    unnamed: (code) => `科目 ${code} 没有名称，科目表中也没有；请填写科目名称，说明里要用`,
    unlisted: (code) => `科目表中没有 ${code}；请核对代码，确是今年的科目就不用改`,
  },
  cause: {
    leftOut: (figure, amount, sum) => `${sum} 可能漏加了 ${figure} ${amount}`,
    countedTwice: (figure, amount, sum) => `${sum} 可能把 ${figure} ${amount} 加了两次`,
    swappedDigits: (mend) => `${shouldBe(mend)}（相邻两位数字颠倒）`,
    sign: (mend) => `${shouldBe(mend)}（正负号相反）`,
    decimalPoint: (mend) => `${shouldBe(mend)}（小数点错位）`,
    unit: (mend) => `${shouldBe(mend)}${mend.inYuan ? '（差一万倍，本表以元为单位）' : '（把元填进了万元）'}`,
    neighbour: (mend, neighbour) => `${shouldBe(mend)}（与相邻的 ${neighbour} 填成了同一个数）`,
    empty: (figure, proposed) => `${figure} 可能漏填了 ${proposed}`,
    line: (table, code, proposed, seen) => `${table}可能漏了科目 ${code} 一行，金额 ${proposed}（见 ${seen}）`,
    repairs: (count) => `，这样改另有${count}处也随之相符`,
  },
  root: zhRoots,
  printsEmpty: '不足50元的金额以万元显示为空；若确有这样的金额，请在该格填0',
  roundingNote: '本表金额单位转换时存在尾数误差',
  performance: (rule, values, expected) => performanceMessage('zh', rule, values, expected),
  expects: (sentence) => sentence.zh,
  problem: zhProblem,
  binding: zhBinding,
};
