import type { TFunction } from 'i18next';
import { type ReactNode, useId } from 'react';
import type { Session } from '../../src/app/session';
import { useSectionStyles } from '../tables/styles';

export interface SectionProps {
  readonly session: Session;
  readonly t: TFunction<'settings'>;
}

/** Settings that belong together. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const section = useSectionStyles();
  const id = useId();
  return (
    <section className={section.card} aria-labelledby={id}>
      <h2 id={id} className={section.title}>{title}</h2>
      {children}
    </section>
  );
}
