import type { ListedFinding, PassedRule } from '../../src/app/session';
import type { CheckView } from './view';
import { weightOf } from '../../src/app/findings/weight';

/** Every word must be found somewhere. */
function matcher(text: string): (parts: () => readonly string[]) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (parts) => {
    const hay = parts().join('\n').toLowerCase();
    return words.every((word) => hay.includes(word));
  };
}

export function findingsIn(findings: readonly ListedFinding[], { text, form, hidden }: CheckView): readonly ListedFinding[] {
  const matches = matcher(text);
  return findings.filter(
    (finding) =>
      (form === '' || finding.form === form) &&
      !hidden.includes(weightOf(finding)) &&
      matches(() => wordsOf(finding)),
  );
}

function wordsOf({ rule, text, place, waiver }: ListedFinding): readonly string[] {
  return [rule, text.rule?.id ?? '', text.message, ...text.causes, place.sheet, place.address, waiver?.reason ?? '', waiver?.person ?? ''];
}

export function passedIn(rules: readonly PassedRule[], { text, form }: CheckView): readonly PassedRule[] {
  const matches = matcher(text);
  return rules.filter((rule) => (form === '' || rule.form === form) && matches(() => [rule.rule, rule.expects, rule.figures, rule.place.sheet, rule.place.address]));
}

export interface FormGroup<T> {
  readonly form: string;
  readonly items: readonly T[];
}

/** By table, in the order of the list. */
export function groupsOf<T extends { readonly form: string }>(items: readonly T[]): readonly FormGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.form);
    if (group === undefined) groups.set(item.form, [item]);
    else group.push(item);
  }
  return [...groups].map(([form, of]) => ({ form, items: of }));
}

/** Tables with errors first, then those with something to look at; the order of the list among equals. */
export function gravestFirst(groups: readonly FormGroup<ListedFinding>[]): readonly FormGroup<ListedFinding>[] {
  const gravity = ({ items }: FormGroup<ListedFinding>): number => (items.some(({ severity }) => severity === 'error') ? 0 : items.some(({ severity }) => severity === 'warning') ? 1 : 2);
  return [...groups].sort((a, b) => gravity(a) - gravity(b));
}
