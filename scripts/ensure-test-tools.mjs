// Installs what the tests need beyond Node, where that can be done without asking: with apt-get, as root or with
// passwordless sudo. Says nothing when everything is there. JUESUAN_NO_INSTALL=1 installs nothing. Never fails:
// what stays missing is named in one line each, and its tests are reported as skipped.
import { spawnSync } from 'node:child_process';
import { findCommand, missing, TOOLS } from './test-tools.mjs';

/** @returns {import('./test-tools.mjs').Tool[]} */
function absent() {
  return /** @type {import('./test-tools.mjs').Tool[]} */ (Object.keys(TOOLS)).filter((tool) => !TOOLS[tool].present());
}

/** The words before `apt-get`, or undefined where it cannot be run unasked. */
function privileges() {
  if (process.env['JUESUAN_NO_INSTALL'] === '1' || process.platform !== 'linux' || findCommand(['apt-get']) === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = findCommand(['sudo']);
  if (sudo === undefined || spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return undefined;
  return [sudo, '-n', 'DEBIAN_FRONTEND=noninteractive'];
}

/**
 * @param {readonly string[]} prefix
 * @param {readonly string[]} args
 */
function aptGet(prefix, args) {
  // Another installation may hold the lock for a while.
  const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=600', ...args];
  const { status, stdout, stderr } = spawnSync(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return true;
  const reason = `${stderr}\n${stdout}`.split('\n').find((line) => line.startsWith('E:')) ?? 'no reason given';
  process.stderr.write(`apt-get ${args[0]}: ${reason}\n`);
  return false;
}

let tools = absent();
if (tools.length > 0) {
  const prefix = privileges();
  if (prefix !== undefined) {
    const packages = tools.flatMap((tool) => TOOLS[tool].packages);
    process.stderr.write(`Installing what the tests need: ${packages.join(' ')} …\n`);
    // An outdated list may still do, so a failed update does not end the attempt.
    aptGet(prefix, ['update']);
    if (!aptGet(prefix, ['install', '-y', '--no-install-recommends', ...packages]) && packages.length > 1) {
      for (const tool of tools) aptGet(prefix, ['install', '-y', '--no-install-recommends', ...TOOLS[tool].packages]);
    }
    tools = absent();
  }
  for (const tool of tools) process.stderr.write(`${missing(tool)}\n`);
}
