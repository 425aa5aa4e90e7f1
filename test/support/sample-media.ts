import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** A recorded sound of 1.3 seconds, or what must be refused, by its file's name in `test/fixtures/media`. */
export function soundFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.resolve('test/fixtures/media', name)));
}

/** A drawing of so many pixels that compresses neither to nothing nor badly: a slope of colours with a cross in it. */
export function drawing(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const cross = Math.abs(x - width / 2) < 8 || Math.abs(y - height / 2) < 8;
      pixels[at] = cross ? 160 : (x * 255) / width;
      pixels[at + 1] = cross ? 20 : (y * 255) / height;
      pixels[at + 2] = cross ? 20 : 128;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A photograph as a phone takes it: on its side, with the place and the phone in its notes. */
export async function phonePhoto(): Promise<Uint8Array> {
  return drawing(1600, 1200).jpeg({ quality: 80 }).withMetadata({ orientation: 6 }).withExif({
    IFD0: { Make: 'PLANTED-PHONE', Artist: 'PLANTED-NAME', Orientation: '6' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 3/1 33/1', GPSLongitudeRef: 'E', GPSLongitude: '118/1 11/1 7/1' },
  }).toBuffer();
}
