import { cell } from '../../language/build';
import { CODE_AND_NAME, ITEM, LEVELS, linesTable } from './lines';

const HEADS = ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位\n上缴收入', '其他收入'];

/** 收入决算表. */
export const income = linesTable({
  id: '02',
  subject: 'income',
  title: '收入决算表',
  sheetName: '收入决算表',
  orientation: 'landscape',
  head: [[ITEM, ...HEADS.map((text) => cell(text, 1, 3))], CODE_AND_NAME, LEVELS],
  lane: 'income',
  amounts: [
    ['total', '本年收入合计'], ['appropriation', '财政拨款收入'], ['superior', '上级补助收入'], ['service', '事业收入'],
    ['business', '经营收入'], ['affiliated', '附属单位上缴收入'], ['other', '其他收入'],
  ],
  width: 14,
  note: '注：本表反映本年度取得的各项收入情况。',
});
