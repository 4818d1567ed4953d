/** An expected failure is a value, not an exception. */
export type Outcome<T, Failure> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Failure };
