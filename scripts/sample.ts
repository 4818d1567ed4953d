import { mkdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { checkText } from '../cli/check-text';
import { wordsIn } from '../cli/words';
import { type CheckedWorkbook, checkWorkbook } from '../src/app/check-workbook';
import { fillSample } from '../src/app/fill-sample';
import { messagesIn } from '../src/app/messages';
import { readWorkbookFile, replaceFile, writeWorkbookFile } from '../src/hosts/file';
import { narrate, narrativeText } from '../src/narrative';

/** `npm run sample`: the real 2024 report as a workbook with live formulas, its 情况说明, and what the checks say of it. */
const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'tests', 'samples', 'lanxian-2024', 'report.json');
const OUT = join(ROOT, 'out');
const WORKBOOK = join(OUT, 'lanxian-2024.xlsx');
const NARRATIVE = join(OUT, 'lanxian-2024.txt');

const words = wordsIn('zh');
const messages = messagesIn('zh');

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function shown(path: string): string {
  return relative(process.cwd(), path);
}

/** Written, then read back from the file: what is reported is what stands in the file. */
async function writeWorkbook(): Promise<CheckedWorkbook> {
  const sample = fillSample(JSON.parse(await readFile(SAMPLE, 'utf8')));
  if (!sample.ok) return stop(words.about(shown(SAMPLE), messages.problem(sample.problem)));
  const written = await writeWorkbookFile(WORKBOOK, sample.value.model);
  if (!written.ok) return stop(words.about(shown(WORKBOOK), words.file(written.problem)));
  const read = await readWorkbookFile(WORKBOOK);
  if (!read.ok) return stop(words.about(shown(WORKBOOK), words.file(read.problem)));
  const checked = checkWorkbook(read.value);
  return checked.ok ? checked.value : stop(words.about(shown(WORKBOOK), messages.problem(checked.problem)));
}

await mkdir(OUT, { recursive: true });
const checked = await writeWorkbook();
const written = await replaceFile(NARRATIVE, narrativeText(narrate(checked.set, checked.report)));
if (!written.ok) stop(words.about(shown(NARRATIVE), words.file(written.problem)));

const overtyped = checked.findings.filter(({ kind }) => kind === 'overtyped').length;
process.stdout.write(
  `${[
    '已生成样例（岚县创业就业服务中心2024年度，数字按公布的报告填列）：',
    `  ${shown(WORKBOOK)}  ${checked.binding.tables.size}张表，公式可用；${overtyped}处公布的数字与公式结果不同，照公布的数字保留`,
    `  ${shown(NARRATIVE)}   第三部分情况说明`,
    '',
    '核对结果：',
    '',
  ].join('\n')}\n${checkText(checked, shown(WORKBOOK), messages, words)}`,
);
