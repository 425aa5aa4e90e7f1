import type { Corners } from '../../domain/photo/perspective.ts';
import { drawPhoto, preparePhoto } from './prepare-photo.ts';

/** A photo that is open: to be shown, and cut. `address` is to be revoked by whoever shows it. */
export interface OpenPhoto { readonly address: string; readonly width: number; readonly height: number; readonly make: (corners: Corners, paper: boolean) => Promise<Blob | null> }

/** Opens a picture on the device; null when it is none. What is shown is made of its pixels, as what is sent will be. */
export async function openPhoto(file: Blob): Promise<OpenPhoto | null> {
  const own = URL.createObjectURL(file);
  try {
    const canvas = drawPhoto(await loaded(own));
    const shown = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
    if (!shown) return null;
    return { address: URL.createObjectURL(shown), width: canvas.width, height: canvas.height, make: (corners, paper) => preparePhoto(canvas, corners, paper) };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(own);
  }
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('not a picture')));
    image.src = address;
  });
}
