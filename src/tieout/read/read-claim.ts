import type { Decimal } from '../../amount';
import type { ClaimKind } from '../claim';
import type { Measure } from '../figures/known';
import type { Quantity } from '../figures/quantity';
import type { Stated } from '../number';
import type { Paragraph } from '../text';

/** A number as read: what it is said of, before it is judged. Places are in the paragraph's flow. */
export interface ReadClaim {
  readonly paragraph: Paragraph;
  readonly sentence: { readonly from: number; readonly to: number };
  readonly stated: Stated;
  /** In the set's unit; a percentage in percent. */
  readonly value: Decimal;
  readonly places: number;
  readonly kind: ClaimKind;
  readonly measure: Measure;
  /** A bare 预算: at the start of the year or adjusted, whichever is known. */
  readonly plan: boolean;
  /** Of a change, a rate or a completion: against what. Undefined: any budget that was told. */
  readonly against: Measure | undefined;
  readonly direction?: 'up' | 'down';
  readonly subjects: readonly Quantity[];
  /** Nothing unknown stands between name and number: a difference is an error, not a misreading. */
  readonly sure: boolean;
  /** Inside a reason or a purpose. */
  readonly loose: boolean;
  /** Its name and 决算 or 预算 stand before it without a comma between: nothing else can be meant, even in a reason. */
  readonly explicit: boolean;
  /** Of a share: what it is said to be a share of. */
  readonly whole: readonly Quantity[];
  /** A sentence that is nothing but a direction and a percentage: `下降100%。` */
  readonly stray: boolean;
  /** Words before the number, back to the last mark. */
  readonly lead: string;
}
