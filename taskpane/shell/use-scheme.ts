import { useSyncExternalStore } from 'react';
import type { Surroundings } from '../../src/hosts/excel';
import type { Scheme } from './theme';

/** Colours forced by the system come first, then what Office says, then what the system prefers. Follows changes of the system. */
export function useScheme(office: Surroundings['theme']): Scheme {
  const forced = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  if (forced) return 'contrast';
  return office ?? (dark ? 'dark' : 'light');
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
