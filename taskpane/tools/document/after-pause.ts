/** In milliseconds: while somebody types, only what stands at the end is looked at. */
const SETTLED_MS = 300;

/** Does what follows from a change once no other comes; returns what an effect gives back, to leave it. */
export function afterPause(work: (isCurrent: () => boolean) => Promise<void>): () => void {
  let current = true;
  const timer = setTimeout(() => void work(() => current), SETTLED_MS);
  return () => {
    current = false;
    clearTimeout(timer);
  };
}
