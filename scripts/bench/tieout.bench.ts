import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tieOutDocument } from '../../src/app/tieout/tie-out';
import { alone, shown } from './pairs';

const SAMPLE = join(import.meta.dirname, '../../tests/samples/lanxian-2024/report.txt');

/** From a published text to every number judged, its own tables read too. */
export async function run(): Promise<void> {
  const sample = readFileSync(SAMPLE, 'utf8');
  console.log(`tie-out of the sample (30 pages): ${shown(await alone(20, 5, () => tieOutDocument(sample)))}`);
  // Four narratives in one document, attachments and all: more than 100 pages.
  const from = sample.lastIndexOf('第三部分');
  const long = `${sample}\n${sample.slice(from).repeat(3)}`;
  console.log(`tie-out of ${String(Math.round(long.length / 900))} pages: ${shown(await alone(10, 3, () => tieOutDocument(long)))} (bound 1 s)`);
}
