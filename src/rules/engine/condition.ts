import type { Condition as Declared, FormSet, Sum, TextRef } from '../../forms';
import { type Grid, figureIn } from './grid';
import type { Condition, Figure, RuleTerm } from './model';
import { type Place, termsOf } from './select';

export function conditionAt(set: FormSet, grid: Grid, declared: Declared, place: Place): Condition {
  switch (declared.kind) {
    case 'all':
    case 'any': {
      const parts = declared.of.map((part) => conditionAt(set, grid, part, place));
      const holds = declared.kind === 'all' ? () => parts.every((part) => part.holds()) : () => parts.some((part) => part.holds());
      return { figures: parts.flatMap((part) => part.figures), holds };
    }
    case 'not': {
      const part = conditionAt(set, grid, declared.of, place);
      return { figures: part.figures, holds: () => !part.holds() };
    }
    case 'filled': {
      const figures = termsOf(grid, declared.figures, place).map(({ figure }) => figure);
      return { figures, holds: () => figures.some(isEntered) };
    }
    case 'sign': {
      const terms = termsOf(grid, declared.figures, place);
      return { figures: terms.map(({ figure }) => figure), holds: () => hasSign(totalOf(terms), declared.is) };
    }
    case 'profile': {
      const kind = textFigure(grid, set.profile.kind);
      const level = textFigure(grid, set.profile.level);
      const { unitKinds, levels } = declared;
      return {
        figures: [kind, level].filter((figure) => figure !== undefined),
        // A unit that does not say what it is meets no condition on what it is.
        holds: () => isOneOf(kind, unitKinds) && isOneOf(level, levels),
      };
    }
  }
}

/** Forms that a condition reads; it must be tied anew when one of them comes or goes. */
export function formsOfCondition(set: FormSet, declared: Declared): string[] {
  switch (declared.kind) {
    case 'all':
    case 'any':
      return declared.of.flatMap((part) => formsOfCondition(set, part));
    case 'not':
      return formsOfCondition(set, declared.of);
    case 'filled':
    case 'sign':
      return declared.figures.map(({ form }) => form);
    case 'profile':
      return [set.profile.kind.form, set.profile.level.form];
  }
}

/** The sums of a condition. */
export function sumsOfCondition(declared: Declared): Sum {
  switch (declared.kind) {
    case 'all':
    case 'any':
      return declared.of.flatMap(sumsOfCondition);
    case 'not':
      return sumsOfCondition(declared.of);
    case 'filled':
    case 'sign':
      return declared.figures;
    case 'profile':
      return [];
  }
}

function isEntered(figure: Figure): boolean {
  // Words where an amount belongs are reported as such; nothing is judged by them.
  return figure.state === 'amount' || (figure.kind.measure === 'text' && figure.entry.kind !== 'empty');
}

function totalOf(terms: readonly RuleTerm[]): bigint {
  return terms.reduce((total, { figure, sign }) => (sign === 1 ? total + figure.value : total - figure.value), 0n);
}

function hasSign(total: bigint, is: 'zero' | 'positive' | 'negative' | 'nonzero'): boolean {
  switch (is) {
    case 'zero':
      return total === 0n;
    case 'nonzero':
      return total !== 0n;
    case 'positive':
      return total > 0n;
    case 'negative':
      return total < 0n;
  }
}

function textFigure(grid: Grid, { form, row, column }: TextRef): Figure | undefined {
  return figureIn(grid, form, row, column);
}

function isOneOf(figure: Figure | undefined, allowed: readonly string[] | undefined): boolean {
  if (allowed === undefined) return true;
  const text = figure?.entry.kind === 'text' ? figure.entry.text.trim() : '';
  return allowed.includes(text);
}
