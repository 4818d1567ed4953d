import { extname } from 'node:path';
import { DOCUMENT_OPTIONS, makeDocument } from '../document/make';
import { wordsIn } from '../words';
import type { Command } from './command';
import { replaceKeeping } from './save';

export const document: Command = {
  shape: { ...DOCUMENT_OPTIONS, files: 1 },
  async run(args, context) {
    const { io, language } = context;
    const words = wordsIn(language);
    const made = await makeDocument(args, context);
    if (made === undefined) return 2;
    for (const [path, bytes] of [[made.out, made.word], [pdfBeside(made.out), made.pdf]] as const) {
      if (bytes === undefined) continue;
      const written = await replaceKeeping(path, bytes, io, words, args.switches.has('force'));
      if (!written.ok) {
        io.err(`${words.about(path, words.file(written.problem))}\n`);
        return 2;
      }
      io.err(`${words.written(path)}\n`);
    }
    return made.close();
  },
};

function pdfBeside(path: string): string {
  const extension = extname(path);
  return `${extension.toLowerCase() === '.docx' ? path.slice(0, -extension.length) : path}.pdf`;
}
