import { type Decimal, parseAmount } from '../../amount';
import type { Column, Form, FormSet } from '../../forms';
import { type Entry, type FigureId, STRUCTURAL, amountEntry, figureId } from '../../report';

export type Figure = Extract<Column, { role: 'figure' }>;

export function figuresOf(columns: readonly Column[]): Figure[] {
  return columns.filter((column): column is Figure => column.role === 'figure');
}

/** The entries of one table as they are read. */
export class Cells {
  readonly entries = new Map<FigureId, Entry>();
  /** How many amounts were given a cell, or known to have one. */
  taken = 0;
  readonly #set: FormSet;
  readonly #form: Form;
  readonly #inYuan: boolean;
  constructor(set: FormSet, form: Form, inYuan: boolean) {
    this.#set = set;
    this.#form = form;
    this.#inYuan = inYuan;
  }

  put(row: string, column: Figure, written: string | undefined, measure = column.measure): void {
    const parsed = parseAmount(written ?? '');
    if (parsed.kind === 'structural') this.entries.set(figureId(this.#form.id, row, column.key), STRUCTURAL);
    if (parsed.kind !== 'amount') return;
    this.taken += 1;
    const money = measure === 'amount';
    const value: Decimal = money && this.#inYuan ? parsed.value.div(10_000) : parsed.value;
    this.entries.set(figureId(this.#form.id, row, column.key), amountEntry(value, money ? Math.max(parsed.places, this.#set.money.places) : parsed.places, money && this.#inYuan));
  }

  /** A figure that is not printed, and follows from those that are. */
  derived(row: string, column: Figure, value: Decimal): void {
    this.entries.set(figureId(this.#form.id, row, column.key), amountEntry(this.#inYuan ? value.div(10_000) : value, this.#set.money.places, false));
  }

  /** Something stands on the line, and in which column cannot be told. */
  unknown(row: string, column: Figure, line: string): void {
    this.entries.set(figureId(this.#form.id, row, column.key), { kind: 'unreadable', text: line, reason: 'ambiguous-separator' });
  }
}
