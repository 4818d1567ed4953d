import type { FormSet } from '../language';
import { documentWording } from './document';
import { identities01 } from './identities/01';
import { identities02 } from './identities/02';
import { identities03 } from './identities/03';
import { identities04 } from './identities/04';
import { identities05 } from './identities/05';
import { identities06 } from './identities/06';
import { identities07 } from './identities/07';
import { identities08 } from './identities/08';
import { identities09 } from './identities/09';
import { identities10 } from './identities/10';
import { identitiesAcross } from './identities/across';
import { identitiesAdvice } from './identities/advice';
import { identitiesParameters } from './identities/parameters';
import { identitiesYears } from './identities/years';
import { total } from './tables/01-total';
import { income } from './tables/02-income';
import { spending } from './tables/03-spending';
import { appropriation } from './tables/04-appropriation';
import { generalBudget } from './tables/05-general-budget';
import { basicItems } from './tables/06-basic-items';
import { governmentFunds } from './tables/07-government-funds';
import { stateCapital } from './tables/08-state-capital';
import { threePublic } from './tables/09-three-public';
import { statistics } from './tables/10-statistics';
import { parameters } from './tables/parameters';
import { publicationTexts } from './tables/publication-texts';
import { performance } from './performance';
import { wording } from './wording';
import { years } from './years';

/** 山西省 2024 年度部门（单位）决算公开: ten tables. Source: docs/glossary.md and the tables as published. */
export const shanxi2024: FormSet = {
  id: 'shanxi-2024',
  title: '山西省2024年度部门决算公开',
  year: 2024,
  money: { unit: '万元', places: 2, grouping: true },
  banner: { left: '部门名称：{unit}', centre: '{year}年度', right: '金额单位：万元' },
  columnNumbers: '栏次',
  forms: [total, income, spending, appropriation, generalBudget, basicItems, governmentFunds, stateCapital, threePublic, statistics, parameters, publicationTexts],
  sharedLines: ['02', '03', '05'],
  identities: [
    ...identities01, ...identities02, ...identities03, ...identities04, ...identities05,
    ...identities06, ...identities07, ...identities08, ...identities09, ...identities10,
    ...identitiesAcross, ...identitiesYears, ...identitiesParameters, ...identitiesAdvice,
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
