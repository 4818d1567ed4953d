/** One 科目: 3 digits are a 类, 5 a 款, 7 a 项. */
export interface ClassificationItem {
  readonly code: string;
  readonly name: string;
}

/** A list of 科目 of one year, with where it came from. */
export interface Classification {
  readonly id: 'functional' | 'economic';
  readonly year: number;
  readonly title: string;
  /** Said to the accountant wherever the list is shown. */
  readonly source: string;
  /** In printed order. */
  readonly items: readonly ClassificationItem[];
  readonly byCode: ReadonlyMap<string, ClassificationItem>;
}

export type CodeLevel = '类' | '款' | '项';

interface Declared extends Omit<Classification, 'items' | 'byCode'> {
  readonly items: readonly (readonly [code: string, name: string])[];
}

export function classification({ items: pairs, ...about }: Declared): Classification {
  const items = pairs.map(([code, name]) => ({ code, name }));
  return { ...about, items, byCode: new Map(items.map((item) => [item.code, item])) };
}

/** Undefined for a code that the list does not hold: that is no error, the list is not complete. */
export function itemOf(list: Classification, code: string): ClassificationItem | undefined {
  return list.byCode.get(code);
}

export function nameOf(list: Classification, code: string): string | undefined {
  return list.byCode.get(code)?.name;
}

/** Undefined for what is no code: another length, or anything but digits. */
export function levelOf(code: string): CodeLevel | undefined {
  if (!/^\d+$/.test(code)) return undefined;
  switch (code.length) {
    case 3:
      return '类';
    case 5:
      return '款';
    case 7:
      return '项';
    default:
      return undefined;
  }
}

/** `2080106` → `20801` → `208`; undefined for a 类 and for what is no code. */
export function parentCode(code: string): string | undefined {
  const level = levelOf(code);
  return level === undefined || level === '类' ? undefined : code.slice(0, -2);
}
