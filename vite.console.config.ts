import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { withIntegrity } from './scripts/with-integrity.js';

const outDir = fileURLToPath(new URL('dist/client/console', import.meta.url));

// The console's face, in a folder of its own beside the reader's: it is built after it, for that build empties the folder above.
export default defineConfig({
  root: 'src/faces/console',
  publicDir: false,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // One classic script: Safari 12 knows no workers that are modules, and passes over the option.
  worker: { format: 'iife' },
  build: {
    outDir,
    target: ['chrome64', 'safari12'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  experimental: {
    renderBuiltUrl: (filename, { hostType }) => (hostType === 'html' ? `__BASE__/console/${filename}` : { relative: true }),
  },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '../../worker/console',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['index.html', 'assets/*.{js,css}'],
        manifestTransforms: [async (entries) => ({ manifest: entries.map(withIntegrity(outDir)), warnings: [] })],
      },
    }),
  ],
});
