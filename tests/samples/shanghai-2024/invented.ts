import { Decimal } from '../../../src/amount';
import { FUNCTIONAL } from '../../../src/classification';
import { type Form, type FormSet, formSet } from '../../../src/forms';
import { type Entry, type FigureId, type Line, type Origin, type Report, type Table, amountEntry, figureId, lineKeys } from '../../../src/report';
import { derive } from '../../../src/rules';
import { figureColumns, rowsOf } from '../../forms/expand';

/** Numbers from a seed, the same everywhere. */
function randomFrom(seed: number): (below: number) => number {
  let state = (seed >>> 0) + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface Invented {
  readonly seed: number;
  readonly unit?: string;
  readonly kind?: '行政' | '参公' | '事业';
  /** 政府性基金预算 and 国有资本经营预算 have figures. */
  readonly otherBudgets?: boolean;
  /** 三公 are spent and planned. */
  readonly threePublic?: boolean;
}

/** Items whose money stands in one item of 06 as well. */
const COUNTERPARTS: Readonly<Record<string, string>> = { '2080502': '30302', '2080505': '30108', '2080506': '30109', '2101102': '30110', '2210201': '30113' };
const GENERAL = ['2010601', '2010602', '2070104', '2070109', ...Object.keys(COUNTERPARTS)];
const FUND = ['2121999'];
const CAPITAL = ['2150899'];
const PERSONNEL = ['30101', '30102', '30103', '30107', '30305'];
const PUBLIC = ['30201', '30206', '30211', '30215', '30216', '31002'];
const PARENTS = (codes: readonly string[]) => [...new Set(codes.flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();

export function shanghai(): FormSet {
  const set = formSet('shanghai-2024');
  if (set === undefined) throw new Error('the set is gone');
  return set;
}

/** A unit that never was: amounts in cents from a seed, chosen so that everything ties; its sums are computed by the set's own identities. */
export function invented({ seed, unit = '某某文化中心', kind = '事业', otherBudgets = false, threePublic = true }: Invented): Report {
  const random = randomFrom(seed);
  const some = (most = 5_000_000) => 1 + random(most);
  const cells = new Map<string, number>();
  const words = new Map<string, string>();
  const put = (id: string, cents: number) => cells.set(id, (cells.get(id) ?? 0) + cents);

  const general = GENERAL.filter((code) => code in COUNTERPARTS || random(3) > 0);
  const balance = { general: { opening: some(1_000), closing: some() + 1_000 }, fund: { opening: 0, closing: 0 }, capital: { opening: 0, closing: 0 } };
  const spent = { general: 0, fund: 0, capital: 0 };

  let [basicPersonnel, basicPublic] = [0, 0];
  for (const code of general) {
    const item = COUNTERPARTS[code];
    const basic = some();
    const project = item === undefined ? some() : 0;
    put(`05/${code}/basic`, basic);
    if (project > 0) put(`05/${code}/project`, project);
    put(`03/${code}/basic`, basic);
    if (project > 0) put(`03/${code}/project`, project);
    spent.general += basic + project;
    if (item !== undefined) put(`06/${item}/amount`, basic);
    else {
      basicPublic += Math.floor(basic / 3);
      basicPersonnel += basic - Math.floor(basic / 3);
    }
    const planned = random(4) === 0 ? basic + project : some();
    put(`I/${code}/budget`, planned);
    put('P/general/budget', planned);
    words.set(`I/${code}/purpose`, `${FUNCTIONAL.byCode.get(code)?.name ?? code}方面的开支`);
    if (planned !== basic + project) words.set(`I/${code}/reason`, '据实列支');
  }
  // Planned and never spent: told all the same.
  put('I/2070199/budget', 12_345);
  put('P/general/budget', 12_345);
  words.set('I/2070199/reason', '项目取消');

  const share = (total: number, items: readonly string[]) => {
    items.forEach((item, i) => {
      const part = i + 1 === items.length ? total : Math.floor(total / (i + 2));
      total -= part;
      if (part > 0) put(`06/${item}/amount`, part);
    });
  };
  share(basicPersonnel, PERSONNEL);
  const inBasic = threePublic ? Math.min(Math.floor(basicPublic / 4), 20_000) : 0;
  if (inBasic > 0) for (const item of ['30212', '30217', '31013']) put(`06/${item}/amount`, inBasic);
  share(basicPublic - 3 * inBasic, PUBLIC);

  for (const [form, fund, codes] of [['08', 'fund', FUND], ['09', 'capital', CAPITAL]] as const) {
    if (!otherBudgets) continue;
    words.set(`P/${fund}/purpose`, '专项任务');
    for (const code of codes) {
      const [opening, closing, project] = [some(), some(), some() + 10_000_000];
      put(`${form}/${code}/opening`, opening);
      put(`${form}/${code}/project`, project);
      put(`${form}/${code}/closing`, closing);
      put(`${form}/${code}/income`, project + closing - opening);
      put(`03/${code}/project`, project);
      balance[fund].opening += opening;
      balance[fund].closing += closing;
      spent[fund] += project;
    }
  }

  // What is spent of other money, and where it came from.
  const first = general[0] ?? '';
  const ownSpending = some();
  put(`03/${first}/project`, ownSpending);
  const [distributed, ownClosing, ownOpening] = [some(100_000), some() + 1_000_000, random(500_000)];
  const sources = { superior: some(90_000), business: some(90_000), affiliated: some(90_000), other: some(90_000) };
  const service = ownSpending + distributed + ownClosing - ownOpening - Object.values(sources).reduce((sum, amount) => sum + amount, 0);
  const income = {
    general: spent.general + balance.general.closing - balance.general.opening,
    fund: spent.fund + balance.fund.closing - balance.fund.opening,
    capital: spent.capital + balance.capital.closing - balance.capital.opening,
  };
  const appropriations = income.general + income.fund + income.capital;
  for (const [fund, amount] of Object.entries(income)) if (amount !== 0) put(`01/${fund}/amount`, amount);
  for (const [source, amount] of Object.entries({ ...sources, service })) {
    put(`01/${source}/amount`, amount);
    put(`02/${first}/${source}`, amount);
  }
  const second = general.at(-1) ?? '';
  put(`02/${first}/appropriation`, Math.floor(appropriations / 2));
  put(`02/${second}/appropriation`, appropriations - Math.floor(appropriations / 2));

  const opening = balance.general.opening + balance.fund.opening + balance.capital.opening;
  const closing = balance.general.closing + balance.fund.closing + balance.capital.closing;
  put('01/opening/amount', opening + ownOpening);
  put('01/closing/amount', closing + ownClosing);
  put('01/distributed/amount', distributed);
  for (const [fund, name] of [['general', 'General'], ['fund', 'Fund'], ['capital', 'Capital']] as const) {
    if (balance[fund].opening !== 0) put(`04/opening${name}/amount`, balance[fund].opening);
    if (balance[fund].closing !== 0) put(`04/closing/${fund}`, balance[fund].closing);
    put(`P/closing${name}/previous`, balance[fund].opening);
  }
  put('P/closing/previous', opening + ownOpening);
  put('P/closingFiscal/previous', opening);

  if (threePublic) {
    for (const [item, budget, actual] of [['Abroad', 30_000, 30_000], ['VehiclePurchase', 200_000, 180_000], ['VehicleRunning', 30_000, 30_000], ['Reception', 25_000, 20_000]] as const) {
      put(`07/money/budget${item}`, budget);
      put(`07/money/actual${item}`, actual);
    }
    for (const row of ['threePublic', 'vehiclePurchase', 'reception']) words.set(`P/${row}/reason`, '厉行节约');
    words.set('P/abroad/purpose', '文化交流').set('P/vehiclePurchase/purpose', '更新公务用车').set('P/vehicleRunning/purpose', '燃料、维修').set('P/reception/purpose', '业务交流');
  }
  const counts: Readonly<Record<string, number>> = { abroadGroups: 1, abroadPeople: 2, vehiclesBought: 1, vehiclesKept: 1, receptions: 3, guests: 21, receptionsAbroad: 0, guestsAbroad: 0, projects: 4, vehicles: 1 };

  put('P/totals/previous', 150_000_000);
  put('P/fiscalTotals/previous', 100_000_000);
  put('P/general/previous', spent.general);
  put('P/projectMoney/value', 987_654);
  put('P/goods/value', 123_400);
  put('P/services/value', 76_600);
  put('P/contracts/value', 150_000);
  put('P/smallContracts/value', 100_000);
  if (kind !== '事业') {
    put('P/operation/value', basicPublic);
    put('P/operation/previous', basicPublic + 1);
    words.set('P/operation/reason', '办公用房调整');
  }
  for (const [row, text] of [['unit', unit], ['kind', kind], ['level', '单位'], ['year', '2024'], ['set', 'shanghai-2024']] as const) words.set(`P/${row}/text`, text);
  words.set('P/totals/reason', '项目增加').set('P/fiscalTotals/reason', '项目增加').set('P/generalBudget/reason', '年中追加').set('P/performance/text', '本单位对全部项目开展了绩效自评');

  return derive(shanghai(), reportFrom(cells, counts, words));
}

function reportFrom(cells: ReadonlyMap<string, number>, counts: Readonly<Record<string, number>>, words: ReadonlyMap<string, string>): Report {
  const entries: (readonly [string, Entry])[] = [
    ...[...cells].map(([id, cents]) => [id, amountEntry(new Decimal(cents).div(100), 2)] as const),
    ...Object.entries(counts).map(([row, count]) => [`P/${row}/value`, amountEntry(new Decimal(count), 0)] as const),
    ...[...words].map(([id, text]): [string, Entry] => [id, { kind: 'text', text }]),
  ];
  const tables = shanghai().forms.map((form): [string, Table] => {
    const own = entries.filter(([id]) => id.startsWith(`${form.id}/`));
    const codes = form.body.kind === 'lines' ? PARENTS(own.map(([id]) => id.split('/')[1] ?? '')) : [];
    const keys = lineKeys(codes);
    const lines = codes.map((code, i) => ({ row: keys[i] ?? code, code, name: FUNCTIONAL.byCode.get(code)?.name ?? '' }));
    const figures = own.map(([id, entry]): [FigureId, Entry] => {
      const [, row = '', column = ''] = id.split('/');
      return [figureId(form.id, row, column), entry];
    });
    return [form.id, { form: form.id, lines, entries: new Map(figures), origins: new Map(computed(form, lines, new Set(figures.map(([id]) => id)))) }];
  });
  return { set: shanghai().id, tables: new Map(tables) };
}

/** Whatever is not entered is a formula where an identity defines it. */
function computed(form: Form, lines: readonly Line[], entered: ReadonlySet<FigureId>): (readonly [FigureId, Origin])[] {
  const rows = [...rowsOf(form).map(({ key }) => key), ...lines.map(({ row }) => row)];
  const ids = rows.flatMap((row) => figureColumns(form).map((column) => figureId(form.id, row, column)));
  return ids.filter((id) => !entered.has(id)).map((id) => [id, 'derived'] as const);
}
