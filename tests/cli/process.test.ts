import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from '../setup/temporary';
import { writeSample } from './workbooks';

const ROOT = join(__dirname, '..', '..');
const folder = temporaryFolder('process-');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command in a process of its own. `readLines`: whoever reads its output leaves after so many lines. */
function start(args: readonly string[], leaveEarly = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'cli', 'main.ts'), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
      if (leaveEarly) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

describe('the command itself', () => {
  jest.setTimeout(60_000);

  test('exit codes: 0 done, 1 errors found, 2 not done', async () => {
    const empty = join(folder, '空.xlsx');
    const [template, help, wrong] = await Promise.all([
      start(['template', '--set', 'shanxi-2024', '--out', empty]),
      start(['--help']),
      start(['check', join(folder, '没有.xlsx')]),
    ]);
    expect(template).toMatchObject({ code: 0, out: '' });
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(wrong).toMatchObject({ code: 2, out: '' });
    const sample = await writeSample(folder);
    const [clean, found, narrated] = await Promise.all([start(['check', empty]), start(['check', sample, '--json']), start(['narrate', sample])]);
    expect(clean.code).toBe(0);
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({ set: 'shanxi-2024', summary: { errors: 1 } });
    expect(narrated).toMatchObject({ code: 1 });
    expect(narrated.out).toContain('一、收入支出决算总体情况说明');
  });

  test('whoever reads may leave early', async () => {
    const { err } = await start(['check', await writeSample(folder), '--json'], true);
    expect(err).toBe('');
  });
});
