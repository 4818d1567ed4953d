/** What comes of work in steps for those who needn't do anything in between. */
export function inOneGo<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
