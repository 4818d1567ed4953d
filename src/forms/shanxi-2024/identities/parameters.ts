import { defines, of } from '../../language/build';
import type { Identity } from '../../language/identity';
import { classCodes } from '../functional-classes';

/** 说明参数. */
export const identitiesParameters: readonly Identity[] = [
  defines({
    id: 'P-a', part: 'budget', basis: 'inferred',
    zh: '一般公共预算财政拨款支出年初预算等于各类年初预算之和', en: 'the budget at the start of the year = the sum of its classes',
    left: of('P', 'general', 'budget'), right: of('P', classCodes(), 'budget'),
  }),
];
