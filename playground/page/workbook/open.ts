import { convertApart } from '../../files/convert-apart';
import { DEFAULT_STYLE, NO_ADD_IN_DATA, type AddInData, type OpenedBook } from '../../files/opened-book';
import { readBook } from '../../files/read-book';
import type { Wishes } from '../address';
import type { Words } from '../words';
import { kept, type KeptBook } from './store';

export interface Opening {
  readonly name: string;
  readonly book: OpenedBook;
  readonly addIn: AddInData;
  /** Why something else than what was asked for is shown. */
  readonly problem?: string;
}

/** In the sizes of Excel in Chinese. */
const SHEET = { id: 'sheet1', name: 'Sheet1', rowCount: 200, columnCount: 26, defaultColumnWidth: 72, defaultRowHeight: 19 };

const BLANK: OpenedBook = {
  data: { id: 'workbook', sheetOrder: [SHEET.id], sheets: { [SHEET.id]: SHEET }, defaultStyle: DEFAULT_STYLE },
  names: [],
  beside: new Map(),
};

/** The workbook that the page's address asks for, or an empty one and the reason. */
export async function openWished({ open }: Wishes, words: Words): Promise<Opening> {
  const blank = { name: words.newBook, book: BLANK, addIn: NO_ADD_IN_DATA };
  if (open === 'blank') return blank;
  const wished = open === 'sample' ? await sample(words) : await kept(open === 'saved' ? 'saved' : 'opened');
  if (wished === undefined) return { ...blank, problem: words.nothingSaved };
  const { name, bytes, addIn } = wished;
  try {
    return { name, book: await readBook(bytes, convertApart), addIn };
  } catch {
    // The libraries throw whatever they stumble over.
    return { ...blank, problem: words.notReadable(name) };
  }
}

async function sample(words: Words): Promise<KeptBook> {
  const answer = await fetch('samples/lanxian-2024.xlsx');
  return { name: words.sampleBook, bytes: await answer.arrayBuffer(), addIn: NO_ADD_IN_DATA };
}
