import { formSet } from '../../src/forms';
import { linesOf, ownTables, tieOut } from '../../src/tieout';
import { lanxianText } from '../samples/lanxian-2024/load';

const set = formSet('shanxi-2024');
if (set === undefined) throw new Error('the set is gone');
const text = lanxianText();
const { report } = ownTables(set, linesOf(text));
const { claims, findings } = tieOut(set, report, text);

describe('the published sample against its own tables', () => {
  test('its tables are read from its text', () => {
    expect([...report.tables.keys()].sort()).toEqual(['01', '04', '05', '06', '07', '08', '09']);
    expect(report.tables.get('05')?.lines).toHaveLength(18);
  });

  test('nearly every number ties', () => {
    const open = claims.filter(({ verdict }) => verdict === 'unrecognised');
    expect(claims.length).toBeGreaterThan(110);
    expect(open.length / claims.length).toBeLessThan(0.05);
  });

  test('a number copied from the paragraph above, with what it must be', () => {
    expect(findings.filter(({ rule }) => rule === 'copied-number')).toMatchObject([{ expected: '11.27', values: { said: '4.91万元' } }]);
  });

  test('no other number is wrong but the sentence that nothing needs', () => {
    expect(claims.filter(({ verdict }) => verdict === 'wrong').map(({ start, end }) => text.slice(start, end))).toEqual(['100', '4.91']);
  });

  test('offsets lead to the numbers', () => {
    for (const { start, end } of claims) expect(text.slice(start, end)).toMatch(/^-?\d[\d,.]*$/);
  });
});
