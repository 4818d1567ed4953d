import type { SnapshotCell, Value } from '../../workbook';

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/**
 * A cell from what `values` and `formulas` say of it. A text that begins with `=` looks the same in both and is no formula.
 */
export function cellFrom(value: unknown, formula: unknown): SnapshotCell | undefined {
  const own = ownFormula(value, formula);
  if (typeof value === 'string' && ERROR.test(value)) return { value: null, error: value, ...own };
  const plain = plainValue(value);
  if (own === undefined) return plain ?? undefined;
  return { value: plain, ...own };
}

function ownFormula(value: unknown, formula: unknown): { readonly formula: string } | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return undefined;
  return { formula: formula.slice(1) };
}

/** Excel gives `''` for an empty cell. */
function plainValue(value: unknown): Value {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
