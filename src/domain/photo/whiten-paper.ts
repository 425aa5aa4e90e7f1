import type { Pixels } from './perspective.ts';

/** Sides of the tiles in which paper is looked for, in pixels: larger than a character, smaller than a shadow. */
const TILE = 48;
const BRIGHT = 0.9, DARKEST_PAPER = 60, PAPER = 250;

/**
 * Evens out light and shadow on photographed paper and makes it white: each pixel is measured against the brightest tenth around it. Colours of seals
 * and heads stay what they are.
 */
export function whitenPaper({ data, width, height }: Pixels): Pixels {
  const across = Math.ceil(width / TILE), down = Math.ceil(height / TILE);
  const light = new Float32Array(across * down);
  const counts = new Uint32Array(256);
  for (let ty = 0; ty < down; ty += 1) {
    for (let tx = 0; tx < across; tx += 1) {
      counts.fill(0);
      let seen = 0;
      for (let y = ty * TILE; y < Math.min(height, (ty + 1) * TILE); y += 1) {
        for (let x = tx * TILE; x < Math.min(width, (tx + 1) * TILE); x += 1) {
          const i = (y * width + x) * 4;
          const gray = Math.round(0.299 * (data[i] ?? 0) + 0.587 * (data[i + 1] ?? 0) + 0.114 * (data[i + 2] ?? 0));
          counts[gray] = (counts[gray] ?? 0) + 1;
          seen += 1;
        }
      }
      light[ty * across + tx] = Math.max(DARKEST_PAPER, level(counts, seen * BRIGHT));
    }
  }
  const out = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const gain = PAPER / between(light, across, down, x / TILE - 0.5, y / TILE - 0.5), i = (y * width + x) * 4;
      for (let c = 0; c < 3; c += 1) out[i + c] = (data[i + c] ?? 0) * gain;
      out[i + 3] = data[i + 3] ?? 255;
    }
  }
  return { data: out, width, height };
}

/** The brightness that `rank` pixels do not pass. */
function level(counts: Uint32Array, rank: number): number {
  let sum = 0;
  for (let gray = 0; gray < 256; gray += 1) {
    sum += counts[gray] ?? 0;
    if (sum >= rank) return gray;
  }
  return 255;
}

function between(light: Float32Array, across: number, down: number, x: number, y: number): number {
  const left = Math.min(across - 1, Math.max(0, Math.floor(x))), top = Math.min(down - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(across - 1, left + 1), bottom = Math.min(down - 1, top + 1);
  const fx = Math.min(1, Math.max(0, x - left)), fy = Math.min(1, Math.max(0, y - top));
  const at = (r: number, c: number) => light[r * across + c] ?? PAPER;
  return (at(top, left) * (1 - fx) + at(top, right) * fx) * (1 - fy) + (at(bottom, left) * (1 - fx) + at(bottom, right) * fx) * fy;
}
