import fc from 'fast-check';
import { Decimal } from '../../src/amount';
import { type Form, type FormSet, columnsOf } from '../../src/forms';
import { type Entry, type FigureId, type Line, type Report, type Table, figureId, lineKeys } from '../../src/report';

const CODES = ['201', '208', '20805', '2080505', '210', '212', '221', '223', '999', '', '208'];

/** Words with every kind of punctuation around them, as people leave it. */
const typed = fc
  .tuple(fc.constantFrom('', '，', '。', '：', ' ', '主要原因是', '用于', '主要原因是：'), fc.constantFrom('项目增加', '人员，经费', '上年为0', 'abc', ''), fc.constantFrom('', '。', '；', '，', '\n', '。。'))
  .map((parts) => parts.join(''));

/** From nothing to more than a province spends; often small, so that sums meet zero. */
const amount = fc
  .oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.constant(0))
  .map((cents): Entry => ({ kind: 'amount', value: new Decimal(cents).div(100), places: 2, exact: false }));
const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 8, arbitrary: amount },
  { weight: 1, arbitrary: fc.integer({ min: -99999, max: 99999 }).map((value): Entry => ({ kind: 'amount', value: new Decimal(value).div(10000), places: 4, exact: true })) },
  { weight: 1, arbitrary: fc.constant<Entry>({ kind: 'structural' }) },
  { weight: 1, arbitrary: fc.constant<Entry>({ kind: 'unreadable', text: '#REF!', reason: 'formula-error' }) },
  { weight: 3, arbitrary: typed.map((text): Entry => ({ kind: 'text', text })) },
);

const kinds: Readonly<Record<string, readonly string[]>> = { kind: ['行政', '参公', '事业', '别的'], level: ['单位', '部门', ''], year: ['2024', '2025年', ''] };

const drawn = fc.record({
  lines: fc.array(fc.constantFrom(...CODES), { maxLength: 6 }),
  filled: fc.double({ min: 0, max: 1, noNaN: true }),
  entries: fc.array(entry, { minLength: 60, maxLength: 60 }),
  profile: fc.record({ kind: fc.constantFrom(...(kinds['kind'] ?? [])), level: fc.constantFrom(...(kinds['level'] ?? [])), year: fc.constantFrom(...(kinds['year'] ?? [])) }),
  seed: fc.nat(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function filledIn(set: FormSet, { lines, filled, entries, profile, seed }: Drawn): Report {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const tables = set.forms.map((form): [string, Table] => {
    const printed = form.body.kind === 'lines' ? linesOf(lines) : [];
    const figures = cellsOf(form, printed).flatMap((id): [FigureId, Entry][] => {
      const chosen = entries[Math.trunc(next() * entries.length)];
      return next() < filled && chosen ? [[id, chosen]] : [];
    });
    const about = form.id === 'P' ? Object.entries(profile).map(([row, text]): [FigureId, Entry] => [figureId('P', row, 'text'), { kind: 'text', text }]) : [];
    return [form.id, { form: form.id, lines: printed, entries: new Map([...figures, ...about]), origins: new Map() }];
  });
  return { set: set.id, tables: new Map(tables) };
}

/** Reports of a set that hold anything anywhere. */
export function anyReportOf(set: FormSet): fc.Arbitrary<Report> {
  return drawn.map((report) => filledIn(set, report));
}

function linesOf(codes: readonly string[]): Line[] {
  const keys = lineKeys(codes);
  return codes.map((code, i) => ({ row: keys[i] ?? '', code, name: code === '999' ? '' : `科目${code}` }));
}

/** Every figure that a form has. */
function cellsOf(form: Form, lines: readonly Line[]): FigureId[] {
  const columns = columnsOf(form).filter(({ role }) => role === 'figure');
  const rows = form.body.kind === 'fixed' ? form.body.lanes.flatMap((lane) => lane.rows.map(({ key }) => key)).concat(form.body.foot?.map(({ row }) => row.key) ?? []) : [form.body.total.key, ...lines.map(({ row }) => row)];
  return [...new Set(rows.flatMap((row) => columns.map(({ key }) => figureId(form.id, row, key))))];
}
