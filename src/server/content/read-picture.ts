import type { Sharp } from 'sharp';
import { fitInto, PICTURE_SIZES, type PixelSize } from '../../domain/posting/media.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { MEDIA_LIMITS, type PictureType, type PictureVariant } from '../../protocol/media.ts';
import type { MediaRefusal } from './media-refusal.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { pictureLibrary } from './picture-library.ts';

/** A picture made anew from its pixels, upright, in every size and encoding that is served. Nothing of the file that came is in it: no place, no device, no name. */
export interface ReadPicture extends PixelSize {
  readonly files: readonly { readonly variant: PictureVariant; readonly type: PictureType; readonly bytes: Uint8Array }[];
}

const inTurn = oneAtATime();
const SECONDS = 30;

/** @param type as the content showed it. Size in pixels is judged by the header, before anything is decoded. */
export function readPicture(bytes: Uint8Array, type: PictureType): Promise<Result<ReadPicture, MediaRefusal>> {
  return inTurn(async () => {
    const sharp = await pictureLibrary();
    try {
      const { width, height } = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
      if (width * height > MEDIA_LIMITS.picturePixels) return err('too-many-pixels');
      const { data, info } = await sharp(bytes, { limitInputPixels: MEDIA_LIMITS.picturePixels, failOn: 'error' }).timeout({ seconds: SECONDS })
        .autoOrient().resize({ ...PICTURE_SIZES.file, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
      const size = { width: info.width, height: info.height };
      const pixels = () => sharp(data, { raw: { ...size, channels: info.channels } });
      const files = await Promise.all([
        encoded('file', original(pixels(), type), type),
        ...(['thumb', 'view'] as const).flatMap((name) => {
          const small = () => pixels().resize({ ...fitInto(size, PICTURE_SIZES[name]), fit: 'fill' });
          return [
            encoded(`${name}.webp`, small().webp({ quality: 72 }), 'image/webp'),
            encoded(`${name}.jpg`, onWhite(small()).jpeg({ quality: 72, progressive: true }), 'image/jpeg'),
          ];
        }),
      ]);
      return ok({ ...size, files });
    } catch {
      // The library's messages speak of the file's content; what can be said is that it is not a whole picture.
      return err('unreadable');
    }
  });
}

async function encoded(variant: PictureVariant, image: Sharp, type: PictureType) {
  return { variant, type, bytes: new Uint8Array(await image.toBuffer()) };
}

/** Drawings and pages of text stay sharp as PNG; photographs stay small. */
function original(image: Sharp, type: PictureType): Sharp {
  if (type === 'image/png') return image.png({ compressionLevel: 9 });
  return type === 'image/webp' ? image.webp({ quality: 88, effort: 2 }) : image.jpeg({ quality: 86, progressive: true });
}

/** JPEG knows no transparency. */
function onWhite(image: Sharp): Sharp {
  return image.flatten({ background: '#ffffff' });
}
