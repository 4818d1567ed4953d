import type { PerformanceVariant } from '../../forms';
import { nextFree } from '../../performance';
import { layoutPerformance, performanceSheetName } from '../../performance/draw';
import { filledText, performanceNumber } from '../../workbook';
import type { Desk } from './desk';
import { type Insertion, freeName, profileReport } from './inserting';

/** One after the other. What is said in the end is said of all of them; where one fails, or the person leaves, it and those behind it are returned. */
export async function insertProjects(desk: Desk, projects: readonly string[], variant: PerformanceVariant['key'], insert: (insertion: Insertion) => Promise<void>): Promise<readonly string[]> {
  const sheets: string[] = [];
  for (const [index, project] of projects.entries()) {
    await insert(projectSheet(desk, project, variant));
    const { notice } = desk.state;
    if (notice?.kind === 'written') {
      sheets.push(notice.sheet);
      continue;
    }
    // To have left it is not to have changed nothing.
    if (notice?.kind === 'cancelled') say();
    return projects.slice(index);
  }
  say();
  return [];

  function say(): void {
    const [sheet] = sheets;
    if (sheet !== undefined) desk.put({ notice: sheets.length === 1 ? { kind: 'written', sheet } : { kind: 'sheets-written', sheets } });
  }
}

/** A 绩效自评表 for one project. It never takes the place of a sheet: where its name is taken, it gets another. */
function projectSheet(desk: Desk, project: string, variant: PerformanceVariant['key']): Insertion {
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
