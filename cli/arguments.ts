/** What a command takes: options with a value, switches, and how many files. */
export interface Shape {
  readonly values: readonly string[];
  /** Those of them that may be given more than once; their values stand on lines of their own. */
  readonly several?: readonly string[];
  readonly switches: readonly string[];
  readonly files: number;
  /** How many files more may be given. */
  readonly more?: number;
  /** The file is a folder. */
  readonly folder?: boolean;
}

export interface Arguments {
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
  readonly files: readonly string[];
}

/** What is wrong with a command line; said in one sentence. */
export type Misuse =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly command: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown-option'; readonly option: string; readonly known: readonly string[] }
  | { readonly kind: 'value-missing'; readonly option: string }
  | { readonly kind: 'value-unexpected'; readonly option: string }
  | { readonly kind: 'twice'; readonly option: string }
  | { readonly kind: 'option-missing'; readonly option: string; readonly choices?: readonly string[] }
  | { readonly kind: 'not-a-language'; readonly asked: string }
  | { readonly kind: 'file-missing' | 'folder-missing' }
  | { readonly kind: 'files-unexpected'; readonly extra: string };

export type Read = { readonly ok: true; readonly value: Arguments } | { readonly ok: false; readonly misuse: Misuse };

/** `--out F.xlsx` and `--out=F.xlsx` alike; everything after `--` is a file. Nothing unknown is passed over. */
export function readArguments(args: readonly string[], shape: Shape): Read {
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      files.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      files.push(arg);
      continue;
    }
    const [option = '', ...rest] = arg.split('=');
    const name = option.replace(/^--/, '');
    const given = arg.includes('=') ? rest.join('=') : undefined;
    if (shape.switches.includes(name) && option.startsWith('--')) {
      if (given !== undefined) return misuse({ kind: 'value-unexpected', option });
      switches.add(name);
    } else if (shape.values.includes(name) && option.startsWith('--')) {
      const value = given ?? args[(i += 1)];
      if (value === undefined || value === '' || (given === undefined && value.startsWith('--'))) return misuse({ kind: 'value-missing', option });
      const before = values.get(name);
      if (before !== undefined && shape.several?.includes(name) !== true) return misuse({ kind: 'twice', option });
      values.set(name, before === undefined ? value : `${before}\n${value}`);
    } else {
      return misuse({ kind: 'unknown-option', option, known: [...shape.values, ...shape.switches].map((known) => `--${known}`) });
    }
  }
  if (files.length < shape.files) return misuse({ kind: shape.folder === true ? 'folder-missing' : 'file-missing' });
  const extra = files[shape.files + (shape.more ?? 0)];
  return extra === undefined ? { ok: true, value: { values, switches, files } } : misuse({ kind: 'files-unexpected', extra });
}

function misuse(what: Misuse): Read {
  return { ok: false, misuse: what };
}
