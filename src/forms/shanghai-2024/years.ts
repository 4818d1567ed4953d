import { codes, of } from '../language/build';
import type { Sum } from '../language/sum';
import type { Carried, Years } from '../language/years';
import { classRows } from './functional-classes';

type Place = readonly [form: string, row: string, column: string];

function previous(row: string): Place {
  return ['P', row, 'previous'];
}

/** Last year's figure of a matter, and where this year's workbook keeps it; nowhere, where only other sets ask for it. */
const CARRIED: readonly (readonly [matter: string, place: Place | undefined, from: Sum])[] = [
  ['income', previous('totals'), of('01', 'totalIncome', 'amount')],
  ['spending', undefined, of('01', 'totalSpending', 'amount')],
  ['fiscalIncome', previous('fiscalTotals'), of('04', 'totalIncome', 'amount')],
  ['fiscalSpending', undefined, of('04', 'totalSpending', 'total')],
  ['closing', previous('closing'), of('01', 'closing', 'amount')],
  ['closingFiscal', previous('closingFiscal'), of('04', 'closing', 'total')],
  ['closingGeneral', previous('closingGeneral'), of('04', 'closing', 'general')],
  ['closingFund', previous('closingFund'), of('04', 'closing', 'fund')],
  ['closingCapital', previous('closingCapital'), of('04', 'closing', 'capital')],
  ['general', previous('general'), of('05', 'total', 'total')],
  ...classRows.map(({ code = '' }) => [code, undefined, of('05', codes(code), 'total')] as const),
  ['operation', previous('operation'), of('P', 'operation', 'value')],
  ['opening', ['01', 'opening', 'amount'], of('01', 'closing', 'amount')],
  ['openingGeneral', ['04', 'openingGeneral', 'amount'], of('04', 'closing', 'general')],
  ['openingFund', ['04', 'openingFund', 'amount'], of('04', 'closing', 'fund')],
  ['openingCapital', ['04', 'openingCapital', 'amount'], of('04', 'closing', 'capital')],
];

export const years: Years = {
  carried: CARRIED.map(([matter, place, from]): Carried => ({ matter, ...(place === undefined ? {} : { to: { form: place[0], row: place[1], column: place[2] } }), from })),
  carriedLines: [
    { form: '08', column: 'opening', from: 'closing' },
    { form: '09', column: 'opening', from: 'closing' },
  ],
  wordsOfTheYear: ['reason'],
};
