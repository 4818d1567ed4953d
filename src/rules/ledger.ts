import { EMPTY, type Entry, type FigureId, type Origin, type Report, type Table } from '../report';
import type { Figure } from './engine/model';

/**
 * The report as it stands. Tables are shared with whoever asked before; one is copied only when it has changed since,
 * so that following an edit copies nothing.
 */
export class Ledger {
  private report: Report;
  /** By table, the figures that have changed since it was made. */
  private readonly stale = new Map<string, Set<Figure>>();

  constructor(report: Report) {
    this.report = report;
  }

  figureChanged(figure: Figure): void {
    const figures = this.stale.get(figure.form);
    if (figures === undefined) this.stale.set(figure.form, new Set([figure]));
    else figures.add(figure);
  }

  /** A table comes, goes, or is replaced as a whole. */
  replace(form: string, table: Table | undefined): void {
    this.stale.delete(form);
    const tables = new Map(this.report.tables);
    if (table === undefined) tables.delete(form);
    else tables.set(form, table);
    this.report = { set: this.report.set, tables };
  }

  /** Forgets everything for another report. */
  restart(report: Report): void {
    this.stale.clear();
    this.report = report;
  }

  current(): Report {
    if (this.stale.size === 0) return this.report;
    const tables = new Map(this.report.tables);
    for (const [form, figures] of this.stale) {
      const table = tables.get(form);
      if (table !== undefined) tables.set(form, withFigures(table, figures));
    }
    this.stale.clear();
    this.report = { set: this.report.set, tables };
    return this.report;
  }
}

function withFigures(table: Table, stale: ReadonlySet<Figure>): Table {
  const figures = [...stale].filter((figure) => !isIn(table, figure));
  if (figures.length === 0) return table;
  const entries = new Map<FigureId, Entry>(table.entries);
  const origins = new Map<FigureId, Origin>(table.origins);
  for (const { id, entry, origin } of figures) {
    if (entry.kind === 'empty') entries.delete(id);
    else entries.set(id, entry);
    if (origin === 'typed') origins.delete(id);
    else origins.set(id, origin);
  }
  return { ...table, entries, origins };
}

function isIn({ entries, origins }: Table, figure: Figure): boolean {
  return figure.origin === (origins.get(figure.id) ?? 'typed') && figure.says(entries.get(figure.id) ?? EMPTY);
}
