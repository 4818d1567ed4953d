import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ZipEntry, zipped } from '../../src/document';
import { DOCUMENT_OPTIONS, makeDocument } from '../document/make';
import { verificationPaper } from '../document/verification-paper';
import { wordsIn } from '../words';
import type { Command } from './command';
import { replaceKeeping } from './save';

export const archive: Command = {
  shape: { ...DOCUMENT_OPTIONS, files: 1 },
  async run(args, context) {
    const { io, language } = context;
    const words = wordsIn(language);
    const made = await makeDocument(args, context);
    if (made === undefined) return 2;
    const { file, out, word, pdf, checked } = made;
    const entries: readonly ZipEntry[] = [
      [basename(file), await readFile(file)],
      ['公开文本.docx', word],
      ...(pdf === undefined ? [] : [['公开文本.pdf', pdf] as const]),
      await verificationPaper(checked),
    ];
    const written = await replaceKeeping(out, await zipped(entries), io, words, args.switches.has('force'));
    if (!written.ok) {
      io.err(`${words.about(out, words.file(written.problem))}\n`);
      return 2;
    }
    io.err(`${words.written(out)}\n`);
    return made.close();
  },
};
