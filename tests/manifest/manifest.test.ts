/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM_SETS } from '../../src/forms';
import { RIBBON_ACTIONS } from '../../commands/actions';
import { manifestFor } from '../../scripts/build/manifest';
import { ADD_IN_ID, sideload } from '../../scripts/excel/sideload';

const ROOT = join(import.meta.dirname, '..', '..');
const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml');
const manifest = parse(source);

/** Every element of that name, whatever its prefix. */
const all = (name: string, within: Document | Element = manifest): readonly Element[] => [...within.getElementsByTagNameNS('*', name)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const texts = (name: string): readonly string[] => all(name).map((element) => element.textContent);
const resources = () => ['Image', 'Url', 'String'].flatMap((name) => all(name).filter((element) => element.hasAttribute('id')));

describe('the manifest', () => {
  test('is for task panes in Excel from ExcelApi 1.9 on, Chinese first', () => {
    expect(texts('DefaultLocale')).toEqual(['zh-CN']);
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual(['Workbook', 'Workbook']);
    expect(all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([['ExcelApi', '1.9']]);
  });

  test('has every resource that is referred to, and refers to all', () => {
    const defined = resources().map((element) => attribute(element, 'id'));
    const used = [...manifest.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'));
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    // A build for separate runtimes needs it.
    expect(defined.filter((id) => !used.includes(id))).toEqual(['Commands.Url']);
  });

  test('has unique ids within the limits of Office', () => {
    for (const ids of [resources(), ['Control', 'Item', 'Group', 'CustomTab'].flatMap((name) => all(name))]) {
      const values = ids.map((element) => attribute(element, 'id'));
      expect(new Set(values).size).toBe(values.length);
      for (const id of values) expect(id).toMatch(/^[\w.]{1,125}$/);
    }
    for (const id of resources()) expect(attribute(id, 'id').length).toBeLessThanOrEqual(32);
  });

  test('says everything in Chinese and English, within the limits of Office', () => {
    const limits = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };
    for (const [name, limit] of Object.entries(limits)) {
      for (const holder of all(name).filter((element) => !element.hasAttribute('resid'))) {
        const strings = holder.hasAttribute('DefaultValue') ? [holder] : all('String', holder);
        for (const element of strings) {
          const override = all('Override', element).find((it) => attribute(it, 'Locale') === 'en-US');
          const [chinese, english] = [attribute(element, 'DefaultValue'), override ? attribute(override, 'Value') : ''];
          expect(chinese).toMatch(/\p{Script=Han}/u);
          expect(english).toMatch(/^[^\p{Script=Han}]+$/u);
          expect(Math.max(chinese.length, english.length)).toBeLessThanOrEqual(limit);
        }
      }
    }
  });

  test('has a button for every use case and an item for every form', () => {
    expect(texts('FunctionName')).toEqual(Object.keys(RIBBON_ACTIONS));
    const label = (item: Element) => attribute(resources().find((each) => attribute(each, 'id') === attribute(all('Label', item)[0] ?? item, 'resid')) ?? item, 'DefaultValue');
    const forms = FORM_SETS[0]?.forms.filter(({ kind }) => kind === 'public') ?? [];
    expect(all('Item').map(label)).toEqual([...forms.map(({ title }) => title), '说明参数和公开文本']);
    expect(all('Action').filter((action) => attribute(action, 'xsi:type') === 'ShowTaskpane')).toHaveLength(1);
  });

  test.each(FORM_SETS.map((set) => [set.id, set] as const))('inserts each table of %s by one item', (_, { forms }) => {
    const subjects = forms.flatMap(({ kind, subject }) => (kind === 'public' ? [subject] : []));
    expect(subjects.every((subject) => subject !== undefined)).toBe(true);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  test('has icons of 16, 32 and 80 that are there in that size', () => {
    for (const icon of all('Icon')) expect(all('Image', icon).map((image) => attribute(image, 'size'))).toEqual(['16', '32', '80']);
    const addresses = [...source.matchAll(/assets\/([\w-]+-(\d+)\.png)/g)];
    expect(addresses.length).toBeGreaterThan(18);
    for (const [, file = '', size = ''] of addresses) {
      const png = readFileSync(join(ROOT, 'taskpane', 'assets', file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });

  test('lets ribbon and pane share a page, as the shared runtime asks for', () => {
    const [runtime] = all('Runtime');
    const [functions] = all('FunctionFile');
    expect(runtime?.getAttribute('lifetime')).toBe('long');
    expect(functions?.getAttribute('resid')).toBe(runtime?.getAttribute('resid'));
  });
});

describe('the manifest of a build', () => {
  test('points to its host and nowhere else', () => {
    const built = manifestFor(source, { host: 'https://example.gov.cn/juesuan', runtime: 'shared' });
    expect(built).not.toContain('localhost');
    expect(built).toContain('"https://example.gov.cn/juesuan/taskpane.html"');
    expect(all('parsererror', parse(built))).toEqual([]);
  });

  test('can give the functions a page of their own', () => {
    const built = parse(manifestFor(source, { host: 'https://example.gov.cn', runtime: 'separate' }));
    expect(all('Runtimes', built)).toEqual([]);
    expect(all('FunctionFile', built).map((element) => attribute(element, 'resid'))).toEqual(['Commands.Url']);
  });
});

describe('sideloading', () => {
  test('registers the id of the manifest', () => {
    expect(texts('Id')).toEqual([ADD_IN_ID]);
  });

  test('says where to upload the manifest where there is no Excel', async () => {
    await expect(sideload('/somewhere/manifest.xml', 'linux')).resolves.toContain('/somewhere/manifest.xml');
  });
});
