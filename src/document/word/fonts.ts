import { DECLARATION, NAMESPACES, el, val } from './xml';

/** A font of official documents, and what a computer without it takes instead, best first. */
interface Font {
  readonly name: string;
  readonly instead: readonly string[];
  readonly family: 'roman' | 'modern';
}

export const TITLE_FONT = '方正小标宋简体';
export const HEADING_FONT = '黑体';
export const SUBHEADING_FONT = '楷体_GB2312';
export const TEXT_FONT = '仿宋_GB2312';
/** Digits and letters in Chinese text. */
const LATIN_FONT = 'Times New Roman';

/** The free families of Adobe and Google go by several names. */
const FREE_SERIF = ['思源宋体', 'Source Han Serif SC', 'Source Han Serif CN', 'Noto Serif SC', 'Noto Serif CJK SC'] as const;
const FREE_SANS = ['思源黑体', 'Source Han Sans SC', 'Source Han Sans CN', 'Noto Sans SC', 'Noto Sans CJK SC'] as const;

const FONTS: readonly Font[] = [
  { name: TITLE_FONT, instead: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun', ...FREE_SERIF], family: 'roman' },
  { name: HEADING_FONT, instead: ['SimHei', '微软雅黑', ...FREE_SANS], family: 'modern' },
  { name: SUBHEADING_FONT, instead: ['楷体', 'KaiTi', '华文楷体', ...FREE_SERIF], family: 'modern' },
  { name: TEXT_FONT, instead: ['仿宋', 'FangSong', '华文仿宋', ...FREE_SERIF], family: 'modern' },
];

/** Charset of simplified Chinese, in hexadecimal. */
const GB2312 = '86';

export function fontTable(): string {
  const fonts = FONTS.map(({ name, instead, family }) =>
    el('w:font', { 'w:name': name }, val('w:altName', instead.join(',')), val('w:charset', GB2312), val('w:family', family), val('w:pitch', 'variable')),
  );
  const latin = el('w:font', { 'w:name': LATIN_FONT }, val('w:charset', '00'), val('w:family', 'roman'), val('w:pitch', 'variable'));
  return DECLARATION + el('w:fonts', NAMESPACES, ...fonts, latin);
}

/** Chinese in one font, digits and letters in the other. */
export function runFonts(eastAsia: string): string {
  return el('w:rFonts', { 'w:ascii': LATIN_FONT, 'w:hAnsi': LATIN_FONT, 'w:eastAsia': eastAsia, 'w:cs': LATIN_FONT });
}
