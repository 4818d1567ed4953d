/** A sheet as its tab shows it. */
export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected?: boolean;
}

/** What is loaded of the sheets for it. */
export const TAB = 'items/id,items/name,items/visibility,items/protection/protected';

export function tabsOf({ items }: Excel.WorksheetCollection): readonly Required<Tab>[] {
  return items.map(tabOf);
}

export function tabOf({ id, name, visibility, protection }: Excel.Worksheet): Required<Tab> {
  return { id, name, hidden: visibility !== 'Visible', isProtected: protection.protected };
}

/** The same sheets in the same order, called the same. */
export function haveSameNames(a: readonly Tab[], b: readonly Tab[]): boolean {
  return a.length === b.length && a.every(({ id, name }, index) => id === b[index]?.id && name === b[index].name);
}

/** And shown and protected alike. */
export function areSameTabs(a: readonly Tab[], b: readonly Tab[]): boolean {
  return haveSameNames(a, b) && a.every(({ hidden, isProtected }, index) => hidden === b[index]?.hidden && isProtected === b[index].isProtected);
}
