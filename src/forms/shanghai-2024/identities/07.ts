import { defines, of } from '../../language/build';
import type { Identity } from '../../language/identity';

/** 财政拨款“三公”经费支出决算表. */
export const identities07: readonly Identity[] = [...sums('budget', '预算数', 'budget'), ...sums('actual', '决算数', 'actual')];

function sums(prefix: 'budget' | 'actual', zh: string, en: string): Identity[] {
  return [
    defines({
      id: '07-a', part: `${prefix}-vehicles`, basis: 'practice',
      zh: `公务用车购置及运行维护费${zh}等于购置费加运行维护费`, en: `official vehicles, ${en} = purchase + running`,
      left: of('07', 'money', `${prefix}Vehicles`), right: of('07', 'money', `${prefix}VehiclePurchase`, `${prefix}VehicleRunning`),
    }),
    defines({
      id: '07-a', part: `${prefix}-total`, basis: 'practice',
      zh: `“三公”经费${zh}合计等于因公出国（境）费、公务用车购置及运行维护费、公务接待费之和`, en: `total, ${en} = travel abroad + official vehicles + reception`,
      left: of('07', 'money', `${prefix}Total`), right: of('07', 'money', `${prefix}Abroad`, `${prefix}Vehicles`, `${prefix}Reception`),
    }),
  ];
}
