import { follow } from './follow';
import type { fileBytes } from './file-bytes';
import { insertSheets, takeInventory } from './insert';
import { openWorkbook } from './open-workbook';
import { markCells } from './marks';
import { protectSheets, unprotectSheets } from './protection';
import { readAll } from './read';
import { selectCell } from './select-cell';
import { readSettings, writeSetting } from './settings';
import { replaceNames, selectedArea } from './table-names';
import { restoreFormulas, writeCodeList, writeLines, writeNumbers, writeTexts } from './write-cells';

/** Excel as a session sees it. */
export const excelHost = {
  follow, takeInventory, insertSheets, markCells, protectSheets, unprotectSheets, selectCell, readSettings, writeSetting, restoreFormulas, writeLines, writeNumbers, writeCodeList, writeTexts, openWorkbook, readAll, selectedArea, replaceNames,
  /** Rarely asked for. */
  fileBytes: async (): ReturnType<typeof fileBytes> => (await import('./file-bytes')).fileBytes(),
} as const;
