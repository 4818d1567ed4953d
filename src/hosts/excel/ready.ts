/** Where the page finds itself once Office.js has looked around. */
export interface Surroundings {
  /** Undefined where there is no Excel: a plain browser tab, or Office.js could not be loaded. */
  readonly host: 'Excel' | undefined;
  /** `PC`, `Mac`, `OfficeOnline`, … as Office.js says it. */
  readonly platform: string | undefined;
  /** Undefined where Office tells no theme, as on the web. */
  readonly theme: 'light' | 'dark' | undefined;
  /** Of Excel's own menus: Chinese, or English for all others. */
  readonly language: 'zh' | 'en';
}

const NOWHERE: Surroundings = { host: undefined, platform: undefined, theme: undefined, language: 'zh' };

/** Settles once Office.js is ready. Never fails. */
export async function whenReady(): Promise<Surroundings> {
  // Its script comes from another place than the page, and that may be out of reach.
  if (typeof Office === 'undefined') return NOWHERE;
  const info: { readonly host: unknown; readonly platform: unknown } = await Office.onReady();
  if (info.host !== 'Excel') return NOWHERE;
  const { officeTheme, displayLanguage } = Office.context as { readonly officeTheme?: Office.OfficeTheme; readonly displayLanguage?: string };
  return {
    host: 'Excel',
    platform: typeof info.platform === 'string' ? info.platform : undefined,
    theme: themeOf(officeTheme),
    language: displayLanguage === undefined || /^zh/i.test(displayLanguage) ? 'zh' : 'en',
  };
}

/** Newer Offices say it; of older ones the colour behind the pane does. */
function themeOf(theme: Partial<Office.OfficeTheme> | undefined): Surroundings['theme'] {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  const digits = /^#?([0-9a-f]{6})/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
