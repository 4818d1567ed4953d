import { codes, of } from '../language/build';
import type { Sum } from '../language/sum';
import type { Carried, Years } from '../language/years';
import { classCodes } from './functional-classes';

/** Matters of 说明参数 whose 上年数 a published table of last year holds. */
const PREVIOUS: readonly (readonly [matter: string, from: Sum])[] = [
  ['income', of('01', 'r31', 'amount')],
  ['spending', of('01', 'r62', 'amount')],
  ['fiscalIncome', of('04', 'r32', 'amount')],
  ['fiscalSpending', of('04', 'r64', 'total')],
  ['closing', of('01', 'r60', 'amount')],
  ['closingFiscal', of('04', 'r60', 'total')],
  ['closingGeneral', of('04', 'r60', 'general')],
  ['closingFund', of('04', 'r60', 'fund')],
  ['closingCapital', of('04', 'r60', 'capital')],
  ['general', of('05', 'total', 'total')],
  ...classCodes().map((code) => [code, of('05', codes(code), 'total')] as const),
  ['fundIncome', of('04', 'r2', 'amount')],
  ['fundSpending', of('04', 'r59', 'fund')],
  ['capitalSpending', of('04', 'r59', 'capital')],
  ['threePublic', of('09', 'money', 'actualTotal')],
  ['abroad', of('09', 'money', 'actualAbroad')],
  ['vehiclePurchase', of('09', 'money', 'actualVehiclePurchase')],
  ['vehicleRunning', of('09', 'money', 'actualVehicleRunning')],
  ['reception', of('09', 'money', 'actualReception')],
  ['operation', of('10', 'r22', 'actual')],
];

/** Opening balances that a person enters; 04's 年初财政拨款结转和结余 is their sum. */
const OPENING: readonly (readonly [matter: string, form: string, row: string, from: Sum])[] = [
  ['opening', '01', 'r29', of('01', 'r60', 'amount')],
  ['openingGeneral', '04', 'r29', of('04', 'r60', 'general')],
  ['openingFund', '04', 'r30', of('04', 'r60', 'fund')],
  ['openingCapital', '04', 'r31', of('04', 'r60', 'capital')],
];

export const years: Years = {
  carried: [
    ...PREVIOUS.map(([matter, from]): Carried => ({ matter, to: { form: 'P', row: matter, column: 'previous' }, from })),
    ...OPENING.map(([matter, form, row, from]): Carried => ({ matter, to: { form, row, column: 'amount' }, from })),
  ],
  carriedLines: [{ form: '07', column: 'opening', from: 'closing' }],
  wordsOfTheYear: ['reason'],
};
