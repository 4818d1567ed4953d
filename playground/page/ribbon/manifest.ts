/** What the add-in's manifest puts into the ribbon, in one language. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonButton {
  readonly kind: 'button';
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Addresses of the icon by its size in pixels. */
  readonly icons: Readonly<Record<string, string>>;
  readonly action: { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };
}

export interface RibbonMenu extends Omit<RibbonButton, 'kind' | 'action'> {
  readonly kind: 'menu';
  readonly items: readonly RibbonButton[];
}

export type RibbonControl = RibbonButton | RibbonMenu;

/** `manifest.xml` as the ribbon shows it. Throws where Excel would refuse the manifest. */
export function readRibbon(manifest: Document, locale: string): RibbonTab {
  const resources = readResources(manifest, locale);
  const tab = only(manifest, 'CustomTab');
  return { label: textOf(tab, 'Label', resources), groups: childrenOf(tab, 'Group').map((group) => readGroup(group, resources)) };
}

type Resources = ReadonlyMap<string, string>;

function readGroup(group: Element, resources: Resources): RibbonGroup {
  return { label: textOf(group, 'Label', resources), controls: childrenOf(group, 'Control').map((control) => readControl(control, resources)) };
}

function readControl(control: Element, resources: Resources): RibbonControl {
  if (control.getAttribute('xsi:type') !== 'Menu') return readButton(control, resources);
  const items = childrenOf(only(control, 'Items'), 'Item').map((item) => readButton(item, resources));
  return { kind: 'menu', ...readFace(control, resources), items };
}

function readButton(control: Element, resources: Resources): RibbonButton {
  const action = child(control, 'Action');
  const name = childrenOf(action, 'FunctionName')[0]?.textContent;
  return { kind: 'button', ...readFace(control, resources), action: name ? { kind: 'function', name } : { kind: 'pane' } };
}

function readFace(control: Element, resources: Resources): Omit<RibbonButton, 'kind' | 'action'> {
  const images = childrenOf(child(control, 'Icon'), 'Image');
  return {
    id: control.getAttribute('id') ?? '',
    label: textOf(control, 'Label', resources),
    tip: textOf(child(control, 'Supertip'), 'Description', resources),
    icons: Object.fromEntries(images.map((image) => [image.getAttribute('size') ?? '', resource(image, resources)])),
  };
}

function readResources(manifest: Document, locale: string): Resources {
  const entries = ['Image', 'Url', 'String'].flatMap((name) => [...manifest.getElementsByTagNameNS('*', name)]);
  return new Map(
    entries.map((entry) => {
      const own = childrenOf(entry, 'Override').find((override) => override.getAttribute('Locale') === locale);
      return [entry.getAttribute('id') ?? '', own?.getAttribute('Value') ?? entry.getAttribute('DefaultValue') ?? ''];
    }),
  );
}

const textOf = (parent: Element, name: string, resources: Resources): string => resource(child(parent, name), resources);

function resource(element: Element, resources: Resources): string {
  const id = element.getAttribute('resid') ?? '';
  const found = resources.get(id);
  if (found === undefined) throw new Error(`The manifest has no resource ${id}.`);
  return found;
}

function childrenOf(parent: Element, name: string): readonly Element[] {
  return [...parent.children].filter(({ localName }) => localName === name);
}

function child(parent: Element, name: string): Element {
  const [found] = childrenOf(parent, name);
  if (found === undefined) throw new Error(`${parent.localName} in the manifest has no ${name}.`);
  return found;
}

function only(parent: Document | Element, name: string): Element {
  const [found] = parent.getElementsByTagNameNS('*', name);
  if (found === undefined) throw new Error(`The manifest has no ${name}.`);
  return found;
}
