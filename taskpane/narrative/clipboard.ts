import type { Copy } from './text';

/** With its format where the browser allows it. `false`: the host page forbids copying, as some do with panes. */
export async function copied(copy: Copy): Promise<boolean> {
  return (await byClipboard(copy)) || byCommand(copy);
}

async function byClipboard({ html, text }: Copy): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Not there, or not allowed in this frame.
    return false;
  }
}

/** The older way, which asks for no permission: the answer to the copy event is what is copied. */
function byCommand({ html, text }: Copy): boolean {
  let answered = false;
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    answered = event.clipboardData !== null;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', answer, true);
  try {
    return copyCommand() && answered;
  } finally {
    document.removeEventListener('copy', answer, true);
  }
}

function copyCommand(): boolean {
  const command: unknown = Reflect.get(document, 'execCommand');
  if (typeof command !== 'function') return false;
  return Reflect.apply(command, document, ['copy']) === true;
}
