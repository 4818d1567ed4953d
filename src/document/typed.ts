import { placeholderSpans } from '../report';
import type { Run } from './model';

/** What a person typed: what still stands for something else in it (【待定】, XX) is marked like a blank. */
export function typedRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  const put = (to: number, open: boolean) => {
    if (to > from) runs.push({ text: text.slice(from, to), ...(open ? { open } : {}) });
    from = Math.max(from, to);
  };
  for (const { start, end } of placeholderSpans(text)) {
    put(start, false);
    put(end, true);
  }
  put(text.length, false);
  return runs;
}
