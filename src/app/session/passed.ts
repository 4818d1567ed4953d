import type { Relation } from '../../forms';
import { figureId } from '../../report';
import { amountPrinter } from '../findings/amounts';
import { namingOf } from '../findings/naming';
import { placeOf } from '../findings/place';
import type { Desk } from './desk';
import type { PassedRule } from './state';

const SIGNS: Readonly<Record<Relation, string>> = { equal: '=', 'at-most': '≤', 'at-least': '≥', about: '=', 'same-magnitude': '～' };

/** The rules that hold as printed, in the order of their declaration. */
export function passedRules({ live, messages }: Desk): readonly PassedRule[] {
  if (live === undefined) return [];
  const { set, binding } = live;
  const naming = namingOf(set, live.report());
  const identities = new Map(set.identities.map((identity) => [`${identity.id}/${identity.part}`, identity]));
  return live.evaluations().flatMap((evaluation): PassedRule[] => {
    if (evaluation.outcome !== 'proved' && evaluation.outcome !== 'holds') return [];
    const identity = identities.get(`${evaluation.rule}/${evaluation.part}`);
    const figure = figureId(evaluation.form, evaluation.row, evaluation.column);
    const print = amountPrinter(set, naming.kind(figure)).plain;
    return [{
      key: evaluation.key, form: evaluation.form, rule: evaluation.rule,
      expects: identity === undefined ? '' : messages.expects(identity.expects),
      figures: `${naming.short(figure)} ${print(evaluation.reported)} ${SIGNS[evaluation.relation]} ${print(evaluation.expected)}`,
      place: placeOf(binding, figure),
    }];
  });
}
