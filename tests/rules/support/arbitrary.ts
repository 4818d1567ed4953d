import fc from 'fast-check';
import { Decimal } from '../../../src/amount';
import type { Form, FormSet, Lane, Row } from '../../../src/forms';
import { EMPTY, type Entry, type FigureId, type Line, type Origin, type Report, STRUCTURAL, type Table, amountEntry, figureId, lineKeys } from '../../../src/report';
import type { Edit } from '../../../src/rules';

/** Codes of three families: with and without their parents, malformed, none. Few, so that tables share them. */
const CODES = ['208', '20801', '2080106', '2080109', '20805', '2080505', '210', '21011', '2101102', '2101103', '221', '2210201', '12', '20801061', ''];

/** Few values, many of them near each other, so that sums tie, nearly tie and fail. */
const amount: fc.Arbitrary<Entry> = fc
  .record({ cents: fc.constantFrom(0, 1, 2, 3, 4, 5, 10, 12, 21, 100, 120, 1000, 10000, 50000, -3), thousandths: fc.constantFrom(0, 0, 0, 0, 4, 5), exact: fc.constantFrom(false, false, false, true) })
  .map(({ cents, thousandths, exact }) => amountEntry(new Decimal(cents).div(100).plus(new Decimal(thousandths).div(1000)), thousandths === 0 ? 2 : 3, exact));

const strange: fc.Arbitrary<Entry> = fc.constantFrom<Entry>(
  EMPTY, STRUCTURAL, { kind: 'text', text: '无' }, { kind: 'unreadable', text: '1,2', reason: 'ambiguous-separator' }, { kind: 'unreadable', text: '#REF!', reason: 'formula-error' },
);

/** Finer or larger than the whole numbers that doubles hold, at their bound and next to it; some cancel out. */
const extreme: fc.Arbitrary<Entry> = fc
  .constantFrom('900719925.47', '-900719925.47', '900719925.4740991', '900719925.4740992', '12345678901.23', '-12345678901.23', '0.00000001', '0.3333333333', '-0.3333333333', '0.0000001')
  .map((text) => amountEntry(new Decimal(text), new Decimal(text).decimalPlaces()));

const entry: fc.Arbitrary<Entry> = fc.oneof({ weight: 12, arbitrary: amount }, { weight: 1, arbitrary: extreme }, { weight: 3, arbitrary: strange }, { weight: 2, arbitrary: fc.constant(EMPTY) });

const profileText: fc.Arbitrary<Entry> = fc.constantFrom('行政', '参公', '事业', '单位', '部门', '').map((text): Entry => (text === '' ? EMPTY : { kind: 'text', text }));

const origin: fc.Arbitrary<Origin> = fc.constantFrom<Origin>('typed', 'typed', 'derived', 'derived', 'linked');

/** The declared figures of a form whose lines are these. */
function figuresOf(form: Form, lines: readonly Line[]): FigureId[] {
  const columnsOfLane = (lane: Lane) => lane.columns.filter(({ role }) => role === 'figure').map(({ key }) => key);
  const filled = (row: Row, column: string) => (typeof row.cells === 'object' ? row.cells[column] : row.cells) !== 'none';
  if (form.body.kind === 'lines') {
    const { lane, total } = form.body;
    const columns = columnsOfLane(lane);
    return [
      ...columns.filter((column) => filled(total, column)).map((column) => figureId(form.id, total.key, column)),
      ...lines.flatMap(({ row }) => columns.map((column) => figureId(form.id, row, column))),
    ];
  }
  return form.body.lanes.flatMap((lane) =>
    lane.rows.flatMap((row) => columnsOfLane(lane).filter((column) => filled(row, column)).map((column) => figureId(form.id, row.key, column))),
  );
}

/** A table with some of its figures: a list of them, so that shrinking leaves few. */
function tableOf(form: Form): fc.Arbitrary<Table> {
  const codes = form.body.kind === 'lines' ? fc.array(fc.constantFrom(...CODES), { maxLength: 8 }) : fc.constant<string[]>([]);
  const cell = fc.record({ figure: fc.nat({ max: 10_000 }), entry, text: profileText, origin });
  return fc.tuple(codes, fc.boolean(), fc.constantFrom('社会保障', ''), fc.array(cell, { maxLength: 40, size: 'max' })).map(([drawn, sorted, name, cells]) => {
    const ordered = sorted ? [...drawn].sort() : drawn;
    const keys = lineKeys(ordered);
    const lines = ordered.map((code, i): Line => ({ row: keys[i] ?? '', code, name }));
    const ids = figuresOf(form, lines);
    const entries = new Map<FigureId, Entry>();
    const origins = new Map<FigureId, Origin>();
    for (const held of cells) {
      const id = nth(ids, held.figure);
      if (id === undefined) continue;
      entries.set(id, id.endsWith('/text') ? held.text : held.entry);
      origins.set(id, held.origin);
    }
    return { form: form.id, lines, entries, origins };
  });
}

/** A report with most of the tables of a set. */
export function reportOf(set: FormSet): fc.Arbitrary<Report> {
  const tables = set.forms.map((form) => fc.tuple(fc.nat({ max: 9 }), tableOf(form)));
  return fc.tuple(...tables).map((drawn) => ({ set: set.id, tables: new Map(drawn.flatMap(([chance, table]) => (chance > 0 ? [[table.form, table] as const] : []))) }));
}

/** What an edit will do, before it is known what the report holds then. */
export type Intent =
  | { readonly kind: 'figure'; readonly form: number; readonly figure: number; readonly entry: Entry; readonly text: Entry; readonly origin: Origin }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'remove'; readonly form: number }
  | { readonly kind: 'rename'; readonly form: number; readonly name: string }
  | { readonly kind: 'undo' };

export function intents(set: FormSet): fc.Arbitrary<Intent[][]> {
  const nat = fc.nat({ max: 10_000 });
  const figure = fc.record({ kind: fc.constant('figure' as const), form: nat, figure: nat, entry, text: profileText, origin });
  const table = fc.oneof(...set.forms.map((form) => tableOf(form))).map((drawn): Intent => ({ kind: 'table', table: drawn }));
  const remove = fc.record({ kind: fc.constant('remove' as const), form: nat });
  const rename = fc.record({ kind: fc.constant('rename' as const), form: nat, name: fc.constantFrom('甲', '乙') });
  const undo = fc.constant<Intent>({ kind: 'undo' });
  const one = fc.oneof({ weight: 10, arbitrary: figure }, { weight: 2, arbitrary: table }, { weight: 1, arbitrary: remove }, { weight: 1, arbitrary: rename }, { weight: 2, arbitrary: undo });
  return fc.array(fc.array(one, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
}

/** The edits that an intent means for a report. `before` is what an undo goes back to. */
export function editsOf(set: FormSet, intent: Intent, report: Report, before: Report): Edit[] {
  switch (intent.kind) {
    case 'figure': {
      const table = nth([...report.tables.values()], intent.form);
      const form = set.forms.find(({ id }) => id === table?.form);
      const figure = table === undefined || form === undefined ? undefined : nth(figuresOf(form, table.lines), intent.figure);
      if (figure === undefined) return [];
      return [{ kind: 'figure', figure, entry: figure.endsWith('/text') ? intent.text : intent.entry, origin: intent.origin }];
    }
    case 'table':
      return [{ kind: 'table', table: intent.table }];
    case 'remove': {
      const table = nth([...report.tables.values()], intent.form);
      return table === undefined ? [] : [{ kind: 'table-removed', form: table.form }];
    }
    case 'rename': {
      const table = nth([...report.tables.values()], intent.form);
      return table === undefined ? [] : [{ kind: 'table', table: { ...table, lines: table.lines.map((line) => ({ ...line, name: intent.name })) } }];
    }
    case 'undo':
      return [
        ...[...report.tables.keys()].filter((form) => !before.tables.has(form)).map((form): Edit => ({ kind: 'table-removed', form })),
        ...[...before.tables.values()].map((table): Edit => ({ kind: 'table', table })),
      ];
  }
}

function nth<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}
