import fc from 'fast-check';
import { type Decimal, ZERO, formatAmount, formatPercent, sum } from '../../src/amount';
import { FORM_SETS } from '../../src/forms';
import { type Addend, type Computation, type FigureToken, type Narrative, type Token, narrate, narrativeText } from '../../src/narrative';
import { type Report, entryOf, figureId } from '../../src/report';
import { anyReportOf } from './random-report';

function tokensOf(narrative: Narrative): Token[] {
  return narrative.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens));
}

function total(report: Report, addends: readonly Addend[]): Decimal {
  return sum(
    addends.map(({ sign, cell }) => {
      const entry = entryOf(report, cell);
      return entry.kind === 'amount' ? entry.value.times(sign) : ZERO;
    }),
  );
}

/** Computed here again, apart from the generator. */
function computed(report: Report, from: Computation): Decimal {
  switch (from.kind) {
    case 'sum':
      return total(report, from.of);
    case 'share':
    case 'completion':
      return total(report, from.part).div(total(report, from.whole)).times(100);
    case 'difference':
      return total(report, from.current).minus(total(report, from.previous)).abs();
    case 'rate':
      return total(report, from.current).minus(total(report, from.previous)).abs().div(total(report, from.previous)).times(100);
  }
}

function printed({ format }: FigureToken, value: Decimal): string {
  switch (format.kind) {
    case 'amount':
      return formatAmount(value, 2, format.grouping).replace(/^-?0\.00$/, '0');
    case 'count':
      return formatAmount(value, value.decimalPlaces(), format.grouping);
    case 'percent':
      return formatPercent(value, 2);
  }
}

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('the narrative of any report of %s', (_set, set) => {
  const anyReport = anyReportOf(set);

  it('prints every figure as its cells give it', () => {
    fc.assert(
      fc.property(anyReport, fc.boolean(), (report, grouping) => {
        const tokens = tokensOf(narrate(set, report, { grouping }));
        for (const token of tokens.filter((each) => each.kind === 'figure')) {
          const value = computed(report, token.from);
          expect(token.text).toBe(printed(token, value));
          expect(token.text).not.toBe('-0');
          if (!grouping) expect(token.text).not.toContain(',');
        }
      }),
    );
  });

  it('names in each figure the cells of its computation, once each', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const token of tokensOf(narrate(set, report))) {
          if (token.kind !== 'figure') continue;
          const { kind: _, ...parts } = token.from;
          const cells = Object.values(parts).flatMap((addends: readonly Addend[]) => addends.map(({ cell }) => cell));
          expect(new Set(token.cells)).toEqual(new Set(cells));
          expect(new Set(token.cells).size).toBe(token.cells.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has whole sentences', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const narrative = narrate(set, report);
        const text = narrativeText(narrative);
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
        expect(text).not.toMatch(/[，。；、：]{2}|[，、]\n|（）|【】|万元万元|--/);
        for (const { paragraphs } of narrative.sections) {
          expect(paragraphs.length).toBeGreaterThan(0);
          for (const { style, tokens } of paragraphs) {
            const paragraph = tokens.map((token) => (token.kind === 'blank' ? token.printed : token.text)).join('');
            expect(paragraph).toMatch(style === 'body' ? /[。；：]$/ : /[^。；：，]$/);
          }
        }
      }),
    );
  });

  it('leaves no number to the wording but years, dates and official names', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const texts = tokensOf(narrate(set, named(report))).flatMap((token) => (token.kind === 'text' ? [token.text] : []));
        for (const text of texts) {
          const rest = text.replace(/20\d\d年|12月31日|^[1-4]、|^\d+．|单价100万元（含）以上|科目\d*|999（[类款项]）|^999年初预算|^999/g, '');
          expect(rest).not.toMatch(/\d/);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never tells a change of 0, nor a percentage of nothing', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const token of tokensOf(narrate(set, report))) {
          if (token.kind !== 'figure') continue;
          if (token.from.kind === 'difference') expect(token.text).not.toBe('0');
          if (token.from.kind === 'share' || token.from.kind === 'completion') expect(total(report, token.from.whole).gt(0)).toBe(true);
          if (token.from.kind === 'rate') expect(total(report, token.from.previous).gt(0)).toBe(true);
        }
      }),
    );
  });

  it('is the same for the same report', () => {
    fc.assert(fc.property(anyReport, (report) => expect(narrate(set, report)).toEqual(narrate(set, report))), { numRuns: 20 });
  });

  it('never has two texts side by side', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const { tokens } of narrate(set, report).sections.flatMap(({ paragraphs }) => paragraphs)) {
          expect(tokens.some((token, i) => token.kind === 'text' && (token.text === '' || tokens[i + 1]?.kind === 'text'))).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** The report of a unit whose name holds no digit: a name typed as a number would be a number in the wording. */
function named(report: Report): Report {
  const about = report.tables.get('P');
  if (!about) return report;
  const entries = new Map(about.entries).set(figureId('P', 'unit', 'text'), { kind: 'text', text: '某单位' });
  return { ...report, tables: new Map(report.tables).set('P', { ...about, entries }) };
}
