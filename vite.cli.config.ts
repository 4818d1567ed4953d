import { defineConfig } from 'vite';

/** `juesuan`, the package's command: our own code in one file, libraries stay imports. */
export default defineConfig({
  build: {
    ssr: 'cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'juesuan.js' } },
  },
});
