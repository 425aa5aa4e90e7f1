import { type Corners, straighten, straightSize } from '../../domain/photo/perspective.ts';
import { whitenPaper } from '../../domain/photo/whiten-paper.ts';

/** The most bytes that a photo has when it is sent. */
const PHOTO_BYTES = 150_000;
/** Longest side in pixels: of what is straightened, and of what is tried when the bytes do not suffice. */
const SIDES = [1600, 1280, 1000, 800, 640];
/** No better, and no worse, than this is tried. */
const BEST = 0.9, WORST = 0.4, TRIES = 5;
/** A cheap phone has no memory for more pixels of a photo. */
const LONGEST_PHOTO = 3000;

/** An opened photo, upright, ready to be cut. */
export function drawPhoto(image: HTMLImageElement): HTMLCanvasElement {
  const scale = Math.min(1, LONGEST_PHOTO / Math.max(image.naturalWidth, image.naturalHeight, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * The sheet between `corners` (pixels of the canvas), straightened, on white paper if `paper`, as a JPEG of at most 150 kB. It is made from pixels alone:
 * nothing of the file that the camera wrote is in it, neither place nor device. Null when the browser cannot.
 */
export async function preparePhoto(photo: HTMLCanvasElement, corners: Corners, paper: boolean): Promise<Blob | null> {
  const pixels = photo.getContext('2d')?.getImageData(0, 0, photo.width, photo.height);
  if (!pixels) return null;
  const { width, height } = straightSize(corners, SIDES[0] ?? 1600);
  const straight = straighten(pixels, corners, width, height);
  const whole = canvasOf(width, height);
  const made = paper ? whitenPaper(straight) : straight;
  const target = new ImageData(width, height);
  target.data.set(made.data);
  whole.getContext('2d')?.putImageData(target, 0, 0);
  for (const side of SIDES) {
    if (side > Math.max(width, height) && side !== SIDES[0] && Math.max(width, height) > (SIDES[SIDES.length - 1] ?? 0)) continue;
    const blob = await smallEnough(scaled(whole, side));
    if (blob !== null) return blob;
  }
  return null;
}

/** The best quality that fits, by halving; null when not even the worst does. */
async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob | null> {
  let low = WORST, high = BEST, found: Blob | null = null;
  const best = await jpeg(canvas, BEST);
  if (best !== null && best.size <= PHOTO_BYTES) return best;
  const worst = await jpeg(canvas, WORST);
  if (worst === null || worst.size > PHOTO_BYTES) return null;
  found = worst;
  for (let n = 0; n < TRIES; n += 1) {
    const middle = (low + high) / 2;
    const tried = await jpeg(canvas, middle);
    if (tried !== null && tried.size <= PHOTO_BYTES) {
      found = tried;
      low = middle;
    } else high = middle;
  }
  return found;
}

function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

function scaled(from: HTMLCanvasElement, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(from.width, from.height));
  if (scale === 1) return from;
  const canvas = canvasOf(Math.max(1, Math.round(from.width * scale)), Math.max(1, Math.round(from.height * scale)));
  canvas.getContext('2d')?.drawImage(from, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
