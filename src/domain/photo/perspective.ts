export interface Point { readonly x: number; readonly y: number }
/** Corners of a sheet of paper in a photo: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];
/** A picture's pixels: four bytes each, red, green, blue, alpha. */
export interface Pixels { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }

/** True when the corners go round a shape without a dent, clockwise, and hold some area: only such can be a sheet of paper. */
export function isConvex(corners: Corners): boolean {
  return corners.every((a, i) => {
    const b = corners[(i + 1) % 4] ?? a, c = corners[(i + 2) % 4] ?? a;
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 1e-6;
  });
}

/** The size of the straightened sheet in pixels: the longer of each two opposite sides, at most `longest`. */
export function straightSize([a, b, c, d]: Corners, longest: number): { readonly width: number; readonly height: number } {
  const width = Math.max(distance(a, b), distance(d, c)), height = Math.max(distance(a, d), distance(b, c));
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** Where each point of the unit square stands in the photo, by the projection that takes its corners to `corners`. */
export function projection([p0, p1, p2, p3]: Corners): (u: number, v: number) => Point {
  // Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), 2.2.3: square to quadrilateral.
  const dx1 = p1.x - p2.x, dx2 = p3.x - p2.x, sx = p0.x - p1.x + p2.x - p3.x;
  const dy1 = p1.y - p2.y, dy2 = p3.y - p2.y, sy = p0.y - p1.y + p2.y - p3.y;
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det, h = (dx1 * sy - sx * dy1) / det;
  const a = p1.x - p0.x + g * p1.x, b = p3.x - p0.x + h * p3.x;
  const d = p1.y - p0.y + g * p1.y, e = p3.y - p0.y + h * p3.y;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return { x: (a * u + b * v + p0.x) / w, y: (d * u + e * v + p0.y) / w };
  };
}

/** The sheet of paper, straightened. Points between pixels are mixed of the four around them. */
export function straighten(photo: Pixels, corners: Corners, width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const at = projection(corners);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const { x, y } = at((column + 0.5) / width, (row + 0.5) / height);
      mix(photo, x - 0.5, y - 0.5, data, (row * width + column) * 4);
    }
  }
  return { data, width, height };
}

function mix({ data, width, height }: Pixels, x: number, y: number, out: Uint8ClampedArray, to: number): void {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x))), top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(width - 1, left + 1), bottom = Math.min(height - 1, top + 1);
  const fx = Math.min(1, Math.max(0, x - left)), fy = Math.min(1, Math.max(0, y - top));
  for (let c = 0; c < 4; c += 1) {
    const upper = (data[(top * width + left) * 4 + c] ?? 0) * (1 - fx) + (data[(top * width + right) * 4 + c] ?? 0) * fx;
    const lower = (data[(bottom * width + left) * 4 + c] ?? 0) * (1 - fx) + (data[(bottom * width + right) * 4 + c] ?? 0) * fx;
    out[to + c] = upper * (1 - fy) + lower * fy;
  }
}
