import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** Where LibreOffice is, as the systems install it; `JUESUAN_LIBREOFFICE` names another. */
const PLACES = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ...[process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].flatMap((folder) => (folder === undefined ? [] : [join(folder, 'LibreOffice', 'program', 'soffice.com')])),
];

/** Lines break, and so pages, by the language of whoever asks: it is always the same. */
const LOCALE = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: '' };

const TIME_LIMIT_MS = 180_000;

/** The program, where it is installed. */
export async function findLibreOffice(): Promise<string | undefined> {
  const named = process.env['JUESUAN_LIBREOFFICE'];
  const places = named === undefined || named === '' ? PLACES : [named];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const path of places.flatMap((place) => (isAbsolute(place) ? [place] : folders.map((folder) => join(folder, place))))) {
    if (await access(path, constants.X_OK).then(() => true, () => false)) return path;
  }
  return undefined;
}

/** A document as LibreOffice prints it; undefined where it did not. */
export async function toPdf(office: string, document: Uint8Array): Promise<Buffer | undefined> {
  // A profile of its own: a LibreOffice that is open would otherwise take the work and refuse it.
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-'));
  try {
    const file = join(folder, 'document.docx');
    await writeFile(file, document);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await ended(office, [profile, '--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, file]);
    return await readFile(join(folder, 'document.pdf')).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whatever it says, what counts is whether the file is there. */
function ended(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    // The launcher's child does the work and would outlive a killed launcher: they are ended as one group.
    const child = spawn(command, args, { detached: process.platform !== 'win32', stdio: 'ignore', env: { ...process.env, ...LOCALE, SAL_USE_VCLPLUGIN: 'svp' } });
    const timer = setTimeout(() => {
      if (child.pid === undefined) return;
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    }, TIME_LIMIT_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    child.on('error', done);
    child.on('close', done);
  });
}
