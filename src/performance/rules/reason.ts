import type { Field } from '../table';

/** Words of a reason that give none. */
const NO_REASON = /^(?:无|无偏差|没有|—+|-+|\/|不涉及|无需说明)?$/;

export function givesReason(field: Field | undefined): boolean {
  return !NO_REASON.test(field?.text.trim() ?? '');
}
