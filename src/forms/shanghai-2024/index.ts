import type { FormSet } from '../language';
import { documentWording } from './document';
import { identities01 } from './identities/01';
import { identities02 } from './identities/02';
import { identities03 } from './identities/03';
import { identities04 } from './identities/04';
import { identities05 } from './identities/05';
import { identities06 } from './identities/06';
import { identities07 } from './identities/07';
import { identitiesAcross } from './identities/across';
import { identitiesOtherBudgets } from './identities/other-budgets';
import { identitiesParameters } from './identities/parameters';
import { total } from './tables/01-total';
import { income } from './tables/02-income';
import { spending } from './tables/03-spending';
import { appropriation } from './tables/04-appropriation';
import { generalBudget } from './tables/05-general-budget';
import { basicItems } from './tables/06-basic-items';
import { threePublic } from './tables/07-three-public';
import { itemParameters } from './tables/item-parameters';
import { governmentFunds, stateCapital } from './tables/other-budgets';
import { parameters } from './tables/parameters';
import { publicationTexts } from './tables/publication-texts';
import { performance } from './performance';
import { wording } from './wording';
import { years } from './years';

/** 上海市 2024 年度部门（单位）决算公开: nine tables. The order of 款 in 06 is reconstructed: see the table. */
export const shanghai2024: FormSet = {
  id: 'shanghai-2024',
  title: '上海市2024年度部门决算公开',
  year: 2024,
  money: { unit: '万元', places: 2, grouping: true },
  banner: { left: '部门（单位）名称：{unit}', centre: '{year}年度', right: '单位：万元' },
  forms: [total, income, spending, appropriation, generalBudget, basicItems, threePublic, governmentFunds, stateCapital, itemParameters, parameters, publicationTexts],
  sharedLines: ['02', '03', '05', 'I'],
  identities: [
    ...identities01, ...identities02, ...identities03, ...identities04, ...identities05, ...identities06, ...identities07,
    ...identitiesOtherBudgets, ...identitiesAcross, ...identitiesParameters,
  ],
  wording,
  years,
  document: documentWording,
  performance,
  profile: {
    set: { form: 'P', row: 'set', column: 'text' },
    unit: { form: 'P', row: 'unit', column: 'text' },
    year: { form: 'P', row: 'year', column: 'text' },
    kind: { form: 'P', row: 'kind', column: 'text' },
    level: { form: 'P', row: 'level', column: 'text' },
  },
  classificationSheet: '科目名称',
};
