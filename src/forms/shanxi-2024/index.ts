import type { FormSet } from '../language';
import { identities01 } from './identities/01';
import { identities05 } from './identities/05';
import { identities06 } from './identities/06';
import { total } from './tables/01-total';
import { generalBudget } from './tables/05-general-budget';
import { basicItems } from './tables/06-basic-items';

/** 山西省 2024 年度部门（单位）决算公开: ten tables. Source: docs/glossary.md and the tables as published. */
export const shanxi2024: FormSet = {
  id: 'shanxi-2024',
  title: '山西省2024年度部门决算公开',
  year: 2024,
  money: { unit: '万元', places: 2, grouping: true },
  banner: { left: '部门名称：{unit}', centre: '{year}年度', right: '金额单位：万元' },
  columnNumbers: '栏次',
  forms: [total, generalBudget, basicItems],
  identities: [...identities01, ...identities05, ...identities06],
  profile: {
    set: { form: 'P', row: 'set', column: 'text' },
    unit: { form: 'P', row: 'unit', column: 'text' },
    year: { form: 'P', row: 'year', column: 'text' },
    kind: { form: 'P', row: 'kind', column: 'text' },
    level: { form: 'P', row: 'level', column: 'text' },
  },
  classificationSheet: '科目名称',
};
