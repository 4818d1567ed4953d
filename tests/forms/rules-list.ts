/**
 * The published list of rules for 01–10, across them and against last year, line by line: what each is about, and the
 * parts that must be declared. C-a and the state of single entries are structural checks, not identities.
 */
type List = Readonly<Record<string, readonly string[]>>;

export const SHANXI: List = {
  '01-a': ['income', 'spending'],
  '01-b': ['income', 'spending', 'balance'],
  '02-a': ['line', 'roll-up', 'roll-up-total'],
  '02-b': ['total', 'appropriation', 'fiscal', 'superior', 'service', 'business', 'affiliated', 'other'],
  '03-a': ['line', 'roll-up', 'roll-up-total'],
  '03-b': ['total', 'class'],
  '03-c': ['basic', 'project'],
  '03-d': ['total', 'kind'],
  '04-a': ['income', 'line', 'line-of-sums', 'spending'],
  '04-b': ['opening', 'income', 'spending', 'balance'],
  '04-c': ['general', 'fund', 'capital'],
  '04-d': ['general', 'fund', 'capital'],
  '04-e': ['class', 'total'],
  '04-f': ['other-money'],
  '05-a': ['line', 'roll-up', 'roll-up-total'],
  '05-b': ['total', 'class'],
  '05-c': ['basic'],
  '06-a': ['301', '302', '303', '307', '310', '312', '313', '399', 'personnel', 'public'],
  '07-a': ['line', 'balance', 'roll-up', 'roll-up-spending', 'opening', 'income', 'spending', 'closing'],
  '07-b': ['class'],
  '08-a': ['line', 'roll-up', 'roll-up-total', 'total'],
  '08-b': ['class'],
  '09-a': ['budget-vehicles', 'budget-total', 'actual-vehicles', 'actual-total'],
  '09-b': ['30212', '31013', '30231', '30217'],
  '09-c': ['Abroad', 'VehiclePurchase', 'VehicleRunning', 'Reception'],
  '10-a': [
    'three-public', 'vehicles', 'reception', 'operation', 'fleet', 'procurement', 'contracts', 'small-contracts',
    'reception-foreign-affairs', 'receptions-foreign-affairs', 'guests-foreign-affairs',
    ...['Abroad', 'VehiclePurchase', 'VehicleRunning', 'Reception', 'Vehicles', 'Total'].flatMap((item) => [`09-budget${item}`, `09-actual${item}`]),
  ],
  '10-b': ['single', 'none', 'department'],
  'Y-a': ['closing', 'closingFiscal', 'closingGeneral', 'closingFund', 'closingCapital'],
  'Y-b': ['classes'],
  'Y-c': ['income', 'spending', 'fiscalIncome', 'fiscalSpending', 'general', 'class'],
  'S-a': ['pension', 'annuity', 'medical', 'housing', 'retirement'],
  'P-a': ['budget'],
};

const BUDGET = ['line', 'balance', 'roll-up', 'roll-up-total', 'opening', 'income', 'spending', 'closing'];

/** The same list in the order of the nine tables of 上海: 07 is 三公, 08 and 09 are the other two budgets; what 10 prints is kept in 说明参数. */
const SHANGHAI: List = {
  ...Object.fromEntries(Object.entries(SHANXI).filter(([id]) => /^0[1-5]-|^S-a|^Y-a/.test(id))),
  '06-a': ['301', '302', '303', '310', 'personnel', 'public'],
  '07-a': SHANXI['09-a'] ?? [],
  '07-b': SHANXI['09-b'] ?? [],
  '07-c': SHANXI['09-c'] ?? [],
  '08-a': BUDGET,
  '08-b': ['class'],
  '09-a': BUDGET,
  '09-b': ['class'],
  'I-a': ['roll-up'],
  'I-b': ['budget'],
  'P-a': ['procurement', 'contracts', 'small-contracts'],
  'P-b': SHANXI['10-b'] ?? [],
  'Y-c': ['totals', 'fiscalTotals', 'general'],
};

export const RULES: Readonly<Record<string, List>> = { 'shanxi-2024': SHANXI, 'shanghai-2024': SHANGHAI };
