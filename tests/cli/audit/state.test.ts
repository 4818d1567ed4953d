import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findWorkbooks } from '../../../cli/audit/find';
import { openState } from '../../../cli/audit/state';
import { temporaryFolder } from '../../setup/temporary';

const HEADER = { version: '1', language: 'zh', folder: '/x' };
const unchecked = (path: string, problem = 'damaged') => ({ path, outcome: { kind: 'unchecked', problem, sentence: '坏' } as const });
const found = (path: string, stamp = '1/2/3') => ({ path, file: path, stamp });

describe('what is known of a broken-off audit', () => {
  test('what was done and has not changed, even after a torn line', async () => {
    const path = join(temporaryFolder(), 'state');
    const first = await openState(path, HEADER);
    expect(first.known(found('a'))).toBeUndefined();
    first.add(found('a'), unchecked('a'));
    first.add(found('b'), unchecked('b', 'no-answer'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    appendFileSync(path, '{"path":"c","stam');
    const second = await openState(path, HEADER);
    expect(second.known(found('a'))).toEqual(unchecked('a'));
    expect(second.known(found('a', '1/2/4'))).toBeUndefined();
    // What may go away by itself is tried again.
    expect(second.known(found('b'))).toBeUndefined();
    expect((await openState(path, { ...HEADER, version: '2' })).known(found('a'))).toBeUndefined();
  });

  test('at the end only what is still there', async () => {
    const path = join(temporaryFolder(), 'state');
    const state = await openState(path, HEADER);
    for (const name of ['a', 'b']) state.add(found(name), unchecked(name));
    expect(await state.close([{ found: found('b'), audited: unchecked('b') }])).toBe(true);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
    expect((await openState(path, HEADER)).known(found('b'))).toEqual(unchecked('b'));
  });

  test('none where none is wanted; said where it cannot be written', async () => {
    expect(await (await openState(undefined, HEADER)).close([])).toBe(true);
    expect(await (await openState(join(temporaryFolder(), 'no', 'state'), HEADER)).close([])).toBe(false);
  });
});

test('workbooks below a folder: in order, without lock files, hidden ones and circles', async () => {
  const folder = temporaryFolder('find-');
  mkdirSync(join(folder, '乙', '丙'), { recursive: true });
  mkdirSync(join(folder, '.隐藏'));
  mkdirSync(join(folder, '目录.xlsx'));
  for (const name of ['z.XLSX', '甲.xlsm', '~$甲.xlsm', '.~lock.甲.xlsx', '说明.docx', '乙/丙/a.xls', '.隐藏/b.xlsx', '目录.xlsx/里.xlsx']) writeFileSync(join(folder, name), 'x');
  symlinkSync(folder, join(folder, '乙', '圈'));
  symlinkSync(join(folder, '没有'), join(folder, '断.xlsx'));
  // What is found itself is not found again by a link to it; what lies elsewhere once.
  symlinkSync(join(folder, 'z.XLSX'), join(folder, '乙', 'a.xlsx'));
  const elsewhere = join(temporaryFolder(), '别处.xlsx');
  writeFileSync(elsewhere, 'x');
  for (const name of ['外一.xlsx', '外二.xlsx']) symlinkSync(elsewhere, join(folder, name));
  const files = await findWorkbooks(folder);
  expect(files.map(({ path }) => path)).toEqual(['z.XLSX', '乙/丙/a.xls', '断.xlsx', '外一.xlsx', '甲.xlsm', '目录.xlsx/里.xlsx'].sort());
  expect(files.find(({ path }) => path === '断.xlsx')?.stamp).toBe('');
  expect(await findWorkbooks(join(folder, '没有'))).toEqual([]);
});
