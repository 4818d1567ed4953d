import type { Claim, TextFinding } from '../../../src/tieout';
import { useTieOutStyles } from './styles';

/** More of a sentence than this is left out, before and after what is marked. */
const SEEN = 70;

/** A sentence with what it is about marked. */
export function Marked({ text, about: { start, end, sentence } }: { readonly text: string; readonly about: Pick<Claim | TextFinding, 'start' | 'end' | 'sentence'> }) {
  const styles = useTieOutStyles();
  if (end <= start) return null;
  const line = (words: string): string => words.replace(/\s+/g, ' ');
  const before = line(text.slice(sentence?.start ?? start, start)).trimStart();
  const after = line(text.slice(end, sentence?.end ?? end)).trimEnd();
  return (
    <p className={styles.sentence}>
      {before.length > SEEN ? `……${before.slice(-SEEN)}` : before}
      <mark className={styles.mark}>{line(text.slice(start, end))}</mark>
      {after.length > SEEN ? `${after.slice(0, SEEN)}……` : after}
    </p>
  );
}
