import type { ExcelHost } from '../host/excel-host';
import type { AddInData, OpenedBook } from './opened-book';

/** Gives a host what a file keeps beside the cells. */
export function takeOver({ book, grid }: ExcelHost, { names, beside }: OpenedBook): void {
  for (const name of names) grid.putName(name);
  for (const [id, { page, titleRows, printArea, rules, lists }] of beside) {
    const state = book.state(id);
    const hold = (area: typeof titleRows) => area && book.anchors.hold(id, area);
    state.page = { ...state.page, ...page, titleRows: hold(titleRows), printArea: hold(printArea) };
    for (const { area, formula, format } of rules) {
      state.rules.push({ id: book.newId('rule'), anchor: book.anchors.hold(id, area), formula, stopIfTrue: false, format });
    }
    for (const { area, source } of lists) {
      state.validations.push({ anchor: book.anchors.hold(id, area), rule: { list: { inCellDropDown: true, source } }, errorAlert: {}, prompt: {}, ignoreBlanks: true });
    }
    if (rules.length > 0) book.repaint(id);
  }
  grid.forgetHistory();
}

export function addInData({ book }: ExcelHost): AddInData {
  return { settings: [...book.settings], xmlParts: book.xmlParts.map(({ id, xml }) => ({ id, xml })) };
}

export function restoreAddInData({ book }: ExcelHost, { settings, xmlParts }: AddInData): void {
  for (const [key, value] of settings) book.settings.set(key, value);
  for (const part of xmlParts) book.xmlParts.push({ ...part });
}
