import { of } from '../language/build';
import type { PerformanceForm } from '../language/performance';
import { nationalPerformance } from '../national/performance';

const told = (row: string) => ({ form: 'P', row, column: 'value' });

/** 绩效自评表 of 山西: what section 十（四） says of all of them stands in 说明参数. */
export const performance: PerformanceForm = {
  ...nationalPerformance,
  told: {
    count: told('projects'),
    money: told('projectMoney'),
    grades: [
      { grade: '优', at: told('gradeExcellent') }, { grade: '良', at: told('gradeGood') },
      { grade: '中', at: told('gradeFair') }, { grade: '差', at: told('gradePoor') },
    ],
    spending: of('03', 'total', 'project'),
  },
};
