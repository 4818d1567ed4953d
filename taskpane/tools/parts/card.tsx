import { type ReactNode, useId } from 'react';
import { useSectionStyles } from '../../tables/styles';

/** A step of the tool. */
export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const section = useSectionStyles();
  const id = useId();
  return (
    <section className={section.card} aria-labelledby={id}>
      <h3 id={id} className={section.title}>{title}</h3>
      {children}
    </section>
  );
}
