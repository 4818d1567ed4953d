import type { Paragraph, Token } from '../../src/narrative';

/** What a token is about, whatever it says at the moment. */
function subjectOf(token: Token): string {
  switch (token.kind) {
    case 'text':
      return '';
    case 'figure':
      return `${token.from.kind} ${token.cells.join(' ')}`;
    case 'blank':
      return token.id === undefined ? '' : `blank ${token.id}`;
  }
}

/** Keys that follow the subject and not the position, so that a half-typed reason never moves to another sentence. */
export function tokenKeys(tokens: readonly Token[]): readonly string[] {
  return unique(tokens.map(subjectOf));
}

export function paragraphKeys(paragraphs: readonly Paragraph[]): readonly string[] {
  return unique(paragraphs.map(({ style, tokens }) => `${style} ${tokens.map(subjectOf).find((subject) => subject !== '') ?? ''}`));
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  });
}

/** Everything of a paragraph that is shown or acted on. */
export function contentOf({ style, tokens }: Paragraph): string {
  return JSON.stringify([style, tokens.map((token) => (token.kind === 'figure' ? [token.text, token.from, token.format.kind] : token))]);
}
