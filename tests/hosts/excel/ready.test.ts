import { whenReady } from '../../../src/hosts/excel';

function officeIs(host: string | null, officeTheme?: Partial<Office.OfficeTheme>, displayLanguage?: string): void {
  const Office = { onReady: () => Promise.resolve({ host, platform: host === null ? null : 'PC' }), context: { officeTheme, displayLanguage } };
  Object.assign(globalThis, { Office });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('without Office.js, in a browser tab and in Word there is no Excel', async () => {
  expect((await whenReady()).host).toBeUndefined();
  officeIs(null);
  expect(await whenReady()).toEqual({ host: undefined, platform: undefined, theme: undefined, language: 'zh' });
  officeIs('Word');
  expect((await whenReady()).host).toBeUndefined();
});

test.each([
  [undefined, undefined],
  [{ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, 'dark'],
  [{ isDarkTheme: false }, 'light'],
  [{ bodyBackgroundColor: '#262626' }, 'dark'],
  [{ bodyBackgroundColor: '#F0F0F0' }, 'light'],
  [{ bodyBackgroundColor: 'red' }, undefined],
])('Office says %j: %s', async (theme, expected) => {
  officeIs('Excel', theme);
  expect(await whenReady()).toEqual({ host: 'Excel', platform: 'PC', theme: expected, language: 'zh' });
});

test.each([['zh-CN', 'zh'], ['zh-TW', 'zh'], ['en-US', 'en'], ['fr-FR', 'en']])('an Excel in %s speaks %s', async (displayLanguage, language) => {
  officeIs('Excel', undefined, displayLanguage);
  expect((await whenReady()).language).toBe(language);
});
