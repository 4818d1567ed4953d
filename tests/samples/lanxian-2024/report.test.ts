import { Decimal } from '../../../src/amount';
import { formSet } from '../../../src/forms';
import { entryAt, reportToJson } from '../../../src/report';
import { difference, expand, fails, holds, rowsOf } from '../../forms/expand';
import { lanxian, lanxianText } from './load';

const set = formSet('shanxi-2024');
if (set === undefined) throw new Error('no set');
const report = lanxian();
const text = lanxianText();
const off = Object.fromEntries(
  expand(set, report)
    .filter((one) => holds(set, report, one.identity.when) && fails(report, one))
    .map((one) => [one.key, difference(report, one).toString()]),
);

describe('the printed figures of the sample', () => {
  it('tie everywhere but where the publication does not', () => {
    expect(off).toEqual({
      // 尾差: 112.14 + 0.02 and 2.56 + 12.77 are one unit of the last place away from what is printed.
      '05-a/roll-up-total 05/20801/total': '0.01',
      '05-a/roll-up 05/20801/basic': '0.01',
      '05-a/roll-up-total 05/20805/total': '-0.01',
      '05-a/roll-up 05/20805/basic': '-0.01',
      // No 03 rolls up exactly, agrees with the narrative and stays above 05 by code: one unit is left somewhere.
      '03-d/kind/20801/basic': '-0.01',
      // Last year's classes of the narrative miss its total.
      'Y-b/classes': '486.18',
      'S-a/pension': '3.05',
      'S-a/medical': '1.15',
      'S-a/housing': '1.06',
      'S-a/retirement': '1.84',
    });
  });

  it('show other income in 01 that 04 does not have', () => {
    expect([entryAt(report, '01', 'r39', 'amount'), entryAt(report, '04', 'r40', 'total')]).toEqual([
      { kind: 'amount', value: new Decimal('1381.12'), places: 2, exact: false },
      { kind: 'amount', value: new Decimal('1381.11'), places: 2, exact: false },
    ]);
  });

  it('stand on rows that are declared, and nothing is derived here', () => {
    for (const [id, table] of report.tables) {
      const form = set.forms.find((one) => one.id === id);
      const rows = new Set([...(form ? rowsOf(form).map(({ key }) => key) : []), ...table.lines.map(({ row }) => row)]);
      expect([...table.entries.keys()].filter((figure) => !rows.has(figure.split('/')[1] ?? ''))).toEqual([]);
      expect(table.origins.size).toBe(0);
    }
    expect([...report.tables.keys()].sort()).toEqual(set.forms.map(({ id }) => id));
  });

  it('carry two decimals in every amount and none in a count', () => {
    const odd = [...report.tables.values()].flatMap((table) =>
      [...table.entries].flatMap(([id, entry]) => (entry.kind === 'amount' && entry.places !== (isCount(id) ? 0 : 2) ? [id] : [])),
    );
    expect(odd).toEqual([]);
  });

  it('are those of the published tables', () => {
    const printed = new Set(text.slice(0, text.indexOf('第三部分 情况说明', 2000)).match(/\d+\.\d\d/g));
    const strange = ['01', '04', '05', '06'].flatMap((id) =>
      [...(report.tables.get(id)?.entries ?? [])].flatMap(([figure, entry]) => (entry.kind === 'amount' && !printed.has(amountOf(figure)) ? [figure] : [])),
    );
    expect(strange).toEqual([]);
  });

  it('give last year as the narrative’s changes do', () => {
    const lastYear = (row: string) => entryAt(report, 'P', row, 'previous');
    const changes: readonly (readonly [row: string, current: string, change: string])[] = [
      ['income', '1399.08', '-584.82'], ['spending', '1399.08', '-584.82'], ['fiscalIncome', '1397.29', '-577.03'],
      ['fiscalSpending', '1397.29', '-577.03'], ['general', '1397.29', '-577.03'], ['208', '1381.11', '-107.03'], ['210', '4.91', '4.91'], ['221', '11.27', '11.27'],
    ];
    for (const [row, current, change] of changes) {
      expect(text).toContain(change.replace('-', ''));
      expect([row, lastYear(row)]).toEqual([row, { kind: 'amount', value: new Decimal(current).minus(change), places: 2, exact: false }]);
    }
  });

  it('keep the reasons and purposes as published, but for two slips', () => {
    const narrative = text.replaceAll('\n', '');
    const changed = [...(report.tables.get('P')?.entries ?? [])].flatMap(([id, entry]) =>
      entry.kind === 'text' && /\/(reason|purpose)$|^P\/(improvement|otherMatters)\//.test(id) && !narrative.includes(entry.text) ? [[id, entry.text]] : [],
    );
    expect(changed.map(([id]) => id).sort()).toEqual(['P/221/reason', 'P/fiscalChange/reason']);
    expect(changed.map(([, words]) => words).join('')).not.toMatch(/年年|4\.91/);
  });
});

function isCount(id: string): boolean {
  const [form, row] = id.split('/');
  const declared = set?.forms.find((one) => one.id === form);
  return declared !== undefined && rowsOf(declared).find(({ key }) => key === row)?.measure === 'count';
}

function amountOf(figure: string): string {
  const [form = '', row = '', column = ''] = figure.split('/');
  const written = reportToJson(report).tables[form]?.figures[row]?.[column];
  return typeof written === 'string' ? written : '';
}
