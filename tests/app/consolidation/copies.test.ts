import { withoutCopies } from '../../../src/app/consolidation/copies';
import { Decimal } from '../../../src/amount';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { type FigureId, type Report, amountEntry } from '../../../src/report';

const FIGURE: FigureId = '09/money/actualTotal';

function unit(file: string, amount: string, name = '') {
  const report: Report = { set: shanxi2024.id, tables: new Map([['09', { form: '09', lines: [], entries: new Map([[FIGURE, amountEntry(new Decimal(amount), 2)]]), origins: new Map() }]]) };
  return { file, name: name === '' ? file : name, isNamed: name !== '', set: shanxi2024, report, yuan: undefined };
}

function shown(...units: readonly ReturnType<typeof unit>[]): unknown {
  const { firsts, copies } = withoutCopies(units);
  return [firsts.map(({ file }) => file), copies.map(({ copy, of }) => [copy.file, of.file])];
}

test('the same unit with the same figures counts once', () => {
  expect(shown(unit('甲 - 副本', '1', '甲'), unit('甲', '1.00', '甲'), unit('甲 (2)', '1', '甲'))).toEqual([['甲'], [['甲 - 副本', '甲'], ['甲 (2)', '甲']]]);
  expect(shown(unit('一', '1'), unit('一（1）', '1'))).toEqual([['一'], [['一（1）', '一']]]);
});

test('other figures, another name: not copies', () => {
  expect(shown(unit('一', '1', '甲'), unit('二', '2', '甲'), unit('三', '1', '乙'), unit('四', '1'))).toEqual([['一', '二', '三', '四'], []]);
});
