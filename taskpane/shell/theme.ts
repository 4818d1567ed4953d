import { type BrandVariants, type Theme, createDarkTheme, createLightTheme } from '@fluentui/react-components';

export type Scheme = 'light' | 'dark' | 'contrast';

/** The green of the spreadsheet program that the pane stands in. */
const BRAND: BrandVariants = {
  10: '#031309', 20: '#062413', 30: '#083b20', 40: '#0a4a28', 50: '#0c5b31', 60: '#0d6736', 70: '#0f733c', 80: '#107c41',
  90: '#2a8a55', 100: '#54ad7b', 110: '#66b788', 120: '#85c4a0', 130: '#9ad1b1', 140: '#b0ddc2', 150: '#caead6', 160: '#e5f5eb',
};

/** Latin letters and digits keep their own font; each system then has its Chinese one. */
const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

const light = createLightTheme(BRAND);
const dark = createDarkTheme(BRAND);

export const THEMES: Readonly<Record<Scheme, Theme>> = {
  light: { ...light, fontFamilyBase: FONTS },
  dark: { ...dark, fontFamilyBase: FONTS },
  contrast: { ...light, ...inSystemColours(light), fontFamilyBase: FONTS },
};

/** Every colour as one of those that the person set for the whole computer. */
function inSystemColours(theme: Theme): Partial<Theme> {
  const colours = Object.keys(theme).filter((token) => token.startsWith('color') && !token.includes('Transparent') && !token.includes('Alpha'));
  return Object.fromEntries(colours.map((token) => [token, systemColour(token)]));
}

function systemColour(token: string): string {
  if (token.includes('Disabled')) return token.includes('Background') ? 'Canvas' : 'GrayText';
  if (/Brand(Background|Fill)|CompoundBrandBackground/.test(token)) return 'Highlight';
  if (token.includes('OnBrand') || token.includes('StaticInverted')) return 'HighlightText';
  if (token.includes('Link')) return 'LinkText';
  if (token.includes('Background')) return 'Canvas';
  return 'CanvasText';
}
