import { textOf } from '../wire/arguments';
import { invalidArgument } from '../wire/host-error';
import type { Json } from '../wire/protocol';

/** `#rrggbb` in capitals, as Excel answers. Colour names of HTML are not known here. */
export function colorOf(value: Json): string {
  const text = textOf(value).toUpperCase();
  const color = text.startsWith('#') ? text : `#${text}`;
  if (text !== '' && !/^#[0-9A-F]{6}$/.test(color)) throw invalidArgument();
  return text === '' ? '' : color;
}
