/** What a word between names and numbers says. */
export type WordKind =
  /** compared with last year, or with the budget */
  | 'versus' | 'versusBudget'
  | 'budget' | 'adjusted' | 'plan' | 'actual'
  | 'year'
  | 'completion' | 'share' | 'rate'
  | 'up' | 'down' | 'flat'
  /** a reason or a purpose begins: numbers in it are the writer's own */
  | 'loose'
  /** narrows the name that follows: 一般公共预算 */
  | 'qualifier'
  /** says nothing about the number */
  | 'fill';

const YEAR = '20\\d\\d年度?|上一?年度?|上年同期|去年同期|去年';
const BUDGET = '(?:年初|全年|调整后?)?预算数?';

/** First come the longer of what begins alike. */
const PATTERNS: Readonly<Record<WordKind, string>> = {
  loose: '主要用于(?!以下)|用于(?!以下)|主要原因|其原因|原因(?=[是为：])|主要是(?!由)|主要由于|主要系|是由于|由于|因为',
  versus: `(?:与|同|比|较|跟|和)(?:${YEAR})(?:支出决算数?|决算数?)?(?:相比较?|比较|比)?|同比|相比上年`,
  versusBudget: `(?:与|同|比|较|和)${BUDGET}(?:相比较?|比较|比)?`,
  qualifier: '一般公共预算|政府性基金预算|国有资本经营预算',
  fill:
    '预算绩效|预算资金|预算金额|预算单位|预算管理|财政拨款|支出总额|支出总计|支出合计|支出额|支出|收入|总额|总计|合计|金额|资金|经费|费用|总数|数量|数额|共计|总共|共有|实有|年末|累计|合共|分别|本年度?|当年|全年(?!预算)|当期|本单位|本部门|我单位|单位|部门|截至|截止|主要包括|包括|主要|具体|情况|如下|实际|涉及|开展|使用|负担|开支|购置|更新|团组|组织|参加|安排|因公|累计|较大|幅|其中|（类）|（款）|（项）|（境）|项目|以及|及|和|约|为|是|达到|达|到|至|有|了|的|中|并|均|都|共|计|总|额|数|率|各|类|款|项|含|也',
  budget: '年初预算数?|年初部门预算数?',
  adjusted: '全年预算数?|调整后?预算数?',
  plan: '预算数?',
  actual: '支出决算数?|收入决算数?|决算支出数?|决算收入数?|决算总额|决算数?|执行数',
  year: YEAR,
  completion: '完成率|预算执行率|执行率|完成',
  share: '所占比重|所占比例|占比|占|比重|比例',
  rate: '增减幅度|幅度|变动率',
  up: '增加|增长|上升|提高|上涨|增幅|多(?=支出|\\d)',
  down: '减少|下降|降低|减低|回落|降幅|压减|节约|少(?=支出|\\d)',
  flat: '持平|相同|一致|无变化|无增减',
};

const ORDER: readonly WordKind[] = ['loose', 'versus', 'versusBudget', 'completion', 'qualifier', 'budget', 'adjusted', 'actual', 'share', 'rate', 'up', 'down', 'flat', 'year', 'fill', 'plan'];

const WORD = new RegExp(ORDER.map((kind) => `(?<${kind}>${PATTERNS[kind]})`).join('|'), 'y');

/** The word that stands at a place of a flow. */
export function wordAt(text: string, at: number): { readonly kind: WordKind; readonly text: string } | undefined {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (match?.groups === undefined) return undefined;
  const kind = ORDER.find((each) => match.groups?.[each] !== undefined);
  return kind === undefined ? undefined : { kind, text: match[0] };
}
