import { defineConfig } from 'vite';

/** `juesuan`, the package's command, and the threads that it starts, side by side; libraries stay imports. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: {
      input: { juesuan: 'cli/main.ts', 'reader-thread': 'src/hosts/file/foreign/reader-thread.ts', 'audit-thread': 'cli/audit/audit-thread.ts' },
      // One folder: a thread's file is looked for beside the code that starts it.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
