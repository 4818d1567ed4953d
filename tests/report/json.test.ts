import { Decimal } from '../../src/amount';
import { type Entry, type FigureId, type Origin, type Report, amountEntry, entryAt, reportFromJson, reportToJson } from '../../src/report';

function reportOf(entries: Readonly<Record<FigureId, Entry>>, origins: Readonly<Record<FigureId, Origin>> = {}, codes: readonly string[] = []): Report {
  const keys = codes.map((code, i) => ({ row: codes.indexOf(code) < i ? `${code}#2` : code, code, name: `科目${code}` }));
  const table = {
    form: '05', lines: keys,
    entries: new Map(Object.entries(entries) as [FigureId, Entry][]),
    origins: new Map(Object.entries(origins) as [FigureId, Origin][]),
  };
  return { set: 'shanxi-2024', tables: new Map([['05', table]]) };
}
function roundTrip(report: Report): Report {
  const read = reportFromJson(JSON.parse(JSON.stringify(reportToJson(report))));
  if (read.kind === 'refused') throw new Error(read.why.en);
  return read.report;
}

const EVERY_KIND: Readonly<Record<FigureId, Entry>> = {
  '05/total/total': amountEntry(new Decimal('133.4'), 2),
  '05/total/basic': amountEntry(new Decimal('-0.05'), 2, true),
  '05/208/total': { kind: 'structural' },
  '05/208/basic': { kind: 'text', text: '见附注' },
  '05/208/project': { kind: 'unreadable', text: '1.2.3', reason: 'not-a-number' },
  '05/208#2/total': amountEntry(new Decimal('0'), 0),
};
const ORIGINS: Readonly<Record<FigureId, Origin>> = { '05/total/total': 'derived', '05/208/total': 'linked', '05/208#2/total': 'linked', '05/208/basic': 'derived', '05/total/project': 'derived' };

describe('a report as JSON', () => {
  it('comes back as it was', () => {
    const report = reportOf(EVERY_KIND, ORIGINS, ['208', '208']);
    expect(roundTrip(report)).toEqual(report);
  });

  it('keeps amounts as decimal strings with their places', () => {
    const { figures } = reportToJson(reportOf(EVERY_KIND)).tables['05'] ?? { figures: {} };
    expect(figures['total']).toEqual({ total: '133.40', basic: { amount: '-0.05', exact: true } });
    expect(figures['208']).toEqual({ total: '——', basic: { text: '见附注' }, project: { unreadable: '1.2.3', reason: 'not-a-number' } });
    expect(figures['208#2']).toEqual({ total: '0' });
  });

  it('never rounds: an amount with more decimals than places keeps them', () => {
    expect(reportToJson(reportOf({ '05/total/total': amountEntry(new Decimal('1.2345'), 2) })).tables['05']?.figures).toEqual({ total: { total: '1.2345' } });
  });

  it('leaves out what is empty and typed, and keeps an empty cell with a formula', () => {
    const report = reportOf({ '05/total/total': { kind: 'empty' }, '05/total/basic': { kind: 'empty' } }, { '05/total/basic': 'derived', '05/total/total': 'typed' });
    expect(reportToJson(report).tables['05']?.figures).toEqual({ total: { basic: { origin: 'derived' } } });
    expect(roundTrip(report).tables.get('05')?.origins).toEqual(new Map([['05/total/basic', 'derived']]));
  });

  it('numbers lines that share a code or lack one', () => {
    const read = reportFromJson({ set: 's', tables: { '05': { lines: [{ code: '208', name: '' }, { code: '208', name: '' }, { code: '', name: '甲' }], figures: {} } } });
    expect(read.kind === 'report' && read.report.tables.get('05')?.lines.map(({ row }) => row)).toEqual(['208', '208#2', '?3']);
  });

  it('reads places as written', () => {
    const read = reportFromJson({ set: 's', tables: { '01': { figures: { r1: { amount: '1397.290' } } } } });
    expect(read.kind === 'report' && entryAt(read.report, '01', 'r1', 'amount')).toEqual(amountEntry(new Decimal('1397.29'), 3));
  });
});

describe('what is not a report', () => {
  const inTable = (table: unknown) => ({ set: 's', tables: { '05': table } });
  const withEntry = (entry: unknown) => inTable({ figures: { total: { basic: entry } } });

  it.each([
    ['nothing', null, '数据不是一份决算报表：缺少 set 或 tables。'],
    ['a list', [], '数据不是一份决算报表：缺少 set 或 tables。'],
    ['no set', { tables: {} }, '数据不是一份决算报表：缺少 set 或 tables。'],
    ['no tables', { set: 's' }, '数据不是一份决算报表：缺少 set 或 tables。'],
    ['tables as a list', { set: 's', tables: [] }, '数据不是一份决算报表：缺少 set 或 tables。'],
    ['a table without figures', inTable({}), '05表缺少 figures。'],
    ['a table that is text', inTable('x'), '05表缺少 figures。'],
    ['lines that are no list', inTable({ lines: {}, figures: {} }), '05表的 lines 应逐行给出 code 和 name。'],
    ['a line without a name', inTable({ lines: [{ code: '208' }], figures: {} }), '05表的 lines 应逐行给出 code 和 name。'],
    ['a line whose code is a number', inTable({ lines: [{ code: 208, name: '' }], figures: {} }), '05表的 lines 应逐行给出 code 和 name。'],
    ['a line whose code breaks addresses', inTable({ lines: [{ code: '2/8', name: '' }], figures: {} }), '05表的 lines 应逐行给出 code 和 name。'],
    ['a line that is text', inTable({ lines: ['208'], figures: {} }), '05表的 lines 应逐行给出 code 和 name。'],
    ['a row that is text', inTable({ figures: { total: '1' } }), '05表 total 行应是一组栏目。'],
    ['a number', withEntry(1.5), '05表 total 行 basic 栏不是可识别的数据。'],
    ['an amount with commas', withEntry('1,397.29'), '05表 total 行 basic 栏不是可识别的数据。'],
    ['an empty amount', withEntry(''), '05表 total 行 basic 栏不是可识别的数据。'],
    ['an exponent', withEntry('1e5'), '05表 total 行 basic 栏不是可识别的数据。'],
    ['sixteen digits', withEntry('1234567890123456'), '05表 total 行 basic 栏不是可识别的数据。'],
    ['an amount in a record', withEntry({ amount: 'x' }), '05表 total 行 basic 栏不是可识别的数据。'],
    ['an unknown origin', withEntry({ amount: '1', origin: 'guessed' }), '05表 total 行 basic 栏不是可识别的数据。'],
    ['an unknown reason', withEntry({ unreadable: 'x', reason: 'ugly' }), '05表 total 行 basic 栏不是可识别的数据。'],
    ['a misspelt key', withEntry({ txt: 'x' }), '05表 total 行 basic 栏不是可识别的数据。'],
    ['an empty record', withEntry({}), '05表 total 行 basic 栏不是可识别的数据。'],
    ['a column that breaks addresses', inTable({ figures: { total: { 'a/b': '1' } } }), '05表 total 行 a/b 栏不是可识别的数据。'],
  ])('%s is refused in one sentence', (_, json, zh) => {
    const read = reportFromJson(json);
    expect(read.kind === 'refused' && read.why.zh).toBe(zh);
    expect(read.kind === 'refused' && read.why.en).toMatch(/^[A-Z].*\.$/);
  });
});
