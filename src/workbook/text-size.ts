/** Characters that Chinese fonts draw as wide as they are high (≥ and ① too), of which two columns' worth each is needed. */
const WIDE = /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2103\u2160-\u217F\u2264\u2265\u2460-\u24FF\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Width in the units of column widths. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Lines that a text takes in a cell of that width; the cell's own margins cost one unit. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    // A wide character that no longer fits whole goes to the next line.
    const room = Math.max(2, width - 1 - ((width - 1) % 2));
    const needed = textWidth(paragraph);
    const few = Math.ceil(needed / room);
    // Numbers stay whole and marks begin no line: of several lines some end early.
    return lines + Math.max(1, few > 2 ? Math.ceil(needed / Math.max(2, room - 2)) : few);
  }, 0);
}

/** Points of a row that shows so many lines of body text. */
export function heightOf(lines: number, single: number): number {
  return lines <= 1 ? single : 13 * lines + 5;
}
