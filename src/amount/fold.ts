/** `！` to `～`: the full-width forms of `!` to `~`, 0xFEE0 above them. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** Hyphens, dashes, the minus sign and the box drawing line that people draw a `——` with. */
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\uFE58\uFE63]/g;
/** Invisible marks that come along from web pages and Word. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
/** A currency sign, before or after the sign: `-¥12.30`, `¥-12.30`. */
const CURRENCY = /^(\(?[-+]?)[¥￥](?=[-+.\d])/;

/**
 * One spelling for what keyboards and programs write differently: half-width digits and signs, one kind of dash and blank.
 * `。` is the point of a Chinese keyboard. `、` stays: it lists (`1、2`), it does not group.
 * Blanks around the amount and beside its sign are gone; one between digits stays, as a plain space.
 */
export function foldText(input: string): string {
  return input
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(/。/g, '.')
    .replace(/﹐/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/(^|[^\d.,]) /g, '$1')
    .replace(/ (?![\d.,])/g, '')
    .replace(CURRENCY, '$1');
}
