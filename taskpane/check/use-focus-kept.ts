import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

interface Focused {
  readonly key: string;
  readonly index: number;
}

const ROWS = '[data-finding]';

/**
 * Whoever works through the list by keyboard keeps the place: when the row with the focus goes (mended, waived), the
 * one that took its place gets the focus, else the list itself. A focus that is elsewhere is left there.
 */
export function useFocusKept(list: RefObject<HTMLElement | null>, shown: unknown): { readonly onFocus: (event: FocusEvent) => void; readonly onBlur: () => void } {
  const last = useRef<Focused>(undefined);
  useLayoutEffect(() => {
    const was = last.current;
    const area = list.current;
    if (was === undefined || area === null || document.activeElement !== document.body || !document.hasFocus()) return;
    const rows = [...area.querySelectorAll<HTMLElement>(ROWS)];
    if (rows.some((row) => row.dataset['finding'] === was.key)) return;
    const next = rows[Math.min(was.index, rows.length - 1)]?.querySelector('button') ?? area;
    next.focus();
  }, [list, shown]);
  const onFocus = ({ target }: FocusEvent): void => {
    const row = target.closest<HTMLElement>(ROWS);
    const key = row?.dataset['finding'];
    const area = list.current;
    last.current = row === null || key === undefined || area === null ? undefined : { key, index: [...area.querySelectorAll(ROWS)].indexOf(row) };
  };
  // React hears no blur of an element that it takes away itself.
  const onBlur = (): void => {
    last.current = undefined;
  };
  return { onFocus, onBlur };
}
