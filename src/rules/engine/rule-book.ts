import type { FormSet, Identity } from '../../forms';
import type { Grid, GridForm } from './grid';
import { formsOf, lineFormsOf, rulesOf } from './instances';
import type { Rule } from './model';
import { rankFormulas } from './ranks';
import { link, sameReading, unlink } from './rule';
import { Selection } from './select';

/** What a change of tables did to the rules. */
export interface RuleChange {
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
}

/** How a table changed: it came or went, or the lines that it prints did. */
export type TableChange = 'presence' | 'lines';

/** The rules of one identity, in the order of its scope, and what they depend on. */
class Chapter {
  readonly identity: Identity;
  readonly order: number;
  rules: readonly Rule[] = [];
  private readonly set: FormSet;
  private forms: ReadonlySet<string> | undefined = undefined;
  private lineForms: ReadonlySet<string> | undefined = undefined;

  constructor(set: FormSet, identity: Identity, order: number) {
    this.set = set;
    this.identity = identity;
    this.order = order;
  }

  /** Whether a change of the form changes its rules. One check of one report never asks. */
  goesBy(form: string, change: TableChange): boolean {
    const forms = change === 'presence' ? (this.forms ??= formsOf(this.set, this.identity)) : (this.lineForms ??= lineFormsOf(this.identity));
    return forms.has(form);
  }
}

function allRules(chapters: readonly Chapter[]): readonly Rule[] {
  const all: Rule[] = [];
  for (const { rules } of chapters) for (const rule of rules) all.push(rule);
  return all;
}

/** All rules of a report, by identity, in the order of the declaration. */
export class RuleBook {
  readonly grid: Map<string, GridForm>;
  private readonly set: FormSet;
  private readonly selection = new Selection();
  private readonly chapters: readonly Chapter[];
  /** By identity, what it implies. */
  private readonly implied = new Map<string, Chapter[]>();
  /** All chapters' rules in one list, until a table changes. */
  private all: readonly Rule[] | undefined;

  constructor(set: FormSet, grid: Grid) {
    this.set = set;
    this.grid = new Map(grid);
    this.chapters = set.identities.map((identity, order) => new Chapter(set, identity, order));
    for (const chapter of this.chapters) {
      chapter.rules = this.rulesUnder(chapter);
      for (const id of chapter.identity.impliedBy ?? []) this.implied.set(id, [...(this.implied.get(id) ?? []), chapter]);
    }
    for (const rule of this.rules()) link(rule);
    this.rank();
  }

  rules(): readonly Rule[] {
    return (this.all ??= allRules(this.chapters));
  }

  /** Rules that say nothing new while one of the identities `ids` is broken. */
  *impliedBy(ids: ReadonlySet<string>): Generator<Rule> {
    for (const id of ids) for (const { rules } of this.implied.get(id) ?? []) yield* rules;
  }

  /** Puts a table in the place of another, or takes it away, and builds anew the rules that go by it. */
  replace(form: string, table: GridForm | undefined, change: TableChange): RuleChange {
    this.put(form, table);
    const added: Rule[] = [];
    const removed: Rule[] = [];
    for (const chapter of this.chapters) if (chapter.goesBy(form, change)) this.rebuild(chapter, added, removed);
    this.all = undefined;
    this.rank();
    return { added, removed };
  }

  /** Tables stand in the order of the set, whenever they came: what is found first does not depend on the past. */
  private put(id: string, table: GridForm | undefined): void {
    if (table === undefined) this.grid.delete(id);
    else if (this.grid.has(id)) this.grid.set(id, table);
    else {
      const tables = new Map(this.grid).set(id, table);
      this.grid.clear();
      for (const { id: next } of this.set.forms) {
        const there = tables.get(next);
        if (there !== undefined) this.grid.set(next, there);
      }
    }
  }

  private rulesUnder({ identity, order }: Chapter): Rule[] {
    return rulesOf(this.set, this.grid, identity, order, this.selection);
  }

  /** Rules that read the same figures as before stay as they are, findings included. */
  private rebuild(chapter: Chapter, added: Rule[], removed: Rule[]): void {
    const old = new Map(chapter.rules.map((rule) => [rule.key, rule]));
    const fresh: Rule[] = [];
    chapter.rules = this.rulesUnder(chapter).map((rule) => {
      const known = old.get(rule.key);
      if (known !== undefined && sameReading(known, rule)) {
        old.delete(rule.key);
        return known;
      }
      fresh.push(rule);
      return rule;
    });
    for (const rule of old.values()) {
      unlink(rule);
      removed.push(rule);
    }
    for (const rule of fresh) {
      link(rule);
      added.push(rule);
    }
  }

  private rank(): void {
    const formulas: Rule[] = [];
    for (const { identity, rules } of this.chapters) if (identity.defines === true) for (const rule of rules) formulas.push(rule);
    rankFormulas(formulas);
  }
}
