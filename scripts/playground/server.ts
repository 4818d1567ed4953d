import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `/prefix/` of an address to a folder; the longest prefix that fits is taken. */
export type Folders = Readonly<Record<string, string>>;

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Changes a page on its way out. */
export type Rewrite = (url: URL, html: string) => string;

const asItIs: Rewrite = (_url, html) => html;

/** Serves folders on this machine alone. Takes another port if `port` is in use; 0 is any. With a certificate: https. */
export async function serve(folders: Folders, port: number, certificate?: ServerOptions, rewrite: Rewrite = asItIs): Promise<Served> {
  const listener: RequestListener = (request, response) => void answer(folders, rewrite, request, response);
  const server = certificate === undefined ? createServer(listener) : createSecureServer(certificate, listener);
  await listen(server, port).catch((error: unknown) => {
    if (isInUse(error)) return listen(server, 0);
    throw error;
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://localhost:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const isInUse = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function answer(folders: Folders, rewrite: Rewrite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const file = fileFor(folders, url.pathname);
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.end(extname(file) === '.html' ? rewrite(url, body.toString('utf8')) : body);
}

/** Nothing outside of the folders is ever served. */
function fileFor(folders: Folders, pathname: string): string | undefined {
  const path = decoded(pathname);
  const prefix = Object.keys(folders)
    .filter((candidate) => path?.startsWith(candidate) === true)
    .sort((a, b) => b.length - a.length)[0];
  const folder = prefix === undefined ? undefined : folders[prefix];
  if (path === undefined || prefix === undefined || folder === undefined) return undefined;
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder) + sep)) return undefined;
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
