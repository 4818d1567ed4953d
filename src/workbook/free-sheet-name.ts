/** Letters of the longest name that Excel gives a sheet. */
const LONGEST = 31;

/** The name, or with the first number behind it that no sheet has: `表 (2)`. */
export function freeSheetName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count += 1) {
    const suffix = ` (${count})`;
    free = name.slice(0, LONGEST - suffix.length) + suffix;
  }
  return free;
}
