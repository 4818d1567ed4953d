import { levelOf } from '../../classification';
import type { Form } from '../../forms';
import type { Finding } from '../../rules';
import { missingFormulas } from '../../workbook';
import type { LiveCheck } from './live-check';

/** What the product would write for the person, on a click. */
export type Suggestion =
  /** 类 and 款 that stand above entered codes and are not printed, in code order */
  | { readonly kind: 'parents'; readonly form: string; readonly codes: readonly { readonly code: string; readonly name: string }[] }
  /** 科目 of the table that a support sheet explains, which it lacks */
  | { readonly kind: 'lines'; readonly form: string; readonly codes: readonly { readonly code: string; readonly name: string }[] }
  /** derived cells that hold neither a formula nor a figure */
  | { readonly kind: 'formulas'; readonly form: string; readonly cells: number };

export function suggest(live: LiveCheck): readonly Suggestion[] {
  const missing = missingFormulas(live.set, live.binding, live.snapshot);
  const findings = live.findings();
  return live.set.forms.flatMap((form): Suggestion[] => {
    const { id } = form;
    // Nothing is written into a table that somebody else made.
    if (live.binding.tables.get(id)?.found !== undefined) return [];
    const parents = missingParents(findings, id);
    const lines = missingLines(live, form);
    const cells = missing.filter(({ form }) => form === id).length;
    return [
      ...(parents.length > 0 ? [{ kind: 'parents' as const, form: id, codes: parents.map((code) => ({ code, name: live.nameOf(code) ?? '' })) }] : []),
      ...(lines.length > 0 ? [{ kind: 'lines' as const, form: id, codes: lines }] : []),
      ...(cells > 0 ? [{ kind: 'formulas' as const, form: id, cells }] : []),
    ];
  });
}

/** In code order, each once. */
function missingParents(findings: readonly Finding[], form: string): readonly string[] {
  const codes = findings.flatMap((finding) => (finding.kind === 'code' && finding.form === form && finding.problem.kind === 'parent' ? [finding.problem.code] : []));
  return [...new Set(codes)].sort();
}

/** What has no line on the support sheet has no cell for its purpose and reason. */
function missingLines(live: LiveCheck, { id, body }: Form): readonly { readonly code: string; readonly name: string }[] {
  const { binding } = live;
  const own = binding.tables.get(id);
  const explained = body.kind === 'lines' && body.explains !== undefined ? binding.tables.get(body.explains) : undefined;
  if (own === undefined || explained === undefined) return [];
  const there = new Set(own.lines.map(({ code }) => code));
  const missing = explained.lines.filter(({ code }) => levelOf(code) !== undefined && !there.has(code));
  return [...new Map(missing.map(({ code, name }) => [code, { code, name: live.nameOf(code) ?? name }])).values()];
}
