import { FUNCTIONAL } from '../../classification';
import type { Row } from '../language/form';

/** The 26 classes of 支出功能分类, in code order. Units print 24 to 26 of them; all are offered. */
const CLASSES = FUNCTIONAL.items.filter(({ code }) => code.length === 3);

const NUMBERS = [
  '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五',
  '十六', '十七', '十八', '十九', '二十', '二十一', '二十二', '二十三', '二十四', '二十五', '二十六',
];

/** The classes as rows of 01 and 04. */
export const classRows: readonly Row[] = CLASSES.map(({ code, name }, i) => ({ key: `c${code}`, label: `${NUMBERS[i] ?? ''}、${name}`, name, code }));

export const classKeys: readonly string[] = classRows.map(({ key }) => key);
