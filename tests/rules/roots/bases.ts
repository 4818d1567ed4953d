import { Decimal } from '../../../src/amount';
import { type FormSet, lanesOf } from '../../../src/forms';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type Entry, type FigureId, type Origin, type Report, type Table, amountEntry, figureId } from '../../../src/report';
import { checkReport, derive, instantiate } from '../../../src/rules';
import { exactReport, yuanSet } from '../../../src/workbook';
import { figureColumns, rowsOf } from '../../forms/expand';
import { invented, shanghai } from '../../samples/shanghai-2024/invented';

/** A report without planted errors. */
export interface Base {
  readonly name: string;
  readonly set: FormSet;
  readonly report: Report;
  /** Keys of the identities that are broken before anything is planted. */
  readonly broken: ReadonlySet<string>;
  /** What a person types: decimals of 万元, or 元, with cents or whole. */
  readonly typed: Typed;
}

export interface Typed {
  /** 元 are known to the cent, though the report is in 万元. */
  readonly inYuan: boolean;
  readonly places: 0 | 2;
}

const IN_WAN: Typed = { inYuan: false, places: 2 };

/**
 * The reports that errors are planted in, both sets, as plain values and with the sheets' formulas.
 * @param sample that of 山西
 */
export function basesOf(sample: Report, seeds: readonly number[]): Base[] {
  const scaled = seeds.flatMap((seed) => scaledSample(sample, seed));
  const mixed = seeds.map((seed) => mixture(seed));
  return [
    base('岚县, plain', shanxi2024, sample),
    base('岚县, formulas', shanxi2024, withFormulas(shanxi2024, sample)),
    ...scaled.map((report) => base('shanxi-2024, plain', shanxi2024, report)),
    ...scaled.map((report) => base('shanxi-2024, formulas', shanxi2024, withFormulas(shanxi2024, report))),
    ...mixed.map((report) => base('shanghai-2024, plain', shanghai(), report)),
    ...seeds.map((seed) => base('shanghai-2024, formulas', shanghai(), invented({ seed, otherBudgets: seed % 2 === 0, kind: seed % 3 === 0 ? '行政' : '事业' }))),
    ...seeds.flatMap((seed) => ([2, 0] as const).flatMap((places) => [
      base(`shanghai-2024, ${places === 0 ? 'whole 元' : '元'}, plain`, shanghai(), inYuan(seed, places, 'typed'), { inYuan: true, places }),
      base(`shanghai-2024, ${places === 0 ? 'whole 元' : '元'} behind 万元`, shanghai(), inYuan(seed, places, 'derived-to-cent'), { inYuan: true, places }),
    ])),
  ];
}

function base(name: string, set: FormSet, report: Report, typed = IN_WAN): Base {
  const checked = checkReport(set, report);
  return { name, set, report: checked.report, broken: new Set(brokenIn(checked.findings)), typed };
}

/** A unit that never was, in 元 that are known; its sums typed, or formulas on the sheets of 元. */
function inYuan(seed: number, places: 0 | 2, sums: 'typed' | 'derived-to-cent'): Report {
  const source = invented({ seed, otherBudgets: true });
  // Its cents of 万元 are whole 元 here, or cents.
  const report = derive(yuanSet(shanghai()), mapAmounts(shanghai(), source, (value) => value.times(places === 0 ? 100 : 1)));
  const tables = [...exactReport(shanghai(), report).tables].map(([id, table]): [string, Table] => {
    const origins = [...(source.tables.get(id)?.origins ?? [])].map(([figure, origin]): [FigureId, Origin] => [figure, origin === 'derived' ? sums : origin]);
    return [id, { ...table, origins: new Map(sums === 'typed' ? [] : origins) }];
  });
  return { ...report, tables: new Map([...source.tables, ...tables]) };
}

export function brokenIn(findings: ReturnType<typeof checkReport>['findings']): string[] {
  return findings.flatMap(({ kind, verdict, key }) => (kind === 'identity' && verdict === 'inconsistent' ? [key] : []));
}

/** The sample in another size, every figure rounded by itself; sizes at which rounding alone breaks something are passed over. */
function scaledSample(sample: Report, seed: number): Report[] {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const factor = new Decimal((seed * 7919 + attempt * 104_729) % 700).plus(250).div(1000);
    const report = mapAmounts(shanxi2024, sample, (value) => value.times(factor));
    if (brokenIn(checkReport(shanxi2024, report).findings).every((key) => key.startsWith('Y-b/'))) return [report];
  }
  return [];
}

/** A department of two units that never were, in true amounts no cent of which is even: each printed figure is rounded by itself. */
function mixture(seed: number): Report {
  const one = invented({ seed, otherBudgets: true });
  const [a, b] = [new Decimal(seed % 97).plus(101).div(331), new Decimal(seed % 89).plus(57).div(773)];
  const two = invented({ seed: seed + 1, otherBudgets: true });
  const other = new Map(sameLines(one, two) ? [...two.tables.values()].flatMap(({ entries }) => [...entries]) : []);
  const plain: Report = { ...one, tables: new Map([...one.tables].map(([id, table]) => [id, { ...table, origins: new Map() }])) };
  return mapAmounts(shanghai(), plain, (value, id) => {
    const second = other.get(id);
    return value.times(a).plus(second?.kind === 'amount' ? second.value.times(b) : 0);
  });
}

function sameLines(a: Report, b: Report): boolean {
  return [...a.tables.values()].every(({ form, lines }) => lines.map(({ code }) => code).join() === b.tables.get(form)?.lines.map(({ code }) => code).join());
}

/** Other amounts, rounded to the cent as they are printed; counts stay. */
function mapAmounts(set: FormSet, report: Report, to: (value: Decimal, id: FigureId) => Decimal): Report {
  const tables = [...report.tables].map(([id, table]): [string, Table] => {
    const entries = [...table.entries].map(([figure, entry]): [FigureId, Entry] =>
      [figure, entry.kind === 'amount' && isMoney(set, figure) ? amountEntry(to(entry.value, figure).toDecimalPlaces(2), 2) : entry]);
    return [id, { ...table, entries: new Map(entries) }];
  });
  return { ...report, tables: new Map(tables) };
}

export function isMoney(set: FormSet, id: FigureId): boolean {
  const [formId, row, column] = id.split('/');
  const form = set.forms.find((one) => one.id === formId);
  if (form === undefined) return false;
  const declared = rowsOf(form).find(({ key }) => key === row);
  const found = lanesOf(form).flatMap(({ columns }) => columns).find(({ key }) => key === column);
  return (declared?.measure ?? (found?.role === 'figure' ? found.measure : 'text')) === 'amount' && declared?.unit !== '元';
}

/** The same figures in the product's own sheets: what a formula gives is a formula, what differs by rounding is typed over it. */
function withFormulas(set: FormSet, report: Report): Report {
  const defined = new Set(instantiate(set, report).flatMap(({ identity, left }) => (identity.defines === true && left[0] !== undefined ? [left[0].figure] : [])));
  const derived = (typed: ReadonlySet<FigureId>): Report => ({
    ...report,
    tables: new Map([...report.tables].map(([id, table]): [string, Table] => [id, { ...table, origins: new Map(figuresOf(set, table).filter((figure) => defined.has(figure) && !typed.has(figure)).map((figure): [FigureId, Origin] => [figure, 'derived'])) }])),
  });
  const typed = new Set<FigureId>();
  // A cell that must be typed over changes what those above it give.
  for (let pass = 0; pass < 5; pass += 1) {
    const computed = checkReport(set, derived(typed)).report;
    const before = typed.size;
    for (const [id, table] of report.tables) for (const [figure, entry] of table.entries) {
      const now = computed.tables.get(id)?.entries.get(figure);
      if (defined.has(figure) && entry.kind === 'amount' && !(now?.kind === 'amount' && now.value.eq(entry.value))) typed.add(figure);
    }
    if (typed.size === before) break;
  }
  return checkReport(set, derived(typed)).report;
}

/** Every figure that a table may hold, row by row as printed. */
export function figuresOf(set: FormSet, { form: id, lines }: Table): FigureId[] {
  const form = set.forms.find((one) => one.id === id);
  if (form === undefined) return [];
  const rows = [...rowsOf(form).map(({ key }) => key), ...lines.map(({ row }) => row)];
  return rows.flatMap((row) => [...new Set(figureColumns(form))].map((column) => figureId(id, row, column)));
}
