import type { Form, FormSet } from '../forms';
import type { LayoutOptions, SetOptions } from './options';
import type { SheetModel, WorkbookModel } from './sheet-model';

/** One form as a sheet. Formulas refer to other tables only where `options.present` holds them. */
export function layoutForm(_set: FormSet, _form: Form, _options: LayoutOptions = {}): SheetModel {
  throw new Error('not laid out yet');
}

/** The forms of a set and the classification sheet, their formulas tied to each other. */
export function layoutSet(_set: FormSet, _options: SetOptions = {}): WorkbookModel {
  throw new Error('not laid out yet');
}
