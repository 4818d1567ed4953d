import { of } from '../language/build';
import type { PerformanceForm } from '../language/performance';
import { nationalPerformance } from '../national/performance';

/** 绩效自评表 of 上海: its narrative counts projects and money, and no grades. */
export const performance: PerformanceForm = {
  ...nationalPerformance,
  told: {
    count: { form: 'P', row: 'projects', column: 'value' },
    money: { form: 'P', row: 'projectMoney', column: 'value' },
    grades: [],
    spending: of('03', 'total', 'project'),
  },
};
