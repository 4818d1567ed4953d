/** Where Microsoft serves office.js: for the world, and for the cloud that 21Vianet runs in China. */
const CLOUDS: Readonly<Record<string, string>> = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Where the pages look for office.js if it is built in: beside themselves. */
export const OWN_OFFICE_JS = 'office/office.js';

/** The address of office.js for `--office`, or undefined if it is neither a known word nor an address. */
export function officeJsAddress(wanted: string): string | undefined {
  if (wanted === 'self') return OWN_OFFICE_JS;
  return CLOUDS[wanted] ?? (/^(https?:\/\/|\.{0,2}\/)\S+\.js$/.test(wanted) ? wanted : undefined);
}

/** Of the npm package only what Excel loads: half a dozen of its ninety megabytes. */
export function isForExcel(name: string): boolean {
  if (/\.debug\.js$|vsdoc|\.d\.ts$/.test(name)) return false;
  return /^(office|o15apptofilemappingtable|es6-promise|excel[a-z]*-[\w.-]+|zh-cn|en-us|ariatelemetry|telemetry)(\.js)?$/.test(name);
}
