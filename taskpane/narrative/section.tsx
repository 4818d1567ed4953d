import { useId } from 'react';
import type { NarrativeSection } from '../../src/narrative';
import type { Teller } from './context';
import { paragraphKeys } from './keys';
import { Paragraph } from './paragraph';
import { useTextStyles } from './styles';

export function Section({ section, teller }: { readonly section: NarrativeSection; readonly teller: Teller }) {
  const styles = useTextStyles();
  const id = useId();
  const keys = paragraphKeys(section.paragraphs);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{section.title}</h2>
      {section.paragraphs.map((paragraph, index) => <Paragraph key={keys[index]} paragraph={paragraph} teller={teller} />)}
    </section>
  );
}
