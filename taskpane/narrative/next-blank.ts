/** Goes to the open blank behind `from`, and from the last one to the first; a field for words opens at once. */
export function goToNextBlank(text: HTMLElement, from: Element | undefined): void {
  const open = [...text.querySelectorAll<HTMLElement>('[data-blank="open"]')];
  const behind = from?.isConnected === true ? open.find((blank) => (from.compareDocumentPosition(blank) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) : undefined;
  const target = (behind ?? open[0])?.querySelector<HTMLElement>('[tabindex]');
  if (target === null || target === undefined) return;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  if (target.dataset['edit'] !== undefined) target.click();
}
