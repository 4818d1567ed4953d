import type { FormSet } from '../../forms';
import { type Confidence, type Evidence, type FoundTable, areaAddress } from '../../workbook';
import type { Discovered, NotTaken } from '../discover';
import type { Language } from '../messages';
import { headingOf } from './naming';

/** A table that was found, in words. */
export interface FoundText {
  readonly form: string;
  readonly heading: string;
  readonly sheet: string;
  readonly address: string;
  readonly confidence: Confidence;
  /** `确定`; `基本确定，其中 1 行待确认`. */
  readonly sure: string;
  readonly why: readonly string[];
}

const SURE: Readonly<Record<Language, Readonly<Record<Confidence, string>>>> = {
  zh: { sure: '确定', likely: '基本确定', unsure: '待确认' },
  en: { sure: 'certain', likely: 'likely', unsure: 'to be confirmed' },
};

/** Every found table, in published order. */
export function foundTexts({ set, tables }: Pick<Discovered, 'set' | 'tables'>, language: Language): readonly FoundText[] {
  return set.forms.flatMap(({ id }) => {
    const table = tables.get(id);
    return table === undefined ? [] : [foundText(set, table, language)];
  });
}

/** How sure a table is, and how many of its rows are asked about. */
function sureText({ confidence, doubts }: FoundTable, language: Language): string {
  const rows = confidence === 'unsure' ? 0 : doubts.filter((doubt) => doubt.kind === 'row-unsure' && !doubt.why.includes('former')).length;
  const sure = SURE[language][confidence];
  if (rows === 0) return sure;
  return language === 'zh' ? `${sure}，其中 ${String(rows)} 行待确认` : `${sure}, ${String(rows)} of its rows to be confirmed`;
}

function foundText(set: FormSet, table: FoundTable, language: Language): FoundText {
  const { placement, confidence, evidence } = table;
  return {
    form: placement.form.id,
    heading: headingOf(set, placement.form.id),
    sheet: placement.sheetName,
    address: areaAddress(placement.area),
    confidence,
    sure: sureText(table, language),
    why: evidence.map((item) => evidenceText(item, language)),
  };
}

/** What else stands beside the product's own tables and does not count, a sentence for each. */
export function besideTexts(set: FormSet, beside: readonly NotTaken[], language: Language): readonly string[] {
  return beside.map(({ table: { placement }, why, says }) => {
    const heading = headingOf(set, placement.form.id);
    return language === 'zh' ? zhBeside(heading, placement.sheetName, why, says) : enBeside(heading, placement.sheetName, why, says);
  });
}

function zhBeside(heading: string, sheet: string, why: NotTaken['why'], says: string): string {
  switch (why) {
    case 'same':
      return `工作表“${sheet}”里还有一张“${heading}”，数字与已核对的相同，没有另外核对。`;
    case 'differs':
      return `工作表“${sheet}”里还有一张“${heading}”，数字与已核对的不同，没有核对；请确认以哪一张为准。`;
    case 'year':
      return `工作表“${sheet}”里的“${heading}”是${says}年度的，没有采用。`;
    case 'unit':
      return `工作表“${sheet}”里的“${heading}”是“${says}”的，没有采用。`;
  }
}

function enBeside(heading: string, sheet: string, why: NotTaken['why'], says: string): string {
  switch (why) {
    case 'same':
      return `Sheet “${sheet}” holds “${heading}” once more, with the figures of the one that was checked.`;
    case 'differs':
      return `Sheet “${sheet}” holds “${heading}” once more, with other figures than the one that was checked; please say which one counts.`;
    case 'year':
      return `“${heading}” on sheet “${sheet}” is of ${says} and was not taken.`;
    case 'unit':
      return `“${heading}” on sheet “${sheet}” is of “${says}” and was not taken.`;
  }
}

export function evidenceText(evidence: Evidence, language: Language): string {
  return language === 'zh' ? zhEvidence(evidence) : enEvidence(evidence);
}

function zhEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'title':
      return evidence.exact ? `标题“${evidence.text}”` : `标题“${evidence.text}”与表名相近`;
    case 'number':
      return `表号“${evidence.text}”`;
    case 'sheet-name':
      return `工作表名“${evidence.text}”`;
    case 'heads':
      return `栏目 ${String(evidence.found)}/${String(evidence.of)}`;
    case 'rows':
      return `行 ${String(evidence.found)}/${String(evidence.of)}`;
    case 'lines':
      return `科目 ${String(evidence.count)} 行`;
    case 'named-lines':
      return `其中 ${String(evidence.count)} 行没有编码，按科目名称认出`;
    case 'money':
      return `金额单位${evidence.unit}（${{ head: '表头写明', 'other-tables': '同其他表', magnitude: '按数字大小推断', assumed: '没有写明', ties: '只有这样才与其他表相符' }[evidence.from]}${evidence.rounded ? '；都是整百元，按两位小数的万元核对' : ''}）`;
    case 'parts':
      return `由${String(evidence.count)}段合成`;
    case 'ties':
      return `这样读各表相符（否则多出${String(evidence.otherwise - evidence.errors)}处不平）`;
    case 'order':
      return '没有数字，按各表的先后认出';
    case 'not-taken':
      return `“${evidence.sheetName}”里的一张${{ year: `是${evidence.year}年度的，没有采用`, empty: '是空表，没有采用', same: '与这张相同' }[evidence.why]}`;
    case 'said-empty':
      return `空表，写明“${evidence.text}”`;
    case 'other-sets':
      return `也像${evidence.titles.map((title) => `“${title}”`).join('、')}的表`;
    case 'place':
      return `工作簿里写有“${evidence.text}”`;
    case 'accepted':
      return '已经确认过';
  }
}

function enEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'title':
      return evidence.exact ? `title “${evidence.text}”` : `title “${evidence.text}” is close to its own`;
    case 'number':
      return `number “${evidence.text}”`;
    case 'sheet-name':
      return `sheet name “${evidence.text}”`;
    case 'heads':
      return `columns ${String(evidence.found)}/${String(evidence.of)}`;
    case 'rows':
      return `rows ${String(evidence.found)}/${String(evidence.of)}`;
    case 'lines':
      return `${String(evidence.count)} lines of codes`;
    case 'named-lines':
      return `${String(evidence.count)} of them without a code, known by their names`;
    case 'money':
      return `amounts in ${evidence.unit} (${{ head: 'said in its head', 'other-tables': 'as the other tables', magnitude: 'from the size of the figures', assumed: 'not said', ties: 'only so it ties with the other tables' }[evidence.from]}${evidence.rounded ? '; whole hundreds throughout, so they are taken for 万元 with two decimals' : ''})`;
    case 'parts':
      return `put together from ${String(evidence.count)} parts`;
    case 'ties':
      return `only so the tables tie (otherwise ${String(evidence.otherwise - evidence.errors)} more errors)`;
    case 'order':
      return 'it holds no figures; the order of the tables tells which it is';
    case 'not-taken':
      return `the one on “${evidence.sheetName}” ${{ year: `is of ${evidence.year} and was not taken`, empty: 'is empty and was not taken', same: 'is the same' }[evidence.why]}`;
    case 'said-empty':
      return `empty: it says “${evidence.text}”`;
    case 'other-sets':
      return `it might be one of ${evidence.titles.map((title) => `“${title}”`).join(', ')}`;
    case 'place':
      return `the workbook says “${evidence.text}”`;
    case 'accepted':
      return 'confirmed before';
  }
}
