import { plain } from '../../amount';
import { type CheckedAt, compare, groupBy } from './summary';

/** Where one project name stands: a workbook, of which unit, on which sheets. */
export interface RepeatedAt {
  readonly path: string;
  readonly unit: string;
  readonly sheets: readonly string[];
}

/** One project name in several workbooks: worth a look, for a project is evaluated once. Two sheets of one workbook are that workbook's own error. */
export interface RepeatedProject {
  readonly rule: 'X-twice';
  readonly severity: 'warning';
  readonly name: string;
  readonly year: string;
  readonly set: string;
  /** At least two, in the order of the files. */
  readonly places: readonly RepeatedAt[];
}

/**
 * Names that workbooks of one year share, in the order of the names. A department's consolidated workbook holds the tables
 * of its units once more, so that it is compared with other such workbooks only.
 */
export function repeatedProjects(files: readonly CheckedAt[]): readonly RepeatedProject[] {
  const all = files.flatMap((file) => file.projects.map((project) => ({ file, project })));
  const named = all.filter(({ project }) => plain(project.name) !== '');
  const groups = groupBy(named, ({ file, project }) => [file.set, file.year, String(file.level === '部门'), plain(project.name)].join('\n'));
  return [...groups.values()].flatMap((group): RepeatedProject[] => {
    const [first] = group;
    const places = [...groupBy(group, ({ file }) => file.path).values()].flatMap((own): RepeatedAt[] => {
      const [one] = own;
      return one === undefined ? [] : [{ path: one.file.path, unit: one.file.unit, sheets: own.map(({ project }) => project.sheet) }];
    });
    return first === undefined || places.length < 2 ? [] : [{ rule: 'X-twice', severity: 'warning', name: first.project.name, year: first.file.year, set: first.file.set, places: places.sort((a, b) => compare(a.path, b.path)) }];
  }).sort((a, b) => compare(a.year, b.year) || compare(a.name, b.name));
}
