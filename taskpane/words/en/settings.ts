import type { settings as zh } from '../zh/settings';

export const settings: typeof zh = {
  unit: {
    title: 'Unit',
    name: 'Name of the unit',
    nameHint: 'Printed in the head of every table',
    year: 'Year of account',
    yearWrong: 'Four digits, please, such as 2024',
    kind: 'Kind of unit',
    level: 'Level of disclosure',
    unsaid: 'Not chosen',
    kept: 'Kept with the workbook, in 说明参数.',
    later: 'Written to 说明参数 when the tables are inserted.',
  },
  set: {
    title: 'Form set',
    label: 'Form set',
    fixed: 'Tables are inserted, so it stays; another can be chosen in a new workbook.',
  },
  language: { title: 'Language', label: 'Language', zh: '中文', en: 'English' },
  work: {
    title: 'Entry',
    complete: 'Complete parents and formulas by itself',
    completeText: 'Writes missing parents and formulas as soon as a code is entered. Each write may clear the undo list of Excel.',
    protect: 'Protect computed cells',
    protectText: 'Totals of fixed items and the row sums of lines cannot be overtyped. Columns that lines are entered in stay open (subtotals of parents too: typed over, they are reported and can be restored), so a row inserted anywhere can be filled. No password; it can be taken off at any time.',
    protectNone: 'Available once tables are inserted; recognised tables hold no formulas of this add-in and are not locked.',
  },
  about: {
    title: 'About',
    product: 'Final accounts disclosure {{version}}',
    data: 'Figures are worked on in this workbook on this computer only; nothing is sent anywhere.',
    source: 'Form set: {{set}}',
  },
};
