import type { TieOutSummary } from '../../src/app/tieout/tie-out';
import type { Language } from '../../src/app/messages';

/** What `tieout` says around its findings. */
export interface TieOutWords {
  readonly heading: (text: string) => string;
  readonly ownTables: (count: number) => string;
  readonly nothing: string;
  readonly notDocx: string;
  readonly unrecognised: string;
  readonly summary: (summary: TieOutSummary) => string;
}

const ZH: TieOutWords = {
  heading: (text) => `核对文本：${text}`,
  ownTables: (count) => `没有给出工作簿，按文本自带的${String(count)}张表核对。`,
  nothing: '没有发现问题。',
  notDocx: '改好的文本只能存为 .docx。',
  unrecognised: '没有识别、需要人工核对的数字：',
  summary: ({ numbers, equal, rounding, internal, wrong, unrecognised, errors, warnings }) =>
    `共${String(numbers)}个数字：相符${String(equal)}个，尾差${String(rounding)}个，内部一致${String(internal)}个，不符${String(wrong)}个，未识别${String(unrecognised)}个。错误${String(errors)}处，需核对${String(warnings)}处。`,
};

const EN: TieOutWords = {
  heading: (text) => `Text: ${text}`,
  ownTables: (count) => `No workbook was given: held against the text's own ${String(count)} tables.`,
  nothing: 'Nothing was found.',
  notDocx: 'The corrected text can be kept as .docx only.',
  unrecognised: 'Numbers that were not recognised and need a look:',
  summary: ({ numbers, equal, rounding, internal, wrong, unrecognised, errors, warnings }) =>
    `${String(numbers)} numbers: ${String(equal)} equal, ${String(rounding)} by rounding, ${String(internal)} consistent within the text, ${String(wrong)} wrong, ${String(unrecognised)} not recognised. Errors ${String(errors)}, to be looked at ${String(warnings)}.`,
};

export function tieOutWordsIn(language: Language): TieOutWords {
  return { zh: ZH, en: EN }[language];
}
