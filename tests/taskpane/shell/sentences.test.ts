import type { HostFailure, Notice } from '../../../src/app/session';
import { noticeText } from '../../../taskpane/shell/notice-text';
import { problemText } from '../../../taskpane/shell/problem-text';
import { wordsIn } from '../../../taskpane/words';

const PROBLEMS: readonly HostFailure[] = [
  { kind: 'cell-edit', advice: 'finish-the-cell' },
  { kind: 'protected', advice: 'unprotect-the-sheet' },
  { kind: 'too-large', advice: 'insert-fewer-tables' },
  { kind: 'timeout', limit: 30_000, advice: 'try-again' },
  { kind: 'not-supported', api: 'Range.spill', advice: 'update-excel' },
  { kind: 'name-taken', advice: 'choose-another-name' },
  { kind: 'gone', advice: 'read-anew' },
  { kind: 'unknown', code: 'GeneralException', message: 'A <b> & more', advice: 'report-it' },
];

const NOTICES: readonly Notice[] = [
  { kind: 'inserted', tables: 1234 },
  { kind: 'nothing-to-insert' },
  { kind: 'not-in-set' },
  ...(['restored', 'completed', 'marked'] as const).flatMap((kind): Notice[] => [{ kind, cells: 12 }, { kind, cells: 0 }]),
  { kind: 'protected', accepted: 0 }, { kind: 'protected', accepted: 2 },
  ...(['nothing-protected', 'unmarked', 'unprotected', 'saved', 'no-support-sheet', 'no-tables', 'cancelled'] as const).map((kind): Notice => ({ kind })),
  { kind: 'accepted', tables: 9 },
  ...[true, false].map((written): Notice => ({ kind: 'accepted', tables: 9, taken: { unit: '某某县文化馆', year: written ? '2024' : '', written } })),
  { kind: 'written', sheet: '情况说明' },
  { kind: 'sheets-written', sheets: ['绩效自评表 甲', '绩效自评表 乙'] }, { kind: 'sheets-written', sheets: ['甲', '乙', '丙', '丁'] },
  { kind: 'failed', problem: { kind: 'gone', advice: 'read-anew' } },
];

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const { t } = wordsIn(language);

  test('every problem of the host has a cause and an advice', () => {
    const said = PROBLEMS.map((problem) => problemText(problem, t));
    expect(new Set(said).size).toBe(PROBLEMS.length);
    for (const sentence of said) expect(sentence).not.toMatch(/problem\.|\{\{|undefined/);
    expect(said.join()).toContain('A <b> & more');
  });

  test('every notice has its sentence', () => {
    const said = NOTICES.map((notice) => noticeText(notice, t));
    for (const sentence of said) expect(sentence).not.toMatch(/notice\.|\{\{|undefined/);
    expect(said[0]).toContain('1,234');
  });
});
