import { withoutMarks } from '../told/marks';

/** What is said of the money: 年初预算15万元, 全年支出数15万元, 预算执行率100%; the last words before its number. */
export const SAID = /(年初预算|全年预算|全年支出|全年执行|实际支出|实际执行(?!率)|预算数|执行数|预算执行率?|资金执行率|支出执行率|执行率|结转结余|结余结转|结转和结余|结余|结转)(?:数额?|金额|总额|资金)*/g;

/** The words before an amount are those of the table's own heads. */
export function namesMoney(before: string): boolean {
  const [last] = [...before.matchAll(SAID)].slice(-1);
  return last !== undefined && withoutMarks(before.slice(last.index + last[0].length)) === '';
}
