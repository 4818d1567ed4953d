import { FUNCTIONAL, nameOf } from '../../classification';
import type { Finding } from '../../rules';
import { missingFormulas } from '../../workbook';
import type { LiveCheck } from './live-check';

/** What the product would write for the person, on a click. */
export type Suggestion =
  /** 类 and 款 that stand above entered codes and are not printed, in code order */
  | { readonly kind: 'parents'; readonly form: string; readonly codes: readonly { readonly code: string; readonly name: string }[] }
  /** derived cells that hold neither a formula nor a figure */
  | { readonly kind: 'formulas'; readonly form: string; readonly cells: number };

export function suggest(live: LiveCheck): readonly Suggestion[] {
  const missing = missingFormulas(live.set, live.binding, live.snapshot);
  const findings = live.findings();
  return live.set.forms.flatMap(({ id }): Suggestion[] => {
    const codes = missingParents(findings, id);
    const cells = missing.filter(({ form }) => form === id).length;
    return [
      ...(codes.length > 0 ? [{ kind: 'parents' as const, form: id, codes: codes.map((code) => ({ code, name: nameOf(FUNCTIONAL, code) ?? '' })) }] : []),
      ...(cells > 0 ? [{ kind: 'formulas' as const, form: id, cells }] : []),
    ];
  });
}

/** In code order, each once. */
function missingParents(findings: readonly Finding[], form: string): readonly string[] {
  const codes = findings.flatMap((finding) => (finding.kind === 'code' && finding.form === form && finding.problem.kind === 'parent' ? [finding.problem.code] : []));
  return [...new Set(codes)].sort();
}
