import type { FormSet, Identity } from '../forms';
import type { FigureId, Report } from '../report';
import { gridOf } from './engine/grid';
import { rulesOf } from './engine/instances';
import type { RuleTerm } from './engine/model';

/** An identity at one place of its scope, resolved to figures. */
export interface RuleInstance {
  /** As in findings: `05-a/roll-up/20801/basic`. */
  readonly key: string;
  readonly identity: Identity;
  readonly left: readonly { readonly figure: FigureId; readonly sign: 1 | -1 }[];
  readonly right: readonly { readonly figure: FigureId; readonly sign: 1 | -1 }[];
}

/** Every rule that a set's identities make on the tables and lines of a report. Conditions are not looked at. */
export function instantiate(set: FormSet, report: Report): RuleInstance[] {
  const grid = gridOf(set, report);
  return set.identities.flatMap((identity, order) =>
    rulesOf(set, grid, identity, order).map(({ key, terms }) => ({ key, identity, left: side(terms, 'left'), right: side(terms, 'right') })),
  );
}

function side(terms: readonly RuleTerm[], side: 'left' | 'right'): RuleInstance['left'] {
  return terms.filter(({ role }) => role === side).map(({ figure, sign }) => ({ figure: figure.id, sign }));
}
