import { type Known, type Measure } from './known';

/** What a name stands for in a section. */
export interface Quantity {
  readonly key: string;
  /** Its official name. */
  readonly name: string;
  readonly count: boolean;
  /** Of a count: the units that it is told in. */
  readonly units?: readonly string[];
  readonly code?: string;
  readonly known: Partial<Readonly<Record<Measure, Known>>>;
  /** What it often is, and need not be: one that equals it ties, one that does not proves nothing. */
  readonly may?: readonly Known[];
  /** The matter after which its name means it, where several matters share the name. */
  readonly after?: string;
}

/** A matter that only the text knows. */
export function unknownQuantity(name: string): Quantity {
  return { key: `text/${name}`, name, count: false, known: {} };
}
