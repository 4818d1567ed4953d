import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from '../../src/amount';
import { recognise } from '../../src/app/recognise';
import { type FormSet, FORM_SETS } from '../../src/forms';
import * as build from '../../src/forms/language/build';
import * as wordingBuild from '../../src/forms/language/wording-build';
import { readWorkbookFile, writeWorkbookFile } from '../../src/hosts/file';
import { narrate, narrativeText } from '../../src/narrative';
import { type EntryJson, type Report, reportFromJson } from '../../src/report';
import { checkReport } from '../../src/rules';
import { bind, layoutSet, readReport } from '../../src/workbook';
import { temporaryFolder } from '../setup/temporary';
import { blocksOf, compilerErrors, run } from './page-modules';

const page = readFileSync(join(__dirname, '../../docs/add-a-form-set.md'), 'utf8');
const files = blocksOf(page);
const { example2024: set } = run(files, 'index.ts', { '../language/build': build, '../language/wording-build': wordingBuild }) as { readonly example2024: FormSet };

type Figures = Readonly<Record<string, Readonly<Record<string, EntryJson>>>>;

function reportOf(figures: Figures, spending: Figures, parameters: Figures = {}): Report {
  const codes = Object.keys(spending).filter((row) => row !== 'total');
  const read = reportFromJson({
    set: set.id,
    tables: {
      '01': { figures },
      '02': { lines: codes.map((code) => ({ code, name: code === '208' ? '社会保障和就业支出' : code })), figures: spending },
      P: { figures: { unit: { text: { text: '某某局' } }, ...parameters } },
    },
  });
  if (read.kind === 'refused') throw new Error(read.why.en);
  return read.report;
}

/** Written to a file and read again: sums are then formulas. */
async function through(report: Report): Promise<Report> {
  const file = join(temporaryFolder(), 'example.xlsx');
  expect(await writeWorkbookFile(file, layoutSet(set, { report }))).toMatchObject({ ok: true });
  const read = await readWorkbookFile(file);
  if (!read.ok) throw new Error(read.problem.kind);
  expect(recognise(read.value, [...FORM_SETS, set])?.set.id).toBe('example-2024');
  return readReport(set, bind(set, read.value), read.value);
}

const FILLED = { appropriation: { amount: '100.00' }, other: { amount: '20.00' }, basic: { amount: '70.00' }, project: { amount: '30.00' } };
const LINES = { '208': {}, '20805': {}, '2080505': { basic: '70.00', project: '30.00' } };

describe('the set of the page', () => {
  it('has the files that the page names', () => expect([...files.keys()]).toEqual(['tables.ts', 'identities.ts', 'wording.ts', 'index.ts']));

  it('compiles in its folder', () => expect(compilerErrors('src/forms/example-2024', files)).toEqual([]), 60_000);

  it('would not compile with a slip', () => {
    const slipped = new Map(files).set('index.ts', (files.get('index.ts') ?? '').replace('year: 2024', "year: '2024'"));
    expect(compilerErrors('src/forms/example-2024', slipped)).toEqual([expect.stringContaining('src/forms/example-2024/index.ts:')]);
  }, 60_000);

  it('makes a template that binds completely', async () => {
    const file = join(temporaryFolder(), 'template.xlsx');
    await writeWorkbookFile(file, layoutSet(set, { codes: { '02': ['2010601', '2080505'] } }));
    const read = await readWorkbookFile(file);
    const binding = read.ok ? bind(set, read.value) : undefined;
    expect(binding?.problems).toEqual([]);
    expect(binding?.tables.get('02')?.lines.map(({ code }) => code)).toEqual(['201', '20106', '2010601', '208', '20805', '2080505']);
  });

  it('checks: what ties gives no finding, a wrong figure is found', async () => {
    const { findings, report } = checkReport(set, await through(reportOf(FILLED, LINES)));
    expect(findings).toEqual([]);
    expect(report.tables.get('02')?.entries.get('02/208/total')).toMatchObject({ kind: 'amount', value: new Decimal(100) });
    const wrong = checkReport(set, await through(reportOf({ ...FILLED, project: { amount: '31.00' } }, LINES)));
    expect(wrong.findings.map(({ key, verdict }) => [key, verdict])).toEqual([['02-b/total', 'inconsistent']]);
  });

  it('narrates', async () => {
    const last = { spending: { previous: '80.00', reason: { text: '项目增加' } } };
    const { report } = checkReport(set, await through(reportOf(FILLED, LINES, last)));
    expect(narrativeText(narrate(set, report))).toBe(
      '一、支出决算情况说明\n2024年度本年支出合计100.00万元，其中：社会保障和就业支出100.00万元，占100.00%。与上年相比，增加20.00万元，增长25.00%，主要原因是项目增加。\n',
    );
    const { report: nothing } = checkReport(set, await through(reportOf({}, {})));
    expect(narrativeText(narrate(set, nothing))).toBe('一、支出决算情况说明\n某某局本年度没有支出。\n');
  });
});
