import { join, relative } from 'node:path';
import process from 'node:process';
import { readArguments, USAGE } from './build/arguments';
import { buildAddIn } from './build/pages';

/** `npm run build -- --host URL`: the add-in, ready to be put on a server, in `dist/`. */
const OUT = join(import.meta.dirname, '..', 'dist');

const read = readArguments(process.argv.slice(2));
if (read.ok) {
  await buildAddIn(read.options, OUT);
  const { host, officeJs } = read.options;
  process.stdout.write(
    `${[
      `已生成 ${relative(process.cwd(), OUT)}/，请原样放到 ${host}/；清单：${relative(process.cwd(), join(OUT, 'manifest.xml'))}`,
      `Written: put the folder at ${host}/ and give Excel its manifest.xml. office.js: ${officeJs}`,
    ].join('\n')}\n`,
  );
} else {
  process.stderr.write(`${read.problem}\n${USAGE}\n`);
  process.exitCode = 2;
}
