import path from 'node:path';
import { build, type Rolldown } from 'vite';

const made = new Map<string, Promise<string>>();

/** A floor's or peer's program for a page, as one script: minified, for the same browsers as the product. */
export function bundled(entry: string): Promise<string> {
  const known = made.get(entry);
  if (known) return known;
  const work = bundle(entry);
  made.set(entry, work);
  return work;
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'error', root: path.resolve(import.meta.dirname, '..'), publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: { write: false, target: ['chrome64', 'safari12'], modulePreload: false, rollupOptions: { input: path.resolve(import.meta.dirname, '..', entry), output: { codeSplitting: false } } },
  }) as Rolldown.RolldownOutput;
  const chunk = built.output.find((file) => file.type === 'chunk');
  if (!chunk || chunk.type !== 'chunk') throw new Error(`${entry} made no script`);
  return chunk.code;
}
