import { lanxianText } from '../samples/lanxian-2024/load';
import { SAMPLE_SLIPS } from './sample-slips';

/** What is before the attachments, then the attachments as printed. */
const parts = lanxianText().split(/^(?=\S.*项目支出绩效自评表$)/m);

const timesIn = (part: number | undefined, quote: string): number => (parts[part ?? 0] ?? '').split(quote).length - 1;

describe('the slips of the sample', () => {
  it('stand in eleven attachments and what is before them', () => {
    expect(parts).toHaveLength(12);
  });

  it('are quoted as printed, each once in its part', () => {
    const counted = SAMPLE_SLIPS.map(({ id, attachment, quote }) => ({ id, quote, times: timesIn(attachment, quote) }));
    expect(counted.filter(({ times }) => times !== 1)).toEqual([]);
  });

  it('are named apart', () => {
    expect(new Set(SAMPLE_SLIPS.map(({ id }) => id)).size).toBe(SAMPLE_SLIPS.length);
  });
});
