import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { narrate, narrativeText } from '../../src/narrative';
import { alone, shown } from './pairs';
import { longReport, sampleReport } from './reports';

/** From figures to the text of all ten sections. */
export async function run(): Promise<void> {
  const sample = sampleReport();
  console.log(`narrative of the sample report: ${shown(await alone(2_000, 500, () => narrativeText(narrate(shanxi2024, sample))))} (bound 5 ms)`);
  for (const [figures, runs] of [[1_000, 200], [10_000, 20], [100_000, 5]] as const) {
    const report = longReport(figures);
    console.log(`narrative of ${figures} figures: ${shown(await alone(runs, Math.ceil(runs / 4), () => narrativeText(narrate(shanxi2024, report))))}`);
  }
}
