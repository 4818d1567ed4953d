import { EMPLOYMENT_FORM_SLIPS } from './slips/employment-forms';
import { INDICATOR_CELL_SLIPS } from './slips/indicator-cells';
import { LONG_FORM_SLIPS } from './slips/long-forms';
import { NARRATIVE_SLIPS } from './slips/narrative';
import { SHORT_FORM_SLIPS } from './slips/short-forms';
import type { Slip } from './slips/slip';

/**
 * The slips of the published sample that can be known from the document itself, found by reading and arithmetic
 * apart from any checker of this repository. 尾差 (attainable by rounding) is none.
 */
export const SAMPLE_SLIPS: readonly Slip[] = [
  ...NARRATIVE_SLIPS,
  ...SHORT_FORM_SLIPS,
  ...LONG_FORM_SLIPS,
  ...EMPLOYMENT_FORM_SLIPS,
  ...INDICATOR_CELL_SLIPS,
];
