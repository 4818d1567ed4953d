import { majorityOf } from '../../../src/app/consolidation/majority';
import { shanxi2024 } from '../../../src/forms/shanxi-2024';
import { shanghai } from '../../samples/shanghai-2024/invented';

const unit = (name: string, year: string, set = shanxi2024) => ({ name, year, set });

function shown(...units: readonly ReturnType<typeof unit>[]): unknown {
  const { alike, others, year } = majorityOf(units);
  return [alike.map(({ name }) => name).join(''), others.map(({ name }) => name).join(''), year];
}

test('a year that a unit does not say fits that of the others', () => {
  expect(shown(unit('甲', ''), unit('乙', ''), unit('丙', '2024'))).toEqual(['甲乙丙', '', '2024']);
  expect(shown(unit('甲', '2023'), unit('乙', ''), unit('丙', '2024'), unit('丁', '2024'))).toEqual(['乙丙丁', '甲', '2024']);
  expect(shown(unit('甲', ''), unit('乙', ''))).toEqual(['甲乙', '', '']);
});

test('most decide, and of two alike the first', () => {
  expect(shown(unit('甲', '2024', shanghai()), unit('乙', '2024'), unit('丙', '2024'))).toEqual(['乙丙', '甲', '2024']);
  expect(shown(unit('甲', '2023'), unit('乙', '2024'))).toEqual(['甲', '乙', '2023']);
  expect(shown()).toEqual(['', '', '']);
});
