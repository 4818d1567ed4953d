import type { PerformanceVariant } from '../../forms';
import { nextFree } from '../../performance';
import { layoutPerformance, performanceSheetName } from '../../performance/draw';
import { filledText, performanceNumber } from '../../workbook';
import type { Desk } from './desk';
import { type Insertion, freeName, profileReport } from './inserting';

/** A 绩效自评表 for one project. It never takes the place of a sheet: where its name is taken, it gets another. */
export function projectSheet(desk: Desk, project: string, variant: PerformanceVariant['key']): Insertion {
  return {
    sheets: () => [],
    model: (inventory) => {
      const { set, profile } = desk.state;
      const form = set.performance;
      if (form === undefined) return undefined;
      const placements = desk.live?.binding.tables ?? new Map();
      const report = desk.live?.report() ?? profileReport(set, profile);
      const taken = new Set([...inventory.names].flatMap((name) => performanceNumber(set, name) ?? []));
      const name = freeName(performanceSheetName(form, project), inventory);
      return {
        model: layoutPerformance(set, form, { name, number: nextFree(taken), year: filledText(form.year, { set, report, placements }), content: { variant, project: project.trim(), unit: profile.unit } }),
        replace: new Set(),
      };
    },
    done: ({ sheets }) => ({ kind: 'written', sheet: sheets[0]?.name ?? '' }),
  };
}
