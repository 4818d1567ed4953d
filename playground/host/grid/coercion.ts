import { type CellValue, type Entry, GENERAL, isErrorValue, TEXT_FORMAT } from './cell';

const DAY = 86_400_000;
/** Serial number 0 of the 1900 date system, valid from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

const NUMBER = /^(?:\d[\d,]*\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i;
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const MONTH_DAY = /^(\d{1,2})[-/](\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * What Excel (zh-CN, en-US) makes of something typed into a cell, or written to `values` or `formulas`.
 * `year` is the one that a date without a year falls into.
 */
export function understand(input: CellValue, format: string, year: number): Entry {
  if (typeof input !== 'string') return { kind: 'value', value: input };
  if (format === TEXT_FORMAT) return { kind: 'value', value: input };
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input };
  const text = input.trim();
  if (/^(?:true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  if (isErrorValue(text)) return { kind: 'value', value: text.toUpperCase() };
  const read = readNumber(text) ?? readDate(text, year) ?? readTime(text);
  if (read === undefined) return { kind: 'value', value: input };
  return { kind: 'value', value: read.value, ...(format === GENERAL && read.format !== undefined ? { format: read.format } : {}) };
}

interface Read {
  readonly value: number;
  /** The number format that Excel gives to a cell of general format together with the value. */
  readonly format?: string;
}

function readNumber(text: string): Read | undefined {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    const inner = readUnsigned(bracketed);
    return inner && { ...inner, value: -inner.value };
  }
  const [, sign = '', digits = ''] = /^([-+]?)\s*(.*)$/s.exec(text) ?? [];
  const read = readUnsigned(digits);
  return read && (sign === '-' ? { ...read, value: -read.value } : read);
}

function readUnsigned(text: string): Read | undefined {
  const percent = /^(.+?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined) {
    const value = plainNumber(percent);
    return value === undefined ? undefined : { value: value / 100, format: percent.includes('.') ? '0.00%' : '0%' };
  }
  const [, currency = '', amount = text] = /^([¥￥$])\s*(.+)$/.exec(text) ?? [];
  const value = plainNumber(amount);
  if (value === undefined) return undefined;
  const decimals = amount.includes('.') ? '.00' : '';
  if (currency !== '') return { value, format: `${currency === '$' ? '$' : '¥'}#,##0${decimals}` };
  if (/e/i.test(amount)) return { value, format: '0.00E+00' };
  return amount.includes(',') ? { value, format: `#,##0${decimals}` } : { value };
}

function plainNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

function readDate(text: string, thisYear: number): Read | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? CHINESE_DATE.exec(text) ?? [];
  if (year !== undefined) return dated(Number(year), Number(month), Number(day), 'yyyy/m/d');
  const [, first, second] = MONTH_DAY.exec(text) ?? [];
  return first === undefined ? undefined : dated(thisYear, Number(first), Number(second), 'd-mmm');
}

function dated(year: number, month: number, day: number, format: string): Read | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return exists ? { value: (time - EPOCH) / DAY, format } : undefined;
}

function readTime(text: string): Read | undefined {
  const [, hours, minutes, seconds = '0'] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return { value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400, format: 'h:mm' };
}
