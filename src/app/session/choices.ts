import * as v from 'valibot';
import type { FormSet } from '../../forms';
import type { Language } from '../messages';
import type { Choices } from './state';

const STORED = v.object({
  set: v.optional(v.string()),
  language: v.optional(v.picklist(['zh', 'en'])),
  autoComplete: v.optional(v.boolean()),
  marks: v.optional(v.boolean()),
  protectedSheets: v.optional(v.array(v.string())),
});

/** What was stored in the workbook, over what holds for a workbook without choices. */
export function parseChoices(text: string | undefined, set: FormSet, spoken: Language): Choices {
  const usual: Choices = { set: set.id, language: spoken, autoComplete: false, marks: false, protectedSheets: [] };
  if (text === undefined) return usual;
  try {
    const stored = v.safeParse(STORED, JSON.parse(text));
    if (!stored.success) return usual;
    const { set: chosen = usual.set, language = spoken, autoComplete = false, marks = false, protectedSheets = [] } = stored.output;
    return { set: chosen, language, autoComplete, marks, protectedSheets };
  } catch {
    return usual;
  }
}
