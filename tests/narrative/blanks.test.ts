import { narrativeText } from '../../src/narrative';
import { tidied } from '../../src/narrative/blank-text';
import { type Cells, sectionOf, told } from './reports';

const CHANGED: Cells = { '01/r31/amount': '2', '01/r62/amount': '2', 'P/income/previous': '1', 'P/spending/previous': '1' };

function blanksOf(cells: Cells) {
  return told(cells).sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens)).filter((token) => token.kind === 'blank');
}

describe('a blank', () => {
  it.each([
    ['项目增加', '，主要原因是', '项目增加'],
    [' 项目增加。 ', '，主要原因是', '项目增加'],
    ['主要原因是：项目增加；', '，主要原因是', '项目增加'],
    ['主要原因是项目\n增加', '主要原因是', '项目增加'],
    ['用于办公。维修', '，用于', '办公。维修'],
    ['。，；', '，用于', ''],
    ['主要原因是', '主要原因是', ''],
    ['资本', '', '资本'],
  ])('%j after %j reads %j', (typed, lead, expected) => {
    expect(tidied(typed, lead)).toBe(expected);
  });

  it('keeps what a person typed when the figures change', () => {
    const typed = { 'P/totalsChange/reason': '人员增加' };
    expect(narrativeText(told({ ...CHANGED, ...typed }))).toContain('主要原因是人员增加。');
    expect(narrativeText(told({ ...CHANGED, ...typed, '01/r31/amount': '9' }))).toContain('主要原因是人员增加。');
    expect(narrativeText(told({ ...CHANGED, '01/r31/amount': '1', '01/r62/amount': '1', ...typed }))).not.toContain('人员增加');
  });

  it('says where it is kept, and whether the text can go out', () => {
    expect(blanksOf(CHANGED)[0]).toEqual({ kind: 'blank', id: 'P/totalsChange/reason', text: '', placeholder: '请说明收入总计、支出总计增减的主要原因', printed: '【请说明收入总计、支出总计增减的主要原因】', open: true });
    expect(blanksOf({ ...CHANGED, 'P/totalsChange/reason': '人员增加。' })[0]).toMatchObject({ text: '人员增加', printed: '人员增加', open: false });
    expect(blanksOf({ 'P/kind/text': '事业' }).find(({ id }) => id === 'P/otherMatters/text')).toMatchObject({ text: '', printed: '无需要说明的其他事项', open: false });
  });

  it('for a figure that is not known points to its cell', () => {
    expect(blanksOf({ '01/r31/amount': '2' })[0]).toMatchObject({ id: 'P/income/previous', open: true });
    expect(blanksOf({ '01/r31/amount': { unreadable: '#REF!', reason: 'formula-error' } })[0]).toMatchObject({ id: '01/r31/amount', open: true });
  });

  it('for a class that 说明参数 does not list has no cell to point to', () => {
    const open = blanksOf({ '05/total/total': '1', '05/999/total': '1' }).filter(({ placeholder }) => placeholder === '请填写上年决算数');
    expect(open).toEqual([{ kind: 'blank', text: '', placeholder: '请填写上年决算数', printed: '【请填写上年决算数】', open: true }]);
  });

  it('takes a number typed where words belong', () => {
    expect(sectionOf(told({ ...CHANGED, 'P/totalsChange/reason': '2023' }), 'totals')[0]).toContain('主要原因是2023。');
  });
});
