import { nonzero, of } from '../../language/build';
import type { Sum } from '../../language/sum';
import type { Item, Phrases, Section } from '../../language/wording';
import { anyOf, blocksWhen, completion, heading, list, money, nameOfRow, number, oneWhen, ordinal, paragraph, paragraphs, year } from '../../language/wording-build';
import { againstBudget, known, nothingOf, purpose } from './words';

function figure(key: string): { readonly budget: Sum; readonly actual: Sum } {
  return { budget: of('07', 'money', `budget${key}`), actual: of('07', 'money', `actual${key}`) };
}

const TOTAL = figure('Total');

function executed({ budget, actual }: typeof TOTAL): Phrases {
  return ['年初预算为', money(budget), '万元，支出决算为', money(actual), '万元', completion('，完成年初预算的', actual, budget), '。'];
}

function count(row: string, ask: string): Phrases {
  return [number(known(row, 'value'), ask)];
}

/** An item that is neither in the budget nor spent is left out: 不涉及的不列. */
function itemOf(row: string, of: typeof TOTAL, counts: Phrases): Item {
  return oneWhen(
    anyOf(nonzero(of.budget), nonzero(of.actual)),
    ordinal, '．', nameOfRow('P', row), '。', ...executed(of), againstBudget(of.actual, of.budget, { form: 'P', row }), purpose(nonzero(of.actual), row), ...counts,
  );
}

export const threePublic: Section = {
  key: 'threePublic',
  title: '七、财政拨款“三公”经费支出决算情况说明',
  blocks: [
    blocksWhen(
      anyOf(nonzero(TOTAL.budget), nonzero(TOTAL.actual)),
      [
        heading('（一）财政拨款“三公”经费支出决算总体情况'),
        paragraph(year, '年度财政拨款“三公”经费支出', ...executed(TOTAL), againstBudget(TOTAL.actual, TOTAL.budget, { form: 'P', row: 'threePublic' })),
        heading('（二）财政拨款“三公”经费支出决算具体情况'),
        paragraphs(
          list(
            { separator: '' },
            itemOf('abroad', figure('Abroad'), ['全年因公出国（境）团组', ...count('abroadGroups', '请填写团组数'), '个，累计', ...count('abroadPeople', '请填写人次数'), '人次。']),
            itemOf('vehiclePurchase', figure('VehiclePurchase'), ['全年购置公务用车', ...count('vehiclesBought', '请填写购置数'), '辆。']),
            itemOf('vehicleRunning', figure('VehicleRunning'), ['年末公务用车保有量', ...count('vehiclesKept', '请填写保有量'), '辆。']),
            itemOf('reception', figure('Reception'), [
              '全年国内公务接待', ...count('receptions', '请填写批次'), '批次、', ...count('guests', '请填写人次'), '人次；国（境）外公务接待',
              ...count('receptionsAbroad', '请填写批次'), '批次、', ...count('guestsAbroad', '请填写人次'), '人次。',
            ]),
          ),
        ),
      ],
      [nothingOf('财政拨款“三公”经费预算和支出')],
    ),
  ],
};
