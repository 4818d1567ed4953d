import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';

/** The named TypeScript blocks of a page: ```` ```ts file=tables.ts ````. */
export function blocksOf(page: string): ReadonlyMap<string, string> {
  return new Map([...page.matchAll(/^```ts file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text]));
}

const ROOT = join(__dirname, '../..');

/** What the compiler says of files that stand in a folder of the project, without writing them there. */
export function compilerErrors(folder: string, files: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { readonly config: { readonly compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, ROOT);
  const host = ts.createCompilerHost(options);
  const virtual = new Map([...files].map(([file, text]) => [join(ROOT, folder, file), text]));
  const { readFile, fileExists } = host;
  host.fileExists = (path) => virtual.has(path) || fileExists.call(host, path);
  host.readFile = (path) => virtual.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, languageVersion) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion);
  };
  host.directoryExists = (path) => [...virtual.keys()].some((file) => dirname(file) === path) || ts.sys.directoryExists(path);
  const program = ts.createProgram([...virtual.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file === undefined ? '' : file.fileName.slice(ROOT.length + 1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

/** Runs the files as modules that import each other and what is given; returns what one of them exports. */
export function run(files: ReadonlyMap<string, string>, entry: string, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known = new Map<string, Record<string, unknown>>();
  const load = (file: string): Record<string, unknown> => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const text = files.get(file);
    if (text === undefined) throw new Error(`no file ${file}`);
    const exported: Record<string, unknown> = {};
    known.set(file, exported);
    const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
    const find = (name: string) => given[name] ?? load(`${name.replace('./', '')}.ts`);
    const module = runInThisContext(`(function (require, exports) {${outputText}\n})`) as (require: typeof find, exports: typeof exported) => void;
    module(find, exported);
    return exported;
  };
  return load(entry);
}
