import { HyperFormula } from 'hyperformula';
import { COLUMNS, type Synthetic } from './synthetic';

const LETTERS = ['A', 'B', 'C', 'D', 'E'];

/** The same sums in HyperFormula: a check cell for every rule, beside the table, and formulas where the table has them. */
export function buildHyperFormula({ rows, parts }: Synthetic, derived: boolean): HyperFormula {
  const checks = COLUMNS.length;
  const sheet = rows.map(({ values, children }, index): (number | string)[] => {
    const line = index + 1;
    const below = (letter: string): string => children.map((child) => `${letter}${child + 1}`).join(',');
    const cells = values.map((cents, i): number | string => {
      const letter = LETTERS[i] ?? '';
      if (!derived) return cents / 100;
      if (i === 0) return `=ROUND(SUM(B${line}:E${line}),2)`;
      return children.length > 0 ? `=ROUND(SUM(${below(letter)}),2)` : cents / 100;
    });
    const rowCheck = `=ROUND(A${line}-SUM(B${line}:E${line}),2)`;
    const sumChecks = children.length > 0 ? LETTERS.map((letter) => `=ROUND(${letter}${line}-SUM(${below(letter)}),2)`) : ['', '', '', '', ''];
    return [...cells, rowCheck, ...sumChecks];
  });
  for (const [part, whole] of parts) sheet[part]?.push(`=ROUND(A${part + 1}-A${whole + 1},2)`);
  if (sheet[0]?.[checks] === undefined) throw new Error('nothing to check');
  return HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' });
}
