import type { Found } from './found';

const MARKS = /仅 ?供 ?内 ?部 ?(?:审核|使用|参考|审阅|传阅)|内部资料|内部使用|征求意见稿|讨论稿|送审稿|审核稿|未定稿|注意保密/g;

/** Stamped on every page, told once. */
export function internalMarks(text: string): Found[] {
  const marks = [...text.matchAll(MARKS)];
  const first = new Map<string, RegExpExecArray>();
  for (const match of marks) if (!first.has(match[0])) first.set(match[0], match);
  return [...first].map(([said, { index }]) => ({ rule: 'internal-mark', severity: 'error', start: index, end: index + said.length, values: { said, count: String(marks.filter((match) => match[0] === said).length) } }));
}
