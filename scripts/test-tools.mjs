// What the tests need beyond Node, and how to tell whether it is there.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * @typedef {'libreoffice' | 'uno' | 'pdf' | 'fonts' | 'browser'} Tool
 * @typedef {{ readonly label: string, readonly packages: readonly string[], readonly elsewhere: string, readonly present: () => boolean }} ToolFacts
 */

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The full path of the first of these commands (or absolute paths) that exists.
 * @param {readonly string[]} candidates
 * @returns {string | undefined}
 */
export function findCommand(candidates) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.com', ''] : [''];
  for (const candidate of candidates) {
    const places = /[\\/]/.test(candidate) ? [''] : folders;
    for (const place of places) {
      for (const ending of endings) {
        const file = (place === '' ? candidate : join(place, candidate)) + ending;
        if (existsSync(file) && isExecutable(file)) return file;
      }
    }
  }
  return undefined;
}

/** @param {string} inside */
const programFiles = (inside) =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name];
    return root === undefined ? [] : [join(root, inside)];
  });

/** LibreOffice's launcher. @returns {string | undefined} */
export function findLibreOffice() {
  return findCommand([
    'soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ...programFiles('LibreOffice\\program\\soffice.com'),
  ]);
}

/** A Chromium, Chrome or Edge of the system; JUESUAN_BROWSER names another. @returns {string | undefined} */
export function findBrowser() {
  const chosen = process.env['JUESUAN_BROWSER'];
  return findCommand([
    ...(chosen ? [chosen] : []),
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programFiles('Google\\Chrome\\Application\\chrome.exe'),
    ...programFiles('Microsoft\\Edge\\Application\\msedge.exe'),
  ]);
}

/** pdftoppm of Poppler. @returns {string | undefined} */
export function findPdfToPpm() {
  return findCommand(['pdftoppm']);
}

/** A Python that can `import uno`: the system's on Linux, LibreOffice's own elsewhere. @returns {string | undefined} */
export function findUnoPython() {
  const office = findLibreOffice();
  const beside = office === undefined ? [] : [join(dirname(realpathSync(office)), 'python'), join(dirname(office), '../Resources/python')];
  return ['/usr/bin/python3', ...beside].find((candidate) => {
    const python = findCommand([candidate]);
    return python !== undefined && succeeds(python, ['-c', 'import uno']);
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function succeeds(command, args) {
  try {
    execFileSync(command, [...args], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function hasCalcAndWriter() {
  const office = findLibreOffice();
  if (office === undefined) return false;
  if (process.platform !== 'linux') return true;
  // Distributions split LibreOffice: the launcher may be there without the spreadsheet or the word processor.
  const program = dirname(realpathSync(office));
  return !existsSync(join(program, 'libsofficeapp.so')) || ['libsclo.so', 'libswlo.so'].every((file) => existsSync(join(program, file)));
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const list = findCommand(['fc-list']);
  if (list === undefined) return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  try {
    return execFileSync(list, [':lang=zh-cn', 'family'], { encoding: 'utf8', timeout: 20_000 }).trim() !== '';
  } catch {
    return false;
  }
}

/** @type {Readonly<Record<Tool, ToolFacts>>} */
export const TOOLS = {
  libreoffice: {
    label: 'LibreOffice Calc and Writer',
    packages: ['libreoffice-calc', 'libreoffice-writer'],
    elsewhere: 'https://www.libreoffice.org/download/',
    present: hasCalcAndWriter,
  },
  uno: {
    label: 'Python with LibreOffice’s uno module',
    packages: ['python3-uno'],
    elsewhere: 'it comes with LibreOffice',
    present: () => findUnoPython() !== undefined,
  },
  pdf: {
    label: 'pdftoppm',
    packages: ['poppler-utils'],
    elsewhere: 'install Poppler',
    present: () => findPdfToPpm() !== undefined,
  },
  fonts: {
    label: 'a Chinese font',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    elsewhere: 'install Noto Sans CJK',
    present: hasChineseFont,
  },
  browser: {
    label: 'Chromium, Chrome or Edge',
    packages: ['chromium'],
    elsewhere: 'install Chrome or Edge, or set JUESUAN_BROWSER to its path',
    present: () => findBrowser() !== undefined,
  },
};

/**
 * One line: what is missing and how to get it.
 * @param {Tool} tool
 */
export function missing(tool) {
  const { label, packages, elsewhere } = TOOLS[tool];
  const how = process.platform === 'linux' ? `apt-get install --no-install-recommends ${packages.join(' ')}` : elsewhere;
  return `${label} not found, the tests that need it are skipped; to run them: ${how}`;
}
