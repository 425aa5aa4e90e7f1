import path from 'node:path';
import { defineConfig } from 'vite';

// A page for the browser tests of the import: built as the product is, for the same browsers.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // One classic script: Chrome 64 and Safari 12 know no workers that are modules, and pass over the option.
  worker: { format: 'iife' },
  build: { outDir: path.join(import.meta.dirname, '../../.cache/sheet-page'), emptyOutDir: true, target: ['chrome64', 'safari12'] },
});
