/** The browser answers yes to these media queries and no to others. Gives the way to change that. */
export function mediaAre(matching: readonly string[]): (next: readonly string[]) => void {
  let now = matching;
  const changed = new EventTarget();
  jest.spyOn(window, 'matchMedia').mockImplementation((media) =>
    Object.assign(new EventTarget(), {
      media,
      get matches() {
        return now.includes(media);
      },
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
      addEventListener: (type: string, listener: EventListener) => changed.addEventListener(type, listener),
      removeEventListener: (type: string, listener: EventListener) => changed.removeEventListener(type, listener),
    }),
  );
  return (next) => {
    now = next;
    changed.dispatchEvent(new Event('change'));
  };
}
