import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Corners, isConvex, projection, straighten, straightSize } from '../../../src/domain/photo/perspective.ts';
import { whitenPaper } from '../../../src/domain/photo/whiten-paper.ts';

const near = (max: number) => fc.double({ min: -max, max, noNaN: true });
const corners: fc.Arbitrary<Corners> = fc.tuple(near(15), near(15), near(15), near(15), near(15), near(15), near(15), near(15)).map(([a, b, c, d, e, f, g, h]) => [
  { x: 20 + a, y: 20 + b }, { x: 100 + c, y: 20 + d }, { x: 100 + e, y: 140 + f }, { x: 20 + g, y: 140 + h },
]);

describe('a photographed sheet of paper', () => {
  it('is projected so that its corners are the corners, and straight lines stay straight', () => {
    fc.assert(fc.property(corners, fc.double({ min: 0, max: 1, noNaN: true }), (given, t) => {
      const at = projection(given);
      [at(0, 0), at(1, 0), at(1, 1), at(0, 1)].forEach((p, i) => {
        expect(p.x).toBeCloseTo(given[i]?.x ?? NaN, 6);
        expect(p.y).toBeCloseTo(given[i]?.y ?? NaN, 6);
      });
      const [a, b, c] = [at(0.2, t), at(0.5, t), at(0.9, t)];
      expect(((b?.x ?? 0) - (a?.x ?? 0)) * ((c?.y ?? 0) - (a?.y ?? 0)) - ((b?.y ?? 0) - (a?.y ?? 0)) * ((c?.x ?? 0) - (a?.x ?? 0))).toBeCloseTo(0, 6);
    }));
  });

  it('that was photographed aslant is straight again', () => {
    // A photo in which each pixel says where on the paper it is: red to the right, green downwards.
    const paper: Corners = [{ x: 10, y: 12 }, { x: 150, y: 4 }, { x: 140, y: 190 }, { x: 22, y: 170 }];
    const at = projection(paper), photo = new Uint8ClampedArray(160 * 200 * 4);
    for (let v = 0; v <= 800; v += 1) {
      for (let u = 0; u <= 800; u += 1) {
        const { x, y } = at(u / 800, v / 800), i = (Math.min(199, Math.floor(y)) * 160 + Math.min(159, Math.floor(x))) * 4;
        photo.set([(u / 800) * 255, (v / 800) * 255, 0, 255], i);
      }
    }
    const { width, height } = straightSize(paper, 1600);
    const { data } = straighten({ data: photo, width: 160, height: 200 }, paper, width, height);
    for (const [u, v] of [[0.25, 0.25], [0.5, 0.5], [0.75, 0.3], [0.2, 0.8]] as const) {
      const i = (Math.floor(v * height) * width + Math.floor(u * width)) * 4;
      expect(Math.abs((data[i] ?? 0) / 255 - u)).toBeLessThan(0.03);
      expect(Math.abs((data[i + 1] ?? 0) / 255 - v)).toBeLessThan(0.03);
    }
  });

  it('has corners that go round it; crossed ones are told', () => {
    const [a, b, c, d] = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }, { x: 0, y: 9 }] as const;
    expect([isConvex([a, b, c, d]), isConvex([a, c, b, d]), isConvex([b, a, d, c]), isConvex([a, b, { x: 2, y: 2 }, d]), isConvex([a, a, a, a])]).toEqual([true, false, false, false, false]);
  });

  it('becomes white under a shadow, while ink stays dark and a seal red', () => {
    const width = 192, height = 96, data = new Uint8ClampedArray(width * height * 4);
    for (let i = 0; i < width * height; i += 1) {
      const x = i % width, light = 230 - x * 0.6;
      data.set(x % 12 === 5 ? [light * 0.15, light * 0.15, light * 0.15, 255] : x % 12 === 9 ? [light * 0.8, light * 0.15, light * 0.15, 255] : [light, light, light, 255], i * 4);
    }
    const white = whitenPaper({ data, width, height }).data;
    for (const x of [0, 60, 132, 180]) {
      expect(white[(40 * width + x) * 4] ?? 0).toBeGreaterThan(210);
      expect(white[(40 * width + x + 5) * 4] ?? 255).toBeLessThan(60);
      expect((white[(40 * width + x + 9) * 4] ?? 0) - (white[(40 * width + x + 9) * 4 + 1] ?? 255)).toBeGreaterThan(120);
    }
  });
});
