import { ZERO, contains, fold } from '../../amount';
import { FUNCTIONAL, nameOf as officialName } from '../../classification';
import { type FormSet, formSet } from '../../forms';
import { figureId } from '../../report';
import { namesTwice, onceEach } from '../consolidation/copies';
import { amountPrinter } from '../findings/amounts';
import { type Naming, namingOf } from '../findings/naming';
import type { CrossCheck, CrossFinding, Owners, SaidGap } from './cross-check';
import type { Department } from './departments';
import { readEntered } from './figures';
import { type CrossGap, crossGaps } from './gaps';
import { type Pair, pairsOf } from './part-sums';
import type { CheckedAt } from './summary';
import { NOTHING, difference, eliminations, explained, severityOf, transferFindings } from './transfer-findings';
import { TRANSFERS, transferFinder } from './transfers';

const MOST_FINDINGS = 100;

/**
 * Compares a department's workbook with its units': every figure that people enter is the sum, up to rounding, but for
 * what the units give each other, which is taken out of both sides alike. Totals follow from these and are checked in
 * each workbook on its own.
 */
export function crossCheck({ whole, units: all, named }: Department): CrossCheck {
  const { firsts, copies } = onceEach(all, ({ unit, figures, path }) => (figures === '' ? `\n${path}` : `${fold(unit)}\n${figures}`), ({ path }) => path);
  const units = firsts.filter(({ filled }) => filled);
  const about = {
    set: whole.set, path: whole.path, unit: whole.unit, year: whole.year, named, units: units.length,
    copies: copies.map(({ copy, of }) => ({ path: copy.path, of: of.path })), unfilled: firsts.filter(({ filled }) => !filled).map(nameOf),
  };
  const set = formSet(whole.set);
  // Without units there are no sums: nothing would be compared with 0.
  if (units.length === 0 || set === undefined) return { ...about, compared: 0, eliminated: [], findings: [], more: 0, gaps: [], twice: [], absent: [], unnamed: [], leaning: undefined };
  const forms = set.forms.flatMap(({ id, kind }) => (kind === 'public' ? [id] : []));
  const allPairs = pairsOf(set, new Set(forms), readEntered(whole.figures), units.map(({ figures }) => readEntered(figures)));
  const gaps = crossGaps(set, [whole, ...units], allPairs.filter((pair) => !isAlike(pair)));
  const open = new Set(gaps.flatMap((gap) => gap.open));
  const pairs = allPairs.filter((pair) => !open.has(pair));
  const transfers = TRANSFERS.filter((transfer) => ![...open].some(({ form, row, column }) => transferFinder(set)(form, row, column)?.transfer === transfer));
  const sides = eliminations(set, pairs).filter(({ transfer }) => transfers.includes(transfer));
  const found = [...transferFindings(set, sides, named), ...differences(set, pairs, named)];
  const names = units.map(({ unit }) => unit).filter((unit) => unit !== '');
  return {
    ...about,
    compared: pairs.length,
    eliminated: explained(set, sides),
    findings: found.slice(0, MOST_FINDINGS),
    more: Math.max(0, found.length - MOST_FINDINGS),
    gaps: gaps.map((gap) => saidGap(set, whole, gap)),
    twice: namesTwice(names),
    ...strangers(whole.sources, firsts),
    leaning: leaningOf(differing(set, pairs)),
  };
}

function saidGap(set: FormSet, whole: CheckedAt, { form, lacking, isNothing, partial, open }: CrossGap): SaidGap {
  const owners = (files: readonly CheckedAt[]): Owners => ({ whole: files.includes(whole), units: files.filter((file) => file !== whole).map(nameOf) });
  return { table: namingOf(set, NOTHING).table(form), lacking: owners(lacking), isNothing, partial: owners(partial), open: open.length };
}

function nameOf({ unit, path }: CheckedAt): string {
  return unit === '' ? path : unit;
}

function isAlike(pair: Pair): boolean {
  return contains(difference(pair), ZERO);
}

/** Which units the department's list and the folder do not have in common; nothing where there is no list, or a unit has no name. */
function strangers(sources: readonly string[], units: readonly CheckedAt[]): Pick<CrossCheck, 'absent' | 'unnamed'> {
  if (sources.length === 0 || units.some(({ unit }) => unit === '')) return { absent: [], unnamed: [] };
  const [listed, there] = [new Set(sources.map(fold)), new Set(units.map(({ unit }) => fold(unit)))];
  return { absent: sources.filter((name) => !there.has(fold(name))), unnamed: [...new Set(units.filter(({ unit }) => !listed.has(fold(unit))).map(({ unit }) => unit))] };
}

/** So many figures that differ to one side are no chance. */
const FEW = 5;

function leaningOf(pairs: readonly Pair[]): CrossCheck['leaning'] {
  const more = pairs.filter(({ whole, parts }) => whole.value.gt(parts.value)).length;
  if (pairs.length < FEW || (more > 0 && more < pairs.length)) return undefined;
  return more > 0 ? 'more' : 'less';
}

/** Figures beyond rounding; of transfers only those where the department has more than its units. */
function differing(set: FormSet, pairs: readonly Pair[]): readonly Pair[] {
  const find = transferFinder(set);
  return pairs.filter((pair) => !isAlike(pair) && (find(pair.form, pair.row, pair.column) === undefined || difference(pair).hi.lt(ZERO)));
}

function differences(set: FormSet, pairs: readonly Pair[], named: boolean): readonly CrossFinding[] {
  const naming = namingOf(set, NOTHING);
  const order = new Map(set.forms.map(({ id }, index) => [id, index]));
  return differing(set, pairs)
    .map((pair, index) => ({ pair, index, place: order.get(pair.form) ?? order.size }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ pair: { form, row, column, whole, parts } }) => {
      const print = amountPrinter(set, naming.kind(figureId(form, row, column)));
      return {
        kind: 'differs', severity: severityOf(named), form, table: naming.table(form), figure: figureName(naming, form, row, column),
        whole: print.plain(whole.value), parts: print.plain(parts.value), difference: print.signed(whole.value.minus(parts.value)),
      };
    });
}

function figureName(naming: Naming, form: string, row: string, column: string): string {
  const { row: label, column: title } = naming.name(figureId(form, row, column));
  const code = label === row ? officialName(FUNCTIONAL, row) : undefined;
  return [code === undefined ? label : `${row} ${code}`, title].filter((part) => part !== '').join(' ');
}
