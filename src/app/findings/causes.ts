import type { Decimal } from '../../amount';
import type { FormSet } from '../../forms';
import type { Cause, Finding } from '../../rules';
import { type FigureId, figureId } from '../../report';
import { amountPrinter } from './amounts';
import type { MendText } from '../messages/mend-text';
import type { Messages } from '../messages/messages';
import { nameFrom } from './equation';
import type { Naming } from './naming';

/** A likely cause of a finding in words. Amounts of tables in another unit than that of the finding say theirs. */
export function causeText(set: FormSet, naming: Naming, messages: Messages, { form: home, row, column }: Pick<Finding, 'form' | 'row' | 'column'>, cause: Cause): string {
  const { cause: sentences } = messages;
  const name = (figure: FigureId): string => nameFrom(naming, home, { figure });
  const { inYuan } = naming.kind(figureId(home, row, column));
  const print = (figure: FigureId, value: Decimal): string => {
    const kind = naming.kind(figure);
    const text = amountPrinter(set, kind).plain(value);
    return kind.inYuan === inYuan || kind.measure !== 'amount' ? text : `${text}${kind.inYuan ? '元' : set.money.unit}`;
  };
  const said = (): string => {
    switch (cause.kind) {
      case 'addend': {
        const say = cause.times === 0 ? sentences.leftOut : sentences.countedTwice;
        return say(name(cause.figure), print(cause.figure, cause.amount), name(cause.sum));
      }
      case 'swapped-digits':
        return sentences.swappedDigits(mend(cause));
      case 'sign':
        return sentences.sign(mend(cause));
      case 'decimal-point':
        return sentences.decimalPoint(mend(cause));
      case 'unit':
        return sentences.unit(mend(cause));
      case 'neighbour':
        return sentences.neighbour(mend(cause), name(cause.neighbour));
      case 'empty':
        return sentences.empty(name(cause.figure), print(cause.figure, cause.proposed));
      case 'line':
        return sentences.line(naming.table(cause.form), cause.code, print(cause.seen, cause.proposed), nameFrom(naming, cause.form, { figure: cause.seen }));
    }
  };
  const mend = (wrong: Extract<Cause, { printed: unknown }>): MendText => ({
    figure: name(wrong.figure),
    printed: print(wrong.figure, wrong.printed),
    proposed: print(wrong.figure, wrong.proposed),
    inYuan: naming.kind(wrong.figure).inYuan,
  });
  return said() + (cause.repairs > 0 ? sentences.repairs(cause.repairs) : '');
}

/** The figure that a cause says to look at. */
export function suspectOf(cause: Cause): FigureId {
  return cause.kind === 'line' ? cause.seen : cause.figure;
}
