import type { CheckedAt } from '../../../src/app/audit/summary';

const TALLY = { rules: 10, passed: 10, errors: 0, warnings: 0, infos: 0 };

/** A checked workbook of 山西 2024, with every table. */
export function checked(path: string, said: Partial<CheckedAt> = {}): CheckedAt {
  return {
    kind: 'checked', path, set: 'shanxi-2024', unit: path, year: '2024', level: '单位', filled: true,
    tables: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'], empty: [], inYuan: [], damaged: [], tally: TALLY, findings: [], more: 0, projects: [], sources: [], figures: '', gaps: [], ...said,
  };
}
