import { join } from 'node:path';
import { defineConfig, type InlineConfig } from 'vite';
import { passOverDirectives } from './vite.config';

/** The page that `npm start` opens, with the grid. Addresses are relative. */
export function playgroundConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: join(import.meta.dirname, 'playground', 'page'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      target: 'es2022',
      emptyOutDir: false,
      rolldownOptions: { onLog: passOverDirectives },
      // The grid alone is that large.
      chunkSizeWarningLimit: 8_000,
    },
  };
}

/** For tools that look for a configuration; builds go through `scripts/playground.ts`. */
export default defineConfig(playgroundConfig(join(import.meta.dirname, 'out', 'playground')));
