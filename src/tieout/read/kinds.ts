import type { ClaimKind } from '../claim';
import type { Quantity } from '../figures/quantity';
import type { Stated } from '../number';
import type { Frame } from './frame';

interface Read {
  readonly kind: ClaimKind;
  readonly direction: 'up' | 'down' | undefined;
}

/** What a number states, from its unit and the words before it. */
export function kindOfNumber({ mode, direction, fresh, rising }: Frame, { unit }: Stated): Read {
  if (unit === '%' || unit === '个百分点') {
    if (mode === 'completion') return { kind: 'completion', direction: undefined };
    if (mode === 'share') return { kind: 'share', direction: undefined };
    return direction !== undefined || mode === 'rate' ? { kind: 'rate', direction } : { kind: 'share', direction: undefined };
  }
  if (unit === '万元' || unit === '元' || unit === '亿元') return fresh ? { kind: 'change', direction } : { kind: 'amount', direction: undefined };
  if (unit !== '') return { kind: 'count', direction: undefined };
  // The unit was forgotten; `增长13.95。` can only be a percentage.
  if (direction !== undefined) return { kind: rising ? 'rate' : 'change', direction };
  return { kind: mode === 'share' ? 'share' : mode === 'completion' ? 'completion' : 'amount', direction: undefined };
}

/** Of the things that were named, those that are told in this unit. */
export function counted(named: readonly Quantity[], unit: string): readonly Quantity[] {
  return named.filter(({ units }) => units?.includes(unit) ?? false);
}
