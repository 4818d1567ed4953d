import type { FormSet } from '../../forms';
import type { CellPatch } from '../../hosts/excel';
import { type FigureId, type Report, type Table, figureKey } from '../../report';
import { type Checker, type Edit, derive, openChecker } from '../../rules';
import { type Binding, type WorkbookSnapshot, type YuanLinks, bind, linksToYuan, withExact, withLinks, yuanSet } from '../../workbook';
import { BoundTables } from './bound-tables';

/** The 元 behind a workbook's tables, kept current: figures are judged by what they are, and print what they print. */
export class LiveYuan {
  private readonly exact: BoundTables;
  private readonly checker: Checker;
  private own: Report;
  /** Figures whose cells round their 元 by the product's own formula. */
  links: YuanLinks;
  private print: Report | undefined;

  private constructor(
    private readonly set: FormSet,
    private readonly tables: BoundTables,
    snapshot: WorkbookSnapshot,
    exact: BoundTables,
  ) {
    this.exact = exact;
    this.checker = openChecker(exact.set, exact.read());
    this.own = tables.read();
    this.links = linksToYuan(set, tables.binding, exact.binding, snapshot);
  }

  /** Undefined where the workbook has no 元. */
  static of(set: FormSet, snapshot: WorkbookSnapshot, tables: BoundTables): LiveYuan | undefined {
    const inYuan = yuanSet(set);
    const exact = new BoundTables(inYuan, snapshot, bind(inYuan, snapshot));
    return exact.binding.tables.size === 0 ? undefined : new LiveYuan(set, tables, snapshot, exact);
  }

  get binding(): Binding {
    return this.exact.binding;
  }

  /** In 元, with what formulas give. */
  report(): Report {
    return this.checker.report();
  }

  /** What the check goes by: exact where 元 are known. */
  judged(): Report {
    return withExact(this.set, this.shown(this.own), this.report());
  }

  /** What the tables print. */
  printed(): Report {
    this.print ??= derive(this.set, this.shown(this.own));
    return this.print;
  }

  /** @param edits of the set's own tables; answers what they are to the check, with what the 元 say of them */
  follow(edits: readonly Edit[], patches: readonly CellPatch[], snapshot: WorkbookSnapshot): readonly Edit[] {
    this.print = undefined;
    const changed = new Set<string>();
    for (const edit of edits) {
      this.own = applied(this.own, edit);
      changed.add(formOf(edit));
    }
    const followed = this.exact.follow(patches, snapshot);
    const delta = this.checker.apply(followed.edits);
    for (const edit of followed.edits) changed.add(formOf(edit));
    for (const figure of delta.figures) changed.add(figureKey(figure).form);
    if (changed.size > 0) this.links = linksToYuan(this.set, this.tables.binding, this.exact.binding, snapshot);
    const tables = new Map([...this.own.tables].filter(([form]) => changed.has(form)));
    const judged = withExact(this.set, this.shown({ ...this.own, tables }), this.report());
    return [
      ...edits.filter(({ kind }) => kind === 'table-removed'),
      ...[...judged.tables.values()].map((table): Edit => ({ kind: 'table', table })),
    ];
  }

  /** Figures whose cells hold formulas of others. */
  linked(): readonly FigureId[] {
    return [...this.own.tables.values()].flatMap(({ origins }) => [...origins].flatMap(([id, origin]) => (origin === 'linked' && !this.links.has(id) ? [id] : [])));
  }

  private shown(report: Report): Report {
    return withLinks(this.set, report, this.report(), this.links);
  }
}

function formOf(edit: Edit): string {
  switch (edit.kind) {
    case 'figure':
      return figureKey(edit.figure).form;
    case 'table':
      return edit.table.form;
    case 'table-removed':
      return edit.form;
  }
}

function applied(report: Report, edit: Edit): Report {
  const tables = new Map(report.tables);
  const form = formOf(edit);
  const table = tables.get(form);
  if (edit.kind === 'table') tables.set(form, edit.table);
  else if (edit.kind === 'table-removed') tables.delete(form);
  else if (table !== undefined) tables.set(form, withEntry(table, edit));
  return { ...report, tables };
}

function withEntry(table: Table, { figure, entry, origin }: Extract<Edit, { kind: 'figure' }>): Table {
  const entries = new Map(table.entries);
  const origins = new Map(table.origins);
  if (entry.kind === 'empty') entries.delete(figure);
  else entries.set(figure, entry);
  if (origin === 'typed') origins.delete(figure);
  else origins.set(figure, origin);
  return { ...table, entries, origins };
}
