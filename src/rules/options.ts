/** The classification's name of a functional code; undefined where it does not know the code. */
export type NameOf = (code: string) => string | undefined;

export interface CheckOptions {
  /** Left out: names are not checked. */
  readonly nameOf?: NameOf;
  /** Whether a complete list holds the code; left out: no list is complete. */
  readonly isListed?: (code: string) => boolean;
}
