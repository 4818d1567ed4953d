/**
 * Marks of a template, wherever they stand, that nobody filled in or chose from: XX, ___, 【待定】, 职工（　）人, 增加（减少）, 主要是…….
 * No marks: 晋财预【2024】15号, 138****1234, and …… after things listed one by one.
 */
const MARKS = /[XＸ×]{2,}|(?<![a-z])x{2,}(?![a-z])|_{2,}|＿{2,}|【(?!\d{4}】)[^】]*】|\[\]|［］|□|[（(][\s　]*[）)]|(?<![\dA-Za-z*＊])[*＊]{3,}(?![\dA-Za-z*＊])|(?:增加|减少|增长|下降|上升)[（/](?:增加|减少|增长|下降|上升)[）]?|大于?（小于?）|小于?（大于?）|大小于|小大于|(?<!、[^，。；：、]{1,12})……(?=[。，；]|$)/g;

/** A clause that puts off what belongs there: 待核实, 原因待补充, 数据暂待统计. What is said of somebody's work is none: 制度有待完善. */
const PUT_OFF = /(?<=^|[，。；：:、,;\s“（(])(?:具体|主要|增减|变动|有关|相关)*(?:原因|数据|情况|内容|金额|时间|信息|数字|数量|名称|用途|职责|机构)?[暂尚仍均]?待(?:核实|核对|核定|核|定|补充|补填|补录|补|填写|填报|填|确认|统计)(?:后?再?(?:填写|补充|填报|公开|说明))?(?=$|[，。；：:、,;\s）)”！!])/g;
/** A line that says what is to be written there. */
const ASKS = /^[\s　]*(?:待(?:补充|补填|填写|填报|填)|(?:请|此处|在此)(?:据实|如实)?(?:填写|填入|填报|输入|补充))[^，。；]*[。]?$/gm;
/** Without a letter or a digit, or one letter that stands for others. */
const NOTHING = /^(?:[^\p{L}\p{N}]+|[XxＸｘ])$/u;

/** Every mark of a template in a running text. */
export function templateMarks(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(MARKS)];
}

/** Letters before and after a mark that are quoted with it. */
const AROUND = 6;

/** What somebody typed into a cell that still stands for something else, as a person finds it there; empty for a text that is filled in, and for none. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set(placeholderSpans(text).map(({ start, end }) => (NOTHING.test(text.trim()) ? text.trim() : quoted(text, start, end))))];
}

/** Where they stand in the text, in order. */
export function placeholderSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (NOTHING.test(whole)) return [{ start: text.indexOf(whole), end: text.indexOf(whole) + whole.length }];
  const found = [MARKS, PUT_OFF, ASKS].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })));
  const outer = found.filter((one) => !found.some((other) => other !== one && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start));
  return outer.sort((a, b) => a.start - b.start);
}

function quoted(text: string, start: number, end: number): string {
  const before = /[^，。；：:、\n]*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const after = /^[^，。；：:、\n]*/.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}
