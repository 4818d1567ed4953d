import type { Grid } from '../grid';
import type { Field, FieldKey } from '../table';

/** Makes the fields of one table and keeps them by key. */
export class Fields {
  readonly all = new Map<FieldKey, Field>();

  constructor(private readonly grid: Grid) {}

  at(key: FieldKey, row: number, column: number): Field {
    const cell = this.grid.rows[row]?.[column];
    const field: Field = {
      key, row, column,
      text: cell?.text.trim() ?? '',
      origin: cell?.derived === true ? 'derived' : cell?.formula === undefined ? 'typed' : 'linked',
      numeric: cell?.numeric === true,
    };
    this.all.set(key, field);
    return field;
  }
}
