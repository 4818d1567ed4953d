/** The address in the manifest's source that stands for the place of the add-in. */
export const PLACEHOLDER_HOST = 'https://localhost:3000';

export interface ManifestOptions {
  readonly host: string;
  readonly runtime: 'shared' | 'separate';
}

/** The manifest for an add-in that is served from `host`. */
export function manifestFor(source: string, { host, runtime }: ManifestOptions): string {
  const placed = source.replaceAll(PLACEHOLDER_HOST, host).replace(/^<!-- .* -->\n/m, '');
  return runtime === 'shared' ? placed : withOwnFunctionPage(placed);
}

function withOwnFunctionPage(manifest: string): string {
  return manifest
    .replace(/\s*<!--[^>]*shared runtime[^>]*-->/, '')
    .replace(/\s*<Runtimes>.*?<\/Runtimes>/s, '')
    .replace('<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="Commands.Url" />');
}
