import type { FormSet } from '../../forms';
import type { TextFinding } from '../claim';
import type { Outline } from '../text';

export function textFindings(_set: FormSet, _text: string, _outline: Outline, _missing: readonly string[]): TextFinding[] {
  return [];
}
