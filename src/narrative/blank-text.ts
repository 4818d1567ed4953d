const EDGES = /^[\s，,、；;：:。.]+|[\s，,、；;：:。.]+$/g;
const LINE_BREAKS = /\s*[\r\n]+\s*/g;

/**
 * What a person typed, made to fit its sentence: without the punctuation around it, which the sentence supplies,
 * and without the words of `lead`, where they were typed as well (`主要原因是：…`).
 */
export function tidied(text: string, lead: string): string {
  const bare = text.replace(LINE_BREAKS, '').replace(EDGES, '');
  const said = lead.replace(EDGES, '');
  return said !== '' && bare.startsWith(said) ? bare.slice(said.length).replace(EDGES, '') : bare;
}
