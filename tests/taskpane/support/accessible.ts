import { axe } from 'jest-axe';

/** Nothing on the page stands in the way of a screen reader. Colours are for a real browser to judge. */
export async function expectAccessible(): Promise<void> {
  expect(await axe(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } })).toHaveNoViolations();
}
