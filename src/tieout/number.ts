import { Decimal } from '../amount';

/** A number of a flow, with the unit that it is told in. */
export interface Stated {
  readonly start: number;
  /** After the digits. */
  readonly end: number;
  /** After the unit. */
  readonly unitEnd: number;
  /** As written. */
  readonly text: string;
  readonly value: Decimal;
  readonly places: number;
  /** 万元, 元, 亿元, %, 个 …; empty where none follows. */
  readonly unit: string;
  /** Several points, or groups of another length: `2.43.9.5`. */
  readonly malformed: boolean;
}

const DIGITS = /-?\d+(?:,\d+)*(?:\.\d+)*/g;
const UNIT = /^(?:亿元|万元|元|万(?=[（）。，；、])|%|个百分点|批次|人次|台（套）|台套|批|台|套|个|人|辆|次|项|家|份|名|平方米|场|分(?!别|之|钟|期|类|配))/;
const SAME: Readonly<Record<string, string>> = { 万: '万元', 台套: '台（套）', 批: '批次' };

/** What looks like a number and states nothing: years, dates, numbering, document numbers, articles, durations, thresholds. */
function statesNothing(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 10);
  if (/^(?:年|月|日|号|条|款|时|届|级|期|周|小时|分钟|天|岁|倍)/.test(after)) return true;
  if (/[A-Za-z]$/.test(before) || /^ ?[A-Za-z]/.test(after)) return true;
  if (before.endsWith("第")) return true;
  if (/[〔【［[（]$/.test(before) && /^[〕】］\]）]/.test(after)) return true;
  // 1． 2、 （3） at the beginning of a sentence.
  if (/(?:^|[。；：])$/.test(before) && /^[、.）](?!\d)/.test(after)) return true;
  // 单价100万元（含）以上设备
  if (/^万?元(?:（含）|及?以上|以下|以内)/.test(after)) return true;
  // 2022-2024年, 2024.12
  return /^[-—~～至](?:20)?\d{2}年/.test(after);
}

export function numbersIn(text: string): Stated[] {
  const found: Stated[] = [];
  for (const match of text.matchAll(DIGITS)) {
    let start = match.index;
    let written = match[0];
    // A dash after a digit or a word joins; it is no sign: 2023-6.
    if (written.startsWith('-') && /[\d年月日\-—]$/.test(text.slice(0, start))) {
      start += 1;
      written = written.slice(1);
    }
    const end = start + written.length;
    if (statesNothing(text, start, end)) continue;
    const unit = UNIT.exec(text.slice(end, end + 6))?.[0] ?? '';
    const plain = written.replaceAll(',', '');
    const [whole = '0', fraction = ''] = plain.split('.');
    found.push({
      start, end, unitEnd: end + unit.length, text: written,
      value: new Decimal(fraction === '' ? whole : `${whole}.${fraction}`), places: fraction.length,
      unit: SAME[unit] ?? unit,
      malformed: plain.split('.').length > 2 || (written.includes(',') && !GROUPED.test(written)),
    });
  }
  return found;
}

const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d{1,4}(?:,\d{4})+(?:\.\d+)?$/;
