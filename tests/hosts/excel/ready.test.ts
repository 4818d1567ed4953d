import { whenReady } from '../../../src/hosts/excel';

function officeIs(host: string | null, officeTheme?: Partial<Office.OfficeTheme>): void {
  const Office = { onReady: () => Promise.resolve({ host, platform: host === null ? null : 'PC' }), context: { officeTheme } };
  Object.assign(globalThis, { Office });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('without Office.js, in a browser tab and in Word there is no Excel', async () => {
  expect((await whenReady()).host).toBeUndefined();
  officeIs(null);
  expect(await whenReady()).toEqual({ host: undefined, platform: undefined, theme: undefined });
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
  expect(await whenReady()).toEqual({ host: 'Excel', platform: 'PC', theme: expected });
});
