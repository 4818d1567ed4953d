import { cellInterval } from '../../src/rules';
import { broken, one, related, table01 } from './support/chosen';

test('the true amounts behind a cell: half a cent about what is printed, and nothing but 0 where nothing is', () => {
  const { cells } = broken([related(one('r1'), 'equal', one('r2', 'r3'))], table01({ r1: '5.00', r2: '——' }));
  expect(cells.map((cell) => [cellInterval(cell).lo, cellInterval(cell).hi].map(String))).toEqual([['4.995', '5.005'], ['0', '0'], ['0', '0']]);
});
