import type { Outcome } from '../../workbook';
import type { HostProblem } from './problem';
import { type RunOptions, withExcel, writeToExcel } from './with-excel';

/** What the product keeps in a workbook: findings that were waived, texts of the narrative, choices. */
export type SettingKey = 'waivers' | 'texts' | 'choices';

/** Settings of an add-in are its own, but a second one of ours may come. */
const PREFIX = 'juesuan.';

/** The texts as they were stored, in one round trip; keys that were never stored are missing. */
export async function readSettings(keys: readonly SettingKey[], options: RunOptions = {}): Promise<Outcome<ReadonlyMap<SettingKey, string>, HostProblem>> {
  return withExcel(async (context) => {
    const asked = keys.map((key) => ({ key, setting: context.workbook.settings.getItemOrNullObject(PREFIX + key) }));
    for (const { setting } of asked) setting.load('value');
    await context.sync();
    const found = new Map<SettingKey, string>();
    for (const { key, setting } of asked) {
      if (setting.isNullObject) continue;
      const stored: unknown = setting.value;
      if (typeof stored === 'string') found.set(key, stored);
    }
    return found;
  }, options);
}

/** Stored as text: values of other types come back changed in some versions. They are kept when the workbook is saved. */
export async function writeSetting(key: SettingKey, text: string, options: RunOptions = {}): Promise<Outcome<void, HostProblem>> {
  return writeToExcel((context) => {
    context.workbook.settings.add(PREFIX + key, text);
    return Promise.resolve();
  }, options);
}
