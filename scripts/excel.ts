import { mkdir } from 'node:fs/promises';
import type { ServerOptions } from 'node:https';
import { join } from 'node:path';
import process from 'node:process';
import { ensureCertificatesAreInstalled } from 'office-addin-dev-certs/lib/install';
import { getHttpsServerOptions } from 'office-addin-dev-certs/lib/httpsServerOptions';
import { PLACEHOLDER_HOST } from './build/manifest';
import { buildAddIn } from './build/pages';
import { readArguments, USAGE } from './build/arguments';
import { sideload } from './excel/sideload';
import { passingCertificate } from './playground/certificate';
import { serve } from './playground/server';

/** `npm run excel [-- --office …]`: builds the add-in, serves it on this machine by https, and registers it with the Excel that is here. */
const OUT = join(import.meta.dirname, '..', 'out', 'excel');
const { port } = new URL(PLACEHOLDER_HOST);

/** Excel loads only what it trusts: Windows and macOS ask once whether to trust a certificate of this machine's own. */
async function certificate(): Promise<ServerOptions> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') return passingCertificate();
  await ensureCertificatesAreInstalled();
  return getHttpsServerOptions();
}

const read = readArguments(['--host', PLACEHOLDER_HOST, ...process.argv.slice(2)]);
if (read.ok) {
  await mkdir(OUT, { recursive: true });
  await buildAddIn(read.options, OUT);
  const { url } = await serve({ '/': OUT }, Number(port), await certificate());
  if (!url.startsWith(PLACEHOLDER_HOST)) throw new Error(`端口 ${port} 已被占用。Port ${port} is in use.`);
  const manifest = join(OUT, 'manifest.xml');
  const registered = await sideload(manifest);
  process.stdout.write(`${registered}\n\n  ${url}  （Ctrl+C 结束 · Ctrl+C ends it）\n`);
} else {
  process.stderr.write(`${read.problem}\n${USAGE.replace('build -- --host https://…', 'excel --')}\n`);
  process.exitCode = 2;
}
