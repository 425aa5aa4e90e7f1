import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../src/faces/reader/place.ts';

interface Picture { readonly src: string; readonly sizes: string; readonly type: string; readonly label?: string; readonly form_factor?: string }
interface Manifest {
  readonly start_url: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string; readonly icons: readonly Picture[] }[];
}

const CLIENT = 'dist/client';
const manifest = JSON.parse(readFileSync(`${CLIENT}/manifest.webmanifest`, 'utf8')) as Manifest;
const worker = readFileSync(`${CLIENT}/sw.js`, 'utf8');

describe('the manifest', () => {
  it('names pictures that are there, of the type and the size it says', async () => {
    const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap((s) => s.icons)];
    expect(pictures.length).toBeGreaterThan(6);
    for (const { src, sizes, type } of pictures) {
      const { format, width, height } = await sharp(path.join(CLIENT, src)).metadata();
      expect(type, src).toBe({ svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp' }[format as 'svg' | 'png' | 'webp']);
      if (sizes !== 'any') expect(`${width}x${height}`, src).toBe(sizes);
    }
  });

  it('shows screens of a phone, each said in words, light, and left out of what is kept for offline', () => {
    expect(manifest.screenshots.length).toBeGreaterThan(1);
    for (const { src, label, form_factor: factor } of manifest.screenshots) {
      expect(statSync(path.join(CLIENT, src)).size, src).toBeLessThanOrEqual(60_000);
      expect([factor, (label ?? '').length > 3]).toEqual(['narrow', true]);
      expect(worker).not.toContain(path.basename(src));
    }
  });

  it('starts, and has shortcuts, at places of the reader', () => {
    const screenOf = (address: string) => placeAt(new URL(address, 'https://board.example/minglan/'), '/minglan')?.screen;
    expect(screenOf(manifest.start_url)).toBe('home');
    expect(manifest.shortcuts.map(({ url }) => screenOf(url))).toEqual(['home', 'home', 'search']);
  });
});
