import type { Injector } from '@univerjs/core';
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from '@univerjs/preset-sheets-core';

/** A block of text takes on the formats of the cells that it is pasted into, as in Excel; Univer would clear them, borders and all. */
export function keepFormatsUnderText(injector: Injector): void {
  const clipboard = injector.get(ISheetClipboardService);
  const paste = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html, text, files) =>
    (html ?? '') === '' && text !== undefined && /[\t\n]/.test(text) ? clipboard.paste(tableOf(text), PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE) : paste(html, text, files);
}

/** Rows on lines, cells parted by tabs. */
function tableOf(text: string): ClipboardItem {
  const table = document.createElement('table');
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const row = table.insertRow();
    for (const cell of line.split('\t')) row.insertCell().textContent = cell;
  }
  return new ClipboardItem({ 'text/html': new Blob([table.outerHTML], { type: 'text/html' }) });
}
