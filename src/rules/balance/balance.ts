import type { Decimal } from '../../amount';
import { type FormSet, formOf } from '../../forms';
import type { FigureId, Report } from '../../report';
import { gridOf } from '../engine/grid';
import type { Figure, Rule } from '../engine/model';
import { coefficientOf } from '../engine/rule';
import { RuleBook } from '../engine/rule-book';
import { fromScaled, roundScaled, unitOf } from '../engine/scaled';
import { type Steps, inOneGo } from '../steps';
import { choosePartByPart } from './components';
import type { Programme, Row } from '../linear/programme';

/** A figure that 调平 prints otherwise than 四舍五入 does; in the unit of the tables. */
export interface Adjustment {
  readonly figure: FigureId;
  readonly exact: Decimal;
  readonly rounded: Decimal;
  readonly printed: Decimal;
}

export type Balanced =
  | {
      readonly kind: 'balanced';
      readonly changes: readonly Adjustment[];
      /** No solution changes fewer figures, or none that keeps the order of as many. */
      readonly fewest: boolean;
      /** Rules that the exact figures break: nothing was done about them. */
      readonly broken: readonly string[];
    }
  /** proved: whatever is rounded up and down, some total does not tie */
  | { readonly kind: 'impossible'; readonly broken: readonly string[] }
  /** none was found within the bounds of the search */
  | { readonly kind: 'undecided'; readonly broken: readonly string[] };

/**
 * 调平, controlled rounding: every exact figure is printed rounded down or up, so that every equality between printed figures
 * holds, and as few as possible otherwise than 四舍五入. Figures that need no rounding stay as they are. What is at most another
 * figure, as a part of it that another table prints, is not printed larger where that can be had.
 * @param report with exact entries (`exact`), computed ones included
 */
export function balance(set: FormSet, report: Report): Balanced {
  return inOneGo(balanceInSteps(set, report));
}

/** The same in steps, with others coming between: a department's tables take seconds. */
export function* balanceInSteps(set: FormSet, report: Report): Generator<Steps, Balanced, void> {
  const all = new RuleBook(set, gridOf(set, report)).rules().filter((rule) => isJudged(set, rule));
  const rules = all.filter(demands);
  const broken = rules.filter((rule) => rule.total !== 0n).map(({ key }) => key);
  const figures: Figure[] = [];
  const index = new Map<Figure, number>();
  const variableOf = (figure: Figure): number => {
    const known = index.get(figure);
    if (known !== undefined) return known;
    index.set(figure, figures.length);
    return figures.push(figure) - 1;
  };
  const rows = rules.filter((rule) => rule.total === 0n).map((rule) => rowOf(rule, variableOf));
  const totals: Programme = { costs: figures.map(costOf), rows };
  const pairs = all.flatMap(pairOf).map(({ smaller, larger }) => [variableOf(smaller), variableOf(larger)] as const);
  const spare = figures.length;
  const orders = pairs.map(([smaller, larger], at): Row => ({ terms: [[larger, 1], [smaller, -1], [spare + at, -1]], right: 0 }));
  const ordered = yield* choosePartByPart({ costs: [...figures.map(costOf), ...pairs.map(() => 0)], rows: [...rows, ...orders] });
  // Totals come first.
  const choice = ordered.kind === 'found' || pairs.length === 0 ? ordered : yield* choosePartByPart(totals);
  if (choice.kind !== 'found') return { kind: choice.kind, broken };
  const up = choice.values;
  const changes = figures.flatMap((figure, at) => ((up[at] === 1) === roundsUp(figure) ? [] : [adjustment(figure, up[at] === 1)]));
  return { kind: 'balanced', changes, fewest: choice.best, broken };
}

/** Between public figures alone: what the support sheet says is nobody's print. */
function isJudged(set: FormSet, { identity, applies, unreadable, terms }: Rule): boolean {
  return identity.advice !== true && applies && unreadable === 0 && terms.every(({ figure }) => formOf(set, figure.form)?.kind === 'public');
}

/** Equalities that are errors when they fail. */
function demands({ identity }: Rule): boolean {
  return identity.relation === 'equal' && identity.severity === 'error';
}

/** Two figures of which one is at most the other, that rounding alone may print the other way round: both lie between the same two neighbours. */
function pairOf({ identity: { relation }, terms, total }: Rule): readonly { readonly smaller: Figure; readonly larger: Figure }[] {
  const [left, right] = (['left', 'right'] as const).map((side) => terms.find(({ role }) => role === side));
  const keeps = relation === 'at-most' ? total <= 0n : relation === 'at-least' && total >= 0n;
  if (!keeps || terms.length !== 2 || left?.sign !== 1 || right?.sign !== 1) return [];
  const [smaller, larger] = relation === 'at-most' ? [left.figure, right.figure] : [right.figure, left.figure];
  return isRounded(smaller) && isRounded(larger) && roundedDown(smaller) === roundedDown(larger) ? [{ smaller, larger }] : [];
}

function costOf(figure: Figure): number {
  return roundsUp(figure) ? -1 : 1;
}

/** Σ ±(down + choice) = 0 in units of the last place; without terms where no figure of the rule is rounded. */
function rowOf(rule: Rule, variableOf: (figure: Figure) => number): Row {
  const coefficients = new Map<number, number>();
  let down = 0n;
  for (const term of rule.terms) {
    const { figure } = term;
    const coefficient = coefficientOf(term);
    if (!isRounded(figure)) {
      down += BigInt(coefficient) * figure.value;
      continue;
    }
    down += BigInt(coefficient) * roundedDown(figure);
    const variable = variableOf(figure);
    coefficients.set(variable, (coefficients.get(variable) ?? 0) + coefficient);
  }
  // What is left to choose is as small as the number of terms.
  return { terms: [...coefficients], right: parseInt((-down / unit(rule.anchor)).toString(), 10) };
}

function unit({ kind }: Figure): bigint {
  return unitOf(kind.places);
}

function isRounded(figure: Figure): boolean {
  return figure.kind.rounds && figure.value % unit(figure) !== 0n;
}

function roundedDown(figure: Figure): bigint {
  const rest = figure.value % unit(figure);
  return figure.value - (rest < 0n ? rest + unit(figure) : rest);
}

function roundsUp(figure: Figure): boolean {
  return roundScaled(figure.value, figure.kind.places) !== roundedDown(figure);
}

function adjustment(figure: Figure, up: boolean): Adjustment {
  return {
    figure: figure.id,
    exact: fromScaled(figure.value),
    rounded: fromScaled(roundScaled(figure.value, figure.kind.places)),
    printed: fromScaled(roundedDown(figure) + (up ? unit(figure) : 0n)),
  };
}
