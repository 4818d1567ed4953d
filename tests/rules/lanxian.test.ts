import { cellInterval, checkReport } from '../../src/rules';
import { lanxian } from '../samples/lanxian-2024/load';
import { shanxi } from './support/reports';

const report = lanxian();
const check = () => checkReport(shanxi(), report);
const keysOf = (verdict: string) => check().findings.filter((finding) => finding.verdict === verdict).map(({ key }) => key);

describe('the printed figures of 岚县创业就业服务中心, 2024', () => {
  test('contradict each other in one place: last year’s classes miss their total by 486.18', () => {
    expect(keysOf('inconsistent')).toEqual(['Y-b/classes']);
    const [found] = check().findings.filter(({ key }) => key === 'Y-b/classes');
    expect(found?.kind === 'identity' && found.difference.toFixed()).toBe('486.18');
  });

  test('are rounding differences in four roll-ups of 05, and in 03 against 05', () => {
    expect(keysOf('consistent').sort()).toEqual([
      '03-d/kind/20801/basic', '05-a/roll-up-total/20801/total', '05-a/roll-up-total/20805/total', '05-a/roll-up/20801/basic', '05-a/roll-up/20805/basic',
    ]);
  });

  test('ask about four items of basic expenditure', () => {
    const asked = check().findings.flatMap((finding) => (finding.kind === 'identity' && finding.verdict === 'advice' ? [`${finding.key} ${finding.difference.toFixed()}`] : []));
    expect(asked).toEqual(['S-a/pension 3.05', 'S-a/medical 1.15', 'S-a/housing 1.06', 'S-a/retirement 1.84']);
  });

  test('hold elsewhere, 1381.12 of 01 against 1381.11 of 04 included', () => {
    const { evaluations } = check();
    expect([...new Set(evaluations().map(({ outcome }) => outcome))].sort()).toEqual(['advice', 'consistent', 'holds', 'inconsistent', 'proved']);
    expect(evaluations().filter(({ key }) => key === '04-e/class/r40').map(({ outcome }) => outcome)).toEqual(['holds']);
  });

  test('stand for true amounts half a cent around them', () => {
    const cells = check().findings.flatMap((finding) => finding.cells);
    expect(new Set(cells.map((cell) => cellInterval(cell).hi.minus(cellInterval(cell).lo).toFixed()))).toEqual(new Set(['0.01']));
    for (const cell of cells) if (cell.entry.kind === 'amount') expect(cellInterval(cell).lo.plus(cellInterval(cell).hi).div(2).toFixed()).toBe(cell.entry.value.toFixed());
  });
});
