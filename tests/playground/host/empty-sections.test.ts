import { isHiddenBy } from '../../../playground/host/univer/empty-sections';

test('a number is hidden where the section of its format is empty', () => {
  const amounts = '#,##0.00;-#,##0.00;;@';
  expect(isHiddenBy(amounts, 0)).toBe(true);
  expect(isHiddenBy(amounts, 1.5)).toBe(false);
  expect(isHiddenBy(amounts, -1.5)).toBe(false);
  expect(isHiddenBy(';;;', 1)).toBe(true);
  expect(isHiddenBy('0.00', 0)).toBe(false);
  expect(isHiddenBy('0;-0', 0)).toBe(false);
  expect(isHiddenBy('0;-0;"a;b"', 0)).toBe(false);
});
