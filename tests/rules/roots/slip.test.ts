import { Decimal } from '../../../src/amount';
import { EMPTY, type Entry } from '../../../src/report';
import { enter, newFigure } from '../../../src/rules/engine/figure';
import { fromScaled, toScaled } from '../../../src/rules/engine/scaled';
import { slipOf } from '../../../src/rules/roots/slip';
import { printed } from '../support/chosen';

/** What was meant by the figure of a cell where the identities ask for a change from `least` to `most`: `sign 5`. */
function meant(entry: Entry | string, least: string, most: string = least): string {
  const figure = newFigure('01/r1/amount', 'r1', 'amount', { measure: 'amount', places: 2, rounds: true });
  enter(figure, typeof entry === 'string' ? printed(entry) : entry, 'typed');
  const found = slipOf(figure, toScaled(new Decimal(least)), toScaled(new Decimal(most)));
  return found === undefined ? 'nothing' : `${found.slip} ${fromScaled(found.value).toFixed()}`;
}

/** Further than any figure: what an inequality leaves open. */
const FAR = '1e24';

describe('the slip that makes one figure of another', () => {
  test.each([
    ['元 for 万元', '20000.00', '-19998.01', '-19997.99', 'unit 2'],
    ['元 with cents, proposed as it would be printed', '129729.00', '-129716.04', '-129716.02', 'unit 12.97'],
    ['half a cent of 元, which prints as a cent', '50.00', '-49.995', '-49.985', 'unit 0.01'],
    ['fewer 元 than that are not printed at all: the figure is no 元', '49.00', '-49.001', '-48.999', 'misprint 0'],
    ['元 that only more decimals can say', '129729.00', '-129716.0271', '-129716.0271', 'unit 12.9729'],
    ['a minus too many', '-5.00', '9.99', '10.01', 'sign 5'],
    ['a forgotten minus', '5.00', '-10.01', '-9.99', 'sign -5'],
    ['the point one place to the right', '124.00', '-111.61', '-111.59', 'decimal-point 12.4'],
    ['the point one place to the left', '1.24', '11.15', '11.17', 'decimal-point 12.4'],
    ['the point two places to the right', '1240.00', '-1227.61', '-1227.59', 'decimal-point 12.4'],
    ['the point two places to the left', '1.24', '122.75', '122.77', 'decimal-point 124'],
    ['two digits exchanged', '129.65', '-2.71', '-2.69', 'swapped-digits 126.95'],
    ['two digits of a negative figure exchanged', '-129.65', '2.69', '2.71', 'swapped-digits -126.95'],
    ['a digit exchanged with the zero before the point', '0.12', '0.89', '0.91', 'swapped-digits 1.02'],
    ['digits beyond the declared places exchanged', '4.2110', '-0.00091', '-0.00089', 'swapped-digits 4.2101'],
    ['one digit wrong', '12.34', '0.49', '0.51', 'digit 12.84'],
    ['one digit of a negative figure wrong', '-12.34', '-0.51', '-0.49', 'digit -12.84'],
    ['the only digit before the zeros wrong', '1.00', '5.99', '6.01', 'digit 7'],
    ['the last digit wrong', '12.30', '0.09', '0.09', 'digit 12.39'],
    ['a digit beyond the declared places wrong', '4.2110', '0.0059', '0.0061', 'digit 4.217'],
    ['two digits exchanged that stand apart', '621.95', '-495.01', '-494.99', 'digits-apart 126.95'],
    ['two digits apart of a negative figure exchanged', '-129.65', '3.95', '3.97', 'digits-apart -125.69'],
    ['nothing of the kind', '12.34', '123.44', '123.46', 'misprint 135.79'],
    ['a figure that should not be there at all is no wrong digit', '5.00', '-5.005', '-4.995', 'misprint 0'],
    ['a zero has no digits to be wrong', '0.00', '2.99', '3.01', 'misprint 3'],
  ])('%s', (_, figure, least, most, expected) => expect(meant(figure, least, most)).toBe(expected));

  test('an empty cell is to be filled', () => {
    expect(meant(EMPTY, '2.99', '3.01')).toBe('empty 3');
    expect(meant(EMPTY, '0.001')).toBe('nothing');
  });

  test('what the identities ask for may lie at the edge of what rounding allows, and no further', () => {
    expect(meant('129.65', '-2.70', '-2.60')).toBe('swapped-digits 126.95');
    expect(meant('129.65', '-2.80', '-2.70')).toBe('swapped-digits 126.95');
    expect(meant('129.65', '-2.69', '-2.65')).toBe('misprint 126.98');
    expect(meant('129.65', '-2.75', '-2.71')).toBe('misprint 126.92');
  });

  test('where any figure large enough would do, its digits say nothing', () => {
    expect(meant('12.34', '5.00', FAR)).toBe('misprint 17.34');
    expect(meant('-12.34', `-${FAR}`, '-5.00')).toBe('misprint -17.34');
    // Any figure below zero would do as well: that is no forgotten minus.
    expect(meant('12.34', `-${FAR}`, '-5.00')).toBe('misprint 7.34');
    expect(meant('-12.34', '5.00', FAR)).toBe('sign 12.34');
    // 元 for 万元 explains it, and how little would do says nothing of how much was meant.
    expect(meant('318054.00', `-${FAR}`, '-318000.00')).toBe('unit 31.81');
  });
});

describe('the figure that is proposed', () => {
  test('has the places of the form where one of them fits, else those that were typed', () => {
    expect(meant('4.2110', '0.081', '0.095')).toBe('misprint 4.3');
    expect(meant('4.2110', '0.0811', '0.0889')).toBe('misprint 4.296');
    expect(meant('4.21', '0.0811', '0.0819')).toBe('nothing');
  });

  test('is the one nearest to what the identities ask for', () => {
    expect(meant('3.99', '0.006', '0.0139')).toBe('misprint 4');
    expect(meant('-3.99', '-0.0139', '-0.006')).toBe('misprint -4');
    expect(meant('3.99', '0.009', '0.0391')).toBe('misprint 4.01');
    expect(meant('3.99', '0.009', '0.0431')).toBe('misprint 4.02');
    expect(meant('3.99', '0.01', '0.0139')).toBe('misprint 4');
    expect(meant('3.99', '0.0061', '0.01')).toBe('misprint 4');
  });
});
