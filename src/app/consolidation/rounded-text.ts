import type { Language } from '../messages';
import type { Rounded } from './rounded';

/** Units that a sentence names; of more it says how many. */
const MOST_NAMED = 5;

/** Why units' 元 were rounded, whose, and what that costs: one sentence. */
export function roundedText({ inYuan, others, most, places, unit }: Rounded, language: Language): string {
  const step = `0.${'0'.repeat(Math.max(0, places - 1))}1`;
  if (language === 'zh') {
    const some = (names: readonly string[]): string => names.slice(0, MOST_NAMED).join('、') + (names.length > MOST_NAMED ? `等${String(names.length)}个单位` : '');
    const why = others.length === 0 ? '不是各单位的每张表都有元' : `${some(others)}只有${unit}`;
    return `${why}，所以按${unit}汇总；${some(inYuan)}有元，先四舍五入到${step}${unit}再相加，每个数最多相差${most.toFixed()}元。要按元汇总，请补齐其余的元数。`;
  }
  const some = (names: readonly string[]): string => names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ` and others, ${String(names.length)} in all` : '');
  const why = others.length === 0 ? 'Not every table of every unit has 元' : `Only ${unit} from ${some(others)}`;
  return `${why}, so the figures are added in ${unit}; the 元 of ${some(inYuan)} were rounded to ${step} ${unit} first, which moves each figure by up to ${most.toFixed()} 元. Get the 元 of the rest to add in 元.`;
}
