import { openCodeReader } from './code-reader.ts';

/** Sizes at which a photo is looked at, in pixels of its longest side: a code is found best at one where its modules are a few pixels wide. */
const SIZES = [1280, 640, 2400];

/** The text of the QR code in a photo; null when there is none, or when the file is no picture. The photo stays on the device. */
export async function readPhoto(file: File): Promise<string | null> {
  const address = URL.createObjectURL(file);
  try {
    const image = await loadImage(address);
    const read = await openCodeReader('photo');
    for (const size of SIZES) {
      const found = await read(drawn(image, size));
      if (found !== null) return found;
    }
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('not a picture')));
    image.src = address;
  });
}

function drawn(image: HTMLImageElement, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
