import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPdfToPpm } from '../../scripts/test-tools.mjs';
import { typeset } from '../../cli/document/typeset';
import { compose, headingsOf } from '../../src/document';
import { shanxi2024 } from '../../src/forms/shanxi-2024';
import { lanxian } from '../samples/lanxian-2024/load';
import { describeWith } from '../setup/requires';
import { temporaryFolder } from '../setup/temporary';

/** The text of every page, as the PDF's reader extracts it. */
function pagesOf(pdf: Uint8Array): string[] {
  const path = join(temporaryFolder(), 'document.pdf');
  writeFileSync(path, pdf);
  const command = (findPdfToPpm() ?? '').replace('pdftoppm', 'pdftotext');
  const text = execFileSync(command, ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return text.split('\f').map((page) => page.replace(/\s+/g, ''));
}

describeWith(['libreoffice', 'pdf'], 'as LibreOffice prints it', () => {
  const document = compose(shanxi2024, lanxian());
  if (document === undefined) throw new Error('no document');

  test('the table of contents names the page that each heading stands on', async () => {
    const { word, pdf, pages } = await typeset(document, { pdf: true, provisional: false });
    expect(pages).toBe('exact');
    expect(word.length).toBeGreaterThan(10_000);
    const printed = pagesOf(pdf ?? new Uint8Array());
    const contents = printed[1] ?? '';
    for (const { text } of headingsOf(document)) {
      const title = text.replace(/\s+/g, '');
      const number = new RegExp(`${title.replace(/[()（）]/g, '.')}\\.+(\\d+)`).exec(contents)?.[1];
      expect({ title, number }).toEqual({ title, number: expect.stringMatching(/^\d+$/) as string });
      // Cover and contents come first; every page says its number.
      const page = printed[parseInt(number ?? '0', 10) + 1] ?? '';
      expect({ title, there: page.includes(title), number: page.includes(`—${number ?? ''}—`) }).toEqual({ title, there: true, number: true });
    }
    // A table of fixed length stands on one page.
    for (const form of ['公开01表', '公开04表', '公开06表', '公开09表', '公开10表']) expect(printed.filter((page) => page.includes(form))).toHaveLength(1);
  }, 60_000);
});
