import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, missing } from './test-tools.mjs';

/** `npm run icons`: draws the ribbon's icons, which the sources are for, in the sizes that Excel asks for. */
const FOLDER = join(import.meta.dirname, '..', 'taskpane', 'assets');
const RIBBON_SIZES = [16, 32, 80];
/** The add-in's own icon is also shown in lists. */
const OWN_SIZES = [...RIBBON_SIZES, 64];

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error(missing('browser'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.svg'))) {
  const name = basename(file, '.svg');
  const source = await readFile(join(FOLDER, file), 'utf8');
  for (const size of name === 'icon' ? OWN_SIZES : RIBBON_SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
    await writeFile(join(FOLDER, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
