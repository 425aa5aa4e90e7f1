import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, minifySync } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { withIntegrity } from './scripts/with-integrity.js';

const outDir = fileURLToPath(new URL('dist/client', import.meta.url));

/** Takes the comments out of the mender, which every first visit fetches; it stays a classic script, outside the program's modules. */
const lightMender = {
  name: 'light-mender',
  writeBundle() {
    const file = `${outDir}/mend.js`;
    const { code, errors } = minifySync('mend.js', readFileSync(file, 'utf8'), { module: false, compress: { target: 'es2015' } });
    if (errors.length > 0) throw new Error(errors.map((e) => e.message).join('\n'));
    writeFileSync(file, code);
  },
};

// The reader's face. Its addresses are relative, or hold __BASE__, which server and worker replace with the path under which the board stands.
export default defineConfig({
  root: 'src/faces/reader',
  publicDir: fileURLToPath(new URL('public', import.meta.url)),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: 'manifest.vite.json',
    target: ['chrome64', 'safari12'],
    modulePreload: { polyfill: false },
    // One script draws the first screen: a file that the entry imports could be lost before anything runs that would notice.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'index', test: /faces\/reader\/(index\.html|main\.tsx)/ }] } } },
    assetsInlineLimit: 0,
  },
  experimental: {
    renderBuiltUrl: (filename, { hostType }) => (hostType === 'html' ? `__BASE__/${filename}` : { relative: true }),
  },
  plugins: [
    lightMender,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '../../worker',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['index.html', 'mend.js', 'assets/*.{js,css}'],
        manifestTransforms: [async (entries) => ({ manifest: entries.map(withIntegrity(outDir)), warnings: [] })],
      },
    }),
  ],
});
