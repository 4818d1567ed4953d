import { padded, widthOf } from '../../cli/columns';
import { withProgress } from '../../cli/progress';

describe('columns of a terminal', () => {
  test.each<[text: string, width: number]>([
    ['', 0],
    ['D12', 3],
    ['错误', 4],
    ['错误 D12', 8],
    ['（空）', 6],
    ['“三公”', 6],
  ])('%s takes %d', (text, width) => expect(widthOf(text)).toBe(width));

  test('texts of one column are filled up to the widest', () => {
    expect(padded(['错误', 'D1', ''])).toEqual(['错误', 'D1  ', '    ']);
    expect(padded([])).toEqual([]);
  });
});

describe('work that takes over a second', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function during(ms: number, watched: boolean, fails = false): Promise<string> {
    const said: string[] = [];
    const work = new Promise<string>((resolve, reject) => setTimeout(() => (fails ? reject(new Error('no')) : resolve('done')), ms));
    const done = withProgress({ out: () => {}, err: (text) => said.push(text), watched }, (seconds) => `正在写入 ${seconds}`, () => work).catch(() => 'failed');
    await jest.advanceTimersByTimeAsync(ms);
    expect(await done).toBe(fails ? 'failed' : 'done');
    expect(jest.getTimerCount()).toBe(0);
    return said.join('');
  }

  test('is silent before', async () => expect(await during(999, true)).toBe(''));
  test('counts on a screen', async () => expect(await during(2500, true)).toBe('\r正在写入 1\r正在写入 2\n'));
  test('says so once in a file', async () => expect(await during(3500, false)).toBe('正在写入 1\n'));
  test('stops when the work fails', async () => expect(await during(1500, true, true)).toBe('\r正在写入 1\n'));
});
