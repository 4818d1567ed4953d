import { run } from '../../cli/run';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A busy machine is slow, which is said and of no consequence. */
const PROGRESS = /^(?:正在写入|writing|正在生成|making|文件较大|a large file)/;

/** One command line, without a process of its own. */
export async function juesuan(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text), watched: false });
  return { code, out: out.join(''), err: err.filter((text) => !PROGRESS.test(text)).join('') };
}
