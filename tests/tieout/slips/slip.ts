/** One slip of the published sample, found by reading alone. */
export interface Slip {
  readonly id: string;
  readonly part: 'narrative' | 'attachment';
  /** 1 to 11, in the order printed. */
  readonly attachment?: number;
  readonly section: string;
  /** Occurs once in its part of the text: the narrative (all before the attachments), or its attachment. */
  readonly quote: string;
  readonly kind: string;
  /** The right value, where the document itself gives it. */
  readonly expected?: string;
  readonly why: string;
  /** False: arguable, or advice only. Counts neither for nor against a checker. */
  readonly certain: boolean;
}

/** [section, quote, kind, why, the right value where known] */
export type Line = readonly [section: string, quote: string, kind: string, why: string, expected?: string];

const slip = (id: string, place: Pick<Slip, 'part' | 'attachment'>, certain: boolean, line: Line): Slip => {
  const [section, quote, kind, why, expected] = line;
  return { id, ...place, section, quote, kind, why, certain, ...(expected === undefined ? {} : { expected }) };
};

/** Certain slips are numbered N1, N2 …; arguable ones n1, n2 …. */
export const inNarrative = (certain: readonly Line[], arguable: readonly Line[]): readonly Slip[] => [
  ...certain.map((line, at) => slip(`N${at + 1}`, { part: 'narrative' }, true, line)),
  ...arguable.map((line, at) => slip(`n${at + 1}`, { part: 'narrative' }, false, line)),
];

/** Certain slips are numbered A4.1, A4.2 …; arguable ones a4.1, a4.2 …. */
export const inAttachment = (attachment: number, certain: readonly Line[], arguable: readonly Line[]): readonly Slip[] => [
  ...certain.map((line, at) => slip(`A${attachment}.${at + 1}`, { part: 'attachment', attachment }, true, line)),
  ...arguable.map((line, at) => slip(`a${attachment}.${at + 1}`, { part: 'attachment', attachment }, false, line)),
];
