import { Decimal } from '../../src/amount';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { type Entry, type FigureId, type Line, type Report, type Table, amountEntry, figureId, figureKey } from '../../src/report';
import { checkReport, openChecker } from '../../src/rules';
import { longReport, sampleReport } from './reports';
import { buildHyperFormula } from './rules/hyperformula';
import { microseconds, milliseconds, timesOf } from './rules/measure';
import { COLUMNS, type Synthetic, synthetic } from './rules/synthetic';

/** One committed figure, against HyperFormula; a full check; lines inserted; findings over many rules. */
export function run(): void {
  for (const figures of [1_000, 10_000, 100_000]) {
    for (const derived of [false, true]) commitFigure(figures, derived);
  }
  fullCheck();
  insertLine();
  settle();
}

/** Types a figure, now right, now wrong, so that findings come and go. */
function commitFigure(figures: number, derived: boolean): void {
  const made = synthetic(figures, derived);
  const builds = figures > 10_000 ? 3 : 10;
  const build = timesOf(builds, 2, () => openChecker(made.set, made.report));
  const checker = openChecker(made.set, made.report);
  const entries = entriesOf(made);
  const commit = timesOf(20_000, 5_000, (edit) => {
    const [id, right, wrong] = entries[(edit >> 1) % entries.length] ?? MISSING;
    checker.apply([{ kind: 'figure', figure: id, entry: edit % 2 === 0 ? wrong : right, origin: 'typed' }]);
  });
  const rules = checker.evaluations().length;
  const theirBuild = timesOf(builds, 1, () => buildHyperFormula(made, derived).destroy());
  const engine = buildHyperFormula(made, derived);
  const theirCommit = timesOf(4_000, 1_000, (edit) => {
    const [id, right, wrong] = entries[(edit >> 1) % entries.length] ?? MISSING;
    const { row, column } = figureKey(id);
    const address = { sheet: 0, row: parseInt(row.slice(1), 10), col: COLUMNS.indexOf(column) };
    engine.setCellContents(address, double(edit % 2 === 0 ? wrong : right));
  });
  engine.destroy();
  const kind = derived ? 'sums are formulas that follow' : 'sums are typed figures';
  console.log(`one committed figure, ${figures} figures, ${rules} rules, ${kind}:`);
  console.log(`  juesuan      ${microseconds(commit)}${figures === 10_000 ? ' (bounds 20 and 100 µs)' : ''}; build ${milliseconds(build)}`);
  console.log(`  HyperFormula ${microseconds(theirCommit)}; build ${milliseconds(theirBuild)}`);
}

const MISSING: readonly [FigureId, Entry, Entry] = ['//', { kind: 'empty' }, { kind: 'empty' }];

/** In an order that jumps about the table. */
function entriesOf({ report, leaves }: Synthetic): (readonly [FigureId, Entry, Entry])[] {
  return leaves.map((_, i) => {
    const id = leaves[(i * 7919) % leaves.length] ?? '//';
    const right = report.tables.get('G')?.entries.get(id) ?? { kind: 'empty' };
    const wrong = amountEntry((right.kind === 'amount' ? right.value : new Decimal(0)).plus('12.34'), 2);
    return [id, right, wrong];
  });
}

function double(entry: Entry): number | null {
  return entry.kind === 'amount' ? entry.value.toNumber() : null;
}

function fullCheck(): void {
  const sample = sampleReport();
  console.log(`full check of the sample report: ${milliseconds(timesOf(1_000, 500, () => checkReport(shanxi2024, sample)))} (bound 5 ms)`);
  for (const [figures, runs] of [[1_000, 50], [10_000, 12], [100_000, 3]] as const) {
    const report = longReport(figures);
    console.log(`full check of ${figures} figures: ${milliseconds(timesOf(runs, Math.ceil(runs / 4), () => checkReport(shanxi2024, report)))}`);
  }
}

/** A line comes and goes in the middle of 05 with 2,000 lines. */
function insertLine(): void {
  const table = longTable(2_000);
  const tables = new Map(shanxi2024.forms.map(({ id }): [string, Table] => [id, { form: id, lines: [], entries: new Map(), origins: new Map() }]));
  const report: Report = { set: 'shanxi-2024', tables: tables.set('05', table) };
  const checker = openChecker(shanxi2024, report);
  const longer = { ...table, lines: table.lines.flatMap((line, i) => (i === 1_000 ? [line, { row: '2990999', code: '2990999', name: '' }] : [line])) };
  const times = timesOf(60, 20, (i) => checker.apply([{ kind: 'table', table: i % 2 === 0 ? longer : table }]));
  console.log(`a line inserted into 05 with 2,000 lines: ${milliseconds(times)}`);
}

function longTable(count: number): Table {
  const lines: Line[] = [];
  const entries = new Map<FigureId, Entry>();
  for (let i = 0; lines.length < count; i += 1) {
    const major = `${200 + Math.trunc(i / 800)}`;
    const middle = `${major}${Math.trunc(i / 20) % 40 + 10}`;
    const codes = [...(i % 800 === 0 ? [major] : []), ...(i % 20 === 0 ? [middle] : []), `${middle}${i % 20 + 10}`];
    for (const code of codes) {
      lines.push({ row: code, code, name: '' });
      entries.set(figureId('05', code, 'basic'), amountEntry(new Decimal('1.00'), 2));
    }
  }
  return { form: '05', lines, entries, origins: new Map() };
}

const CASES = [
  ['as it is when all adds up', Infinity, '0'],
  ['one figure in fifty a unit off', 50, '0.01'],
  ['one figure in five wrong', 5, '54.32'],
] as const;

/** All right, sums that miss by one unit of the last place everywhere, and two thousand broken rules. */
function settle(): void {
  for (const figures of [1_000, 10_000, 100_000]) {
    for (const [what, every, off] of CASES) {
      const made = synthetic(figures, false);
      const checker = openChecker(made.set, made.report);
      checker.apply(made.leaves.filter((_, i) => i % every === every - 1).map((figure) => {
        const entry = made.report.tables.get('G')?.entries.get(figure);
        return { kind: 'figure', figure, entry: amountEntry((entry?.kind === 'amount' ? entry.value : new Decimal(0)).plus(off), 2), origin: 'typed' } as const;
      }));
      const times = timesOf(figures > 10_000 ? 2 : figures > 1_000 ? 10 : 50, figures > 10_000 ? 1 : 5, () => checker.settle());
      console.log(`settle, ${figures} figures, ${what}: ${milliseconds(times)}${figures === 1_000 ? ' (bound 50 ms)' : ''}; ${checker.findings().length} findings`);
    }
  }
}
