import { compose, estimatePages, headingsOf, wordBytes } from '../../src/document';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import type { Report } from '../../src/report';
import { alone, shown } from './pairs';
import { longReport, sampleReport } from './reports';

/** From figures to the bytes of a .docx file, with estimated page numbers: what the pane does. */
export async function run(): Promise<void> {
  const sample = sampleReport();
  const first = performance.now();
  await written(sample);
  console.log(`document of the sample report, the first time: ${(performance.now() - first).toFixed(0)} ms (bound 1,000 ms)`);
  console.log(`again: ${shown(await alone(20, 3, () => written(sample)))}`);
  const long = longReport(40_000);
  const pages = pagesOf(long);
  console.log(`document of about ${pages} pages: ${shown(await alone(3, 1, () => written(long)))} (bound 10,000 ms at 200 pages)`);
}

async function written(report: Report): Promise<Uint8Array> {
  const document = compose(shanxi2024, report);
  if (document === undefined) throw new Error('the set declares no document');
  return wordBytes(document, estimatePages(document));
}

function pagesOf(report: Report): number {
  const document = compose(shanxi2024, report);
  if (document === undefined) throw new Error('the set declares no document');
  const pages = estimatePages(document);
  return Math.max(...headingsOf(document).map(({ anchor }) => pages.get(anchor) ?? 0));
}
