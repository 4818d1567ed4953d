import { XmlScanner } from './xml';

/** The shared strings of a workbook in their order; none of a part that is not whole, for each may be another's. Phonetic guides are not part of a text. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) if (scanner.name === 'si' && !scanner.isClosing()) strings.push(stringItem(scanner));
  return scanner.isTorn() || !scanner.isClosed() ? [] : strings;
}

/** The text of the item whose opening tag the scanner stands on: plain, or runs of rich text put together. */
export function stringItem(scanner: XmlScanner): string {
  if (scanner.isEmpty()) return '';
  const item = scanner.name;
  let text = '';
  while (scanner.next() && !(scanner.isClosing() && scanner.name === item)) {
    if (scanner.isClosing()) continue;
    if (scanner.name === 'rPh') scanner.skip();
    else if (scanner.name === 't' && !scanner.isEmpty()) {
      const start = scanner.position;
      if (scanner.next()) text += scanner.textBefore(start);
    }
  }
  return unescapeCharacters(text);
}

/** `_x000D_` is how the format writes characters that XML cannot; line breaks are `\n`. */
export function unescapeCharacters(text: string): string {
  const plain = text.includes('_x') ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
