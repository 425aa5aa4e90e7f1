import path from 'node:path';
import { defineConfig } from 'vite';

// The gallery is a page for developers: nothing of it is in the product's build.
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 8079, fs: { allow: [path.join(import.meta.dirname, '../..')] } },
});
