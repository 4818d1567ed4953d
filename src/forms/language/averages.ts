import type { Average } from './reading';

const VEHICLES = ['公务用车运行维护费', '公务用车运行费', '车辆运行维护费', '车辆运行费', '运行维护费', '运行维护费用', '运行费', '运行费用', '运维费', '运维费用'];
const RECEPTIONS = ['公务接待费', '国内公务接待费', '公务接待支出', '公务接待', '国内公务接待', '接待费', '接待费用', '接待支出', '接待'];
const ABROAD = ['因公出国（境）费', '因公出国（境）', '出国（境）费', '出国（境）费用', '出国（境）', '出国费', '出国费用'];
const ANY = ['费用', '支出', '费用支出', '经费', '开支'];

interface Keys {
  readonly received: readonly string[];
  readonly receptions: readonly string[];
  readonly guests: readonly string[];
}

/** What a vehicle, a reception, a guest and a traveller costs, by the keys that a set has for them. */
export function averagesOf({ received, receptions, guests }: Keys): readonly Average[] {
  const people = { words: ['人均', '次均', '每人'], outright: ['人均', '次均', '平均每人次', '平均每人'] };
  return [
    { words: ['车均', '辆均', '单车', '每辆', '每车'], outright: ['车均', '辆均', '平均每辆车', '平均每辆', '平均每车'], fees: [...VEHICLES, ...ANY], of: ['vehicleRunning'], by: ['vehiclesKept'] },
    { words: ['批均', '每批'], outright: ['批均', '批次均', '平均每批次', '平均每批'], fees: [...RECEPTIONS, ...ANY], of: received, by: receptions },
    { ...people, fees: [...RECEPTIONS, ...ANY], of: received, by: guests },
    { ...people, fees: [...ABROAD, ...ANY], of: ['abroad'], by: ['abroadPeople'] },
  ];
}
