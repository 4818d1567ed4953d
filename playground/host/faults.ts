import type { RequestBody } from './wire/protocol';

/** What is to go wrong with a request. */
export type Fault =
  /** The answer comes this much later. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** No answer ever comes, and nothing is done. */
  | { readonly kind: 'hang' }
  /** Everything is done, but the answer gets lost. */
  | { readonly kind: 'lose' }
  /** Nothing is done; the answer is this error. */
  | { readonly kind: 'fail'; readonly code: string; readonly message?: string };

interface Planned {
  readonly fault: Fault;
  readonly matches: (body: RequestBody) => boolean;
  left: number;
}

/** Faults that a test plans for requests to come. */
export class Faults {
  private planned: Planned[] = [];

  /** For the next `times` requests that match; all match unless told otherwise. */
  plan(fault: Fault, times = 1, matches: (body: RequestBody) => boolean = () => true): void {
    this.planned.push({ fault, matches, left: times });
  }

  clear(): void {
    this.planned = [];
  }

  /** What happens to this request. */
  take(body: RequestBody): Fault | undefined {
    const found = this.planned.find(({ left, matches }) => left > 0 && matches(body));
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault;
  }
}

const WRITING = /^(?:Values|Formulas|NumberFormat|Add|Delete|Insert|Clear|Merge|Name|Copy)$/;

/** A request that writes to cells or changes the workbook otherwise. Calls that make an object are object paths. */
export function writes({ Actions, ObjectPaths }: RequestBody): boolean {
  return [...Actions, ...Object.values(ObjectPaths)].some(({ Name }) => WRITING.test(Name));
}
