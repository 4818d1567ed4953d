import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser, missing } from '../../scripts/test-tools.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Playground {
  readonly url: string;
  stop(): void;
}

/** Starts what `npm start` starts, on a free port; it is built first if sources have changed. */
export function startPlayground(...args: readonly string[]): Promise<Playground> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('scripts', 'playground.ts'), '--port', '0', ...args], { cwd: ROOT });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data.toString('utf8');
      const url = /https?:\/\/localhost:\d+\//.exec(said)?.[0];
      if (url !== undefined) resolve({ url, stop: () => void child.kill() });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => reject(new Error(`The playground ended: ${said}`)));
  });
}

/** @param flags more of Chromium's */
export function launchBrowser(...flags: readonly string[]): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(missing('browser'));
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', ...flags] });
}
