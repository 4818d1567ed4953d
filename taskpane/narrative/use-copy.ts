import { useCallback, useState } from 'react';
import { copied } from './clipboard';
import type { Copy } from './text';

/** What came of the last copy. `refused`: the person copies by hand what is in it. */
export type CopyResult = { readonly kind: 'copied'; readonly open: number } | { readonly kind: 'refused'; readonly text: string };

export interface Copying {
  readonly result: CopyResult | undefined;
  /** `open`: blanks in what is copied. */
  readonly copy: (what: Copy, open: number) => void;
  readonly dismiss: () => void;
}

export function useCopy(): Copying {
  const [result, setResult] = useState<CopyResult>();
  const copy = useCallback((what: Copy, open: number) => {
    setResult(undefined);
    void copied(what).then((done) => setResult(done ? { kind: 'copied', open } : { kind: 'refused', text: what.text }));
  }, []);
  const dismiss = useCallback(() => setResult(undefined), []);
  return { result, copy, dismiss };
}
