import { cell } from '../../language/build';
import { CODE_AND_NAME, ITEM, LEVELS, linesTable } from './lines';

const HEADS = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位\n补助支出'];

/** 支出决算表. */
export const spending = linesTable({
  id: '03',
  subject: 'spending',
  title: '支出决算表',
  sheetName: '支出决算表',
  orientation: 'landscape',
  head: [[ITEM, ...HEADS.map((text) => cell(text, 1, 3))], CODE_AND_NAME, LEVELS],
  lane: 'spending',
  amounts: [
    ['total', '本年支出合计'], ['basic', '基本支出'], ['project', '项目支出'], ['upward', '上缴上级支出'], ['business', '经营支出'],
    ['affiliated', '对附属单位补助支出'],
  ],
  width: 14,
  note: '注：本表反映本年度各项支出情况。',
});
