import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';

export interface Page {
  readonly page: 'taskpane' | 'commands';
  readonly outDir: string;
  /** The address of office.js, as it is put into the page. */
  readonly officeJs: string;
}

/** One page of the add-in: `taskpane/taskpane.html` becomes `taskpane.html`. Addresses are relative: any folder of a server will do. */
export function pageConfig({ page, outDir, officeJs }: Page): InlineConfig {
  return {
    configFile: false,
    root: join(import.meta.dirname, page),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), officeJsAt(officeJs)],
    // A worker that loads a library only where it needs it.
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: false,
      // Regular expressions look behind: Safari does so from 16.4 on.
      target: ['chrome100', 'safari16.4'],
      manifest: `assets/${page}.json`,
      rolldownOptions: { onLog: passOverDirectives, input: join(import.meta.dirname, page, `${page}.html`) },
    },
  };
}

/** office.js comes from where the add-in is told, never out of the bundle. */
function officeJsAt(address: string): Plugin {
  return {
    name: 'office-js-address',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace('src="%OFFICE_JS%"', `vite-ignore src="${address}"`) },
  };
}

type OnLog = NonNullable<NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>['onLog']>;

/** 'use client' of React libraries means nothing in a page of one bundle. */
export const passOverDirectives: OnLog = (level, log, tell) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
};

/** For tools that look for a configuration; builds go through `scripts/build.ts`. */
export default defineConfig(pageConfig({ page: 'taskpane', outDir: join(import.meta.dirname, 'dist'), officeJs: 'office/office.js' }));
