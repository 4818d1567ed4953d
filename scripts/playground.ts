import { spawn } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { officeJsFolder } from './build/pages';
import { buildPlayground } from './playground/build';
import { passingCertificate } from './playground/certificate';
import { type Rewrite, serve } from './playground/server';

/** `npm start`: the add-in beside a stand-in for Excel, in a browser. `--open` opens it; `--https` is for browser tests. */
const { values } = parseArgs({ options: { port: { type: 'string' }, open: { type: 'boolean' }, https: { type: 'boolean' } } });
const USUAL_PORT = 3210;

/** Level 2 of the stand-in: one script before office.js, in pages that ask for it. */
const connectBeforeOfficeJs: Rewrite = (url, html) =>
  url.searchParams.get('connect') === 'desktop' ? html.replace('<script', '<script>parent.connectOfficePane(window);</script><script') : html;

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

const folder = await buildPlayground();
const certificate = values.https === true ? await passingCertificate() : undefined;
const { url } = await serve({ '/': folder, '/office-js/': officeJsFolder() }, Number(values.port ?? USUAL_PORT), certificate, connectBeforeOfficeJs);

process.stdout.write(`请在浏览器中打开（Ctrl+C 结束）· Open in a browser (Ctrl+C ends it):\n\n  ${url}\n\n`);
if (values.open === true) {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  // Where there is no browser to open, the address stands above.
  spawn(command, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
