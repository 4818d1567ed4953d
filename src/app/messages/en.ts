import { performanceMessage } from './performance';
import type { Refusal } from '../../amount';
import type { MendText } from './mend-text';
import type { EquationText, Messages } from './messages';
import { enRoots } from './roots';
import { enBinding, enProblem } from './en-problem';

const allowed = ({ allowed: width }: EquationText, sign = '±'): string => (width === undefined ? '' : `, allowed ${sign}${width}`);
const shouldBe = ({ figure, printed, proposed }: MendText): string => `${figure} ${printed} may have to be ${proposed}`;

const UNREADABLE: Readonly<Record<Refusal | 'not-calculated', (text: string) => string>> = {
  'not-a-number': (text) => `“${text}” is not a number; enter digits only, without unit or words`,
  'ambiguous-separator': (text) => `the commas or blanks of “${text}” leave open whether it is one number or two; enter it again`,
  'too-precise': (text) => `“${text}” has more than 10 decimals; enter as many as are needed`,
  'too-large': (text) => `“${text}” is too large for an amount; please check`,
  'formula-error': (text) => `the formula fails with ${text}; mend it or enter the number`,
  'not-calculated': () => 'the formula has no result; open and save the file in Excel or WPS, then check again',
};

export const en: Messages = {
  language: 'en',
  severity: { error: 'Error', warning: 'To check', info: 'Note' },
  tally: (rules, passed, errors, warnings, infos) =>
    `Relations checked: ${rules}, passed: ${passed}. Errors: ${errors}, to check: ${warnings}, rounding differences and notes: ${infos}.`,
  empty: '(empty)',
  allIn: (unit) => ` (all amounts in ${unit})`,
  noLine: (tables) => `${tables.join(', ')} (no such line) `,
  addends: (count) => `… (${count} addends)`,
  identity: {
    inconsistent: (e) => {
      switch (e.relation) {
        case 'equal':
        case 'about':
          return `${e.left} ≠ ${e.right}, difference ${e.difference}${allowed(e)}`;
        case 'at-most':
          return `${e.left} must not exceed ${e.right}, by ${e.size} too large${allowed(e, '')}`;
        case 'at-least':
          return `${e.left} must not be below ${e.right}, by ${e.size} too small${allowed(e, '')}`;
        case 'same-magnitude':
          return `${e.left} and ${e.right} are more than a thousandfold apart, please check the unit (元, 万元)`;
      }
    },
    consistent: (e) => `${e.left} and ${e.right} differ by ${e.size}, within the ±${e.allowed ?? '0'} that rounding explains${e.rare ? ', but roundings hardly ever add up to so much: please check' : ''}`,
    advice: (e) => {
      switch (e.relation) {
        case 'equal':
        case 'about':
          return `${e.left} and ${e.right} differ by ${e.difference}, please check`;
        case 'at-most':
          return `${e.left} exceeds ${e.right} by ${e.size}, please check`;
        case 'at-least':
          return `${e.left} is below ${e.right} by ${e.size}, please check`;
        case 'same-magnitude':
          return `${e.left} and ${e.right} are more than a thousandfold apart, please check the unit (元, 万元)`;
      }
    },
  },
  joint: (rules, figures) =>
    `each of these holds within rounding, yet they cannot all hold at once, so at least one of their ${figures} figures is wrong: ${rules.join('; ')}`,
  unreadable: (figure, text, reason) => `${figure}: ${UNREADABLE[reason](text)}`,
  negativeAmount: (figure, amount) => `${figure} is negative, ${amount}; please check unless it is a reversal or an operating loss`,
  negativeCount: (figure, amount) => `${figure} is ${amount}; a count cannot be negative`,
  overtypedAlike: (figure, reported) => `the formula of ${figure} was overwritten by ${reported}, which it gives today; it will not follow when other figures change`,
  overtyped: (figure, reported, expected, difference) => `the formula of ${figure} was overwritten by ${reported}; it gives ${expected}, difference ${difference}`,
  code: {
    missing: (name) => (name === '' ? 'a line with figures has no code' : `the line “${name}” has no code`),
    blanks: (code, meant) => `code “${code}” holds a blank or an invisible character, so the sheet’s formulas leave it out of its parents and of 合计; it should be ${meant}`,
    length: (code) => `code ${code} has the wrong length: 3 digits for 类, 5 for 款, 7 for 项`,
    parent: (code, children) => `the line ${code} is missing, above ${children.join(', ')}`,
    order: (code, after) => `code ${code} stands below ${after}; codes ascend`,
    duplicate: (code, times) => `code ${code} stands in ${times} lines; merge them`,
    name: (code, name, known) => `code ${code} is named “${name}”, in the classification “${known}”`,
    unnamed: (code) => `code ${code} has no name and the classification does not hold it; enter its name, the narrative needs it`,
    unlisted: (code) => `the classification does not hold ${code}; look at the code, or leave it if it is new`,
  },
  cause: {
    leftOut: (figure, amount, sum) => `${sum} may leave out ${figure} ${amount}`,
    countedTwice: (figure, amount, sum) => `${sum} may count ${figure} ${amount} twice`,
    swappedDigits: (mend) => `${shouldBe(mend)} (two adjacent digits swapped)`,
    sign: (mend) => `${shouldBe(mend)} (the opposite sign)`,
    decimalPoint: (mend) => `${shouldBe(mend)} (a slipped decimal point)`,
    unit: (mend) => `${shouldBe(mend)} ${mend.inYuan ? '(ten thousand times off; the table is in 元)' : '(元 entered for 万元)'}`,
    neighbour: (mend, neighbour) => `${shouldBe(mend)} (the figure of ${neighbour} was entered)`,
    empty: (figure, proposed) => `${figure} may lack ${proposed}`,
    line: (table, code, proposed, seen) => `${table} may lack the line ${code} with ${proposed} (see ${seen})`,
    repairs: (count) => `; this would mend ${count} more`,
  },
  root: enRoots,
  printsEmpty: 'amounts under 50 元 print empty in 万元; if there is one, enter 0 in its cell',
  roundingNote: '本表金额单位转换时存在尾数误差',
  performance: (rule, values, expected) => performanceMessage('en', rule, values, expected),
  expects: (sentence) => sentence.en,
  problem: enProblem,
  binding: enBinding,
};
