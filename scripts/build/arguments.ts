import { parseArgs } from 'node:util';
import { officeJsAddress } from './office-js';

export interface BuildOptions {
  /** Where the add-in will be served from: https, without a slash at its end. */
  readonly host: string;
  readonly officeJs: string;
  /** `shared`: ribbon and pane share a page where Excel can do so. `separate`: ribbon functions have a page of their own. */
  readonly runtime: 'shared' | 'separate';
}

export type Arguments = { readonly ok: true; readonly options: BuildOptions } | { readonly ok: false; readonly problem: string };

export const USAGE = 'npm run build -- --host https://… [--office global|21vianet|self|URL] [--runtime shared|separate]';
const WORDS = { host: { type: 'string' }, office: { type: 'string' }, runtime: { type: 'string' } } as const;

export function readArguments(args: readonly string[]): Arguments {
  let values: { host?: string | undefined; office?: string | undefined; runtime?: string | undefined };
  try {
    ({ values } = parseArgs({ args: [...args], options: WORDS }));
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
  const { host, office = 'global', runtime = 'shared' } = values;
  if (host === undefined) return { ok: false, problem: '缺少 --host：加载项发布后的网址。Missing --host, the address that the add-in will be served from.' };
  // Excel refuses add-ins that come without encryption.
  if (!/^https:\/\/[^\s/?#"<>&]+(\/[^\s?#"<>&]*)?$/.test(host)) return { ok: false, problem: `--host 须为 https 网址：${host}。It must be an https address.` };
  const officeJs = officeJsAddress(office);
  if (officeJs === undefined) return { ok: false, problem: `--office 不认识：${office}。Unknown place of office.js.` };
  if (runtime !== 'shared' && runtime !== 'separate') return { ok: false, problem: `--runtime 不认识：${runtime}。Unknown kind of runtime.` };
  return { ok: true, options: { host: host.replace(/\/+$/, ''), officeJs, runtime } };
}
