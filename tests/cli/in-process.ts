import { run } from '../../cli/run';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One command line, without a process of its own. */
export async function juesuan(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text), watched: false });
  return { code, out: out.join(''), err: err.join('') };
}
