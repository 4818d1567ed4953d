import type { BareRoot, RootCause } from '../../../src/rules/roots';

/** A cause on one line, without its effects: `digit 05/2080501/basic: 271.11 → 211.11, or r1 r2`; what would explain as much after `or else`. */
export function told(root: RootCause): string {
  return [root, ...(root.rivals ?? [])].map(alone).join(' or else ');
}

function alone(root: BareRoot): string {
  switch (root.kind) {
    case 'figure':
      return `${root.slip} ${root.figure}: ${root.printed.toFixed()} → ${root.proposed.toFixed()}${root.others.length > 0 ? `, or ${root.others.join(' ')}` : ''}`;
    case 'shift':
      return `slide along the ${root.along} by ${root.by}: ${root.figures.join(' ')}`;
    case 'line':
      return `line ${root.code ?? '?'} of ${root.form} under ${root.parent}: ${root.amounts.map(({ column, proposed }) => `${column} ${proposed.toFixed()}`).join(', ')}`;
  }
}
