import { TextDecoder, TextEncoder } from 'node:util';
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);

// A busy two-core machine renders Fluent components slowly.
configure({ asyncUtilTimeout: 5_000 });

// What every browser has and jsdom lacks.
for (const [name, value] of Object.entries({ TextDecoder, TextEncoder })) Object.defineProperty(globalThis, name, { value, configurable: true });

// What Fluent UI asks of a browser and jsdom lacks.
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizeObserver;
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener: () => undefined, removeListener: () => undefined });
