import type { Run } from '../model';
import type { ParagraphStyle } from './styles';
import { el, escaped, val } from './xml';

/** Text that must be filled in, and the mark of an unchecked document. */
const OPEN = [val('w:color', 'C00000'), el('w:highlight', { 'w:val': 'yellow' })];

export function textRun(text: string, properties: readonly string[] = []): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${escaped(line)}</w:t>`));
  return el('w:r', {}, ...(properties.length === 0 ? [] : [el('w:rPr', {}, ...properties)]), lines.join('<w:br/>'));
}

export function run({ text, open = false, bold = false }: Run): string {
  return textRun(text, [...(bold ? [el('w:b')] : []), ...(open ? OPEN : [])]);
}

/** `properties` follow the style, in the order that the format prescribes. */
export function paragraph(style: ParagraphStyle, runs: readonly string[], properties: readonly string[] = []): string {
  return el('w:p', {}, el('w:pPr', {}, val('w:pStyle', style), ...properties), ...runs);
}

/** A field: what it shows until somebody updates it. */
export function field(instruction: string, shown: string, properties: readonly string[] = []): string {
  const look = properties.length === 0 ? '' : el('w:rPr', {}, ...properties);
  const part = (child: string): string => el('w:r', {}, look, child);
  return (
    part(el('w:fldChar', { 'w:fldCharType': 'begin' })) +
    part(`<w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText>`) +
    part(el('w:fldChar', { 'w:fldCharType': 'separate' })) +
    textRun(shown, properties) +
    part(el('w:fldChar', { 'w:fldCharType': 'end' }))
  );
}
