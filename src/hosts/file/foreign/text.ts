/** What the first bytes of a page or an XML table say of their encoding. */
const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;
const SNIFFED = 4096;

/** Text in the encoding that it declares; Chinese systems export pages in GBK without a word about it. */
export function decodeText(bytes: Uint8Array): string {
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED)))?.[1];
  for (const { encoding, strict } of [...marked(bytes), { encoding: declared ?? 'utf-8', strict: true }, { encoding: 'gb18030', strict: false }]) {
    const text = decoded(bytes, encoding, strict);
    if (text !== undefined) return text;
  }
  return '';
}

function marked([first, second]: Uint8Array): readonly { readonly encoding: string; readonly strict: boolean }[] {
  if (first === 0xff && second === 0xfe) return [{ encoding: 'utf-16le', strict: false }];
  return first === 0xfe && second === 0xff ? [{ encoding: 'utf-16be', strict: false }] : [];
}

/** Undefined where the encoding is unknown or the bytes are not in it. */
function decoded(bytes: Uint8Array, encoding: string, strict: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    return undefined;
  }
}
