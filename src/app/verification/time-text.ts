/** `2025-08-20 14:05` by the computer's own clock and zone: it is compared with other papers, not with other computers. */
export function timeText(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
