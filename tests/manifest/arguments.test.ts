import { readArguments } from '../../scripts/build/arguments';
import { isForExcel } from '../../scripts/build/office-js';

const officeJsFor = (office: string) => {
  const read = readArguments(['--host', 'https://example.gov.cn', '--office', office]);
  return read.ok ? read.options.officeJs : read.problem;
};

describe('the arguments of the build', () => {
  test('take a host with and without a slash at its end', () => {
    for (const host of ['https://example.gov.cn/juesuan', 'https://example.gov.cn/juesuan/']) {
      expect(readArguments(['--host', host])).toEqual({
        ok: true,
        options: { host: 'https://example.gov.cn/juesuan', officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js', runtime: 'shared' },
      });
    }
  });

  test('refuse a host that Excel would refuse', () => {
    for (const host of ['http://example.gov.cn', 'example.gov.cn', 'https://', 'https://a b', 'https://a/?b=1', 'https://a/"b']) {
      expect(readArguments(['--host', host]).ok).toBe(false);
    }
    expect(readArguments([]).ok).toBe(false);
  });

  test('refuse what they do not know', () => {
    expect(readArguments(['--host', 'https://a.cn', '--port', '1']).ok).toBe(false);
    expect(readArguments(['--host', 'https://a.cn', '--runtime', 'none']).ok).toBe(false);
    expect(readArguments(['--host', 'https://a.cn', '--office', 'bing']).ok).toBe(false);
  });

  test('know where office.js is', () => {
    expect(officeJsFor('global')).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(officeJsFor('21vianet')).toBe('https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js');
    expect(officeJsFor('self')).toBe('office/office.js');
    expect(officeJsFor('/office/office.js')).toBe('/office/office.js');
    expect(officeJsFor('https://intranet.example.gov.cn/office.js')).toBe('https://intranet.example.gov.cn/office.js');
  });
});

test('of the office.js package only what Excel loads is built in', () => {
  for (const name of ['office.js', 'excel-win32-16.01.js', 'excel-web-16.00-core.js', 'o15apptofilemappingtable.js', 'zh-cn', 'telemetry']) {
    expect(isForExcel(name)).toBe(true);
  }
  for (const name of ['office.debug.js', 'word-win32-16.01.js', 'fr-fr', 'office.d.ts', 'outlook-15.js', 'html2canvas.js']) {
    expect(isForExcel(name)).toBe(false);
  }
});
