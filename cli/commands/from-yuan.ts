import { formatAmount, convert } from '../../src/amount';
import { figureText } from '../../src/app/findings/figure-text';
import { namingOf } from '../../src/app/findings/naming';
import { messagesIn } from '../../src/app/messages';
import { type FromYuan, fromYuan as makeFromYuan, unsureOf } from '../../src/app/yuan/from-yuan';
import { wordsIn } from '../words';
import { type YuanWords, yuanWordsIn } from '../words/yuan';
import type { Command } from './command';
import { readFile } from './read-file';
import { save, targetOf } from './save';

export const fromYuan: Command = {
  shape: { values: ['out'], switches: ['balance', 'yuan', 'force'], files: 1 },
  async run(args, { io, language }) {
    const words = wordsIn(language);
    const said = yuanWordsIn(language);
    const { files: [file = ''], switches } = args;
    const target = targetOf(args, io, words);
    const snapshot = target === undefined ? undefined : await readFile(file, io, words);
    if (target === undefined || snapshot === undefined) return 2;
    const made = makeFromYuan(snapshot, { balance: switches.has('balance') });
    if (!made.ok) {
      io.err(`${words.about(file, messagesIn(language).problem(made.problem))}\n`);
      return 2;
    }
    const { set, yuan, model, proved, broken, left, doubt } = made.value;
    if (doubt !== undefined && !switches.has('yuan')) {
      const { figure, unit } = doubt;
      io.err(`${words.about(file, said.doubt(figureText(namingOf(set, yuan), figure), formatAmount(doubt.yuan, 2, true), formatAmount(doubt.printed, 2, true), unit, doubt.heads))}\n`);
      return 2;
    }
    if (!(await save(target, model, io, words))) return 2;
    for (const sentence of unsureOf(made.value, language)) io.err(`${words.about(file, sentence)}\n`);
    if (left.length > 0) io.err(`${said.left(left)}\n`);
    io.out([said.proved(proved), ...(broken > 0 ? [said.broken(broken)] : []), ...balanceLines(made.value, said)].map((line) => `${line}\n`).join(''));
    return broken > 0 ? 1 : 0;
  },
};

function balanceLines({ set, yuan, balanced, unmet }: FromYuan, said: YuanWords): readonly string[] {
  if (balanced === undefined) return [];
  const naming = namingOf(set, yuan);
  const whole = balanced.broken.length === 0;
  const first = whole ? [] : [said.notBalanced(unmet.map(({ rule, figure }) => `${rule} ${figureText(naming, figure)}`))];
  if (balanced.kind !== 'balanced') return [...first, said[balanced.kind]];
  const { changes, fewest } = balanced;
  if (changes.length === 0) return [...first, said.ties(whole)];
  const printed = (value: Parameters<typeof formatAmount>[0]): string => formatAmount(value, 2, true);
  return [
    ...first,
    said.balanced(changes.length, fewest, whole),
    ...changes.map(({ figure, exact, rounded, printed: now }) => `  ${said.change(figureText(naming, figure), printed(convert(exact, set.money.unit, '元')), printed(rounded), printed(now))}`),
  ];
}
