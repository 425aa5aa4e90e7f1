import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const outDir = fileURLToPath(new URL('dist/client/console', import.meta.url));

/** As in the reader's build: a captive portal's page in place of a file makes the install fail, and the next try succeeds. */
function withIntegrity(entry: { url: string; revision: string | null; size: number }) {
  const digest = createHash('sha256').update(readFileSync(`${outDir}/${entry.url}`)).digest();
  return { ...entry, revision: digest.toString('hex').slice(0, 16), integrity: `sha256-${digest.toString('base64')}` };
}

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
        manifestTransforms: [async (entries) => ({ manifest: entries.map(withIntegrity), warnings: [] })],
      },
    }),
  ],
});
