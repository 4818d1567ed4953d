import type { DamagedSheet } from '../../workbook';
import type { Language } from './messages';

/** A sheet that could not be read and what is missing of it: half a sentence. */
export function damagedSheetText(language: Language, { name, why, from }: DamagedSheet): string {
  return language === 'zh' ? `工作表“${name}”：${zh(why, from)}` : `the sheet “${name}”: ${en(why, from)}`;
}

function zh(why: DamagedSheet['why'], from: number | undefined): string {
  switch (why) {
    case 'missing':
      return '文件里没有它的内容';
    case 'packed':
      return '它的内容解不开';
    case 'broken':
      return from === undefined ? '它的内容不完整' : `第${String(from)}行起的内容不完整`;
    case 'texts':
      return '文件里没有它的文字';
  }
}

function en(why: DamagedSheet['why'], from: number | undefined): string {
  switch (why) {
    case 'missing':
      return 'the file does not hold it';
    case 'packed':
      return 'its content cannot be unpacked';
    case 'broken':
      return from === undefined ? 'its content is not whole' : `its content is not whole from row ${String(from)} on`;
    case 'texts':
      return 'the file does not hold its texts';
  }
}
