/** How far work in steps has come. */
export interface Steps {
  readonly done: number;
  readonly total: number;
}

/** What comes of work in steps for those who needn't do anything in between. */
export function inOneGo<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
