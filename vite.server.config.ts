import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The server and the operator's tool: one bundle for Node, packages left outside.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The demo's pictures and recordings lie beside the program that stores them.
  publicDir: 'src/data/demo/media',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/server',
    emptyOutDir: true,
    ssr: 'src/server/cli/main.ts',
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'cli.js' } },
  },
});
