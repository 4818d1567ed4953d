import type { Language } from '../src/app/messages';
import packageJson from '../package.json' with { type: 'json' };
import { readArguments } from './arguments';
import { COMMANDS, commandNamed } from './commands';
import type { ExitCode, Io } from './io';
import { type CommandName, wordsIn } from './words';

/** Options that every command knows. */
const COMMON = { values: ['lang'], switches: ['help', 'version'] } as const;

/** Runs one command line, without the program's own name. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOf(args);
  const words = wordsIn(language);
  const refuse = (sentence: string): ExitCode => {
    io.err(`${words.refused(sentence)}\n`);
    return 2;
  };
  const show = (text: string): ExitCode => {
    io.out(text);
    return 0;
  };
  const [first, ...rest] = commandFirst(args);
  if (first === undefined || first.startsWith('-')) return withoutCommand(args);
  const name = commandNamed(first);
  if (name === undefined) return refuse(words.misuse({ kind: 'unknown-command', command: first, known: Object.keys(COMMANDS) }));
  if (asks(rest, 'help')) return show(words.commandHelp[name]);
  return runCommand(name, rest);

  function withoutCommand(options: readonly string[]): ExitCode {
    if (asks(options, 'help')) return show(words.help);
    if (asks(options, 'version')) return show(`${packageJson.version}\n`);
    const read = readArguments(options, { ...COMMON, files: 0 });
    return refuse(words.misuse(read.ok ? { kind: 'no-command' } : read.misuse));
  }

  async function runCommand(command: CommandName, options: readonly string[]): Promise<ExitCode> {
    const { shape, run: start } = COMMANDS[command];
    const read = readArguments(options, { ...shape, values: [...shape.values, ...COMMON.values], switches: [...shape.switches, ...COMMON.switches] });
    if (!read.ok) return refuse(words.misuse(read.misuse));
    const asked = read.value.values.get('lang') ?? language;
    if (!isLanguage(asked)) return refuse(words.misuse({ kind: 'not-a-language', asked }));
    return start(read.value, { io, language: asked });
  }
}

/** The command may follow `--lang en`. */
function commandFirst(args: readonly string[]): readonly string[] {
  const [first, second, ...rest] = args;
  if (first === '--lang' && second !== undefined) return rest.length === 0 ? [] : [...rest, first, second];
  return first?.startsWith('--lang=') ? [...args.slice(1), first] : args;
}

/** Before anything else is understood, refusals too are in the language that was asked for. */
function languageOf(args: readonly string[]): Language {
  const given = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? args[args.indexOf('--lang') + 1];
  return args.some((arg) => arg.startsWith('--lang')) && given === 'en' ? 'en' : 'zh';
}

function isLanguage(text: string): text is Language {
  return text === 'zh' || text === 'en';
}

function asks(args: readonly string[], what: 'help' | 'version'): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes(`--${what}`) || (what === 'help' && options.includes('-h'));
}
